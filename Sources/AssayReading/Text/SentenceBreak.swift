/// Whether a full stop, an exclamation or question mark, or an ellipsis ends a sentence.
///
/// All looks back and ahead are bounded, so that no text makes the splitting slow.
struct SentenceBreak {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private let sentenceStart: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, sentenceStart: Int) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.sentenceStart = sentenceStart
  }

  /// `end`: where the sentence ends, `nil` where it goes on from `next`.
  struct Decision {
    var end: Int?
    var next: Int
  }

  func decide(at index: Int) -> Decision {
    let run = markRun(from: index)
    var after = run.end
    while let length = closerLength(at: after) { after += length }
    guard after < bytes.count else { return Decision(end: nil, next: bytes.count) }
    guard isSpace(bytes[after]) || invisibleLength(at: after) > 0 else {
      return isUnspacedBreak(stop: index, end: run.end)
        ? Decision(end: run.end, next: run.end) : Decision(end: nil, next: after)
    }
    let next = Opening(bytes, lexicon, after: after)
    guard next.begin < bytes.count, !next.isLineEnd else {
      return Decision(end: nil, next: after)
    }
    if run.dots >= 3 {
      if index > 0, bytes[index - 1] == 0x5B {
        // "[...]" stands for anything: it ends a sentence only where a capital follows at once.
        let isEnd = after == run.end + 1 && next.beginsSentence && bytes[next.begin] &- 0x41 < 26
        return Decision(end: isEnd ? after : nil, next: after)
      }
      if run.isSpaced {
        if run.dots == 3 { return Decision(end: nil, next: after) }
        if index > 0, !isSpace(bytes[index - 1]) {
          // The mark may be "…", of three bytes.
          let end = index + (bytes[index] == 0xE2 ? 3 : 1)
          return next.beginsSentence
            ? Decision(end: end, next: end) : Decision(end: nil, next: after)
        }
      }
      let goesOn = !next.beginsSentence || next.isDigit || next.isFirstPerson
      return Decision(end: goesOn ? nil : after, next: after)
    }
    guard next.beginsSentence else { return Decision(end: nil, next: after) }
    // A dash after a quotation leads to whose it is.
    if after > run.end, bytes[next.begin] == 0x2D { return Decision(end: nil, next: after) }
    if bytes[index] == 0x2E, run.dots == 1, after == run.end || after == run.end + 1,
      !endsSentence(stopAt: index, next: next, isClosed: after > run.end)
    {
      return Decision(end: nil, next: after)
    }
    return Decision(end: after, next: after)
  }

  /// A run of marks, where the dots of an ellipsis may stand apart: ". . .".
  private func markRun(from index: Int) -> (end: Int, dots: Int, isSpaced: Bool) {
    var end = index
    var dots = 0
    var isSpaced = false
    let limit = min(bytes.count, index + 64)
    while end < limit {
      let byte = bytes[end]
      if byte == 0x2E || byte == 0x21 || byte == 0x3F {
        dots += byte == 0x2E ? 1 : 0
        end += 1
      } else if byte == 0xE2, end + 2 < limit, bytes[end + 1] == 0x80, bytes[end + 2] == 0xA6 {
        dots += 3
        end += 3
      } else if byte == 0x20, end + 1 < limit, bytes[end + 1] == 0x2E, dots > 0,
        end + 2 >= bytes.count || bytes[end + 2] == 0x20 || bytes[end + 2] == 0x2E
          || closerLength(at: end + 2) != nil
      {
        isSpaced = true
        end += 1
      } else {
        break
      }
    }
    return (max(end, index + 1), dots, isSpaced)
  }

  /// The length of a closing quotation mark or bracket at `index`.
  private func closerLength(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case 0x22, 0x27, 0x29, 0x5D: return 1
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      let last = bytes[index + 2]
      return last == 0x99 || last == 0x9D || last == 0x8E || last == 0x8F ? 3 : nil
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xBB: return 2
    default: return nil
    }
  }

  private func invisibleLength(at index: Int) -> Int {
    if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
    return 0
  }

  /// "…were hurt.Eyewitness News…": a small word, a stop, a capital and a small letter.
  private func isUnspacedBreak(stop: Int, end: Int) -> Bool {
    guard end == stop + 1, stop >= 4, end + 2 < bytes.count, bytes[end] &- 0x41 < 26,
      bytes[end + 1] &- 0x61 < 26
    else { return false }
    for offset in 1...3 where bytes[stop - offset] &- 0x61 >= 26 { return false }
    var index = end + 1
    while index < min(bytes.count, end + 24), bytes[index] &- 0x61 < 26 { index += 1 }
    return index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x2C
  }

  /// Whether a lone full stop ends a sentence, from the word before it and what comes next.
  private func endsSentence(stopAt stop: Int, next: Opening, isClosed: Bool) -> Bool {
    let word = wordBefore(stop)
    guard word.count > 0 else {
      // "N°. 5"
      return !(stop > 1 && bytes[stop - 1] == 0xB0 && bytes[stop - 2] == 0xC2)
    }
    if isClosed { return true }
    if word.count == 1, bytes[word.lowerBound] | 0x20 &- 0x61 < 26 {
      return endsAfterLetter(at: word.lowerBound, next: next)
    }
    guard word.count <= lexicon.longestAbbreviation else { return true }
    let entry = lexicon.entries[Int(entry(of: word))]
    switch entry.abbreviation {
    case .none: return true
    case .opening:
      switch entry.word {
      case .no: return !next.isDigit
      default: break
      }
      if bytes[word.lowerBound] &- 0x61 < 26, entry.isOrdinaryWord { return !next.isDigit }
      return (isStreet(word) || isCapitals(word)) && next.isStarter
    case .closing:
      if bytes[word.lowerBound] &- 0x61 < 26, !isCompany(word) { return true }
      return next.isStarter
    }
  }

  /// After a single letter: an initial, an acronym ("U.S."), or "p.m.".
  private func endsAfterLetter(at letter: Int, next: Opening) -> Bool {
    let isAcronym =
      letter >= 2 && bytes[letter - 1] == 0x2E
      && (bytes[letter - 2] | 0x20) &- 0x61 < 26
    guard isAcronym else {
      guard bytes[letter] &- 0x41 < 26 else { return false }
      return next.isStarter
    }
    let last = bytes[letter] | 0x20
    let first = bytes[letter - 2] | 0x20
    if last == 0x6D, first == 0x61 || first == 0x70 {
      if next.isCalendar || next.isZone || next.isDigit { return false }
      return next.isStarter || next.isSubjectOfVerb || wordCount(before: letter) >= 5
    }
    if next.isStarter { return true }
    return next.isSubjectOfVerb && !next.isDescribed && wordCount(before: letter) >= 4
  }

  /// How many spaces the sentence has before `index`, up to 5.
  private func wordCount(before index: Int) -> Int {
    var spaces = 0
    var position = index - 1
    let limit = max(sentenceStart, index - 200)
    while position >= limit, spaces < 5 {
      if bytes[position] == 0x20 { spaces += 1 }
      position -= 1
    }
    return spaces
  }

  private func wordBefore(_ stop: Int) -> Range<Int> {
    var start = stop
    let limit = max(0, stop - Spelling.longest - 1)
    while start > limit, Tokenizer.isLetter(bytes[start - 1]) || bytes[start - 1] &- 0x30 < 10 {
      start -= 1
    }
    return start..<stop
  }

  private func entry(of word: Range<Int>) -> UInt16 {
    Spelling(bytes, word).map { lexicon.entry(of: $0) } ?? 0
  }

  private func isStreet(_ word: Range<Int>) -> Bool { spells(word, "st") }

  private func isCapitals(_ word: Range<Int>) -> Bool {
    word.count > 1 && word.allSatisfy { bytes[$0] &- 0x41 < 26 }
  }

  private func isCompany(_ word: Range<Int>) -> Bool {
    spells(word, "co") || spells(word, "etc") || spells(word, "al")
  }

  private func spells(_ word: Range<Int>, _ text: StaticString) -> Bool {
    guard word.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<word.count
    where lowered(bytes[word.lowerBound + offset]) != text.utf8Start[offset] { return false }
    return true
  }
}

extension LexiconEntry {
  /// "art", "sec", "fig": an abbreviation that is also a word.
  var isOrdinaryWord: Bool { classes.isEmpty && word == nil && number == 0 }
}
