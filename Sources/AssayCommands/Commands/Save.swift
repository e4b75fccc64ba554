import AssayJournal
import AssayModel

/// `save [PATH]`: writes the session file.
package struct Save: Command {
  package static let declaration = Declaration(
    "save", topic: .session,
    summary: "Write the session file; with a path, under that name from now on.",
    discussion: """
      Every decision is on disk already when its command answers: saving folds the journal into one \
      file that can be mailed, archived and verified. `quit` does it by itself.
      """,
    parameters: [
      Parameter("PATH", .path, .positional, .optional, help: "a name ending in .json")
    ],
    examples: [Example("save case.json", after: ["load harbour.txt"], says: "case.json")])

  private let path: Word?

  package init(_ arguments: Arguments) throws(CommandError) { path = arguments.optional("PATH") }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard let path = path?.text ?? world.sessionPath else {
      throw CommandError("The session has no name yet", hint: "`save NAME.json` gives it one")
    }
    guard path.hasSuffix(".json"), path != ".json" else {
      throw CommandError(
        "A session's name ends in .json", hint: "`save \(path).json`", column: self.path?.column)
    }
    let entries = counted(session.journal.entries.count, "decision")
    return Outcome(
      report: Report("save", line: "Saved \(path, .heading)  \(entries, .muted)"),
      effect: .save(path: self.path.map { world.resolve($0.text) }))
  }
}
