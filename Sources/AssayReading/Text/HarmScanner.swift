/// Finds words of harm quickly, so that other sentences need no tokens, and articles without any
/// need no sentences.
struct HarmScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// How many codes there are for three bytes.
  static let codes = 1 << 13

  /// The code of the lowest three bytes of some in lower case. Others may have the same code.
  @inline(__always)
  static func code(_ bytes: UInt64) -> Int {
    Int((UInt32(truncatingIfNeeded: bytes) &* 0x9E37_7900) >> 19)
  }

  /// Where the first word of harm in `range` begins.
  ///
  /// Three letters that begin no word of harm settle nearly every place, and all places are tried,
  /// eight together, without a branch. Not inlined, so that all of it stays in registers.
  @inline(never)
  func first(in range: Range<Int>) -> Int? {
    let end = range.upperBound
    var index = range.lowerBound
    /// The highest bit of a byte, where the byte before the eight is a letter.
    var before: UInt64 = 0
    while index < end {
      let eight = EightBytes(bytes, at: index, limit: end)
      let letters = eight.letters
      // The last of the places need two bytes more.
      let next = index &+ 4 < end ? EightBytes(bytes, at: index &+ 4, limit: end).value : 0
      var found =
        candidates(eight.value, next) & EightBytes.bits(letters & ~(letters << 8 | before))
      before = letters >> 56
      while found != 0 {
        let place = index &+ found.trailingZeroBitCount
        if isHarm(at: place, end) { return place }
        found &= found &- 1
      }
      index &+= 8
    }
    return nil
  }

  /// The places among the eight of `near` at which a word of harm may begin, a bit each; `far` begins
  /// four bytes later.
  @inline(__always)
  private func candidates(_ near: UInt64, _ far: UInt64) -> Int {
    let prefixes = lexicon.harmPrefixes
    let near = near | 0x2020_2020_2020_2020
    let far = far | 0x2020_2020_2020_2020
    return Int(prefixes[Self.code(near)]) | Int(prefixes[Self.code(near >> 8)]) &<< 1
      | Int(prefixes[Self.code(near >> 16)]) &<< 2 | Int(prefixes[Self.code(near >> 24)]) &<< 3
      | Int(prefixes[Self.code(far)]) &<< 4 | Int(prefixes[Self.code(far >> 8)]) &<< 5
      | Int(prefixes[Self.code(far >> 16)]) &<< 6 | Int(prefixes[Self.code(far >> 24)]) &<< 7
  }

  private func isHarm(at start: Int, _ limit: Int) -> Bool {
    let word = Spelling.letters(bytes, from: start, limit: limit)
    return lexicon.row(of: word.spelling).pointee.classes.contains(.harm)
  }
}
