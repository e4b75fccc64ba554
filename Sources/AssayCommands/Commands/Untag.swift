import AssayJournal
import AssayModel

/// `untag ID… LABEL…`: takes labels off.
package struct Untag: Command {
  package static let declaration = Declaration(
    "untag", topic: .claim, summary: "Take labels off again.",
    parameters: [
      Parameter("ID", .item, .positional, .several, help: "what to take them off"),
      Parameter("LABEL", .label, .positional, .several, help: "the labels"),
    ],
    examples: [
      Example(
        "untag c1 lead",
        after: ["load harbour.txt", "accept a1 \"Nine killed\"", "tag c1 lead check"], says: "check"
      )
    ])

  private let items: [Word]
  private let labels: [Word]

  package init(_ arguments: Arguments) throws(CommandError) {
    items = arguments.each("ID")
    labels = arguments.all("LABEL")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var outcome = Outcome(report: Report("untag"))
    for word in items {
      let item = try session.item(word)
      let worn = session.tags(of: item)
      for label in labels {
        guard worn.contains(label.text) else {
          throw CommandError(
            "\(item) has no label \(label.text)",
            hint: worn.isEmpty ? "it has none" : "it has \(worn.joined(separator: ", "))",
            column: label.column)
        }
        outcome.facts.append(.untagged(item: item, label: label.text))
      }
      let left = worn.filter { label in !labels.contains { $0.text == label } }
      let phrase = left.isEmpty ? "no label" : left.joined(separator: ", ")
      outcome.report.add(line: "\(item.description, .id)  \(phrase)")
    }
    return outcome
  }
}
