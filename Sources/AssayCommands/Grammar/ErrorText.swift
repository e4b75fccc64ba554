import AssayRendering

/// How a refused line is shown: what is wrong, the line with a caret, and what to do.
package struct ErrorText {
  private let error: CommandError
  private let line: String

  package init(_ error: CommandError, line: String) {
    self.error = error
    self.line = line
  }

  /// The lines, `place` before the first of them.
  package func lines(at place: String? = nil) -> [String] {
    var lines = [(place.map { $0 + ": " } ?? "") + sentence(visible(error.message))]
    if let column = error.column, !line.isEmpty, column <= line.count, line.count <= 500,
      !line.contains(where: \.isNewline)
    {
      lines.append("  " + visible(line))
      lines.append("  " + String(repeating: " ", count: width(of: line.prefix(column))) + "^")
    }
    lines += error.details.map { "  " + visible($0) }
    if let hint = error.hint { lines.append("  hint: " + visible(hint)) }
    return lines
  }

  /// The message with a full stop, where it has no end of its own.
  private func sentence(_ message: String) -> String {
    message.last.map { ".?!…".contains($0) } == true ? message : message + "."
  }

  private func width(of text: Substring) -> Int { displayWidth(of: visible(String(text))) }
}
