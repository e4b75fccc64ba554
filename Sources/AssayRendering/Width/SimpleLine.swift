import AssayModel

/// A line of text whose scalars take a column each, so that only spaces part it. Most lines are such
/// lines, and are wrapped by their bytes.
struct SimpleLine {
  private let bytes: [UInt8]
  /// Where each run ends in `bytes`, and what it is.
  private let runs: [(end: Int, role: StyledText.Role)]

  /// `nil` for a text with other scalars.
  init?(_ text: StyledText) {
    var bytes: [UInt8] = []
    var runs: [(end: Int, role: StyledText.Role)] = []
    for run in text.runs {
      guard hasSimpleColumns(run.text) else { return nil }
      bytes.append(contentsOf: run.text.utf8)
      if runs.last?.role == run.role { runs.removeLast() }
      runs.append((bytes.count, run.role))
    }
    self.bytes = bytes
    self.runs = runs
  }

  /// The text in lines of at most `width` columns, those after the first indented by `indent`.
  func wrapped(to width: Int, indent: Int) -> [StyledText] {
    let margin = indent > 0 ? String(repeating: " ", count: indent) : ""
    var lines: [StyledText] = []
    var start = 0
    while start < bytes.count {
      let room = max(1, lines.isEmpty ? width : width - indent)
      let end = endOfLine(from: start, room: room)
      var line = StyledText(lines.isEmpty ? "" : margin)
      append(start..<end, to: &line)
      lines.append(line)
      start = end
      while start < bytes.count, bytes[start] == space { start += 1 }
    }
    return lines
  }

  /// Where the line that begins at `start` ends, without the spaces at its end.
  private func endOfLine(from start: Int, room: Int) -> Int {
    var end = start
    var used = 0
    var lastBreak: Int?
    while end < bytes.count, used < room {
      let isSpace = bytes[end] == space
      end += 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      used += 1
      if isSpace, end < bytes.count, bytes[end] != space { lastBreak = end }
    }
    if end < bytes.count, bytes[end] != space { end = lastBreak ?? end }
    var trimmed = end
    while trimmed > start, bytes[trimmed - 1] == space { trimmed -= 1 }
    return trimmed > start ? trimmed : end
  }

  private func append(_ range: Range<Int>, to line: inout StyledText) {
    var start = range.lowerBound
    for run in runs where run.end > start && start < range.upperBound {
      let end = min(run.end, range.upperBound)
      line.append(String(decoding: bytes[start..<end], as: UTF8.self), as: run.role)
      start = end
    }
  }
}
