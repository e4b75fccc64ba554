/// `text` as Markdown that means nothing but itself, on one line: no heading, list, table cell, link,
/// image, entity or HTML begins in it, and no address in it becomes a link.
///
/// White space of any kind is a single space. Control characters, and those that turn the direction of
/// what follows them, become U+FFFD. An `@` is followed by U+2060, which is invisible: some programs
/// make a link of every mail address and every name after an `@`, escaped or not.
func markdown(escaping text: String) -> String {
  if isPlainMarkdown(text) { return text }
  var escaped = ""
  var before: Unicode.Scalar?
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    defer { before = scalar }
    if scalar.properties.isWhitespace {
      if !escaped.isEmpty, before?.properties.isWhitespace != true { escaped.append(" ") }
      continue
    }
    switch scalar {
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": escaped.append("\u{FFFD}")
    case _ where scalar.properties.generalCategory == .control: escaped.append("\u{FFFD}")
    case "|": escaped.append("&#124;")
    case "@": escaped.append("@\u{2060}")
    case ".", ":":
      // Only where an address may go on: "www.example.com", "https://", but not 7.5 and 10:30.
      if let next = scalars.first, !next.properties.isWhitespace,
        !next.isDigit || before?.isDigit != true
      {
        escaped.append("\\")
      }
      escaped.unicodeScalars.append(scalar)
    case _ where active.contains(scalar):
      escaped.append("\\")
      escaped.unicodeScalars.append(scalar)
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  if escaped.hasSuffix(" ") { escaped.removeLast() }
  return escaped
}

/// Whether `text` means itself as it is: words of ASCII, with a space between two of them and without
/// any sign that Markdown reads, and the dashes and quotation marks of U+2010 to U+2027. Most texts.
private func isPlainMarkdown(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { utf8 in
    guard utf8.first != space, utf8.last != space else { return false }
    var index = 0
    while index < utf8.count {
      switch utf8[index] {
      case 0xE2:
        guard index + 2 < utf8.count, utf8[index + 1] == 0x80,
          (0x90...0xA7).contains(utf8[index + 2])
        else { return false }
        index += 3
      case space:
        guard utf8[index + 1] != space else { return false }
        index += 1
      case let byte:
        guard plainBytes[Int(byte)] else { return false }
        index += 1
      }
    }
    return true
  }
}

private let space = UInt8(ascii: " ")

/// The bytes that stand for a letter, a digit or a sign without a meaning in Markdown.
private let plainBytes: [Bool] = (0..<256).map { value in
  guard value > 0x20, value < 0x7F else { return false }
  let scalar = Unicode.Scalar(UInt8(value))
  return !active.contains(scalar) && !["|", "@", ".", ":"].contains(scalar)
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

/// What Markdown reads as more than itself within a line.
private let active = Set("\\`*_{}[]<>#~&$!^=".unicodeScalars)

/// A document in Markdown. Texts come in as they are and are escaped here; no text begins a line, so
/// that what opens a block there cannot.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  private mutating func add(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func heading(_ level: Int, _ text: String) {
    if !bytes.isEmpty { add("") }
    add(String(repeating: "#", count: level) + " " + markdown(escaping: text))
    add("")
  }

  /// A paragraph of assay's own words.
  mutating func paragraph(_ ownWords: String) {
    add(ownWords)
    add("")
  }

  /// A labelled text of a list; nothing where there is no text.
  mutating func item(_ label: String, _ text: String?, level: Int = 0) {
    guard let text, !text.isEmpty else { return }
    add(String(repeating: "  ", count: level) + "- \(label): " + markdown(escaping: text))
  }

  /// A table of texts.
  mutating func table(_ columns: [String], _ rows: [[String]]) {
    add("| " + columns.joined(separator: " | ") + " |")
    add("|" + String(repeating: " --- |", count: columns.count))
    for row in rows {
      add("| " + row.map { markdown(escaping: $0) }.joined(separator: " | ") + " |")
    }
  }
}
