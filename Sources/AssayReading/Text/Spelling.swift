/// A word of at most 16 bytes, with ASCII letters in lower case, as two numbers: words are equal
/// where these are, so that to find a word in the lexicon takes no loop over its bytes.
struct Spelling: Equatable, Sendable {
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0

  /// The most bytes that a spelling has.
  static let longest = 16

  /// No word at all.
  static let empty = Spelling()

  private init() {}

  /// The spelling of a run of bytes; `nil` where it is longer.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.count <= Self.longest else { return nil }
    first = Self.eight(bytes, range.lowerBound, range.upperBound)
    if range.count > 8 { second = Self.eight(bytes, range.lowerBound + 8, range.upperBound) }
  }

  /// The same of bytes in an array.
  init?(_ bytes: [UInt8]) {
    guard
      let spelling = bytes.withUnsafeBufferPointer({ Spelling($0, 0..<$0.count) })
    else { return nil }
    self = spelling
  }

  /// Eight bytes of a word that ends at `end`, in lower case, zeros after them.
  @inline(__always)
  private static func eight(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    let eight = EightBytes(bytes, at: start, limit: bytes.count)
    return eight.lowered(eight.letters) & EightBytes.mask(min(8, end - start))
  }

  /// How many bytes it has.
  var length: Int {
    second == 0
      ? 8 - first.leadingZeroBitCount / 8 : 16 - second.leadingZeroBitCount / 8
  }

  /// A number that differs between most words, all of its bits alike.
  @inline(__always)
  var hash: UInt64 {
    let mixed = first ^ (second &* 0x9E37_79B9_7F4A_7C15)
    return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}

extension Spelling {
  /// A run of ASCII letters in a text.
  struct Letters {
    /// Where the run ends.
    var end: Int
    /// Empty where the run is longer than any word of the lexicon.
    var spelling = Spelling.empty
    var hasCapitals = false
    var hasSmallLetters = false
    var beginsWithCapital = false
  }

  /// The letters from `start` on, before `limit`.
  @inline(__always)
  static func letters(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
  ) -> Letters {
    var run = Letters(end: start)
    var eight = EightBytes(bytes, at: start, limit: limit)
    var letters = eight.letters
    var count = EightBytes.count(before: ~letters & 0x8080_8080_8080_8080)
    var mask = EightBytes.mask(count)
    var capitals = eight.capitals(of: letters) & mask
    run.end = start + count
    run.spelling.first = eight.lowered(letters) & mask
    run.beginsWithCapital = capitals & 0x80 != 0
    run.hasCapitals = capitals != 0
    run.hasSmallLetters = letters & mask != capitals
    while count == 8 {
      eight = EightBytes(bytes, at: run.end, limit: limit)
      letters = eight.letters
      count = EightBytes.count(before: ~letters & 0x8080_8080_8080_8080)
      mask = EightBytes.mask(count)
      capitals = eight.capitals(of: letters) & mask
      run.end += count
      if capitals != 0 { run.hasCapitals = true }
      if letters & mask != capitals { run.hasSmallLetters = true }
      if run.end - start <= longest { run.spelling.second = eight.lowered(letters) & mask }
    }
    if run.end - start > longest { run.spelling = .empty }
    return run
  }
}
