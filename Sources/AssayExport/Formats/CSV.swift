import AssayModel

/// Claims as a table, one a row.
///
/// `kind`, `value`, `low`, `high` and `words` belong together: "at least 11" is atLeast, 11, 11 and
/// an empty, open high; "several" has no number at all. `start` and `end` count Unicode scalars of
/// the article's headline or body, as Web Annotation does.
func csv(of claims: [ExportedClaim]) -> [UInt8] {
  var writer = CSVWriter(heading: claimColumns)
  for claim in claims { writer.add(claim.row) }
  return writer.bytes
}

/// Assessments as a table, one a row. `reached` says how: range, preferring (and then the `source`),
/// unknown, pending, asking or method. An empty `high` of a range is open. `claims` are those that it
/// rests on, `seen` all that it was made with. `method` is the counting method with what was chosen
/// for it, and `imputed` the numbers that it puts for words that are none.
func csv(of assessments: [ExportedAssessment]) -> [UInt8] {
  var writer = CSVWriter(heading: assessmentColumns)
  for assessment in assessments { writer.add(assessment.row) }
  return writer.bytes
}

private let incidentColumns = [
  "incident", "incident_handle", "incident_place", "incident_from", "incident_to", "incident_kind",
]

private let claimColumns =
  [
    "id", "article", "sha256", "outlet", "headline", "url", "archive_url", "published", "part",
    "start", "end", "quote", "prefix", "suffix", "about", "kind", "value", "low", "high", "words",
    "people", "groups", "scope", "stance", "as_of", "part_of", "speakers", "speaker_kind", "grade",
  ] + incidentColumns + [
    "review", "tags", "translation", "analyst", "recorded", "incident_within", "credibility",
    "credibility_why", "verdict", "verdict_why", "notes", "corrected_why",
  ]

private let assessmentColumns =
  incidentColumns + [
    "harm", "groups", "reached", "low", "high", "best", "claims", "seen", "stale", "why", "analyst",
    "recorded", "incident_within", "source", "release", "method", "imputed",
  ]

extension ExportedClaim {
  fileprivate var row: [CSVCell] {
    var row: [CSVCell] = []
    row.reserveCapacity(claimColumns.count)
    row += provenance
    row += value
    row += [
      .text(claim.content.stance.rawValue), .text(claim.content.asOf.map { "\($0)" }),
      .text(claim.content.partOf.map { "\($0)" }), .list(speakers.map(\.name)),
      .text(voice?.kind.rawValue), .text(voice?.grade?.reliability.rawValue),
    ]
    row += cells(of: incident)
    row += [
      .text(claim.review.rawValue), .list(claim.tags), .text(claim.content.translation),
      .text(claim.analyst), .text(time?.description), .text(outer?.handle),
      .text(claim.credit?.credibility.rawValue), .text(claim.credit?.why),
      .text(claim.verdict?.outcome.rawValue), .text(claim.verdict?.why),
      .list(notes.map(\.text)), .list(claim.corrections.map(\.why)),
    ]
    return row
  }

  private var provenance: [CSVCell] {
    let anchor = claim.anchor
    let details = article?.details
    return [
      .text(claim.id.description), .text(article?.id.description), .text(anchor.digest.hexadecimal),
      .text(details?.outlet), .text(article?.headline), .text(details?.url),
      .text(details?.archiveURL), .text(details?.published?.description),
      .text(anchor.span.part.rawValue), .number(anchor.span.start), .number(anchor.span.end),
      .text(anchor.quote), .text(anchor.prefix), .text(anchor.suffix),
    ]
  }

  private var value: [CSVCell] {
    switch claim.content.about {
    case .harm(let count):
      [
        .text(count.harm.rawValue), .text(count.quantity.kind.rawValue),
        .number(count.quantity.value), .number(count.quantity.low), .number(count.quantity.high),
        .text(count.quantity.words), .text(count.people.words),
        .list(count.people.groups.map(\.rawValue)), .text(count.scope.rawValue),
      ]
    case .matter(let matter, let words):
      [
        .text(matter.rawValue), .text(nil), .number(nil), .number(nil), .number(nil), .text(words),
        .text(nil), .text(nil), .text(nil),
      ]
    }
  }
}

extension ExportedAssessment {
  fileprivate var row: [CSVCell] {
    let numbers = assessment.outcome.numbers
    return cells(of: incident) + [
      .text(assessment.subject.harm.rawValue),
      .list(assessment.subject.groups.map(\.rawValue)), .text(assessment.outcome.word),
      .number(numbers?.low), .number(numbers?.high), .number(numbers?.best),
      .list(assessment.claims.map(\.description)), .list(assessment.seen.map(\.description)),
      .text(isStale ? "yes" : "no"), .text(assessment.why), .text(assessment.analyst),
      .text(time?.description), .text(outer?.handle), .text(preferred?.name),
      .text(release),
      .text(
        assessment.outcome.methodResult.map {
          [$0.method, $0.choices].compactMap { $0 }.joined(separator: " ")
        }),
      .list((assessment.outcome.methodResult?.imputed ?? []).map(\.rawValue)),
    ]
  }
}

private func cells(of incident: Incident?) -> [CSVCell] {
  [
    .text(incident?.id.description), .text(incident?.handle), .text(incident?.place),
    .text(incident?.dates.map { "\($0.from)" }), .text(incident?.dates.map { "\($0.to)" }),
    .text(incident?.kind),
  ]
}
