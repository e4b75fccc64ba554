/// One cell of a CSV row.
enum CSVCell {
  /// Written as it is, so that it stays a number.
  case number(Int?)
  case text(String?)

  /// Several words in one cell.
  static func list(_ words: [String]) -> CSVCell { .text(words.joined(separator: "; ")) }
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
      case .text(let text): add(harmless(text ?? ""))
      }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func add(_ text: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.contains { byte in
      byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\n")
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func harmless(_ text: String) -> [UInt8] {
    let apostrophe = UInt8(ascii: "'")
    let utf8 = Array(text.utf8)
    guard let first = utf8.first(where: { $0 != apostrophe }),
      "=+-@\t\r\n".utf8.contains(first)
    else { return utf8 }
    return [apostrophe] + utf8
  }
}
