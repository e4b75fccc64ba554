extension JSON {
  /// The canonical writing: members sorted by the bytes of their names, no white space, and
  /// control characters, U+0085, U+2028 and U+2029 escaped. The session file and its hashes rest on
  /// these bytes.
  package var canonical: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of `canonical`.
  package var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Appends the canonical writing to `bytes`.
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let spelling): bytes.append(contentsOf: spelling.utf8)
    case .text(let text): Self.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Appends `text` as a JSON string.
  package static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      bytes.reserveCapacity(bytes.count + utf8.count + 2)
      bytes.append(UInt8(ascii: "\""))
      var plain = 0
      var index = 0
      while index < utf8.count {
        guard let escape = escape(at: index, of: utf8) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[plain..<index])
        bytes.append(contentsOf: escape.spelling.utf8)
        index += escape.length
        plain = index
      }
      bytes.append(contentsOf: utf8[plain..<index])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// How the character that begins at `index` must be escaped, and its length in bytes; `nil` when
  /// it stands as it is.
  package static func escape(
    at index: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> (spelling: String, length: Int)? {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0..<0x20, 0x7F: return (escape(UInt32(byte)), 1)
    case 0xC2:
      // U+0080…U+009F, control characters that terminals act upon.
      guard index + 1 < utf8.count, utf8[index + 1] < 0xA0 else { return nil }
      return (escape(UInt32(utf8[index + 1])), 2)
    case 0xE2:
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80,
        utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9
      else { return nil }
      return (escape(0x2000 + UInt32(utf8[index + 2]) - 0x80), 3)
    default: return nil
    }
  }

  private static func escape(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
