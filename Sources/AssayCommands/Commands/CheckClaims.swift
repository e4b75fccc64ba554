import AssayChecks
import AssayJournal
import AssayModel
import AssayReading

/// `check [NAME…]`: where the numbers disagree or lack support.
package struct CheckClaims: Command {
  package static let declaration = Declaration(
    "check", topic: .crossCheck,
    summary: "Report where figures disagree, lack support or wait for an assessment.",
    discussion: """
      By itself it runs the basic checks and answers with a line for each incident and check, those \
      about the newest claims first, and what is new since the last time. A check's name or \
      in=INCIDENT shows the findings themselves: the words, and what to do. `--strict` also runs what \
      a second reader would ask before a release; the rest runs by name. A finding decides nothing. \
      Figures marked as misread or aside, articles set aside and refuted claims are not held against \
      others, and what was waived is only counted; `--waived` shows it. `help checks` lists them all.
      """,
    parameters: [
      Parameter(
        "CHECK", .check, .positional, .anyNumber, help: "the checks; the basic ones without it"),
      Parameter("in", .incident, .named, .optional, help: "only of this incident"),
      Parameter(
        "strict", .words, .flag, .optional,
        help: "run the stricter checks too; exit status 1 when there are findings"),
      Parameter(
        "exit-code", .words, .flag, .optional, help: "exit status 1 when there are findings"),
      Parameter("waived", .words, .flag, .optional, help: "the waived findings instead"),
    ],
    examples: [
      Example("check", after: ["load harbour.txt"], says: "headline-against-body"),
      Example(
        "check in=ferry",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"],
        says: "no assessment"),
      Example(
        "check --strict",
        after: [
          "load harbour.txt", "incident new ferry", "accept a1/1 in=ferry",
          "credit c1 1 --why \"two articles\"",
        ], says: "grade-1-without-two-origins"),
      Example("check unassessed", after: ["load harbour.txt"], says: "Nothing"),
      Example(
        "check unlinked-claim disagreeing-figures",
        after: ["load harbour.txt", "accept a1 \"Nine killed\"", "incident new ferry"],
        says: "link c1 INCIDENT"),
    ],
    isQuestion: true)

  private let names: [Word]
  private let incident: Word?
  private let isStrict: Bool
  private let answersByExitCode: Bool
  private let asksForWaived: Bool

  package init(_ arguments: Arguments) throws(CommandError) {
    names = arguments.all("CHECK")
    incident = arguments.optional("in")
    isStrict = arguments.has("strict")
    answersByExitCode = isStrict || arguments.has("exit-code")
    asksForWaived = arguments.has("waived")
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
    var found = world.findings(
      in: session, only: names.map(\.text), upTo: isStrict ? .strict : .always)
    // What asks for nothing is for those who asked for it.
    if names.isEmpty { found.removeAll { $0.severity == .remark } }
    if let incident { found.removeAll { $0.incident != incident } }
    if !session.standing.waivers.isEmpty {
      for index in found.indices {
        found[index].waived = session.standing.waiver(of: found[index], reader: Reader.version)
          .map { Finding.Waived(why: $0.why, analyst: $0.analyst) }
      }
    }
    let findings = found.filter { ($0.waived != nil) == asksForWaived }
    let waivedCount = found.count - findings.count
    let isWhole = names.isEmpty && incident == nil && !asksForWaived
    let reported = world.findings.reported
    if isWhole { world.findings.reported = Set(findings.map(\.id)) }
    let waived: StyledText? =
      waivedCount == 0 || asksForWaived
      ? nil : "\(counted(waivedCount, "finding")) waived: `check --waived` shows them."
    guard !findings.isEmpty else {
      var report = Report("check", line: "Nothing to report.")
      if let waived { report.add(line: waived) }
      return Outcome(report: report)
    }
    var report = Report("check", findings.map { .finding($0) })
    if asksForWaived {
      for finding in findings {
        guard let waived = finding.waived else { continue }
        report.add(line: "\(finding.id)  waived: \(waived.why) (\(waived.analyst))")
      }
    }
    report.brief = Report.Brief(
      length: findings.reduce(0) { $0 + 2 + $1.evidence.count }, isUsual: isWhole
    ) { [findings] in
      var brief = FindingsInBrief(findings, in: session, since: isWhole ? reported : nil).report
      if let waived { brief.add(line: waived) }
      return brief
    }
    if let waived, !isWhole { report.add(line: waived) }
    return Outcome(report: report, isNo: answersByExitCode && !asksForWaived)
  }
}
