import AssayModel

/// Who has a session open, as the lock beside it says.
package struct LockHolder: Hashable, Sendable, CustomStringConvertible {
  package let process: Int
  /// The name of the machine that the process runs on.
  package let machine: String
  package let since: Instant

  package init(process: Int, machine: String, since: Instant) {
    self.process = process
    self.machine = machine
    self.since = since
  }

  /// "process 12 on desk since 2024-01-18T14:05:00Z".
  package var description: String { "process \(process) on \(machine) since \(since)" }

  /// Reads a description; `nil` where it is none, or was not written to its end.
  package init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count >= 6, words[0] == "process", words[2] == "on",
      words[words.count - 2] == "since", let process = Int(words[1]), process > 0,
      let since = words.last.flatMap({ Instant(String($0)) })
    else { return nil }
    self.init(
      process: process, machine: words[3..<words.count - 2].joined(separator: " "), since: since)
  }
}
