import AssayJournal
import AssayModel

/// `origin ARTICLE… same|independent --why`: where articles come from, as an analyst knows it.
package struct TraceOrigin: Command {
  package static let declaration = Declaration(
    "origin", topic: .sources,
    summary: "Say that articles are of one origin, or independent, whatever their words suggest.",
    discussion: """
      By their words, articles that are reprints of one text are of one origin, and all others are \
      not: `sources --independent` shows them. What you say overrules it, for every two of the \
      articles that you name. The checks take articles of one origin for one voice wherever they \
      speak for themselves or for an unnamed speaker; a named speaker is one voice in any article. \
      `undo` takes it back.
      """,
    parameters: [
      Parameter("ARTICLE", .article, .positional, .several, help: "two articles or more"),
      Parameter(
        "ORIGIN", .choice(OriginRelation.allCases.map(\.rawValue)),
        help: "same where one report stands behind them, independent where each has its own"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ],
    examples: [
      Example(
        "origin a1 a2 same --why \"the agency's reporter wrote both\"",
        after: ["load yard.txt yard-own.txt"], says: "a1, a2  held to be of one origin"),
      Example(
        "origin a1 a2 independent --why \"the Courier had a reporter there\"",
        after: ["load yard.txt yard-reprint.txt"], says: "a1, a2  held to be independent"),
    ])

  private let words: [Word]
  private let relation: OriginRelation
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    words = arguments.each("ARTICLE")
    let word = try arguments.required("ORIGIN")
    guard let relation = OriginRelation(rawValue: word.text) else {
      throw CommandError(
        "\"\(word.text)\" says nothing of an origin", hint: "same or independent",
        column: word.column)
    }
    self.relation = relation
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var articles: [ArticleID] = []
    for word in words {
      let id = try session.article(word).id
      if !articles.contains(id) { articles.append(id) }
    }
    guard articles.count > 1 else {
      throw CommandError(
        "One article alone has one origin", hint: "name those that it is compared with",
        column: words.last?.column)
    }
    let traced = session.standing.tracedOrigins
    let pairs = ArticlePair.all(of: articles)
    guard pairs.contains(where: { traced.decisions[$0]?.relation != relation }) else {
      throw CommandError(
        "That is held already", hint: "`sources --independent` shows it",
        column: words.last?.column)
    }
    if let pair = traced.contradiction(if: relation, of: articles) {
      throw CommandError(
        "\(pair.first) and \(pair.second) would be both independent and of one origin",
        hint: "`sources --independent` shows what is held; say first what of it does not hold",
        column: words.last?.column)
    }
    return Outcome(
      facts: [.traced(articles: articles, relation: relation, why: why)],
      report: Report("origin", line: "\(relation.words(for: articles, verb: "held"))"))
  }
}

extension OriginRelation {
  /// "a1, a2 to be of one origin".
  func words(for articles: [ArticleID]) -> String {
    articles.map(\.description).joined(separator: ", ") + " \(phrase)"
  }

  /// "a1, a2  held to be of one origin".
  func words(for articles: [ArticleID], verb: String) -> StyledText {
    "\(articles.map(\.description).joined(separator: ", "), .id)  \(verb) \(phrase)"
  }

  private var phrase: String {
    switch self {
    case .same: "to be of one origin"
    case .independent: "to be independent"
    }
  }
}
