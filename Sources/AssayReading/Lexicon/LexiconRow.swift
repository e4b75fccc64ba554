/// A row of the table in which words are found, with all that a token has of its word, so that a
/// word takes one look at memory.
struct LexiconRow {
  var spelling = Spelling.empty
  var classes: WordClass = []
  var word: Word?
  /// 0 in a row that is free.
  var entry: UInt16 = 0

  /// How many rows there are: a power of two, and at least twice the words.
  static let count = 8192

  /// Where the search for a word begins.
  @inline(__always)
  static func place(of spelling: Spelling) -> Int { Int(spelling.hash >> 51) & (count - 1) }

  /// Where it goes on.
  @inline(__always)
  static func place(after place: Int) -> Int { (place + 1) & (count - 1) }

  /// The row of an entry.
  init(_ spelling: Spelling, _ entry: LexiconEntry, index: Int) {
    self.spelling = spelling
    self.entry = UInt16(index)
    classes = entry.classes
    word = entry.word
  }

  private init() {}

  static let free = LexiconRow()
}
