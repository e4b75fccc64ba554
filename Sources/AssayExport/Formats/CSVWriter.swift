/// One cell of a CSV row.
enum CSVCell {
  /// Written as it is, so that it stays a number.
  case number(Int?)
  case text(String?)

  /// Several words in one cell.
  static func list(_ words: [String]) -> CSVCell {
    .text(words.count < 2 ? words.first : words.joined(separator: "; "))
  }
}

/// A table as RFC 4180 has it: lines end with CR LF, and cells with commas, quotes or line breaks are
/// quoted. UTF-8 without a byte order mark. Unknown is an empty cell; 0 is a 0.
///
/// A text that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a
/// tab or a line break, gets an apostrophe before it. One that begins with apostrophes and then such
/// a character gets one more, so that taking the first away always gives the text back. Numbers are
/// never changed.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  init(heading: [String]) { add(heading.map { .text($0) }) }

  mutating func add(_ row: [CSVCell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .number(let number): bytes.append(contentsOf: (number.map(String.init) ?? "").utf8)
      case .text(let text): if let text { add(text) }
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      let quote = UInt8(ascii: "\"")
      let needsQuotes = utf8.contains { byte in
        byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r")
          || byte == UInt8(ascii: "\n")
      }
      if needsQuotes { bytes.append(quote) }
      if Self.isFormula(utf8) { bytes.append(UInt8(ascii: "'")) }
      guard needsQuotes else {
        bytes.append(contentsOf: utf8)
        return
      }
      for byte in utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }

  /// Whether a spreadsheet would run the text, apostrophes before it or not.
  private static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
