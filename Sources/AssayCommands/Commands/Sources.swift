import AssayJournal
import AssayModel

/// `sources`: who speaks.
package struct Sources: Command {
  package static let declaration = Declaration(
    "sources", topic: .sources,
    summary: "List the sources with their grades and how many claims rest on each.",
    examples: [
      Example("sources", after: ["load harbour.txt", "accept a1/1"], says: "s1")
    ],
    isQuestion: true)

  package init(_ arguments: Arguments) throws(CommandError) {}

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard !session.sources.isEmpty else {
      return Outcome(
        report: Report("sources", line: "No sources yet: they come with the claims that name them.")
      )
    }
    var counts: [SourceID: Int] = [:]
    for claim in session.claims.all {
      for speaker in Set(claim.content.speakers) { counts[speaker, default: 0] += 1 }
    }
    let rows = session.sources.all.map { source in
      [
        Cell(source.id), Cell(source.name, .source),
        Cell(source.kind == .unknown ? "" : source.kind.rawValue),
        Cell(source.onlyIn?.description, .id), Cell(source.grade?.reliability.rawValue, .heading),
        Cell(source.grade?.why), Cell(counts[source.id, default: 0]), Cell(list: source.tags),
      ]
    }
    let table = Table(
      "sources",
      columns: [
        Table.Column("id"), Table.Column("name", flexible: true), Table.Column("kind"),
        Table.Column("only in"), Table.Column("grade"), Table.Column("why", flexible: true),
        Table.Column("claims", right: true), Table.Column("tags"),
      ],
      rows: rows)
    return Outcome(report: Report("sources", [.table(table)]))
  }
}
