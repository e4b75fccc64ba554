/// Speakers that are named in full once and in short afterwards.
enum ShortName {
  typealias Bytes = Slice.Bytes

  /// "the office", "the ministry"; or a surname alone.
  static func isShort(_ speaker: Range<Int>, _ view: SentenceView) -> Bool {
    let first = speaker.lowerBound
    switch speaker.count {
    case 1: return view[first]?.entry == 0 && view.looksLikeName(first)
    case 2: return view.word(first) == .the && view.has(first + 1, [.institution, .person])
    // "the media office"
    case 3: return view.word(first) == .the && view.has(first + 2, .institution)
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
      guard isSame(words[index], head),
        shortWords.count < 3 || index > 0 && isSame(words[index - 1], shortWords[1])
      else { return false }
      guard index < words.count - 1 else { return true }
      return ["of", "for", "in", "at"].contains { isSame(words[index + 1], $0) }
        // "police chief Ana Ruz": the chief.
        || words[index + 1].first.map { $0 &- 0x41 < 26 } == true
    }
  }

  /// The phrase for an institution within a sentence that a short name for one stands for: "*the city
  /// health office*" in "the head of the city health office". Where `range` of bytes is given, it lies in
  /// there.
  static func named(
    _ short: Bytes, in view: SentenceView, within range: Range<Int>?
  ) -> Range<Int>? {
    let shortWords = words(short)
    guard shortWords.count > 1, let head = shortWords.last else { return nil }
    let reader = AttributionReader(view: view)
    for index in view.range.reversed()
    where view.has(index, .institution) && !view.has(index, [.person, .persons]) {
      let bytes = view.bytes(index..<index + 1)
      guard range.map({ $0.contains(bytes.lowerBound) }) ?? true,
        isSame(view.bytes[bytes], head)
      else { continue }
      var phrase = reader.nounPhrase(to: index + 1)
      // "a spokesman for the city health office": the office.
      if let start = phrase.last(where: { view.has($0, .determiner) }) {
        phrase = start..<phrase.upperBound
      }
      let behind = reader.nounPhrase(from: phrase.lowerBound)
      // "the Office of Public Health"
      if view.word(index + 1) == .of, behind.upperBound > phrase.upperBound { phrase = behind }
      // "the Monitor for Human Rights" speaks itself: its name is the speaker's.
      if let range, view.bytes(phrase).lowerBound == range.lowerBound { return nil }
      guard phrase.count > shortWords.count,
        shortWords.count < 3
          || isSame(view.bytes[view.bytes(index - 1..<index)], shortWords[1])
      else { continue }
      return phrase
    }
    return nil
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
