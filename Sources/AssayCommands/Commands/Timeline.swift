import AssayChecks
import AssayJournal
import AssayModel

/// `timeline INCIDENT [HARM]`: tolls over time, origin by origin.
package struct Timeline: Command {
  package static let declaration = Declaration(
    "timeline", topic: .crossCheck,
    summary: "Show an incident's tolls over time, by whom, with what was corrected since.",
    discussion: """
      A toll stands for its as-of time, else for when its article was published; one without either \
      comes last. Of each origin the newest counts, and it may be revised down. A terminal draws \
      bars: full blocks up to the lowest number, shaded ones up to the highest, an arrow where it is \
      open.
      """,
    parameters: [
      Parameter("INCIDENT", .incident, help: "the incident, by id or handle"),
      Parameter("HARM", .harm, .positional, .optional, help: "killed, injured …; all without it"),
    ],
    examples: [
      Example(
        "timeline ferry killed",
        after: [
          "load harbour.txt published=2024-03-04", "incident new ferry", "accept a1/1 in=ferry",
        ], says: "2024-03-04")
    ],
    isQuestion: true)

  private let incident: Word
  private let harm: Harm?

  package init(_ arguments: Arguments) throws(CommandError) {
    incident = try arguments.required("INCIDENT")
    harm = try arguments.optional("HARM").map { word throws(CommandError) in
      guard let harm = Harm(rawValue: word.text) else { throw Assess.unknownHarm(word) }
      return harm
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    let course = TollCourse(world.view(of: incident, in: session))
    let harms = Harm.allCases.filter { harm == nil || $0 == harm }
    var report = Report("timeline")
    for harm in harms {
      let tolls = course.tolls(of: harm)
      guard !tolls.isEmpty else { continue }
      report.add(line: "\(incident.id)  \(incident.handle, .heading)  \(harm.rawValue, .harm)")
      report.blocks.append(.chart(Chart(bars: tolls.map(\.bar), table: Self.table(of: tolls))))
    }
    if report.blocks.isEmpty {
      report.add(line: "No claim of \(incident.handle) counts people there.")
    }
    return Outcome(report: report)
  }

  private static func table(of tolls: [TollCourse.Toll]) -> Table {
    Table(
      "tolls",
      columns: [
        Table.Column("time"), Table.Column("id"), Table.Column("harm"),
        Table.Column("count", right: true), Table.Column("people", flexible: true),
        Table.Column("by", flexible: true), Table.Column("course", flexible: true),
      ],
      rows: tolls.map { toll in
        [
          Cell(toll.time?.description), Cell(toll.id), Cell(toll.harm.rawValue, .harm),
          Cell(toll.quantity.short), Cell(toll.people), Cell(toll.speaker, .source),
          Cell(list: toll.course),
        ]
      })
  }
}
