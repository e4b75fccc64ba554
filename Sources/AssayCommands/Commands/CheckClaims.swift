import AssayChecks
import AssayJournal
import AssayModel

/// `check [NAME…]`: where the numbers disagree or lack support.
package struct CheckClaims: Command {
  package static let declaration = Declaration(
    "check", topic: .crossCheck,
    summary: "Report where figures disagree, lack support or wait for an assessment.",
    discussion: """
      A finding decides nothing: it names the words, and says what to do. Figures marked as misread \
      or aside, articles set aside and refuted claims are not held against others. More findings \
      than a terminal shows (`set rows`) are counted there, a line for each incident and check.
      """,
    parameters: [
      Parameter("CHECK", .check, .positional, .anyNumber, help: "the checks; all without it"),
      Parameter("in", .incident, .named, .optional, help: "only of this incident"),
      Parameter("strict", .words, .flag, .optional, help: "exit status 1 when there are findings"),
      Parameter("exit-code", .words, .flag, .optional, help: "the same"),
    ],
    examples: [
      Example("check", after: ["load harbour.txt"], says: "headline-against-body"),
      Example(
        "check in=ferry",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"],
        says: "no assessment"),
      Example("check unassessed", after: ["load harbour.txt"], says: "Nothing"),
      Example(
        "check unlinked-claim disagreeing-figures",
        after: ["load harbour.txt", "accept a1 \"Nine killed\"", "incident new ferry"],
        says: "link c1 INCIDENT"),
    ],
    isQuestion: true)

  private let names: [Word]
  private let incident: Word?
  private let answersByExitCode: Bool

  package init(_ arguments: Arguments) throws(CommandError) {
    names = arguments.all("CHECK")
    incident = arguments.optional("in")
    answersByExitCode = arguments.has("strict") || arguments.has("exit-code")
    let known = checkNames
    for name in names where !known.contains(name.text) {
      let near = nearest(to: name.text, among: known).map { "did you mean \($0)? " } ?? ""
      throw CommandError(
        "There is no check \"\(name.text)\"", hint: near + known.joined(separator: ", "),
        column: name.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try incident.map { word throws(CommandError) in try session.incident(word).id }
    var findings = world.findings(in: session, only: names.map(\.text))
    if let incident { findings.removeAll { $0.incident != incident } }
    guard !findings.isEmpty else {
      return Outcome(report: Report("check", line: "Nothing to report."))
    }
    var report = Report("check", findings.map { .finding($0) })
    report.brief = Report.Brief(length: findings.reduce(0) { $0 + 2 + $1.evidence.count }) {
      [findings] in
      FindingsInBrief(findings, in: session).report
    }
    return Outcome(report: report, isNo: answersByExitCode)
  }
}
