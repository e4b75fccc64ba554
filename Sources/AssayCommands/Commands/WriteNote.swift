import AssayJournal
import AssayModel

/// `note ID "text"`: something to remember about a thing.
package struct WriteNote: Command {
  package static let declaration = Declaration(
    "note", topic: .claim,
    summary: "Write a note on a claim, an article, a source or an incident.",
    discussion: """
      `note c1 <<END` takes the lines that follow, up to END, as one note. Notes are shown with the \
      thing; a number in a note counts for nothing.
      """,
    parameters: [
      Parameter("ID", .item, help: "what it is about"),
      Parameter("TEXT", .words, .positional, .several, help: "the note"),
    ],
    examples: [
      Example(
        "note a1 \"called the office; they will send the list\"", after: ["load harbour.txt"],
        says: "noted on a1")
    ])

  private let item: Word
  private let text: String

  package init(_ arguments: Arguments) throws(CommandError) {
    item = try arguments.required("ID")
    text = arguments.all("TEXT").map(\.text).joined(separator: " ").trimmed
    guard !text.isEmpty else {
      throw CommandError("The note is empty", column: arguments.all("TEXT").first?.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let item = try session.item(item)
    return Outcome(
      facts: [.noted(item: item, text: text)],
      report: Report("note", line: "noted on \(item.description, .id)"))
  }
}
