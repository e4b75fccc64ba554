/// Whether a place in a text is inside quotation marks.
enum Quotation {
  /// How many sentences a quotation is followed back through.
  private static let longest = 4

  /// Whether the byte stands in a quotation that opens in its sentence or up to four before.
  /// A paragraph's quotation marks pair up; a line break closes all.
  static func isOpen(at byte: Int, in part: PartText, _ sentence: Int) -> Bool {
    let first = part.sentences[max(0, sentence - longest)].lowerBound
    var start = byte
    while start > first, part.bytes[start - 1] != 0x0A { start -= 1 }
    var isOpen = false
    var index = start
    while index < byte {
      switch part.bytes[index] {
      case 0x22: isOpen.toggle()
      case 0xE2 where index + 2 < byte && part.bytes[index + 1] == 0x80:
        // U+201C and U+201D.
        if part.bytes[index + 2] == 0x9C { isOpen = true }
        if part.bytes[index + 2] == 0x9D { isOpen = false }
      default: break
      }
      index += 1
    }
    return isOpen
  }
}
