/// Whose a statement is: it speaks for whoever issued it, and for nobody of its own.
enum Issuer {
  /// In how many sentences before a statement its issuer is looked for.
  static let farthest = 3

  /// Whether a phrase is a statement, a communique or a press release.
  static func isDocument(_ speaker: Range<Int>, _ view: SentenceView) -> Bool {
    head(of: speaker, view) != nil
  }

  /// Where a phrase names the issuer: "a statement from *the army*", "a *foreign office* statement",
  /// "*the army*'s statement".
  static func named(in speaker: Range<Int>, _ view: SentenceView) -> Range<Int>? {
    guard let head = head(of: speaker, view) else { return nil }
    if head + 1 < speaker.upperBound {
      let behind = head + 2..<speaker.upperBound
      return view.word(head + 1) == .of || view.word(head + 1) == .from ? named(behind, view) : nil
    }
    var before = speaker.lowerBound..<head
    if isWord(before.upperBound - 1, "press", view) { before = before.dropLast() }
    if view.kind(before.upperBound - 1) == .possessive {
      before = before.dropLast()
    } else if view.has(before.lowerBound, .determiner) {
      // "a foreign office statement": the article is the statement's.
      before = before.dropFirst()
    }
    return named(before, view)
  }

  /// Whether somebody who spoke before can have issued a statement: an institution or a name, and
  /// nobody out of many, as "a resident" is.
  static func canIssue(_ speaker: Range<Int>, _ view: SentenceView) -> Bool {
    guard !isDocument(speaker, view), view.word(speaker.lowerBound) != .a,
      view.word(speaker.lowerBound) != .an
    else { return false }
    return named(speaker, view) != nil
  }

  /// Whether a sentence has a name of the speaker: "*Pakistan* struck at dawn", a statement of the
  /// *Pakistan* government.
  static func isNamed(_ speaker: Slice.Bytes, in sentence: Slice.Bytes) -> Bool {
    speaker.split(separator: 0x20).contains { word in
      guard word.count > 3, word.first.map({ $0 &- 0x41 < 26 }) == true else { return false }
      return sentence.split { ($0 | 0x20) &- 0x61 >= 26 && $0 < 0x80 }
        .contains { $0.elementsEqual(word) }
    }
  }

  private static func named(_ phrase: Range<Int>, _ view: SentenceView) -> Range<Int>? {
    phrase.contains { view.has($0, .institution) || view.looksLikeName($0) } ? phrase : nil
  }

  /// The word for the document, at the end of a phrase or before "of" or "from".
  private static func head(of speaker: Range<Int>, _ view: SentenceView) -> Int? {
    speaker.first { index in
      let next = index + 1
      guard next == speaker.upperBound || view.word(next) == .of || view.word(next) == .from
      else { return false }
      return view.word(index) == .statement || isWord(index, "communique", view)
        || isWord(index, "release", view) && isWord(index - 1, "press", view)
    }
  }

  private static func isWord(_ index: Int, _ text: StaticString, _ view: SentenceView) -> Bool {
    guard view.kind(index) == .word else { return false }
    let word = view.bytes[view.bytes(index..<index + 1)]
    return word.count == text.utf8CodeUnitCount
      && zip(word, 0...).allSatisfy { $0 | 0x20 == text.utf8Start[$1] }
  }
}
