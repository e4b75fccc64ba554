/// Reads a JSON object whose members are texts and nulls, each name at most once. Anything else is
/// refused, never guessed at.
struct FlatRecord {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var seen = 0
  private(set) var id: String?
  private(set) var text: String?
  private(set) var headline: String?
  private(set) var date: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the whole line was such an object.
  mutating func read() -> Bool {
    skipSpace()
    guard take(0x7B) else { return false }
    while true {
      skipSpace()
      guard let name = string() else { return false }
      skipSpace()
      guard take(0x3A) else { return false }
      skipSpace()
      guard member(named: name) else { return false }
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x7D) else { return false }
      skipSpace()
      return index == bytes.count
    }
  }

  /// Reads the value of a member. Unknown names are left to the whole reader, which sees to it that
  /// none stands twice.
  private mutating func member(named name: String) -> Bool {
    let bit: Int
    switch name {
    case "id": bit = 1
    case "text": bit = 2
    case "headline": bit = 4
    case "date": bit = 8
    case "source": bit = 16
    case "url": bit = 32
    default: return false
    }
    guard seen & bit == 0 else { return false }
    seen |= bit
    if isNull() { return bit > 2 }
    guard let value = string() else { return false }
    switch bit {
    case 1: id = value
    case 2: text = value
    case 4: headline = value
    case 8: date = value
    default: break
    }
    return true
  }

  private mutating func isNull() -> Bool {
    let word: StaticString = "null"
    guard index + 4 <= bytes.count,
      (0..<4).allSatisfy({ bytes[index + $0] == word.utf8Start[$0] })
    else { return false }
    index += 4
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D
    {
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// A string whose escapes are the short ones or of the basic plane.
  private mutating func string() -> String? {
    guard take(0x22) else { return nil }
    let start = index
    index = Self.endOfPlain(bytes, from: start)
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x22 {
      index += 1
      return String(validating: bytes[start..<index - 1], as: UTF8.self)
    }
    return escapedString(from: start)
  }

  /// The string that began at `start` and has an escape at `index`.
  private mutating func escapedString(from start: Int) -> String? {
    guard let end = closingQuote(from: index) else { return nil }
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if raw.count < Self.large {
      index = end + 1
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, raw.count)) { room in
        guard let count = Self.unescape(raw, into: room) else { return nil }
        return String(validating: UnsafeBufferPointer(rebasing: room[..<count]), as: UTF8.self)
      }
    }
    // An escape stands for whole characters, so that what is valid here is valid unescaped.
    guard Self.isASCII(raw) || (try? UTF8Span(validating: raw.span)) != nil else { return nil }
    index = end + 1
    var isWhole = true
    let text = String(unsafeUninitializedCapacity: raw.count) { room in
      guard let count = Self.unescape(raw, into: room) else {
        isWhole = false
        return 0
      }
      return count
    }
    return isWhole ? text : nil
  }

  /// From here on a string is unescaped in its own place, and takes no other room.
  private static let large = 1 << 16

  private func closingQuote(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] != 0x22 {
      guard bytes[end] == 0x5C else { return nil }
      end = Self.endOfPlain(bytes, from: min(end + 2, bytes.count))
    }
    return end < bytes.count ? end : nil
  }

  /// Copies `raw` without its escapes, which never grow; the number of bytes written, `nil` where an
  /// escape is of another kind.
  private static func unescape(
    _ raw: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var index = 0
    var count = 0
    while index < raw.count {
      let plain = index
      index = endOfPlain(raw, from: plain)
      let length = index - plain
      _ = UnsafeMutableBufferPointer(rebasing: room[count..<count + length])
        .update(from: raw[plain..<index])
      count += length
      guard index < raw.count else { break }
      guard let (scalar, width) = escape(in: raw, at: index),
        let encoded = UTF8.encode(scalar)
      else { return nil }
      for byte in encoded {
        room[count] = byte
        count += 1
      }
      index += width
    }
    return count
  }

  /// The character that an escape stands for, and its length.
  private static func escape(
    in raw: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    guard index + 1 < raw.count else { return nil }
    switch raw[index + 1] {
    case 0x22, 0x2F, 0x5C: return (Unicode.Scalar(raw[index + 1]), 2)
    case 0x62: return ("\u{8}", 2)
    case 0x66: return ("\u{C}", 2)
    case 0x6E: return ("\n", 2)
    case 0x72: return ("\r", 2)
    case 0x74: return ("\t", 2)
    case 0x75:
      guard index + 6 <= raw.count else { return nil }
      var unit: UInt32 = 0
      for byte in raw[index + 2..<index + 6] {
        guard let digit = hexadecimal(byte) else { return nil }
        unit = unit << 4 | digit
      }
      // Surrogates are left to the whole reader.
      return Unicode.Scalar(unit).map { ($0, 6) }
    default: return nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
