import AssayJournal
import AssayModel

/// `quit`: ends the shell.
package struct Quit: Command {
  package static let declaration = Declaration(
    "quit", topic: .session,
    summary: "Save the session and leave; Ctrl-D does the same.",
    examples: [Example("quit", says: "")])

  package init(_ arguments: Arguments) throws(CommandError) {}

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    Outcome(report: Report("quit"), effect: .quit)
  }
}
