import AssayJournal
import AssayModel

/// `changes [SINCE]`: which numbers changed since, and why.
package struct Changes: Command {
  package static let declaration = Declaration(
    "changes", topic: .session,
    summary: "List the assessments and claims that changed since a release, a command or a time.",
    parameters: [
      Parameter(
        "SINCE", .words, .positional, .optional,
        help: "a release's name, a command's number or a time; the newest release without it")
    ],
    examples: [
      Example(
        "changes 4",
        after: [
          "load harbour.txt", "incident new ferry", "accept a1/1 in=ferry",
          "assess ferry killed 7+ --why \"the office's count\"",
          "assess ferry killed 7-9 --why \"nine with the headline\"",
        ], says: "7–9")
    ],
    isQuestion: true)

  private let since: Word?

  package init(_ arguments: Arguments) throws(CommandError) { since = arguments.optional("SINCE") }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let (command, what) = try start(in: session)
    let then = try session.told(asOf: command)
    let comparison = SessionComparison(then, session)
    guard !comparison.isEmpty else {
      return Outcome(report: Report("changes", line: "Nothing changed since \(what)."))
    }
    var report = Report("changes", line: "Since \(what):")
    if !comparison.assessments.isEmpty { report.blocks.append(.table(comparison.assessmentTable)) }
    if !comparison.claims.isEmpty { report.blocks.append(.table(comparison.claimTable)) }
    return Outcome(report: report)
  }

  /// The command after which changes count, 0 for all, and what it is called.
  private func start(in session: Session) throws(CommandError) -> (command: Int, what: String) {
    let releases = session.standing.releases
    guard let since else {
      guard let newest = releases.last else {
        throw CommandError(
          "Nothing was released yet", hint: "`changes 12`, or `changes 2024-03-04`")
      }
      return (newest.command, "release \(newest.name)")
    }
    if let release = releases.first(where: { $0.name == since.text }) {
      return (release.command, "release \(release.name)")
    }
    if let number = decimal(since.text.utf8), number <= session.journal.lastCommand {
      return (number, "command \(number)")
    }
    if let time = Instant(since.text) {
      let before = session.journal.entries.prefix { $0.time < time }
      return (before.last?.command ?? 0, "\(time)")
    }
    let near = nearest(to: since.text, among: releases.map(\.name))
    throw CommandError(
      "\"\(since.text)\" is no release, no command and no time",
      hint: near.map { "did you mean \($0)?" } ?? "`log` lists the commands and releases",
      column: since.column)
  }
}
