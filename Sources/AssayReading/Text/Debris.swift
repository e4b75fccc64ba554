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
    // Most sentences have other first letters than all these lines.
    guard first + 1 < last,
      seconds[Int(lowered(bytes[first]))] >> UInt32(lowered(bytes[first + 1]) & 31) & 1 == 1
    else { return false }
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

  /// For each first letter, the letters that come second in a line, one bit each.
  private static let seconds: [UInt32] = {
    var seconds = [UInt32](repeating: 0, count: 256)
    for line in lines where line.text.count > 1 {
      seconds[Int(line.text[0])] |= 1 << UInt32(line.text[1] & 31)
    }
    return seconds
  }()
}
