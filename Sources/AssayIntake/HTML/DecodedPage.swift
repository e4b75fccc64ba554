/// The text of a web page in UTF-8, without anything that no page may hold.
struct DecodedPage {
  let utf8: [UInt8]
  let encoding: Document.Encoding
  let remarks: [String]

  /// Goes by the byte-order mark, then by what the page says of itself in its first 4,096 bytes,
  /// then by the bytes.
  ///
  /// Valid UTF-8 with characters beyond ASCII is UTF-8 whatever the page says: text in another
  /// encoding hardly ever looks like it, and servers overrule pages.
  init(_ bytes: [UInt8]) throws(IntakeError) {
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    // Browsers pass over NUL in single-byte text.
    let usable = isWide || !bytes.contains(0) ? bytes : bytes.filter { $0 != 0 }
    var remarks: [String] = []
    let decoded: Decoded
    if !isWide, !usable.starts(with: [0xEF, 0xBB, 0xBF]), let label = Self.label(in: usable),
      !Self.unicodeLabels.contains(label)
    {
      let isUTF8 = String(validating: usable, as: UTF8.self) != nil
      if isUTF8, usable.contains(where: { $0 >= 0x80 }) {
        decoded = try Decoded(usable)
        remarks = ["The page says that it is \(label), but it is UTF-8, and was read as that."]
      } else if let encoding = CodePage.encoding(labelled: label),
        let inCodePage = Decoded(usable, in: encoding)
      {
        decoded = inCodePage
      } else if isUTF8 {
        decoded = try Decoded(usable)
      } else {
        throw IntakeError(
          problem: "The page is written in the encoding \(label), which assay cannot read.",
          remedy: "Save it as UTF-8, or copy its text into a plain text file, and load that.")
      }
    } else {
      decoded = try Decoded(usable)
    }
    encoding = decoded.encoding
    self.remarks = remarks + decoded.remarks
    utf8 = Self.withoutControls(decoded.utf8)
  }

  private static let unicodeLabels: Set<String> = [
    "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode",
  ]

  /// Control characters become spaces.
  private static func withoutControls(_ utf8: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }
    return utf8.contains(where: isControl) ? utf8.map { isControl($0) ? 0x20 : $0 } : utf8
  }

  /// The encoding, in lower case, that a `<meta>` or an XML declaration names.
  static func label(in bytes: [UInt8]) -> String? {
    let start = bytes.prefix(4096).map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    if let declared = label(after: "encoding", inTag: "<?xml", of: start) { return declared }
    return label(after: "charset", inTag: "<meta", of: start)
  }

  private static func label(after word: String, inTag tag: String, of start: [UInt8]) -> String? {
    let tag = Array(tag.utf8)
    let word = Array(word.utf8)
    var index = 0
    while index < start.count {
      guard start[index] == tag[0], start[index...].starts(with: tag) else {
        index += 1
        continue
      }
      let end = start[index...].firstIndex(of: UInt8(ascii: ">")) ?? start.count
      let content = start[index + tag.count..<max(end, index + tag.count)]
      if let label = label(after: word, in: content) { return label }
      index += tag.count
    }
    return nil
  }

  private static func label(after word: [UInt8], in content: ArraySlice<UInt8>) -> String? {
    for place in content.indices where content[place...].starts(with: word) {
      var rest = content[(place + word.count)...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let label = rest.prefix { byte in
        byte > 0x20 && byte < 0x7F && !"\"'/;>?<".utf8.contains(byte)
      }
      if !label.isEmpty, label.count <= 40 { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
