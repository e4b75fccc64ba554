/// Tells quickly whether a run of bytes has a word of harm, so that other sentences need no tokens.
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

  /// Whether a word of harm stands in `range`.
  func hasHarm(in range: Range<Int>) -> Bool {
    var letters = 0
    var code: UInt32 = 0
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        letters += 1
        code = Self.code(code, byte)
        if letters == 3, lexicon.harmPrefixes[Int(code)], isHarm(at: index - 2, end) { return true }
      } else {
        letters = 0
      }
      index += 1
    }
    return false
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
