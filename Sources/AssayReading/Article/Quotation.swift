/// Whether a place in a text is inside quotation marks.
enum Quotation {
  /// How many sentences a quotation is followed back through.
  private static let longest = 4

  /// Whether the token stands in a quotation that opens in its sentence or up to four before.
  static func isOpen(
    at token: Int, in view: SentenceView, part: PartText, _ sentence: Int
  ) -> Bool {
    let first = max(0, sentence - longest)
    // A paragraph's own quotation marks pair up; a line break closes all.
    var start = part.sentences[sentence].tokens.lowerBound
    var index = sentence
    while index > first, !beginsLine(part, index) {
      index -= 1
      start = part.sentences[index].tokens.lowerBound
    }
    var isOpen = false
    for place in start..<min(token, view.tokens.count) where view.tokens[place].kind == .quote {
      switch direction(view.tokens[place], view) {
      case .opening: isOpen = true
      case .closing: isOpen = false
      case .either: isOpen = !isOpen
      case .none: break
      }
    }
    return isOpen
  }

  private enum Direction {
    case opening, closing, either, none
  }

  private static func direction(_ token: Token, _ view: SentenceView) -> Direction {
    let start = Int(token.start)
    switch view.bytes[start] {
    case 0x22: return .either
    case 0xE2 where Int(token.end) - start == 3:
      switch view.bytes[start + 2] {
      case 0x9C: return .opening
      case 0x9D: return .closing
      default: return .none
      }
    default: return .none
    }
  }

  private static func beginsLine(_ part: PartText, _ sentence: Int) -> Bool {
    guard sentence > 0 else { return true }
    let gap =
      part.sentences[sentence - 1].bytes.upperBound..<part.sentences[sentence].bytes.lowerBound
    return part.bytes[gap].contains(0x0A)
  }
}
