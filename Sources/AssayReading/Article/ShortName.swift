/// Speakers that are named in full once and in short afterwards.
enum ShortName {
  typealias Bytes = Slice.Bytes

  /// "the office", "the ministry"; or a surname alone.
  static func isShort(_ speaker: Range<Int>, _ view: SentenceView) -> Bool {
    let first = speaker.lowerBound
    switch speaker.count {
    case 1: return view[first]?.entry == 0 && view.looksLikeName(first)
    case 2: return view.word(first) == .the && view.has(first + 1, [.institution, .person])
    default: return false
    }
  }

  /// Whether a short name can stand for a longer one: it ends in the same word, or has it before "of"
  /// or "for".
  static func stands(_ short: Bytes, for full: Bytes) -> Bool {
    let words = words(full)
    let shortWords = self.words(short)
    guard let head = shortWords.last, words.count > shortWords.count else { return false }
    return words.indices.contains { index in
      guard isSame(words[index], head) else { return false }
      return index == words.count - 1 || isSame(words[index + 1], "of")
        || isSame(words[index + 1], "for")
    }
  }

  /// Whether a sentence has the last word of a short name.
  static func holds(_ sentence: Bytes, _ short: Bytes) -> Bool {
    let start = short.lastIndex(of: 0x20).map { $0 + 1 } ?? short.startIndex
    let length = short.endIndex - start
    guard length > 0, sentence.count >= length else { return false }
    let bytes = sentence.base
    let first = lowered(bytes[start])
    for place in sentence.startIndex...sentence.endIndex - length
    where lowered(bytes[place]) == first {
      var offset = 1
      while offset < length, lowered(bytes[place + offset]) == lowered(bytes[start + offset]) {
        offset += 1
      }
      if offset == length { return true }
    }
    return false
  }

  private static func words(_ name: Bytes) -> [Bytes] { name.split(separator: 0x20) }

  private static func isSame(_ one: Bytes, _ other: Bytes) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { lowered($0) == lowered($1) }
  }

  private static func isSame(_ word: Bytes, _ text: StaticString) -> Bool {
    word.count == text.utf8CodeUnitCount
      && zip(word, 0...).allSatisfy { lowered($0) == text.utf8Start[$1] }
  }
}
