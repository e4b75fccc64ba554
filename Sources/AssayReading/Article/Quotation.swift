/// Whether a place in a text is inside quotation marks.
enum Quotation {
  /// How many sentences a quotation is followed back through.
  private static let longest = 4

  /// Whether the byte stands in a quotation that opens in its sentence or up to four before.
  /// A paragraph's quotation marks pair up; a line break closes all.
  static func isOpen(at byte: Int, in part: PartText, _ sentence: Int) -> Bool {
    let first = part.sentences[max(0, sentence - longest)].lowerBound
    // Backwards: the last mark that can only open or only close decides, turned by those after it.
    var isTurned = false
    var index = byte - 1
    while index >= first {
      switch part.bytes[index] {
      case 0x0A: return isTurned
      case 0x22: isTurned.toggle()
      // U+201C and U+201D.
      case 0x9C, 0x9D:
        if index - 2 >= first, part.bytes[index - 1] == 0x80, part.bytes[index - 2] == 0xE2 {
          return (part.bytes[index] == 0x9C) != isTurned
        }
      default: break
      }
      index -= 1
    }
    return isTurned
  }

  /// Where a quotation of several sentences begins that goes on in this one; this one where none does.
  static func firstSentence(of sentence: Int, in part: PartText) -> Int {
    var first = sentence
    while first > 0, sentence - first < longest,
      isOpen(at: part.sentences[first].lowerBound, in: part, first)
    {
      first -= 1
    }
    return first
  }
}
