/// What stands after a full stop: the word that may open the next sentence.
struct Opening {
  /// Where it begins, opening quotation marks and brackets included.
  let begin: Int
  /// Whether only white space stands before the end of the line.
  private(set) var isLineEnd = false
  private(set) var isDigit = false
  /// A capital, a digit, or a small-letter name: "al-Shabab", "eNCA".
  private(set) var beginsSentence = false
  private(set) var isFirstPerson = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  /// Where its word begins, if that has a capital.
  private var capital: Int?
  /// Whether a mark that is no bracket stands before the word.
  private var isMarked = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, after end: Int) {
    self.bytes = bytes
    self.lexicon = lexicon
    var index = end
    while index < bytes.count, Self.isBlank(bytes, index) {
      index += bytes[index] == 0xC2 ? 2 : 1
    }
    begin = index
    guard index < bytes.count else { return }
    if bytes[index] == 0x0A {
      isLineEnd = true
      return
    }
    let opened = index
    while index < min(bytes.count, begin + 24), let length = Self.openerLength(bytes, index) {
      index += length
    }
    guard index < bytes.count else { return }
    let byte = bytes[index]
    if byte &- 0x30 < 10 {
      isDigit = true
      beginsSentence = true
      return
    }
    if byte &- 0x61 < 26 {
      beginsSentence = Self.isSmallLetterName(bytes, index)
      return
    }
    guard byte &- 0x41 < 26 else {
      beginsSentence = byte >= 0x80
      return
    }
    beginsSentence = true
    capital = index
    isFirstPerson =
      byte == 0x49 && (index + 1 == bytes.count || !Tokenizer.isLetter(bytes[index + 1]))
    isMarked = opened < index && bytes[opened] != 0x28
  }

  // Few sentences end in a word that asks for what follows, so that all this is found out late.

  private var word: Range<Int>? { capital.map { Self.word(bytes, $0) } }

  private var classes: WordClass { word.map { classes(of: $0) } ?? [] }

  private func classes(of word: Range<Int>) -> WordClass {
    Spelling(bytes, word).map { lexicon.row(of: $0).pointee.classes } ?? []
  }

  /// "The", "He", "Two": a word that opens sentences and is no part of a name.
  var isStarter: Bool {
    let classes = classes
    guard capital != nil, classes.isDisjoint(with: [.month, .weekday]) else { return false }
    return isMarked || !classes.isDisjoint(with: Self.openers)
  }

  var isCalendar: Bool { !classes.isDisjoint(with: [.month, .weekday]) }

  /// "EDT", "GMT".
  var isZone: Bool {
    guard let word else { return false }
    return (2...4).contains(word.count) && word.allSatisfy { bytes[$0] &- 0x41 < 26 }
  }

  /// A name before a verb: "Russia abstained".
  var isSubjectOfVerb: Bool {
    guard let word, word.upperBound + 1 < bytes.count, bytes[word.upperBound] == 0x20 else {
      return false
    }
    let second = Self.word(bytes, word.upperBound + 1)
    guard !second.isEmpty, bytes[second.lowerBound] &- 0x61 < 26 else { return false }
    let endsInED =
      second.count > 3 && bytes[second.upperBound - 1] == 0x64
      && bytes[second.upperBound - 2] == 0x65
    return endsInED
      || !classes(of: second).isDisjoint(with: [.speech, .verb, .be, .have, .modal])
  }

  /// "Army", "President": what "U.S." may describe.
  var isDescribed: Bool { !classes.isDisjoint(with: [.institution, .title]) }

  private static let openers: WordClass = [
    .determiner, .pronoun, .preposition, .conjunction, .relative, .number, .negation, .adverb,
    .further, .vague, .time, .modal, .be, .have, .verb,
  ]

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == 0x20 || byte == 0x09 || byte == 0x0D
      || (byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0)
  }

  private static func openerLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    switch bytes[index] {
    case 0x22, 0x27, 0x28, 0x5B, 0x2D, 0x60, 0x2A: return 1
    case 0x20 where index > 0 && (bytes[index - 1] == 0x2D || bytes[index - 1] >= 0x80): return 1
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: return 3
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAB: return 2
    default: return nil
    }
  }

  /// "al-Qaida", "eNCA", "iPhone".
  private static func isSmallLetterName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index + 3 < bytes.count else { return false }
    if bytes[index + 1] &- 0x41 < 26 { return true }
    return bytes[index] == 0x61 && bytes[index + 1] == 0x6C && bytes[index + 2] == 0x2D
      && bytes[index + 3] &- 0x41 < 26
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Range<Int> {
    var end = start
    let limit = min(bytes.count, start + Spelling.longest + 1)
    while end < limit, Tokenizer.isLetter(bytes[end]) { end += 1 }
    return start..<end
  }
}
