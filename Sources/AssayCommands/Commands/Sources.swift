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
