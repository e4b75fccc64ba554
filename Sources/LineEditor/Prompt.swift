/// What stands before the line: pieces of text, each with its own style.
package struct Prompt: Equatable {
  /// A piece of the prompt.
  package struct Segment: Equatable {
    /// What is shown; controls and marks without a width of their own are left out.
    package var text: String
    /// The parameters of an SGR sequence, such as `"1;36"`; empty for no style.
    package var style: String

    package init(_ text: String, style: String = "") {
      self.text = text
      self.style = style
    }
  }

  /// The pieces, in order.
  package var segments: [Segment]

  package init(_ segments: [Segment]) {
    self.segments = segments
  }

  package init(_ text: String, style: String = "") {
    segments = [Segment(text, style: style)]
  }

  /// The text alone.
  package var plain: String {
    segments.map { String(String.UnicodeScalarView($0.text.unicodeScalars.filter(isShown))) }
      .joined()
  }

  /// The prompt as libedit takes it: a sequence between two `\1` belongs to the visible character
  /// after it, so two of them must never meet and none may stand at the end.
  func encoded(colour: Bool) -> String {
    guard colour, segments.contains(where: { !$0.style.isEmpty }) else { return plain }
    var shown: [(scalar: Unicode.Scalar, style: String)] = []
    for segment in segments {
      let style = isStyle(segment.style) ? segment.style : ""
      shown += segment.text.unicodeScalars.filter(isShown).map { ($0, style) }
    }
    // The reset goes before the last character, which has to be one that shows no style.
    if let last = shown.last, !last.style.isEmpty {
      if last.scalar == " " {
        shown[shown.count - 1].style = ""
      } else {
        shown.append((" ", ""))
      }
    }
    var result = String.UnicodeScalarView()
    var current = ""
    for (scalar, style) in shown {
      if style != current {
        result.append(
          contentsOf: "\u{1}\u{1b}[0\(style.isEmpty ? "" : ";")\(style)m\u{1}".unicodeScalars)
        current = style
      }
      result.append(scalar)
    }
    return String(result)
  }
}

/// Whether libedit gives this character at least one cell of its own and does not escape it.
private func isShown(_ scalar: Unicode.Scalar) -> Bool {
  let cells = Cells(of: scalar)
  return cells.kind == .plain && cells.count > 0
}

/// Whether this is nothing but the parameters of an SGR sequence.
func isStyle(_ style: String) -> Bool {
  !style.isEmpty && style.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x3b }
}
