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
    while byte < end {
      if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    return scalar
  }
}
