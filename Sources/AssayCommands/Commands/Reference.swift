/// The reference of all commands as Markdown, for the README; a test holds the README to it.
package var commandReference: String {
  var text = ""
  for topic in Declaration.Topic.allCases {
    let declarations = Declaration.all(of: topic)
    guard !declarations.isEmpty else { continue }
    text += "\n#### \(topic.rawValue)\n\n| command | what it does |\n|---|---|\n"
    for declaration in declarations {
      let usage = declaration.usage.replacing("|", with: "\\|")
      text += "| `\(usage)` | \(declaration.summary) |\n"
    }
  }
  return text
}

extension Declaration {
  /// The commands of one part of the work, by name.
  static func all(of topic: Topic) -> [Declaration] {
    everyCommand.map { $0.declaration }.filter { $0.topic == topic }.sorted { $0.name < $1.name }
  }
}
