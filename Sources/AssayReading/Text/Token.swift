/// A word, a number or a mark of a text, as a range of its UTF-8 bytes.
struct Token: Sendable {
  /// What the bytes are.
  enum Kind: UInt8, Sendable {
    case word
    /// Digits; `number` is their value, -1 where they are no whole number.
    case number
    case comma
    case stop
    /// `!` or `?`.
    case exclamation
    case semicolon
    case colon
    case open
    case close
    case quote
    case dash
    case hyphen
    /// `'s` or the `'` of a plural.
    case possessive
    case lineBreak
    case symbol
  }

  /// The case of a word.
  enum Shape: UInt8, Sendable {
    case lower
    case capitalised
    case upper
    case other
  }

  var start: Int32
  var end: Int32
  var kind: Kind
  var shape: Shape
  /// Whether white space stands before it.
  var spaced: Bool
  var word: Word?
  /// Index into the lexicon; 0 for a word that it does not hold.
  var entry: UInt16 = 0
  var classes: WordClass = []
  /// The value of digits or of a number word.
  var number = 0

  /// A token of bytes that stand within the first two thousand million.
  @inline(__always)
  init(_ bytes: Range<Int>, kind: Kind, shape: Shape = .other, spaced: Bool) {
    start = Int32(truncatingIfNeeded: bytes.lowerBound)
    end = Int32(truncatingIfNeeded: bytes.upperBound)
    self.kind = kind
    self.shape = shape
    self.spaced = spaced
  }

  func isAny(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}
