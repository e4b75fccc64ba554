/// Unicode scalars counted along UTF-8 bytes, for offsets that only grow.
struct ScalarOffsets {
  private var byte = 0
  private var scalar = 0

  /// The number of scalars before the byte at `offset`.
  mutating func scalars(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if offset < byte {
      byte = 0
      scalar = 0
    }
    let end = min(offset, bytes.count)
    scalar += Self.count(in: bytes, byte..<max(byte, end))
    byte = max(byte, end)
    return scalar
  }

  /// How many scalars begin in a range of the bytes.
  static func count(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      count += EightBytes(bytes, at: index, limit: range.upperBound).scalarCount
      index += 8
    }
    while index < range.upperBound {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
