/// Eight bytes of a text looked at together, the first in the lowest place.
struct EightBytes {
  let value: UInt64

  private init(value: UInt64) { self.value = value }

  /// One in every byte.
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The bytes from `index` on, which lies within `bytes`; zeros stand for those at `limit`, which
  /// is no farther than their end, and after it.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) {
    if index &+ 8 <= limit {
      self.init(bytes, at: index)
    } else {
      self.init(value: Self.rest(bytes, from: index, limit: limit))
    }
  }

  /// Eight bytes that all lie within `bytes`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    value = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes)
        .loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(never)
  private static func rest(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, limit: Int
  ) -> UInt64 {
    let end = min(limit, bytes.count, index + 8)
    var value: UInt64 = 0
    for place in stride(from: end - 1, through: max(0, index), by: -1) {
      value = value << 8 | UInt64(bytes[place])
    }
    return value
  }

  /// The highest bit of each byte that is an ASCII letter.
  @inline(__always)
  var letters: UInt64 {
    let small = (value | Self.ones &* 0x20) & ~Self.highs
    // A sum reaches the highest bit from "a" on, and from "{" on.
    return (small &+ Self.ones &* 0x1F) & ~(small &+ Self.ones &* 0x05) & ~value & Self.highs
  }

  /// A bit for each byte that is an ASCII letter, the lowest for the first byte.
  @inline(__always)
  var letterBits: UInt64 {
    // Every byte's bit is moved to a place of its own in the highest byte.
    ((letters >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The highest bit of each byte that is a capital, where `letters` are the letters.
  @inline(__always)
  func capitals(of letters: UInt64) -> UInt64 { letters & ~(value << 2) }

  /// The bytes with ASCII letters in lower case, where `letters` are the letters.
  @inline(__always)
  func lowered(_ letters: UInt64) -> UInt64 { value | letters >> 2 }

  /// The highest bit of bytes that equal `byte`: the lowest that is set is right, and none is set
  /// where no byte equals it.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = value ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highs
  }

  /// The highest bit of bytes that may end a sentence or a line, and of some others: the lowest that is
  /// set is one of line feed, full stop, "!", "?", ":", the first byte of "…", "*", ";", ">" and U+000E,
  /// and none is set where none of these stands.
  @inline(__always)
  var breaks: UInt64 {
    // Two pairs of marks differ in two bits alone.
    let feedOrStop = (value & (Self.ones &* 0xDB)) ^ (Self.ones &* 0x0A)
    let colonOrQuestion = (value & (Self.ones &* 0xFA)) ^ (Self.ones &* 0x3A)
    let exclamation = value ^ (Self.ones &* 0x21)
    let beyondASCII = value ^ (Self.ones &* 0xE2)
    return
      ((feedOrStop &- Self.ones) & ~feedOrStop
      | (colonOrQuestion &- Self.ones) & ~colonOrQuestion
      | (exclamation &- Self.ones) & ~exclamation
      | (beyondASCII &- Self.ones) & ~beyondASCII) & Self.highs
  }

  /// How many bytes stand before the lowest that `flags` marks; 8 where none is marked.
  @inline(__always)
  static func count(before flags: UInt64) -> Int { flags.trailingZeroBitCount / 8 }

  /// Ones in the first `count` bytes, of 0 to 8.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count < 8 ? (1 &<< UInt64(count * 8)) &- 1 : .max
  }

  /// How many of the bytes begin a Unicode scalar.
  @inline(__always)
  var scalarCount: Int {
    if value & Self.highs == 0 { return 8 }
    return 8 - (value >> 7 & ~(value >> 6) & Self.ones).nonzeroBitCount
  }
}
