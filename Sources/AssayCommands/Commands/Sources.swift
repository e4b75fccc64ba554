import AssayJournal
import AssayModel

/// `sources`: who speaks; `sources --independent`: how many of the articles speak for themselves.
package struct Sources: Command {
  package static let declaration = Declaration(
    "sources", topic: .sources,
    summary: "List the sources with their grades and how many claims rest on each.",
    discussion: """
      With --independent, the articles are listed by origin instead: which of them are reprints of \
      one text, with cuts, new leads and other figures; which share passages and which one \
      statement, a common source for what it says and for nothing else. Credits ("(AFP)", "citing \
      TASS") are shown as they stand. The checks take reprints for one origin, within which the \
      newest figure replaces the older ones.
      """,
    parameters: ListFilter.parameters("tag", "in", "about") + [
      Parameter(
        "independent", .words, .flag, .optional,
        help: "the articles by origin: reprints of one text together")
    ],
    examples: [
      Example("sources", after: ["load harbour.txt", "accept a1/1"], says: "s1"),
      Example(
        "sources --independent", after: ["load yard.txt yard-reprint.txt yard-own.txt"],
        says: "3 articles, 2 origins"),
    ],
    isQuestion: true)

  private let filter: ListFilter
  private let asksForOrigins: Bool

  package init(_ arguments: Arguments) throws(CommandError) {
    filter = try ListFilter(arguments)
    asksForOrigins = arguments.has("independent")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if asksForOrigins {
      let origins = world.origins.origins(of: session)
      return Outcome(report: OriginReport(origins, of: session).report)
    }
    guard !session.sources.isEmpty else {
      return Outcome(
        report: Report("sources", line: "No sources yet: they come with the claims that name them.")
      )
    }
    var counts: [SourceID: Int] = [:]
    let claims =
      filter.asksForClaims ? try filter.claims(of: session) : Array(session.claims.all)
    var byOutlet: [String: Int] = [:]
    for claim in claims {
      let speakers = claim.content.speakers
      for (index, speaker) in speakers.enumerated() where !speakers[..<index].contains(speaker) {
        counts[speaker, default: 0] += 1
      }
      if let outlet = session.standing.outlet(of: claim) { byOutlet[outlet, default: 0] += 1 }
    }
    for (outlet, count) in byOutlet {
      if let source = session.standing.source(ofOutlet: outlet) {
        counts[source.id, default: 0] += count
      }
    }
    let shown = session.sources.all.filter {
      filter.passes(tags: $0.tags) && (!filter.asksForClaims || counts[$0.id] != nil)
    }
    guard !shown.isEmpty else {
      return Outcome(report: Report("sources", line: "No source passes."))
    }
    let table = Table(
      "sources",
      columns: [
        Table.Column("id"), Table.Column("name", flexible: true), Table.Column("kind"),
        Table.Column("of"), Table.Column("only in"), Table.Column("grade"),
        Table.Column("why", flexible: true),
        Table.Column("claims", right: true), Table.Column("tags"),
      ],
      of: shown, row: { [counts] in Self.row($0, claims: counts[$0.id, default: 0]) })
    return Outcome(report: Report("sources", [.table(table)]))
  }

  private static func row(_ source: Source, claims: Int) -> [Cell] {
    [
      Cell(source.id), Cell(source.name, .source),
      Cell(source.kind == .unknown ? "" : source.kind.rawValue), Cell(source.party),
      Cell(source.onlyIn?.description, .id), Cell(source.grade?.reliability.rawValue, .heading),
      Cell(source.grade?.why), Cell(claims), Cell(list: source.tags),
    ]
  }
}
