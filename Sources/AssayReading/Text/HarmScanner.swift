/// Finds words of harm quickly, so that other sentences need no tokens, and articles without any
/// need no sentences.
struct HarmScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// How many codes there are for four bytes.
  static let codes = 1 << 13

  /// The code of the lowest four bytes, whatever case letters have. Others may have the same code.
  @inline(__always)
  static func code(_ bytes: UInt32) -> Int { Int(((bytes | 0x2020_2020) &* 0x9E37_79B1) >> 19) }

  /// Where the first word of harm in `range` begins.
  ///
  /// The first four letters of a word settle it nearly always. Those of all words that begin in a
  /// stretch of 64 bytes are looked up without a branch between them. Not inlined, so that all of it
  /// stays in registers.
  @inline(never)
  func first(in range: Range<Int>) -> Int? {
    let prefixes = lexicon.harmPrefixes
    let end = range.upperBound
    var index = range.lowerBound
    /// 1 where the byte before the stretch is a letter.
    var before: UInt64 = 0
    // Four letters are looked at from any of its bytes on.
    while index &+ 68 <= end {
      let starts = starts(at: index, &before)
      var words = starts
      var found: UInt8 = 0
      while words != 0 {
        found |= prefixes[code(at: index &+ words.trailingZeroBitCount)]
        words &= words &- 1
      }
      if found != 0, let place = firstHarm(among: starts, from: index, end) {
        return place
      }
      index &+= 64
    }
    while index < end {
      let letters = EightBytes(bytes, at: index, limit: end).letterBits
      let starts = letters & ~(letters << 1 | before)
      before = letters >> 7
      if let place = firstHarm(among: starts, from: index, end) { return place }
      index &+= 8
    }
    return nil
  }

  /// A bit for each of the 64 bytes from `index` on at which a word begins, the lowest for the first.
  @inline(__always)
  private func starts(at index: Int, _ before: inout UInt64) -> UInt64 {
    var letters: UInt64 = 0
    for eight in 0..<8 {
      let bits = EightBytes(bytes, at: index &+ eight &* 8).letterBits
      letters |= bits &<< UInt64(eight &* 8)
    }
    let starts = letters & ~(letters << 1 | before)
    before = letters >> 63
    return starts
  }

  @inline(__always)
  private func code(at index: Int) -> Int {
    Self.code(
      UInt32(
        littleEndian: UnsafeRawBufferPointer(bytes)
          .loadUnaligned(fromByteOffset: index, as: UInt32.self)))
  }

  /// The first of the marked bytes from `index` on at which a word of harm begins.
  private func firstHarm(among starts: UInt64, from index: Int, _ limit: Int) -> Int? {
    let prefixes = lexicon.harmPrefixes
    var starts = starts
    while starts != 0 {
      let place = index + starts.trailingZeroBitCount
      starts &= starts &- 1
      if place &+ 4 <= bytes.count, prefixes[code(at: place)] == 0 { continue }
      let word = Spelling.letters(bytes, from: place, limit: limit)
      if lexicon.row(of: word.spelling).pointee.classes.contains(.harm) { return place }
    }
    return nil
  }
}
