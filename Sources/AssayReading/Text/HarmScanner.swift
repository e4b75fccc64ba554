/// Finds words of harm quickly, so that other sentences need no tokens, and articles without any
/// need no sentences.
struct HarmScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon

  /// How many codes three letters have.
  static let codes = 1 << 15

  /// The code of letters before `byte` and of `byte`, of which the last three count.
  @inline(__always)
  static func code(_ code: UInt32, _ byte: UInt8) -> UInt32 {
    ((code << 5) | UInt32(byte & 31)) & UInt32(codes - 1)
  }

  /// Where the first word of harm in `range` begins.
  ///
  /// The last four bytes make a code of five bits each, 0 for what is no letter. Nothing is decided
  /// before such a code says that a word begins there with three letters of a word of harm, and
  /// that is worked out without a branch. Not inlined, so that all of it stays in registers.
  @inline(never)
  func first(in range: Range<Int>) -> Int? {
    let prefixes = lexicon.harmPrefixes
    let letters = lexicon.letterCodes
    var code: UInt32 = 0
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      code = code << 5 | UInt32(letters[Int(bytes[index])])
      // 1 where the byte before the three is no letter.
      let begins = ((code >> 15 & 31) &- 1) >> 31
      if UInt32(prefixes[Int(code & 0x7FFF)]) & begins != 0, isHarm(at: index - 2, end) {
        return index - 2
      }
      index += 1
    }
    return nil
  }

  private func isHarm(at start: Int, _ limit: Int) -> Bool {
    var hash = Lexicon.emptyHash
    var index = start
    while index < limit, Tokenizer.isLetter(bytes[index]) {
      hash = Lexicon.hash(hash, bytes[index] | 0x20)
      index += 1
    }
    guard index - start <= Lexicon.longestWord else { return false }
    let entry = lexicon.entry(of: bytes, from: start, to: index, hash: hash)
    return lexicon.entries[Int(entry)].classes.contains(.harm)
  }
}
