/// Finds words in a text, scalar by scalar, where typographic signs match their plain forms and,
/// if wished, capitals match small letters. It reads a text's bytes once.
struct PlainMatching {
  private let sought: [Unicode.Scalar]
  private let ignoringCase: Bool
  /// What each byte of ASCII matches as.
  private let plainASCII: [Unicode.Scalar]

  init(_ words: String, ignoringCase: Bool) {
    self.ignoringCase = ignoringCase
    let plain = ignoringCase ? Self.plainSmall : Self.plain
    sought = words.unicodeScalars.map(plain)
    plainASCII = (0..<0x80).map { plain(Unicode.Scalar(UInt8($0))) }
  }

  /// How many scalars a place has.
  var length: Int { sought.count }

  /// Where the words begin in `text`, in scalars from its beginning.
  func starts(in text: String) -> [Int] {
    guard let first = sought.first else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var starts: [Int] = []
      var index = 0
      var offset = 0
      while index < bytes.count {
        let (scalar, next) = plainScalar(at: index, of: bytes)
        if scalar == first, matches(from: next, of: bytes) { starts.append(offset) }
        index = next
        offset += 1
      }
      return starts
    }
  }

  /// Whether what follows the first scalar stands at `index`.
  private func matches(from index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = index
    for wanted in sought.dropFirst() {
      guard index < bytes.count else { return false }
      let (scalar, next) = plainScalar(at: index, of: bytes)
      guard scalar == wanted else { return false }
      index = next
    }
    return true
  }

  /// The scalar that begins at `index` in its plain form, and where the next one begins.
  private func plainScalar(
    at index: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, next: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (plainASCII[Int(byte)], index + 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for next in bytes[index + 1..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(next & 0x3F)
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return (ignoringCase ? Self.plainSmall(scalar) : Self.plain(scalar), index + length)
  }

  /// The plain small form, where it is a single scalar.
  private static func plainSmall(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // From Hebrew to Myanmar, and from the signs of Chinese to those of Yi: scripts without capitals.
    case 0x590..<0x10A0, 0x2E80..<0xA640, 0xAC00..<0xD7A4: return scalar
    default:
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      return plain(small.count == 1 ? small.first ?? scalar : scalar)
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’", "‚", "ʼ": "'"
    case "‐", "‑", "–", "—", "−": "-"
    case "\u{A0}", "\u{202F}", "\u{2009}", "\n", "\t": " "
    default: scalar
    }
  }
}
