import AssayJournal
import AssayModel
import AssayStore

/// `open PATH`: goes on with another session.
package struct Open: Command {
  package static let declaration = Declaration(
    "open", topic: .session,
    summary: "Go on with another session; the one at hand is saved first.",
    parameters: [Parameter("PATH", .path, help: "its file")],
    examples: [
      Example(
        "open tour.json", says: "claim")
    ])

  private let path: Word

  package init(_ arguments: Arguments) throws(CommandError) {
    path = try arguments.required("PATH")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    Outcome(report: Report("open"), effect: .open(path: world.resolve(path.text)))
  }
}
