import AssayModel

extension Renderer {
  /// A run of an article. Marked words stand in brackets with their label behind them, in every
  /// style: `[7 killed]{a1.1}`.
  func lines(of passage: Passage) -> [StyledText] {
    var lines: [StyledText] = []
    if !passage.title.isEmpty {
      lines += StyledText(visible(passage.title), as: .heading).wrapped(to: columns)
    }
    for line in marked(passage) { lines += line.wrapped(to: columns) }
    return lines
  }

  /// The text's own lines with their marks.
  private func marked(_ passage: Passage) -> [StyledText] {
    let scalars = Array(passage.text.unicodeScalars)
    var lines: [StyledText] = [""]
    var open: [NestedMark] = []
    var place = 0

    func advance(to end: Int) {
      guard end > place else { return }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[place..<end])
      let parts = visible(String(words), keepingNewlines: true)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append("") }
        lines[lines.count - 1].append(String(part), as: open.isEmpty ? .plain : .harm)
      }
      place = end
    }

    func close(until start: Int) {
      while let last = open.last, last.end <= start {
        advance(to: last.end)
        let label = last.label.isEmpty ? "" : "{\(visible(last.label))}"
        lines[lines.count - 1].append("]\(label)", as: .muted)
        open.removeLast()
      }
    }

    for mark in nested(passage.marks, length: scalars.count) {
      close(until: mark.start)
      advance(to: mark.start)
      lines[lines.count - 1].append("[", as: .muted)
      open.append(mark)
    }
    close(until: scalars.count)
    advance(to: scalars.count)
    return lines
  }
}
