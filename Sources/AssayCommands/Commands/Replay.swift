import AssayJournal
import AssayModel

/// `replay SCRIPT`: runs a script's commands in this session.
package struct Replay: Command {
  package static let declaration = Declaration(
    "replay", topic: .session,
    summary: "Run a script's commands in this session.",
    discussion: """
      A script holds one command a line as typed. # begins a comment, \\ at the end of a line goes \
      on with the next, and lines that begin with "| " are the answer expected to the command above. \
      `assay replay SCRIPT` runs one by itself and compares the answers.
      """,
    parameters: [Parameter("SCRIPT", .path, help: "a file ending in .assay")],
    examples: [Example("replay case.assay", says: "ferry  within river")])

  private let path: Word

  package init(_ arguments: Arguments) throws(CommandError) {
    path = try arguments.required("SCRIPT")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    Outcome(report: Report("replay"), effect: .replay(path: world.resolve(path.text)))
  }
}
