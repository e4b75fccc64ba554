/// Everything there is to say about a command: it alone drives parsing, help, completion,
/// did-you-mean and the reference in the README.
package struct Declaration: Sendable {
  /// The part of the work that a command belongs to, in the order in which help shows them.
  package enum Topic: String, CaseIterable, Sendable {
    case read
    case claim
    case sources
    case incidents
    case crossCheck = "cross-check"
    case session
  }

  package let name: String
  package let topic: Topic
  /// One sentence with its full stop.
  package let summary: String
  /// More, in whole sentences; empty where the summary says it all.
  package let discussion: String
  package let parameters: [Parameter]
  package let examples: [Example]
  /// Whether the command only answers: it takes `--json`, is not logged and cannot be undone.
  package let isQuestion: Bool

  package init(
    _ name: String, topic: Topic, summary: String, discussion: String = "",
    parameters: [Parameter] = [], examples: [Example], isQuestion: Bool = false
  ) {
    self.name = name
    self.topic = topic
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    self.examples = examples
    self.isQuestion = isQuestion
  }

  /// The command with its parameters, as help shows it: `grade SOURCE A–F --why WORDS`.
  package var usage: String {
    var parts = [name] + parameters.map(\.usage)
    if isQuestion { parts.append("[--json]") }
    return parts.joined(separator: " ")
  }

  /// Whether another question is among its words.
  var takesQuestion: Bool { parameters.contains { $0.kind == .question } }

  /// What to look at after a fault of grammar: the usage, where it is short enough to be read at a
  /// glance.
  package var usageHint: String { usage.count <= 90 ? "usage: \(usage)" : "see `help \(name)`" }
}

/// A line that help shows and a test runs.
package struct Example: Sendable {
  package let line: String
  /// The lines that must have run before it, on the articles of `Sessions/`.
  package let after: [String]
  /// Words that must stand in its answer.
  package let says: String

  package init(_ line: String, after: [String] = [], says: String) {
    self.line = line
    self.after = after
    self.says = says
  }
}
