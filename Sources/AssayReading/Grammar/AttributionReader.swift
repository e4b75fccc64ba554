/// Somebody who is said to have said something, and the words that the saying reaches.
struct Attribution {
  /// The tokens of the speaker; empty where a pronoun stands for an earlier one.
  var speaker: Range<Int>
  var isPronoun = false
  /// The word of speech.
  var cue: Int
  /// What is said lies in these tokens.
  var content: Range<Int>
  /// Whether it only passes on what somebody told it.
  var isOutlet = false
}

/// Finds who says what in a sentence: "X said …", "…, said X", "according to X".
struct AttributionReader {
  let view: SentenceView

  static let longestName = 12

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for index in view.range {
      let token = view.tokens[index]
      if token.kind == .word, token.word == nil, !token.isAny([.speech, .speaking]) { continue }
      if view.word(index) == .according, view.word(index + 1) == .to {
        let speaker = nounPhrase(from: index + 2)
        if !speaker.isEmpty {
          found.append(Attribution(speaker: speaker, cue: index, content: view.range))
        }
      } else if view.kind(index) == .colon || view.kind(index) == .dash {
        if let attribution = closing(index) { found.append(attribution) }
      } else if putsToll(index) {
        if let attribution = finite(index) { found.append(attribution) }
      } else if view.has(index, .speech), !isNoun(index), !claimsLives(index) {
        if let attribution = finite(index) {
          found.append(attribution)
          if let outlet = outlet(of: attribution) { found.append(outlet) }
        }
      } else if view.has(index, .speaking), let subject = found.last ?? firstSubject(before: index)
      {
        found.append(
          Attribution(
            speaker: subject.speaker, isPronoun: subject.isPronoun, cue: index,
            content: index + 1..<view.range.upperBound))
      }
    }
    return found
  }

  /// "a nurse told *Meridian News*": who passes it on.
  private func outlet(of attribution: Attribution) -> Attribution? {
    let cue = attribution.cue
    let start = view.word(cue + 1) == .the ? cue + 2 : cue + 1
    guard view.word(cue) == .told, view.looksLikeName(start) else { return nil }
    let name = nounPhrase(from: cue + 1)
    guard name.contains(where: { view.has($0, .outlet) && view.looksLikeName($0) }) else {
      return nil
    }
    return Attribution(
      speaker: name, cue: cue, content: attribution.content, isOutlet: true)
  }

  /// "Five killed in raid: police"
  private func closing(_ mark: Int) -> Attribution? {
    let speaker = mark + 1..<view.range.upperBound
    guard (1...5).contains(speaker.count), mark - view.range.lowerBound > 2,
      speaker.contains(where: { view.has($0, [.institution, .persons, .person]) }),
      nounPhrase(from: mark + 1) == speaker
    else { return nil }
    return Attribution(speaker: speaker, cue: mark, content: view.range.lowerBound..<mark)
  }

  /// "The government put the provisional toll at 95", "it gave the number of injured as 31".
  private func putsToll(_ index: Int) -> Bool {
    switch view.word(index) {
    case .put, .puts, .gave, .gives: break
    default: return false
    }
    return (1...5).contains {
      view.harmForm(index + $0) == .toll || view.isWords(index + $0, .number, .of)
        || isNumberWord(index + $0) && view.isWords(index + $0 - 1, .the)
    }
  }

  private func isNumberWord(_ index: Int) -> Bool {
    switch view.word(index) {
    case .figure, .number, .tally: true
    default: false
    }
  }

  /// "the reports", "were reported": no speech of anybody.
  private func isNoun(_ index: Int) -> Bool {
    let before = view.backOverAdverbs(index - 1)
    return view.has(before, [.determiner, .be, .preposition, .number])
      || view.word(index) == .according
  }

  /// "claimed the lives of", "claimed responsibility".
  private func claimsLives(_ index: Int) -> Bool {
    for offset in 1...5 where view.harmForm(index + offset) == .life { return true }
    return false
  }

  private func finite(_ cue: Int) -> Attribution? {
    var end = cue
    // "Pakistan on Wednesday condemned", "X has also said"
    while true {
      let before = end - 1
      if view.has(before, [.adverb, .have, .time]) {
        end = before
      } else if view.has(before, .weekday) {
        end = view.word(before - 1) == .on ? before - 1 : before
      } else {
        break
      }
    }
    let start = view.range.lowerBound
    let subject = joined(nounPhrase(to: end))
    if !subject.isEmpty {
      let isTrailing = isTrailing(subject: subject, cue: cue)
      return Attribution(
        speaker: subject, cue: cue,
        content: isTrailing ? start..<subject.lowerBound : cue + 1..<view.range.upperBound)
    }
    if view.has(end - 1, .pronoun) {
      let isBefore = view.kind(end - 2) == .comma || view.kind(end - 2) == .quote
      return Attribution(
        speaker: cue..<cue, isPronoun: true, cue: cue,
        content: isBefore ? start..<end - 1 : cue + 1..<view.range.upperBound)
    }
    guard view.kind(end - 1) == .comma || view.kind(end - 1) == .quote else { return nil }
    // "…, said the ministry"
    let speaker = nounPhrase(from: cue + 1)
    if view.word(cue) != .told, !speaker.isEmpty, endsClause(speaker.upperBound) {
      return Attribution(speaker: speaker, cue: cue, content: start..<cue)
    }
    // "The Observatory, a monitor based in Britain, said …"
    guard let described = described(before: end - 1) else { return nil }
    return Attribution(
      speaker: described, cue: cue, content: cue + 1..<view.range.upperBound)
  }

  /// "a local official and a security source": both speak.
  private func joined(_ subject: Range<Int>) -> Range<Int> {
    guard !subject.isEmpty, view.word(subject.lowerBound - 1) == .and else { return subject }
    let first = nounPhrase(to: subject.lowerBound - 1)
    guard !first.isEmpty, view.has(first.lowerBound, .determiner) else { return subject }
    switch view.kind(first.lowerBound - 1) {
    case .comma, .quote, nil: return first.lowerBound..<subject.upperBound
    default: return subject
    }
  }

  /// A name with an apposition between commas, of which the second stands at `comma`.
  private func described(before comma: Int) -> Range<Int>? {
    var index = comma - 1
    let limit = max(view.range.lowerBound, comma - Self.longestName)
    while index > limit, view.kind(index) != .comma {
      if view.kind(index) == .quote || view.has(index, [.harm, .be, .speech]) { return nil }
      index -= 1
    }
    guard view.kind(index) == .comma else { return nil }
    let head = nounPhrase(to: index)
    guard !head.isEmpty else { return nil }
    return head.lowerBound..<comma
  }

  /// Whether what is said stands before: "…, X said."
  private func isTrailing(subject: Range<Int>, cue: Int) -> Bool {
    let before = subject.lowerBound - 1
    guard before >= view.range.lowerBound else { return false }
    if view.kind(before) == .quote { return view.word(cue + 1) != .that }
    var next = cue + 1
    if view.word(cue) == .told { next = nounPhrase(from: next).upperBound }
    guard endsClause(next) else { return false }
    // Where the commas were lost: "killed two people the observatory said."
    return view.kind(before) == .comma || subject.lowerBound - view.range.lowerBound > 3
  }

  /// Whether nothing that is said can begin at `index`: the sentence ends, or a time, a place or
  /// another clause follows.
  private func endsClause(_ index: Int) -> Bool {
    var next = index
    while view.has(next, [.weekday, .time, .adverb, .month]) || view.word(next) == .on
      || view.kind(next) == .number && view.has(next + 1, .month)
    {
      next += 1
    }
    guard let token = view[next] else { return true }
    switch token.kind {
    case .stop, .comma, .semicolon, .quote, .exclamation, .dash, .open: return true
    case .word:
      // "insist at least 50 died"
      if token.word == .that || CountReader(view: view).count(at: next) != nil { return false }
      return token.isAny([.speaking, .preposition]) || token.word == .and || token.word == .but
    default: return false
    }
  }

  /// The subject of a participle that stands alone: the first noun phrase before any verb.
  private func firstSubject(before index: Int) -> Attribution? {
    let start = view.range.lowerBound
    let speaker = nounPhrase(from: start)
    guard !speaker.isEmpty, speaker.upperBound < index else { return nil }
    return Attribution(speaker: speaker, cue: index, content: index + 1..<view.range.upperBound)
  }
}

extension SentenceView {
  func harmForm(_ index: Int) -> HarmForm? { harm(index)?.form }
}
