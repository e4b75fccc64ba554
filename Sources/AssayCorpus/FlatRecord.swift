/// Reads a JSON object whose members are texts and nulls, each name at most once. Anything else is
/// refused, never guessed at.
///
/// Its texts are bytes of the line itself, or of the room that is given for those with escapes.
struct FlatRecord {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var index = 0
  /// How much of the room is taken.
  private var taken = 0
  private var seen = 0
  private(set) var id: Bytes?
  private(set) var text: Bytes?
  private(set) var headline: Bytes?
  private(set) var date: Bytes?

  /// `room` must be as large as the line.
  init(_ bytes: Bytes, room: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
    self.room = room
  }

  /// Whether the whole line was such an object, in valid UTF-8. Escapes stand for whole characters, so
  /// that what is valid in the line is valid without them.
  mutating func read() -> Bool {
    guard room.count >= bytes.count, PlainBytes.areUTF8(bytes) else { return false }
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
  private mutating func member(named name: Bytes) -> Bool {
    let bit: Int
    if Self.spells(name, "id") {
      bit = 1
    } else if Self.spells(name, "text") {
      bit = 2
    } else if Self.spells(name, "headline") {
      bit = 4
    } else if Self.spells(name, "date") {
      bit = 8
    } else if Self.spells(name, "source") {
      bit = 16
    } else if Self.spells(name, "url") {
      bit = 32
    } else {
      return false
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

  private static func spells(_ name: Bytes, _ word: StaticString) -> Bool {
    guard name.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<name.count where name[index] != word.utf8Start[index] { return false }
    return true
  }

  private mutating func isNull() -> Bool {
    guard index + 4 <= bytes.count,
      Self.spells(Bytes(rebasing: bytes[index..<index + 4]), "null")
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
  private mutating func string() -> Bytes? {
    guard take(0x22) else { return nil }
    let start = index
    index = PlainBytes.end(bytes, from: start)
    guard index < bytes.count else { return nil }
    guard bytes[index] == 0x22 else { return escapedString(from: start) }
    index += 1
    return Bytes(rebasing: bytes[start..<index - 1])
  }

  /// The string that began at `start` and has an escape at `index`, copied without its escapes, which
  /// never grow.
  private mutating func escapedString(from start: Int) -> Bytes? {
    let first = taken
    var plain = start
    while true {
      guard index < bytes.count, let from = bytes.baseAddress, let to = room.baseAddress else {
        return nil
      }
      (to + taken).update(from: from + plain, count: index - plain)
      taken += index - plain
      if take(0x22) { break }
      guard let (scalar, width) = Self.escape(in: bytes, at: index) else { return nil }
      if scalar.isASCII {
        room[taken] = UInt8(truncatingIfNeeded: scalar.value)
        taken += 1
      } else {
        for byte in UTF8.encode(scalar) ?? .init() {
          room[taken] = byte
          taken += 1
        }
      }
      index += width
      plain = index
      index = PlainBytes.end(bytes, from: plain)
    }
    return Bytes(rebasing: Bytes(room)[first..<taken])
  }

  /// The character that an escape stands for, and its length.
  private static func escape(in raw: Bytes, at index: Int) -> (Unicode.Scalar, Int)? {
    guard raw[index] == 0x5C, index + 1 < raw.count else { return nil }
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
