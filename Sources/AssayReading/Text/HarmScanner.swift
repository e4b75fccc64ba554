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
  /// The first four letters of a word settle it nearly always. Eight bytes are looked at together,
  /// and the words that begin among them, three at most but rarely, without a branch. Not inlined, so
  /// that all of it stays in registers.
  @inline(never)
  func first(in range: Range<Int>) -> Int? {
    let prefixes = lexicon.harmPrefixes
    let end = range.upperBound
    var index = range.lowerBound
    /// The highest bit of a byte, where the byte before the eight is a letter.
    var before: UInt64 = 0
    // Four letters are looked at from any of the eight bytes on, and from the byte after them.
    while index &+ 12 <= end {
      let starts = starts(at: index, end, &before)
      let second = starts & (starts &- 1)
      let third = second & (second &- 1)
      let found =
        prefixes[code(at: index &+ EightBytes.count(before: starts))]
        | prefixes[code(at: index &+ EightBytes.count(before: second))]
        | prefixes[code(at: index &+ EightBytes.count(before: third))]
      if found != 0 || third & (third &- 1) != 0,
        let place = firstHarm(among: starts, from: index, end, prefixes)
      {
        return place
      }
      index &+= 8
    }
    while index < end {
      let starts = starts(at: index, end, &before)
      if let place = firstHarm(among: starts, from: index, end, nil) { return place }
      index &+= 8
    }
    return nil
  }

  /// The highest bit of each of eight bytes at which a word begins.
  @inline(__always)
  private func starts(at index: Int, _ end: Int, _ before: inout UInt64) -> UInt64 {
    let letters = EightBytes(bytes, at: index, limit: end).letters
    let starts = letters & ~(letters << 8 | before)
    before = letters >> 56
    return starts
  }

  @inline(__always)
  private func code(at index: Int) -> Int {
    Self.code(
      UInt32(
        littleEndian: UnsafeRawBufferPointer(bytes)
          .loadUnaligned(fromByteOffset: index, as: UInt32.self)))
  }

  /// The first of the marked bytes from `index` on at which a word of harm begins. Where `prefixes` are
  /// given, four letters can be looked at from each of them on.
  private func firstHarm(
    among starts: UInt64, from index: Int, _ limit: Int, _ prefixes: UnsafePointer<UInt8>?
  ) -> Int? {
    var starts = starts
    while starts != 0 {
      let place = index + EightBytes.count(before: starts)
      if let prefixes, prefixes[code(at: place)] == 0 {
        starts &= starts &- 1
        continue
      }
      let word = Spelling.letters(bytes, from: place, limit: limit)
      if lexicon.row(of: word.spelling).pointee.classes.contains(.harm) { return place }
      starts &= starts &- 1
    }
    return nil
  }
}
