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
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      index += 1
    }
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x22 {
      index += 1
      return String(validating: bytes[start..<index - 1], as: UTF8.self)
    }
    return escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) -> String? {
    var text: [UInt8] = []
    text.reserveCapacity(min(bytes.count - start, 1 << 16))
    var plain = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        text.append(contentsOf: bytes[plain..<index])
        index += 1
        return String(validating: text, as: UTF8.self)
      }
      guard byte >= 0x20 else { return nil }
      guard byte == 0x5C else {
        index += 1
        continue
      }
      text.append(contentsOf: bytes[plain..<index])
      guard appendEscape(to: &text) else { return nil }
      plain = index
    }
    return nil
  }

  private mutating func appendEscape(to text: inout [UInt8]) -> Bool {
    guard index + 1 < bytes.count else { return false }
    index += 2
    switch bytes[index - 1] {
    case 0x22, 0x2F, 0x5C: text.append(bytes[index - 1])
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var unit: UInt32 = 0
      guard index + 4 <= bytes.count else { return false }
      for byte in bytes[index..<index + 4] {
        guard let digit = Self.hexadecimal(byte) else { return false }
        unit = unit << 4 | digit
      }
      // Surrogates are left to the whole reader.
      guard let scalar = Unicode.Scalar(unit) else { return false }
      index += 4
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: return false
    }
    return true
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
