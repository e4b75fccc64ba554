import AssayJournal
import AssayModel

/// `claims [FILTER…]`: the claims that stand.
package struct Claims: Command {
  package static let declaration = Declaration(
    "claims", topic: .claim,
    summary: "List the claims, all or those that pass every filter.",
    parameters: [
      Parameter("of", .article, .named, .optional, help: "anchored in this article")
    ] + ListFilter.parameters("tag", "in", "by", "about", "verdict", "since"),
    examples: [
      Example(
        "claims tag=lead", after: ["load harbour.txt", "accept a1.1", "tag c1 lead"],
        says: "c1")
    ],
    isQuestion: true)

  private let article: Word?
  private let filter: ListFilter

  package init(_ arguments: Arguments) throws(CommandError) {
    article = arguments.optional("of")
    filter = try ListFilter(arguments)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let article = try article.map { word throws(CommandError) in try session.article(word) }
    var claims = try filter.claims(of: session)
    if let article { claims.removeAll { $0.anchor.digest != article.digest } }
    guard !claims.isEmpty else {
      let line: StyledText =
        session.claims.isEmpty
        ? "No claims yet: `figures` shows what can be accepted."
        : "None of the \(session.claims.count) claims passes."
      return Outcome(report: Report("claims", line: line))
    }
    let table = Table(
      "claims",
      columns: [
        Table.Column("id"), Table.Column("article"), Table.Column("about"),
        Table.Column("value"), Table.Column("people", flexible: true), Table.Column("stance"),
        Table.Column("by", flexible: true), Table.Column("incident"), Table.Column("verdict"),
        Table.Column("tags"),
      ],
      of: claims, row: { Self.row($0, in: session) })
    return Outcome(report: Report("claims", [.table(table)]))
  }

  private static func row(_ claim: Claim, in session: Session) -> [Cell] {
    var value = Cell(claim.content.about.value)
    var people = Cell("")
    if case .harm(let count) = claim.content.about {
      value = Cell(StyledText(count.quantity.short, as: .heading), json: count.quantity.json)
      let scope = count.scope == .incident ? "" : " (\(count.scope.rawValue))"
      let part = claim.content.partOf.map { " ⊂ \($0)" } ?? ""
      people = Cell(
        StyledText(count.people.words + scope + part),
        json: [
          "words": .text(count.people.words),
          "groups": .array(count.people.groups.map { .text($0.rawValue) }),
          "scope": .text(count.scope.rawValue),
          "partOf": .optional(claim.content.partOf?.description),
        ])
    }
    return [
      Cell(claim.id), Cell(session.articleID(of: claim)?.description, .id),
      Cell(claim.content.about.word, .harm), value, people,
      Cell(claim.content.stance.rawValue, claim.content.stance == .asserts ? .plain : .warning),
      Cell(session.speakerPhrase(of: claim), .source), Cell(session.handle(of: claim.incident)),
      Cell(claim.verdict?.outcome.rawValue), Cell(list: claim.tags),
    ]
  }
}
