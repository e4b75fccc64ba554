/// Whether a place in a text is inside quotation marks.
enum Quotation {
  /// How many sentences a quotation is followed back through.
  private static let longest = 4

  /// Whether the byte stands in a quotation that opens in its sentence or up to four before.
  /// A paragraph's quotation marks pair up; a line break closes all.
  static func isOpen(at byte: Int, in part: PartText, _ sentence: Int) -> Bool {
    let bytes = part.bytes
    var index = part.sentences[max(0, sentence - longest)].lowerBound
    var isOpen = false
    while index < byte {
      let eight = EightBytes(bytes, at: index, limit: byte)
      let marks = eight.equal(to: 0x22) | eight.equal(to: 0x0A) | eight.equal(to: 0xE2)
      guard marks != 0 else {
        index += 8
        continue
      }
      index += EightBytes.count(before: marks)
      switch bytes[index] {
      case 0x0A: isOpen = false
      case 0x22: isOpen.toggle()
      case 0xE2 where index + 2 < byte && bytes[index + 1] == 0x80:
        // U+201C and U+201D.
        if bytes[index + 2] == 0x9C { isOpen = true }
        if bytes[index + 2] == 0x9D { isOpen = false }
      default: break
      }
      index += 1
    }
    return isOpen
  }
}
