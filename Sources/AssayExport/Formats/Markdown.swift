import AssayJournal
import AssayModel

/// A case, or its assessments with the claims that they were made from, as a document to read and to
/// keep beside the numbers.
func markdown(of parts: ExportedParts) -> [UInt8] {
  var writer = MarkdownWriter()
  writer.heading(1, parts.content == .claims ? "Claims and assessments" : "Assessments")
  writer.paragraph(caveat)
  writer.item("session head", parts.head.hexadecimal)
  if let (release, isStill) = parts.release {
    writer.item(
      "release",
      isStill ? release.name : "not \(release.name), the newest: assessments changed since")
  }
  let claims = Dictionary(grouping: parts.claims) { $0.claim.incident }
  let assessments = Dictionary(grouping: parts.assessments) { $0.incident.id }
  for incident in parts.incidents {
    writer.heading(2, incident.handle)
    writer.describe(incident, parts)
    writer.add(assessments[incident.id, default: []])
    writer.add(claims[incident.id, default: []], under: (3, "Claims"))
  }
  writer.add(claims[nil, default: []], under: (2, "Claims of no incident"))
  writer.add(parts.sources, parts)
  writer.add(parts.articles, parts)
  return writer.bytes
}

extension MarkdownWriter {
  fileprivate mutating func describe(_ incident: Incident, _ parts: ExportedParts) {
    item("id", "\(incident.id)")
    item("place", incident.place)
    item("dates", incident.dates.map { "\($0)" })
    item("kind", incident.kind)
    item("within", incident.outer.flatMap { id in parts.incidents.first { $0.id == id }?.handle })
    item("tags", incident.tags.joined(separator: ", "))
    for note in parts.notes[.incident(incident.id), default: []] { item("note", note.line) }
  }

  fileprivate mutating func add(_ assessments: [ExportedAssessment]) {
    guard !assessments.isEmpty else { return }
    heading(3, "Assessments")
    for exported in assessments {
      let assessment = exported.assessment
      let groups = assessment.subject.groups.map(\.rawValue).joined(separator: ", ")
      let subject = assessment.subject.harm.rawValue + (groups.isEmpty ? "" : ", \(groups)")
      let preferred = exported.preferred.map { ", preferring \($0.name)" } ?? ""
      item(
        subject,
        assessment.outcome.phrase + preferred
          + (exported.isStale ? " (stale: what it rests on changed since)" : ""))
      item("why", assessment.why, level: 1)
      item(
        "rests on",
        assessment.claims.map { exported.withheld.contains($0) ? "\($0) (withheld)" : "\($0)" }
          .joined(separator: ", "), level: 1)
      item("made with", list(assessment.seen), level: 1)
      item(
        "by", assessment.analyst + (exported.time.map { ", \($0)" } ?? ""), level: 1)
    }
  }

  fileprivate mutating func add(
    _ claims: [ExportedClaim], under title: (level: Int, text: String)
  ) {
    guard !claims.isEmpty else { return }
    heading(title.level, title.text)
    table(
      [
        "claim", "says", "quote", "source", "grade", "credibility", "verdict", "article", "review",
        "notes",
      ], claims.map(\.cells))
  }

  fileprivate mutating func add(_ sources: [Source], _ parts: ExportedParts) {
    guard !sources.isEmpty else { return }
    heading(2, "Sources")
    table(
      ["source", "name", "kind", "voice of", "grade", "why", "notes"],
      sources.map { source in
        [
          "\(source.id)", ([source.name] + source.aliases).joined(separator: "; "),
          source.kind.rawValue, source.party ?? "",
          source.grade.map { "\($0.reliability.rawValue), \($0.reliability.label)" } ?? "",
          source.grade.map { "\($0.why) (\($0.analyst))" } ?? "",
          parts.notes[.source(source.id), default: []].map(\.line).joined(separator: "; "),
        ]
      })
  }

