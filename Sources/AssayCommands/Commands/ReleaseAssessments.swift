import AssayExport
import AssayJournal
import AssayModel

/// `release NAME`: marks what is published.
package struct ReleaseAssessments: Command {
  package static let declaration = Declaration(
    "release", topic: .session,
    summary: "Mark all assessments as they stand as what is published under a name.",
    discussion: """
      What would stop an export stops a release: stale assessments, and headline figures that no \
      sentence carries. Exports name the newest release and say whether they are it; `changes` \
      tells what happened since.
      """,
    parameters: [
      Parameter("NAME", .words, help: "such as spring-report"),
      Parameter("why", .words, .dashed, .optional, help: "what it is for"),
    ],
    examples: [
      Example(
        "release march-5 --why \"the desk's table\"",
        after: [
          "load harbour.txt", "incident new ferry", "accept a1/1 in=ferry",
          "assess ferry killed 7+ --why \"the office's count\"",
        ], says: "ferry killed 7+")
    ])

  private let name: Word
  private let why: String?

  package init(_ arguments: Arguments) throws(CommandError) {
    name = try arguments.required("NAME")
    why = arguments.optional("why")?.text
    // `changes` must tell a name from a command's number and from a day.
    guard name.text.first?.isLetter ?? false else {
      throw CommandError(
        "A release's name begins with a letter", hint: "such as march-5", column: name.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if let earlier = session.standing.releases.first(where: { $0.name == name.text }) {
      throw CommandError(
        "\(name.text) was released by command \(earlier.command)", hint: "choose another name",
        column: name.column)
    }
    let standing = session.incidents.all.flatMap { session.assessments(of: $0.id) }
    guard !standing.isEmpty else {
      throw CommandError("Nothing is assessed yet", hint: "`assess` records what can be released")
    }
    let findings = findingsAgainstPublishing(
      session, as: .json, what: .assessments,
      readings: { id in session.articles[id].map { world.reading(of: $0.article) } })
    guard findings.isEmpty else {
      var report = Report("release", findings.map { .finding($0) })
      report.add(line: "Nothing was released: mend these first.")
      return Outcome(report: report, isNo: true)
    }
    var report = Report("release", line: "Released as \(name.text, .heading):")
    for assessment in standing {
      report.add(
        line:
          "  \(session.handle(of: assessment.subject.incident)) \(session.phrase(for: assessment))"
      )
    }
    return Outcome(
      facts: [.released(name: name.text, assessments: standing.map(\.entry), why: why)],
      report: report)
  }
}
