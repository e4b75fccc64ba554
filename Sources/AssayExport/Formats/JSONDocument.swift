import AssayModel

/// A case, or its assessments with the claims that they were made from, as one line of JSON. What is
/// unknown is `null`. Articles' bodies stay at home; their hashes and addresses go along.
func json(of parts: ExportedParts) -> [UInt8] {
  let document: JSON = [
    "schema": "assay.export",
    "format": 1,
    "what": .text(parts.content.rawValue),
    "head": .text(parts.head.hexadecimal),
    "caveat": .text(caveat),
    "claims": .array(parts.claims.map(\.json)),
    "assessments": .array(parts.assessments.map(\.json)),
    "sources": .array(parts.sources.map(json)),
    "incidents": .array(parts.incidents.map(json)),
    "articles": .array(
      parts.articles.map { json($0.article, tags: $0.tags) }),
  ]
  return document.canonicalBytes + [UInt8(ascii: "\n")]
}

/// What every number of this kind needs said beside it.
private let caveat =
  "Counts of what was reported and recorded. What nobody reported is missing, so that the true "
  + "numbers may be higher."

extension ExportedClaim {
  fileprivate var json: JSON {
    [
      "id": .text("\(claim.id)"),
      "target": target,
      "about": about,
      "stance": .text(claim.content.stance.rawValue),
      "speakers": .list(claim.content.speakers),
      "asOf": .optional(claim.content.asOf),
      "partOf": .optional(claim.content.partOf),
      "translation": .optional(claim.content.translation),
      "incident": .optional(claim.incident),
      "review": .text(claim.review.rawValue),
      "tags": .list(claim.tags),
      "analyst": .text(claim.analyst),
      "recorded": .optional(time),
    ]
  }

  /// Where the words stand, in the W3C's selectors (Web Annotation Data Model, 4.2.4 and 4.2.5).
  private var target: JSON {
    let anchor = claim.anchor
    return [
      "article": .optional(article?.id),
      "source": .optional(article?.details.url),
      "sha256": .text(anchor.digest.hexadecimal),
      "part": .text(anchor.span.part.rawValue),
      "selector": [
        [
          "type": "TextPositionSelector", "start": .integer(anchor.span.start),
          "end": .integer(anchor.span.end),
        ],
        [
          "type": "TextQuoteSelector", "exact": .text(anchor.quote),
          "prefix": .text(anchor.prefix), "suffix": .text(anchor.suffix),
        ],
      ],
    ]
  }

  private var about: JSON {
    switch claim.content.about {
    case .harm(let count):
      [
        "harm": .text(count.harm.rawValue),
        "quantity": count.quantity.json,
        "people": .text(count.people.words),
        "groups": .list(count.people.groups.map(\.rawValue)),
        "scope": .text(count.scope.rawValue),
      ]
    case .matter(let matter, let words):
      ["matter": .text(matter.rawValue), "words": .text(words)]
    }
  }
}

extension ExportedAssessment {
  fileprivate var json: JSON {
    let numbers = assessment.outcome.numbers
    return [
      "incident": .text("\(incident.id)"),
      "harm": .text(assessment.subject.harm.rawValue),
      "groups": .list(assessment.subject.groups.map(\.rawValue)),
      "reached": .text(assessment.outcome.word),
      "low": .optional(numbers?.low),
      "high": .optional(numbers?.high),
      "best": .optional(numbers?.best),
      "claims": .list(assessment.claims),
      "seen": .list(assessment.seen),
      "stale": .bool(isStale),
      "why": .text(assessment.why),
      "analyst": .text(assessment.analyst),
      "recorded": .optional(time),
    ]
  }
}

private func json(_ source: Source) -> JSON {
  [
    "id": .text("\(source.id)"),
    "name": .text(source.name),
    "kind": .text(source.kind.rawValue),
    "onlyIn": .optional(source.onlyIn),
    "grade": source.grade.map(json) ?? .null,
    "tags": .list(source.tags),
  ]
}

/// A grade, with its tag in the words of MISP's `admiralty-scale` taxonomy.
private func json(_ grade: Grade) -> JSON {
  let letter = grade.reliability.rawValue
  return [
    "reliability": .text(letter),
    "label": .text(grade.reliability.label),
    "tag": .text("admiralty-scale:source-reliability=\"\(letter.lowercased())\""),
    "why": .text(grade.why),
    "analyst": .text(grade.analyst),
  ]
}

private func json(_ incident: Incident) -> JSON {
  [
    "id": .text("\(incident.id)"),
    "handle": .text(incident.handle),
    "place": .optional(incident.place),
    "from": .optional(incident.dates?.from),
    "to": .optional(incident.dates?.to),
    "kind": .optional(incident.kind),
    "tags": .list(incident.tags),
  ]
}

private func json(_ article: Article, tags: [String]) -> JSON {
  [
    "id": .text("\(article.id)"),
    "sha256": .text(article.digest.hexadecimal),
    "name": .text(article.name),
    "headline": .optional(article.headline),
    "outlet": .optional(article.details.outlet),
    "author": .optional(article.details.author),
    "platform": .optional(article.details.platform),
    "published": .optional(article.details.published),
    "url": .optional(article.details.url),
    "archiveURL": .optional(article.details.archiveURL),
    "language": .optional(article.details.language),
    "tags": .list(tags),
  ]
}

extension JSON {
  /// What is told by its description, or `null`.
  fileprivate static func optional(_ value: (some CustomStringConvertible)?) -> JSON {
    value.map { .text($0.description) } ?? .null
  }

  /// What is told by its description, in a list.
  fileprivate static func list(_ elements: [some CustomStringConvertible]) -> JSON {
    .array(elements.map { .text($0.description) })
  }
}