  fileprivate mutating func add(_ articles: [StandingArticle], _ parts: ExportedParts) {
    guard !articles.isEmpty else { return }
    heading(2, "Articles")
    table(
      ["article", "headline", "outlet", "published", "address", "archived", "sha256", "notes"],
      articles.map { standing in
        let article = standing.article
        return [
          "\(article.id)", article.headline ?? article.name, article.details.outlet ?? "",
          article.details.published.map { "\($0)" } ?? "", article.details.url ?? "",
          article.details.archiveURL ?? "", article.digest.hexadecimal,
          parts.notes[.article(article.id), default: []].map(\.line).joined(separator: "; "),
        ]
      })
  }
}

extension ExportedClaim {
  /// The claim's row, in the order of the table's columns.
  fileprivate var cells: [String] {
    let anchor = claim.anchor
    let part = anchor.span.part == .headline ? " headline" : ""
    let grade = voice?.grade?.reliability
    return [
      claim.id.description, says,
      "“\(anchor.quote)”" + (claim.content.translation.map { " (\($0))" } ?? ""),
      speakers.isEmpty
        ? (article?.details.outlet ?? "the article itself")
        : speakers.map(\.name).joined(separator: ", via "),
      grade.map { "\($0.rawValue), \($0.label)" } ?? "",
      claim.credit.map { "\($0.credibility.rawValue), \($0.credibility.label): \($0.why)" } ?? "",
      claim.verdict.map { "\($0.outcome.rawValue) (\($0.analyst)): \($0.why)" } ?? "",
      (article.map { "\($0.id)" } ?? anchor.digest.hexadecimal) + part
        + " \(anchor.span.start)–\(anchor.span.end)",
      "\(claim.review.rawValue), \(claim.analyst)"
        + claim.corrections.map { "; \($0.why) (\($0.analyst))" }.joined(),
      (claim.tags.map { "[\($0)]" } + notes.map(\.line)).joined(separator: "; "),
    ]
  }

  /// "killed: at least 11 officers, as of 2024-01-03".
  private var says: String {
    var words: String
    switch claim.content.about {
    case .harm(let count):
      words = ["\(count.harm.rawValue): \(count.quantity.phrase)", count.people.words]
        .filter { !$0.isEmpty }.joined(separator: " ")
      if count.scope != .incident { words += ", \(count.scope.rawValue)" }
    case .matter(let matter, let value): words = "\(matter.rawValue): \(value)"
    }
    if claim.content.stance != .asserts { words = "\(claim.content.stance.rawValue) \(words)" }
    if let moment = claim.content.asOf { words += ", as of \(moment)" }
    if let whole = claim.content.partOf { words += ", part of \(whole)" }
    return words
  }
}

extension Quantity {
  /// The words, which keep how firm they are; where there are none, the bounds.
  fileprivate var phrase: String {
    if !words.isEmpty { return words }
    switch (low, high) {
    case (let low?, let high?): return low == high ? "\(low)" : "\(low)–\(high)"
    case (let low?, nil): return "at least \(low)"
    case (nil, let high?): return "at most \(high)"
    case (nil, nil): return value.map { "about \($0)" } ?? kind.rawValue
    }
  }
}

extension AssessmentOutcome {
  /// "7–9, best 8", "11 or more", "unknown".
  fileprivate var phrase: String {
    guard let (low, high, best) = numbers else { return word }
    if let result = methodResult {
      let choices = result.choices.map { " (\($0))" } ?? ""
      return "\(self.range ?? word), by \(result.method)\(choices)"
    }
    let range =
      if let high { low == high ? "\(low)" : "\(low)–\(high)" } else { "\(low) or more" }
    return range + (best.map { ", best \($0)" } ?? "")
  }
}

extension Note {
  /// The note, who wrote it and when.
  fileprivate var line: String { "\(text) (\(analyst), \(time))" }
}

private func list(_ claims: [ClaimID]) -> String {
  claims.map(\.description).joined(separator: ", ")
}
