/// Runs of bytes looked at eight at a time.
extension FlatRecord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The place of the first quotation mark, backslash or control character at or after `start`; the
  /// end where there is none.
  static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let base = UnsafeRawBufferPointer(bytes)
    while index + 8 <= base.count {
      let eight = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let quote = eight ^ (ones &* 0x22)
      let slash = eight ^ (ones &* 0x5C)
      // The lowest bit that is set is right: a borrow reaches only what stands after it.
      let found =
        ((quote &- ones) & ~quote | (slash &- ones) & ~slash
          | (eight &- ones &* 0x20) & ~eight) & highs
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      index += 1
    }
    return index
  }

  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let base = UnsafeRawBufferPointer(bytes)
    var all: UInt64 = 0
    var index = 0
    while index + 8 <= base.count {
      all |= base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < base.count {
      all |= UInt64(base[index])
      index += 1
    }
    return all & highs == 0
  }
}
