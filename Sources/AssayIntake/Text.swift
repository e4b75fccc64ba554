/// A text as anchors count in it, in UTF-8.
struct Text {
  let utf8: [UInt8]

  /// Turns CR LF and CR into LF, and drops the blank lines at the end with the last line break.
  init(normalising decoded: [UInt8]) {
    var utf8 = decoded.contains(Self.carriageReturn) ? Self.withLineFeeds(decoded) : decoded
    var end = utf8.count
    while let start = utf8[..<end].lastIndex(of: Self.lineFeed), Self.isBlank(utf8[start..<end]) {
      end = start
    }
    utf8.removeSubrange(end...)
    self.utf8 = Self.isBlank(utf8[...]) ? [] : utf8
  }

  private static func withLineFeeds(_ decoded: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(decoded.count)
    var followsReturn = false
    for byte in decoded {
      if byte == carriageReturn {
        utf8.append(lineFeed)
      } else if byte != lineFeed || !followsReturn {
        utf8.append(byte)
      }
      followsReturn = byte == carriageReturn
    }
    return utf8
  }

  /// Whether there is nothing in it to see.
  var isBlank: Bool { utf8.isEmpty }

  /// The first line that is not blank as the headline, when it reads like one, and what follows
  /// from the next line that is not blank; otherwise the whole text.
  var headlineAndBody: (headline: String?, body: String) {
    var lines = Lines(utf8: utf8)
    guard let first = lines.nextNotBlank(), var second = lines.next() else {
      return (nil, Self.string(utf8[...]))
    }
    let opening = Opening(paragraph: Lines(utf8: utf8, index: first.startIndex).paragraph)
    while Self.isBlank(second), let next = lines.next() { second = next }
    guard opening.isHeadline else { return (nil, Self.string(utf8[...])) }
    return (opening.line, Self.string(utf8[second.startIndex...]))
  }

  fileprivate static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  fileprivate static func string(_ utf8: ArraySlice<UInt8>) -> String {
    String(decoding: utf8, as: UTF8.self)
  }

  fileprivate static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    // Most lines begin with a letter, and need not become a string.
    if let first = line.first, first > 0x20, first < 0x7F { return false }
    return string(line).unicodeScalars.allSatisfy(\.isBlank)
  }
}

/// The lines of a text, one after the other.
private struct Lines {
  let utf8: [UInt8]
  var index: Int

  init(utf8: [UInt8], index: Int = 0) {
    self.utf8 = utf8
    self.index = index
  }

  /// The next line without its line break; `nil` at the end.
  mutating func next() -> ArraySlice<UInt8>? {
    guard index <= utf8.count else { return nil }
    let end = utf8[index...].firstIndex(of: Text.lineFeed) ?? utf8.count
    defer { index = end + 1 }
    return utf8[index..<end]
  }

  /// The next line that is not blank.
  mutating func nextNotBlank() -> ArraySlice<UInt8>? {
    while let line = next() {
      if !Text.isBlank(line) { return line }
    }
    return nil
  }

  /// The lines from here to the next blank one, without the blanks at their ends; not more than
  /// tell a headline.
  var paragraph: [String] {
    var lines = self
    var paragraph: [String] = []
    while paragraph.count < 50, let line = lines.next(), !Text.isBlank(line) {
      paragraph.append(Text.string(line).trimmed)
    }
    return paragraph
  }
}

extension Unicode.Scalar {
  /// White space, or one of the two characters of no width that editors leave behind.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}"
  }
}

extension String {
  /// Without the blanks at either end.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars.drop(while: \.isBlank)
    guard let last = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(scalars[...last])
  }
}
