/// Lines of a web page that are not the article.
enum Debris {
  /// The longest line that can be debris, in bytes.
  private static let longestLine = 80

  /// Whether a sentence is such a line.
  static func isDebris(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longestLine else { return false }
    var first = range.lowerBound
    var last = range.upperBound
    while first < last, !isWordByte(bytes[first]) { first += 1 }
    while last > first, !isWordByte(bytes[last - 1]) { last -= 1 }
    guard first < last, initials[Int(lowered(bytes[first]))] else { return false }
    return lines.contains { line in
      let length = line.text.count
      guard last - first == length || (line.isPrefix && last - first > length) else { return false }
      for offset in 0..<length where lowered(bytes[first + offset]) != line.text[offset] {
        return false
      }
      // A prefix ends where a word ends.
      return last - first == length || !isWordByte(bytes[first + length])
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    Tokenizer.isLetter(byte) || byte &- 0x30 < 10 || byte >= 0x80
  }

  private static let lines: [(text: [UInt8], isPrefix: Bool)] =
    DebrisLines.text.split(separator: "\n").compactMap { line in
      let words = line.drop { $0 == " " }
      guard !words.isEmpty else { return nil }
      let isPrefix = words.last == "*"
      return (Array((isPrefix ? words.dropLast() : words).utf8), isPrefix)
    }

  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for line in lines { if let byte = line.text.first { initials[Int(byte)] = true } }
    return initials
  }()
}
