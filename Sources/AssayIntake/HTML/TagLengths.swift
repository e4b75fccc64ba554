/// Finds tags with more attributes than any page writes, whose reading would take the parser time
/// that grows with their square.
enum TagLengths {
  /// The most parts, names and values, that a tag may have.
  static let greatestCount = 1000

  /// Whether a tag of `utf8` has too many parts. The content of scripts and styles is passed over.
  static func areTooGreat(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
          (0x61...0x7A).contains(bytes[index + 1] | 0x20)
        else {
          index += 1
          continue
        }
        let start = index + 1
        guard let end = end(ofTagAt: start, in: bytes) else { return true }
        index = end
        for name in ["script", "style"] where stands(name, at: start, in: bytes) {
          index = close(of: name, from: end, in: bytes)
        }
      }
      return false
    }
  }

  /// Where a tag ends; `nil` when it has too many parts.
  private static func end(ofTagAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    var parts = 0
    var quote: UInt8 = 0
    var isPart = true
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote {
          quote = 0
          isPart = false
        }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        isPart = false
      } else {
        if !isPart { parts += 1 }
        isPart = true
        if parts > greatestCount { return nil }
        // Elsewhere a quotation mark is a part of a name.
        let mayQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        if mayQuote, bytes[index - 1] == UInt8(ascii: "=") || bytes[index - 1] <= 0x20 {
          quote = byte
        }
      }
      index += 1
    }
    return bytes.count
  }

  private static func stands(
    _ name: String, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = start
    for byte in name.utf8 {
      guard index < bytes.count, bytes[index] | 0x20 == byte else { return false }
      index += 1
    }
    return index < bytes.count && !(0x61...0x7A).contains(bytes[index] | 0x20)
  }

  private static func close(
    of name: String, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        stands(name, at: index + 2, in: bytes)
      {
        return index
      }
      index += 1
    }
    return bytes.count
  }
}
