import AssayJournal
import AssayModel

/// `claims [FILTER…]`: the claims that stand.
package struct Claims: Command {
  package static let declaration = Declaration(
    "claims", topic: .claim,
    summary: "List the claims, all or those that pass every filter.",
    parameters: [
      Parameter("of", .article, .named, .optional, help: "anchored in this article"),
      Parameter("tag", .label, .named, .optional, help: "with this label"),
      Parameter("in", .incident, .named, .optional, help: "of this incident; `none` for unlinked"),
      Parameter("by", .source, .named, .optional, help: "said by this source"),
      Parameter("about", .about, .named, .optional, help: "about this harm or matter"),
    ],
    examples: [
      Example(
        "claims tag=lead", after: ["load harbour.txt", "accept a1.1", "tag c1 lead"],
        says: "c1")
    ],
    isQuestion: true)

  private let filter: ClaimFilter

  package init(_ arguments: Arguments) throws(CommandError) {
    filter = ClaimFilter(
      article: arguments.optional("of"), tag: arguments.optional("tag"),
      incident: arguments.optional("in"), source: arguments.optional("by"),
      about: arguments.optional("about"))
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let claims = try filter.claims(of: session)
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
        Table.Column("by", flexible: true), Table.Column("incident"), Table.Column("tags"),
      ],
      rows: claims.map { row($0, in: session) })
    return Outcome(report: Report("claims", [.table(table)]))
  }

  private func row(_ claim: Claim, in session: Session) -> [Cell] {
    var value = Cell(claim.content.about.value)
    var people = Cell("")
    if case .harm(let count) = claim.content.about {
      value = Cell(StyledText(count.quantity.short, as: .heading), json: count.quantity.json)
      people = Cell(count.people.words)
    }
    return [
      Cell(claim.id), Cell(session.articleID(of: claim)?.description, .id),
      Cell(claim.content.about.word, .harm), value, people,
      Cell(claim.content.stance.rawValue, claim.content.stance == .asserts ? .plain : .warning),
      Cell(session.speakerPhrase(of: claim), .source), Cell(session.handle(of: claim.incident)),
      Cell(list: claim.tags),
    ]
  }
}

/// The filters that a list of claims takes; a claim must pass all that are given.
struct ClaimFilter {
  let article: Word?
  let tag: Word?
  let incident: Word?
  let source: Word?
  let about: Word?

  func claims(of session: Session) throws(CommandError) -> [Claim] {
    let article = try article.map { word throws(CommandError) in try session.article(word) }
    let source = try source.map { word throws(CommandError) in try session.source(word) }
    var linked: IncidentID?
    if let incident, incident.text != "none" { linked = try session.incident(incident).id }
    if let about {
      _ = try AboutWords(about: about, value: [Word("1")], groups: nil, scope: nil).read()
    }
    return session.claims.all.filter { claim in
      (article.map { $0.digest == claim.anchor.digest } ?? true)
        && (tag.map { claim.tags.contains($0.text) } ?? true)
        && (incident == nil || claim.incident == linked)
        && (source.map { claim.content.speakers.contains($0.id) } ?? true)
        && (about.map { claim.content.about.word == $0.text } ?? true)
    }
  }
}
