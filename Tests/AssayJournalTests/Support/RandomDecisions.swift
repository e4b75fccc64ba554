import AssayJournal
import AssayModel

/// Decisions about what is there already; some are refused, as where an incident would lie within
/// itself.
extension RandomCase {
  /// Takes in a fact, or notes why it is refused.
  private mutating func attempt(_ fact: Fact?) throws {
    guard let fact else { return }
    do {
      try made.record(fact)
    } catch let refused as Refusal {
      refusal = refused
    }
  }

  private mutating func maybeWords() -> String? {
    Bool.random(using: &generator) ? words() : nil
  }

  mutating func decideOnClaim() throws {
    guard let claim = any(session.claims.all) else { return }
    let facts: [Fact] = [
      .corrected(claim: claim.id, content: content(), why: nil),
      .corrected(claim: claim.id, content: content(), why: words()),
      .withdrawn(claim: claim.id, why: words()),
      .credited(
        claim: claim.id, credibility: any(Credibility.allCases) ?? .six, why: words()),
      .waived(
        finding: "disagreeing-figures:\(claim.id)", claims: [claim.id],
        reader: any([nil, "4"]) ?? nil, why: words()),
      .judged(
        claim: claim.id, verdict: any(Verdict.Outcome.allCases) ?? .disputed, why: words()),
    ]
    try attempt(any(facts))
  }

  mutating func decideOnFigure() throws {
    guard let article = any(session.articles.all)?.article, !article.isTextWithheld else { return }
    let end = Int.random(in: 1...article.body.unicodeScalars.count, using: &generator)
    let span = Span(part: .body, start: 0, end: end)
    guard let anchor = Anchor(of: span, in: article, harm: any(Harm.allCases)) else { return }
    let why = maybeWords()
    let facts: [Fact] = [
      .misread(anchor: anchor, why: why), .setAside(anchor: anchor, why: why),
      .shelved(article: article.id, why: why),
    ]
    try attempt(any(facts))
  }

  mutating func decideOnIncident() throws {
    guard let incident = any(session.incidents.all), let other = any(session.incidents.all) else {
      return
    }
    let facts: [Fact] = [
      .amended(
        incident: incident.id, handle: "called-\(other.id)",
        place: maybeWords(), dates: DateRange("2024-03-01"),
        kind: maybeWords()),
      .merged(incident: incident.id, into: other.id),
      .placed(incident: incident.id, within: other.id),
      .placed(incident: incident.id, within: other.id),
      .placed(incident: incident.id, within: nil),
      .involved(
        incident: incident.id, party: any(["North", "north", words()]) ?? "",
        role: any(PartyRole.allCases), of: maybeWords(),
        claims: [any(session.claims.all)?.id].compactMap { $0 }),
      .involved(
        incident: incident.id, party: any(["North", "the north"]) ?? "", role: nil, of: nil,
        claims: []),
    ]
    try attempt(any(facts))
  }

  mutating func describe() throws {
    guard let source = any(session.sources.all), let article = any(session.articles.all),
      let other = any(session.articles.all)
    else {
      return
    }
    let facts: [Fact] = [
      .traced(
        articles: [article.article.id, other.article.id],
        relation: Bool.random(using: &generator) ? .same : .independent, why: words()),
      .described(
        source: source.id, kind: .monitor, party: maybeWords(),
        alias: maybeWords()),
      .detailed(
        article: article.article.id,
        details: ArticleDetails(author: maybeWords(), published: Moment("2024-03-02T10:00")),
        cleared: Bool.random(using: &generator) ? [.outlet, .url] : []),
      .cleared(item: .source(source.id), fields: [.party, .aliases]),
      .mergedSource(source: source.id, into: any(session.sources.all)?.id ?? source.id),
      .noted(item: .source(source.id), text: words()),
      .noted(item: .article(article.article.id), text: words()),
      .untagged(item: .source(source.id), label: "key"),
      .untagged(item: .article(article.article.id), label: "e\u{301}te\u{301}"),
    ]
    try attempt(any(facts))
  }

  mutating func release() throws {
    try attempt(
      .released(
        name: any(["first", "second", words()]) ?? "",
        assessments: session.assessments.values.map(\.entry).sorted(), why: maybeWords()))
  }

  /// Withholds something that stands, or was withdrawn or taken back.
  mutating func withhold() throws {
    let items =
      (1..<session.nextID(ClaimID.self).number).map { ItemID.claim(ClaimID(number: $0)) }
      + session.sources.all.map { .source($0.id) }
      + session.articles.all.map { .article($0.article.id) }
    guard let item = any(items) else { return }
    let parts: [WithheldPart] =
      switch item {
      case .claim: [.claim, .note]
      case .source: [.name, .note]
      default: [.text, .details, .note]
      }
    guard let part = any(parts) else { return }
    let entries = session.journal.entries.filter { entry in
      guard entry.fact.mayBeWithheld(with: item) else { return false }
      switch (part, entry.fact) {
      case (.note, .noted), (.details, .detailed), (.claim, _), (.name, _): return true
      default: return false
      }
    }
    try attempt(
      .withheld(item: item, part: part, entries: entries.map(\.number), why: words()))
  }
}
