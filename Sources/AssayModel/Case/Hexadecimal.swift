/// Lower-case hexadecimal digits, eight at a time: sessions hold many hashes.
@usableFromInline
package enum Hexadecimal {
  /// The eight digits of `number`, the first in the lowest byte.
  @inlinable
  package static func digits(of number: UInt32) -> UInt64 {
    var spread = UInt64(number.byteSwapped)
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFF
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
    let halves = (spread >> 4 & 0x000F_000F_000F_000F) | (spread & 0x000F_000F_000F_000F) << 8
    return spelled(halves)
  }

  /// The number that eight digits spell, the first in the lowest byte; `nil` where one is no digit
  /// or a capital letter.
  @inlinable
  package static func number(of digits: UInt64) -> UInt32? {
    let letters = digits >> 6 & 0x0101_0101_0101_0101
    let halves = (digits & 0x0F0F_0F0F_0F0F_0F0F) &+ letters &* 9
    guard halves & 0xF0F0_F0F0_F0F0_F0F0 == 0, spelled(halves) == digits else { return nil }
    var packed = (halves << 4 | halves >> 8) & 0x00FF_00FF_00FF_00FF
    packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: packed | packed >> 16).byteSwapped
  }

  /// The numbers that 64 digits spell, eight digits each; `nil` where one is no digit or a capital
  /// letter. `bytes` holds as many.
  @inlinable
  static func numbers(of bytes: UnsafeRawBufferPointer) -> SIMD8<UInt64>? {
    var digits = SIMD8<UInt64>()
    for index in 0..<8 {
      digits[index] = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    let letters = digits &>> 6 & 0x0101_0101_0101_0101
    let halves = (digits & 0x0F0F_0F0F_0F0F_0F0F) &+ (letters &<< 3) &+ letters
    let capped = (halves &+ 0x0606_0606_0606_0606) &>> 4 & 0x0101_0101_0101_0101
    // 0x27 from "9" to "a".
    let steps = (capped &<< 5) &+ (capped &<< 2) &+ (capped &<< 1) &+ capped
    let spelled = halves &+ 0x3030_3030_3030_3030 &+ steps
    let wrong = (halves & 0xF0F0_F0F0_F0F0_F0F0) | (spelled ^ digits)
    guard wrong == SIMD8() else { return nil }
    var packed = ((halves &<< 4) | (halves &>> 8)) & 0x00FF_00FF_00FF_00FF
    packed = (packed | (packed &>> 8)) & 0x0000_FFFF_0000_FFFF
    return packed | (packed &>> 16)
  }

  /// The digits of eight numbers below 16, one a byte.
  @inlinable
  static func spelled(_ halves: UInt64) -> UInt64 {
    let letters = (halves &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return halves &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }
}
