import AssayJournal
import AssayModel

/// `sources`: who speaks.
package struct Sources: Command {
  package static let declaration = Declaration(
    "sources", topic: .sources,
    summary: "List the sources with their grades and how many claims rest on each.",
    parameters: ListFilter.parameters("tag", "in", "about"),
    examples: [
      Example("sources", after: ["load harbour.txt", "accept a1/1"], says: "s1")
    ],
    isQuestion: true)

  private let filter: ListFilter

  package init(_ arguments: Arguments) throws(CommandError) {
    filter = try ListFilter(arguments)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard !session.sources.isEmpty else {
      return Outcome(
        report: Report("sources", line: "No sources yet: they come with the claims that name them.")
      )
    }
    var counts: [SourceID: Int] = [:]
    let claims =
      filter.asksForClaims ? try filter.claims(of: session) : Array(session.claims.all)
    let named = session.standing.sourcesByName
    for claim in claims {
      for speaker in Set(claim.content.speakers) { counts[speaker, default: 0] += 1 }
      if let outlet = session.standing.outlet(of: claim),
        let source = named[SpeakerName(outlet)]
      {
        counts[source.id, default: 0] += 1
      }
    }
    let shown = session.sources.all.filter {
      filter.passes(tags: $0.tags) && (!filter.asksForClaims || counts[$0.id] != nil)
    }
    guard !shown.isEmpty else {
      return Outcome(report: Report("sources", line: "No source passes."))
    }
    let rows = shown.map { source in
      [
        Cell(source.id), Cell(source.name, .source),
        Cell(source.kind == .unknown ? "" : source.kind.rawValue), Cell(source.party),
        Cell(source.onlyIn?.description, .id), Cell(source.grade?.reliability.rawValue, .heading),
        Cell(source.grade?.why), Cell(counts[source.id, default: 0]), Cell(list: source.tags),
      ]
    }
    let table = Table(
      "sources",
      columns: [
        Table.Column("id"), Table.Column("name", flexible: true), Table.Column("kind"),
        Table.Column("of"), Table.Column("only in"), Table.Column("grade"),
        Table.Column("why", flexible: true),
        Table.Column("claims", right: true), Table.Column("tags"),
      ],
      rows: rows)
    return Outcome(report: Report("sources", [.table(table)]))
  }
}
