import AssayJournal
import AssayModel

/// `figures [ARTICLE]`: what the reader suggests.
package struct Figures: Command {
  package static let declaration = Declaration(
    "figures", topic: .read,
    summary: "List the casualty figures that the reader finds, with their speakers and incidents.",
    discussion: """
      Figures are suggestions: nothing counts before you accept it. A count keeps its modifier: 11+ \
      is "at least 11", >10 "more than 10", ~20 "about 20". In the column `incident`, a1/1 is the \
      article's own main incident. In the column `state`, "as c1" means that the same words were \
      decided on in an article of which this is a reprint: the decision holds here too.
      """,
    parameters: [
      Parameter("ARTICLE", .article, .positional, .optional, help: "the article; all without it"),
      Parameter("about", .harm, .named, .optional, help: "only this harm"),
      Parameter(
        "state", .choice(["open", "claim", "misread", "aside"]), .named, .optional,
        help: "open for those that nobody decided on"),
    ],
    examples: [Example("figures a1", after: ["load harbour.txt"], says: "a1.1")],
    isQuestion: true)

  private let article: Word?
  private let harm: Word?
  private let state: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    article = arguments.optional("ARTICLE")
    harm = arguments.optional("about")
    state = arguments.optional("state")
    if let harm, Harm(rawValue: harm.text) == nil { throw AboutWords.unknown(harm) }
    if let state, !["open", "claim", "misread", "aside"].contains(state.text) {
      throw CommandError(
        "There is no state \"\(state.text)\"", hint: "open, claim, misread or aside",
        column: state.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let articles =
      if let article { [try session.article(article)] } else { session.articles.all.map(\.article) }
    world.readings.read(articles)
    let figures = decided(articles.flatMap { world.figures(of: $0) }, in: session)
    guard !figures.isEmpty else {
      let line: StyledText =
        articles.isEmpty
        ? "No articles yet: `load FILE` brings one in."
        : harm != nil || state != nil
          ? "No figure passes."
          : "The reader finds no casualty figure there; `claim` writes one by hand."
      return Outcome(report: Report("figures", line: line))
    }
    let table = Table(
      "figures",
      columns: [
        Table.Column("id"), Table.Column("harm"), Table.Column("count", right: true),
        Table.Column("people", flexible: true), Table.Column("stance"),
        Table.Column("incident"), Table.Column("by", flexible: true), Table.Column("state"),
      ],
      of: figures, row: { Self.row($0.handle, state: $0.state) })
    var report = Report("figures", [.table(table)])
    for article in articles { describeIncidents(of: article, world: world, to: &report) }
    return Outcome(report: report)
  }

  /// The figures that pass, with what was decided about each.
  private func decided(
    _ handles: [FigureHandle], in session: Session
  ) -> [(handle: FigureHandle, state: String)] {
    // Made for the first figure that has no decision of its own.
    var reprinted: ReprintedDecisions?
    return handles.compactMap { handle in
      if let harm, handle.figure.harm.rawValue != harm.text { return nil }
      var decided = handle.state(in: session)
      if decided.isEmpty {
        var decisions = reprinted ?? ReprintedDecisions(session)
        reprinted = nil
        decided = decisions.state(of: handle) ?? ""
        reprinted = decisions
      }
      if let state, state.text != kind(of: decided) { return nil }
      return (handle, decided)
    }
  }

  private func kind(of state: String) -> String {
    let decided = state.hasPrefix("as ") ? state.dropFirst(3) : state[...]
    if decided.isEmpty { return "open" }
    return decided.first == "c" ? "claim" : String(decided.prefix { $0 != " " })
  }

  private static func row(_ handle: FigureHandle, state: String) -> [Cell] {
    let figure = handle.figure
    let scope = figure.scope == .incident ? "" : " (\(figure.scope.rawValue))"
    let part = figure.partOf.map { " ⊂ \(handle.article.id).\($0 + 1)" } ?? ""
    return [
      Cell(StyledText(handle.name, as: .id), json: .text(handle.name)),
      Cell(figure.harm.rawValue, .harm),
      Cell(StyledText(figure.quantity.short, as: .heading), json: figure.quantity.json),
      Cell(figure.people.words + scope + part),
      Cell(figure.stance.rawValue, figure.stance == .asserts ? .plain : .warning),
      Cell(figure.incident.map { "\(handle.article.id)/\($0 + 1)" }),
      Cell(figure.speakers.joined(separator: " ← "), .source),
      Cell(state, .id),
    ]
  }

  private func describeIncidents(of article: Article, world: World, to report: inout Report) {
    for (index, incident) in world.reading(of: article).incidents.enumerated() {
      let known = [incident.kind, incident.place, incident.dates?.description].compactMap { $0 }
      let words = known.isEmpty ? "nothing known of it" : known.joined(separator: ", ")
      report.add(line: "\("\(article.id)/\(index + 1)", .id)  \(words, .muted)")
    }
  }
}
