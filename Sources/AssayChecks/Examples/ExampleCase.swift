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
    case .claim(let speaker, let words): try claim(words, by: speaker)
    case .part(let whole, let speaker, let words):
      try claim(words, by: speaker, partOf: ClaimID(number: whole))
    case .dated(let published, let told, let words):
      try claim(
        words, by: nil, details: ArticleDetails(published: Moment(published)),
        dates: told.flatMap { DateRange($0) })
    case .unlinked(let speaker, let words): try claim(words, by: speaker, isLinked: false)
    case .statement(let speaker, let matter, let words, let stance):
      try state(matter, words, by: speaker, stance)
    case .review(let outcome, let article, let figure):
      try review(outcome, ArticleID(number: article), figure)
    case .facts(let facts): try record(facts)
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

  /// Loads an article with `words`, and accepts the figure in them.
  private mutating func claim(
    _ words: ExampleWords, by speaker: String?, partOf whole: ClaimID? = nil, isLinked: Bool = true,
    details: ArticleDetails = ArticleDetails(), dates: DateRange? = nil
  ) throws(Refusal) {
    let article = try load([words], details: details, dates: dates)
    let content = ClaimContent(
      about: .harm(words.count), stance: words.stance, speakers: try speakers(speaker),
      asOf: words.asOf, partOf: whole)
    let id = session.nextID(ClaimID.self)
    let anchor = try anchor(words.words, in: words.part, of: article, words.count.harm)
    try record(
      [.accepted(claim: id, anchor: anchor, content: content)]
        + (isLinked ? [.linked(claim: id, incident: incident)] : []))
  }

  private mutating func state(
    _ matter: Matter, _ words: String, by speaker: String?, _ stance: Stance
  ) throws(Refusal) {
    let article = try load([.body(words, .killed, .vague(words))])
    let content = ClaimContent(
      about: .matter(matter, words: words), stance: stance, speakers: try speakers(speaker))
    let id = session.nextID(ClaimID.self)
    let anchor = try anchor(words, in: .body, of: article, nil)
    try record([
      .claimed(claim: id, anchor: anchor, content: content), .linked(claim: id, incident: incident),
    ])
  }

  private mutating func review(
    _ outcome: FigureReview.Outcome, _ id: ArticleID, _ number: Int
  ) throws(Refusal) {
    guard let article = session.articles[id]?.article, let figures = readings[id]?.figures,
      figures.indices.contains(number - 1)
    else { throw Refusal("reviews what is no figure") }
    let figure = figures[number - 1]
    guard let anchor = Anchor(of: figure.span, in: article, harm: figure.harm) else {
      throw Refusal("anchors nothing")
    }
    switch outcome {
    case .misread: try record([.misread(anchor: anchor, why: nil)])
    case .aside: try record([.setAside(anchor: anchor, why: nil)])
    }
  }

  private mutating func speakers(_ name: String?) throws(Refusal) -> [SourceID] {
    guard let name else { return [] }
    return [try source(name)]
  }

  /// The anchor of `words`, with which a part of `article` begins.
  private func anchor(
    _ words: String, in part: Part, of article: Article, _ harm: Harm?
  ) throws(Refusal) -> Anchor {
    let span = Span(part: part, start: 0, end: words.unicodeScalars.count)
    guard let anchor = Anchor(of: span, in: article, harm: harm) else {
      throw Refusal("anchors nothing")
    }
    return anchor
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
    _ words: [ExampleWords], details: ArticleDetails = ArticleDetails(), dates: DateRange? = nil
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
    readings[id] = Reading(
      figures: figures,
      incidents: dates.map { [IncidentGuess(place: nil, dates: $0, kind: nil)] } ?? [], toll: [:])
    return article
  }
}
