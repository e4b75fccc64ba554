import AssayJournal
import AssayModel

/// `tag ID… LABEL…`: labels on anything that has an id.
package struct Tag: Command {
  package static let declaration = Declaration(
    "tag", topic: .claim,
    summary: "Put labels on claims, articles, sources or incidents.",
    parameters: [
      Parameter("ID", .item, .positional, .several, help: "what to label"),
      Parameter("LABEL", .label, .positional, .several, help: "the labels, such as lead"),
    ],
    examples: [
      Example("tag c1 lead", after: ["load harbour.txt", "accept a1.1"], says: "lead")
    ])

  private let items: [Word]
  private let labels: [String]

  package init(_ arguments: Arguments) throws(CommandError) {
    items = arguments.each("ID")
    let words = arguments.all("LABEL")
    var labels: [String] = []
    for word in words where !labels.contains(word.text) { labels.append(word.text) }
    self.labels = labels
    for word in words {
      let isLabel = word.text.allSatisfy { $0.isLetter || $0.isNumber || "-_:./".contains($0) }
      guard isLabel, !word.text.isEmpty, word.text.count <= 60, ItemID(word.text) == nil,
        !word.clears
      else {
        throw CommandError(
          "\"\(word.text)\" is no label",
          hint: "letters, digits and - _ : . / only; no id, nor the word none",
          column: word.column)
      }
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var facts: [Fact] = []
    var report = Report("tag")
    for word in items {
      let item = try session.item(word)
      let new = labels.filter { !session.tags(of: item).contains($0) }
      facts += new.map { .tagged(item: item, label: $0) }
      let all = (session.tags(of: item) + new).joined(separator: ", ")
      report.add(line: "\(item.description, .id)  \(all)")
    }
    return Outcome(facts: facts, report: report)
  }
}

extension Session {
  /// The labels on a thing, in the order in which they were given.
  func tags(of item: ItemID) -> [String] {
    switch item {
    case .article(let id): articles[id]?.tags ?? []
    case .claim(let id): claims[id]?.tags ?? []
    case .source(let id): sources[id]?.tags ?? []
    case .incident(let id): incidents[id]?.tags ?? []
    }
  }
}
