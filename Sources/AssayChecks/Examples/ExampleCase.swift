import AssayJournal
import AssayModel

/// A case that is made step by step, as commands would make it.
package struct ExampleCase: Sendable {
  package private(set) var session = Session()
  package private(set) var readings: [ArticleID: Reading] = [:]
  private let incident = IncidentID(number: 1)

  /// A case with the incident `kerman` alone.
  package init() throws(Refusal) {
    let day = CalendarDate(year: 2024, month: 1, day: 3)
    try record([
      .opened(
        incident: incident, handle: "kerman", place: "Kerman", dates: day.map { DateRange($0) },
        kind: "bombing")
    ])
  }

  /// The case that `steps` make. Throws where a step cannot follow the ones before.
  package init(_ steps: [ExampleStep]) throws(Refusal) {
    try self.init()
    for step in steps { try take(step) }
  }

  /// Takes one more step.
  package mutating func take(_ step: ExampleStep) throws(Refusal) {
    switch step {
    case .load(let words): try load(words)
    case .claim(let speaker, let words):
      let article = try load([words])
      let span = Span(part: words.part, start: 0, end: words.words.unicodeScalars.count)
      guard let anchor = Anchor(of: span, in: article, harm: words.count.harm) else {
        throw Refusal("anchors nothing")
      }
      let claim = session.nextID(ClaimID.self)
      try record([
        .accepted(
          claim: claim, anchor: anchor,
          content: ClaimContent(
            about: .harm(words.count), stance: words.stance,
            speakers: try speaker.map { name throws(Refusal) in [try source(name)] } ?? [],
            asOf: words.asOf)),
        .linked(claim: claim, incident: incident),
      ])
    case .assessment(let harm, let groups, let low, let high):
      let claims = session.standing.claims(of: incident).map(\.id)
      try record([
        .assessed(
          subject: AssessmentSubject(incident: incident, harm: harm, groups: groups),
          outcome: .range(low: low, high: high, best: nil), claims: claims, seen: claims,
          why: "an example")
      ])
    }
  }

  /// Takes in facts as one command of the analyst `example`, an hour after the last.
  package mutating func record(_ facts: [Fact], articles: [Article] = []) throws(Refusal) {
    let start = Instant("2024-01-05") ?? Instant(secondsSinceEpoch: 0)
    _ = try session.record(
      facts, articles: articles, analyst: "example",
      time: start.adding(seconds: session.journal.lastCommand * 3600)
    ) { String(repeating: "0", count: 32) }
  }

  /// The source called `name`, named once.
  package mutating func source(_ name: String) throws(Refusal) -> SourceID {
    if let source = session.sources.all.first(where: { $0.name == name }) { return source.id }
    let id = session.nextID(SourceID.self)
    try record([.named(source: id, name: name, kind: .unknown, onlyIn: nil)])
    return id
  }

  /// Loads an article that consists of `words`, and what a reader would make of it.
  @discardableResult
  package mutating func load(
    _ words: [ExampleWords], details: ArticleDetails = ArticleDetails()
  ) throws(Refusal) -> Article {
    let id = session.nextID(ArticleID.self)
    var texts: [Part: String] = [:]
    var figures: [Figure] = []
    for piece in words {
      let before = texts[piece.part].map { $0 + " " } ?? ""
      let start = before.unicodeScalars.count
      texts[piece.part] = before + piece.words
      figures.append(
        Figure(
          harm: piece.count.harm, quantity: piece.count.quantity, people: piece.count.people,
          span: Span(
            part: piece.part, start: start, end: start + piece.words.unicodeScalars.count),
          quote: piece.words, stance: piece.stance, scope: piece.count.scope, asOf: piece.asOf,
          partOf: nil, incident: piece.incident, speakers: []))
    }
    let body = texts[.body] ?? ""
    // No example's raw bytes exist; their digest need only be its own.
    let digest = Digest(
      bytes: (0..<32).map { UInt8(truncatingIfNeeded: id.number >> ($0 % 8 * 8)) })
    let article = Article(
      id: id, digest: digest, byteCount: body.utf8.count, name: "\(id).txt",
      headline: texts[.headline], body: body, details: details)
    try record([.loaded(article: id, record: article.record)], articles: [article])
    readings[id] = Reading(figures: figures, incidents: [], toll: [:])
    return article
  }
}
