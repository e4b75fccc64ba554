/// Why a command did nothing: what is wrong, where, and what to do.
package struct CommandError: Error, Hashable, Sendable {
  /// One sentence without its full stop: "No claim c12; the highest is c9".
  package let message: String
  /// What to do about it.
  package let hint: String?
  /// Where in the line the fault lies, in Characters from 0.
  package var column: Int?
  /// What there is to see of it, line by line: what changed in an article.
  package var details: [String] = []

  package init(_ message: String, hint: String? = nil, column: Int? = nil) {
    self.message = message
    self.hint = hint
    self.column = column
  }
}
