import AssayModel

/// How a canonical reader takes texts: the bytes between quotes, where none is written in another way
/// than the writer would.
extension CanonicalReader {
  mutating func text(_ name: StaticString, _ value: String) -> String {
    guard begin(name) else { return value }
    let start = index
    let text = string(like: value)
    if isCanonical { textRange = start..<index }
    return text
  }

  /// Reads a string; `known` is answered where it is the same, so that equal texts share memory.
  mutating func string(like known: String) -> String {
    take(UInt8(ascii: "\""))
    guard isCanonical else { return known }
    let start = index
    var end = bytes.plainEnd(from: start)
    var isASCII = true
    while end < bytes.count, bytes[end] >= 0x80, !needsEscape(at: end) {
      isASCII = false
      end += 1
      if end < bytes.count, bytes[end] < 0x80 { end = bytes.plainEnd(from: end) }
    }
    guard end < bytes.count else {
      isCanonical = false
      return known
    }
    if bytes[end] == UInt8(ascii: "\\") { return escapedString(from: start, plainUntil: end) }
    guard bytes[end] == UInt8(ascii: "\"") else {
      isCanonical = false
      return known
    }
    index = end + 1
    let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
    // A text of up to 15 bytes has no memory of its own to share.
    if content.count > 15, known.utf8.count == content.count, known.utf8.elementsEqual(content) {
      return known
    }
    if isASCII { return String(decoding: content, as: UTF8.self) }
    return validated(content)
  }

  /// Whether the character that begins or goes on at a byte above ASCII is never written as it is.
  @inline(__always)
  func needsEscape(at index: Int) -> Bool {
    (bytes[index] == 0xC2 || bytes[index] == 0xE2) && JSON.escape(at: index, of: bytes) != nil
  }

  mutating func validated(_ content: UnsafeBufferPointer<UInt8>) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      isCanonical = false
      return ""
    }
    return text
  }

  /// Reads the rest of a string that has escapes; each must be the one that the writer chooses.
  mutating func escapedString(from start: Int, plainUntil first: Int) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count - start)
    var plain = start
    var end = first
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        content.append(contentsOf: bytes[plain..<end])
        index = end + 1
        return content.withUnsafeBufferPointer { validated($0) }
      }
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: bytes[plain..<end])
        guard let (scalar, length) = escape(at: end) else { break }
        content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        end += length
        plain = end
      } else {
        guard byte >= 0x80, !needsEscape(at: end) else { break }
        end += 1
      }
      end = bytes.plainEnd(from: end)
    }
    isCanonical = false
    return ""
  }

  /// The scalar that an escape stands for, and the escape's length; `nil` where the writer would
  /// write it otherwise.
  func escape(at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard index + 6 <= bytes.count else { return nil }
      var value: UInt32 = 0
      for digit in bytes[index + 2..<index + 6] {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 0x30)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 0x57)
        default: return nil
        }
      }
      switch value {
      case 0x09, 0x0A, 0x0D: return nil
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
        return Unicode.Scalar(value).map { ($0, 6) }
      default: return nil
      }
    default: return nil
    }
  }

  mutating func optionalText(_ name: StaticString, _ value: String?) -> String? {
    isNext(name) == true ? text(name, "") : nil
  }
}
