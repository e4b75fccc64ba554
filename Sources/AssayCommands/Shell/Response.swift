import AssayModel

/// What came of a line.
package struct Response {
  /// What to show, in order.
  package var reports: [Report] = []
  /// Whether to show it as JSON.
  package var isJSON = false
  /// What the analyst must know besides: recovered entries, where an unnamed session was kept.
  package var remarks: [String] = []
  package var error: CommandError?
  /// Where in a script the error lies, where one was being replayed.
  package var place: String?
  /// Whether the answer is "no".
  package var isNo = false
  package var isQuitting = false
  /// Whether the tour is to begin.
  package var isTouring = false

  package init() {}
}
