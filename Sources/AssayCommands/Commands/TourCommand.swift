import AssayJournal
import AssayModel

/// `tour`: the shipped tour, one step at a time.
package struct TourCommand: Command {
  package static let declaration = Declaration(
    "tour", topic: .session,
    summary: "Learn assay in a few minutes, on a case of its own: your session is not touched.",
    examples: [Example("tour", says: "Enter")])

  package init(_ arguments: Arguments) throws(CommandError) {}

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    Outcome(
      report: Report(
        "tour", line: "The tour: Enter runs the next command, q leaves. Nothing of yours changes."),
      effect: .tour)
  }
}
