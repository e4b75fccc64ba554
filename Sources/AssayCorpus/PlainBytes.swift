/// Runs of bytes looked at eight at a time.
enum PlainBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte that is a quotation mark, a backslash or a control character: the
  /// lowest that is set is right, since a borrow reaches only what stands after it.
  @inline(__always)
  private static func marks(_ eight: UInt64) -> UInt64 {
    let quote = eight ^ (ones &* 0x22)
    let slash = eight ^ (ones &* 0x5C)
    return
      ((quote &- ones) & ~quote | (slash &- ones) & ~slash
      | (eight &- ones &* 0x20) & ~eight) & highs
  }

  /// The place of the first quotation mark, backslash or control character at or after `start`; the
  /// end where there is none.
  @inline(__always)
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let base = UnsafeRawBufferPointer(bytes)
    while index + 8 <= base.count {
      let eight = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = marks(UInt64(littleEndian: eight))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      index += 1
    }
    return index
  }

  /// Whether eight bytes stand in a JSON string as they are: printable ASCII but `"` and `\`.
  @inline(__always)
  static func arePlain(_ eight: UInt64) -> Bool {
    // A sum with one reaches the highest bit from 7F on.
    marks(eight) | (eight | (eight &+ ones)) & highs == 0
  }

  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  /// Whether bytes are valid UTF-8.
  static func areUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let base = UnsafeRawBufferPointer(bytes)
    var index = 0
    while true {
      while index &+ 16 <= base.count {
        let first = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = base.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
        if (first | second) & highs != 0 { break }
        index &+= 16
      }
      while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
      guard index < bytes.count else { return true }
      guard let length = scalarLength(bytes, at: index) else { return false }
      index &+= length
    }
  }

  /// The length of the scalar beyond ASCII that begins at `index`; `nil` where none does.
  private static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let length: Int
    // What the second byte may be: no longer spelling than is needed, no surrogate, no scalar
    // beyond U+10FFFF.
    let second: ClosedRange<UInt8>
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in stride(from: 2, to: length, by: 1) where bytes[index + offset] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
