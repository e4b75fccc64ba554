/// What stands after a full stop: the word that may open the next sentence.
struct Opening {
  /// Where it begins, opening quotation marks and brackets included.
  let begin: Int
  /// Whether only white space stands before the end of the line.
  private(set) var isLineEnd = false
  private(set) var isDigit = false
  /// A capital, a digit, or a small-letter name: "al-Shabab", "eNCA".
  private(set) var beginsSentence = false
  /// "The", "He", "Two": a word that opens sentences and is no part of a name.
  private(set) var isStarter = false
  private(set) var isCalendar = false
  /// "EDT", "GMT".
  private(set) var isZone = false
  private(set) var isFirstPerson = false
  /// A name before a verb: "Russia abstained".
  private(set) var isSubjectOfVerb = false
  /// "Army", "President": what "U.S." may describe.
  private(set) var isDescribed = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, after end: Int) {
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
    let word = Self.word(bytes, index)
    let entry = lexicon.entries[Int(Self.entry(bytes, lexicon, word))]
    isFirstPerson = word.count == 1 && byte == 0x49
    isStarter =
      opened < index && bytes[opened] != 0x28 || !entry.classes.isDisjoint(with: Self.openers)
    isCalendar = !entry.classes.isDisjoint(with: [.month, .weekday])
    if isCalendar { isStarter = false }
    isZone = (2...4).contains(word.count) && word.allSatisfy { bytes[$0] &- 0x41 < 26 }
    isDescribed = !entry.classes.isDisjoint(with: [.institution, .title])
    if word.upperBound + 1 < bytes.count, bytes[word.upperBound] == 0x20 {
      let second = Self.word(bytes, word.upperBound + 1)
      let verb = lexicon.entries[Int(Self.entry(bytes, lexicon, second))]
      let endsInED =
        second.count > 3 && bytes[second.upperBound - 1] == 0x64
        && bytes[second.upperBound - 2] == 0x65
      isSubjectOfVerb =
        !second.isEmpty && bytes[second.lowerBound] &- 0x61 < 26
        && (endsInED || !verb.classes.isDisjoint(with: [.speech, .verb, .be, .have, .modal]))
    }
  }

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
    let limit = min(bytes.count, start + Spelling.longest)
    while end < limit, Tokenizer.isLetter(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func entry(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, _ word: Range<Int>
  ) -> UInt16 {
    Spelling(bytes, word).map { lexicon.entry(of: $0) } ?? 0
  }
}
