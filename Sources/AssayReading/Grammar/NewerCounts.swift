import AssayModel

/// Mentions that go on from what was told before: newer totals, later deaths, people found again.
extension FrameReader {
  /// "are now known to have died", "has now killed": the count that holds now.
  func isLatest(_ mention: Mention) -> Bool {
    let first = mention.phrase.range.upperBound
    guard first < mention.trigger else { return false }
    return (first..<mention.trigger).contains { index in
      view.word(index) == .now
        || view.word(index) == .known && view.word(index + 1) == .to && view.has(index - 1, .be)
    }
  }

  /// "a total of 16 people", "have died so far", "have been confirmed dead".
  func isTotal(_ mention: Mention) -> Bool {
    let count = mention.count.range
    if view.isWords(count.lowerBound, .a, .total, .of) { return true }
    let end = mention.tokens.upperBound
    if view.isWords(end, .so, .far), view.word(end + 2) != .this { return true }
    let first = mention.phrase.range.upperBound
    guard first < mention.trigger + 1 else { return false }
    return (first..<mention.trigger + 1).contains { index in
      view.isWords(index, .so, .far)
        || view.word(index) == .confirmed && view.has(index - 1, .be)
          && view.harm(index + 1)?.form == .adjective
    }
  }

  /// "died of his wounds", "succumbed to her injuries", "died in hospital", "a third victim died".
  func isLater(_ mention: Mention) -> Bool {
    guard mention.harm == .killed, view.harm(mention.trigger)?.form == .intransitive else {
      return false
    }
    if view.isWords(mention.phrase.range.lowerBound, .a, .third) { return true }
    let trigger = mention.trigger
    return (trigger + 1..<trigger + 6).contains { index in
      switch view.word(index) {
      case .wounds, .injuries: true
      case .hospital:
        !view.has(index + 1, [.incident, .implying])
          && (1...2).contains { view.word(index - $0) == .in || view.word(index - $0) == .at }
      default: false
      }
    }
  }

  /// "were found" after the missing: the words by which they no longer are.
  func finding(after end: Int) -> Range<Int>? {
    var verb = end
    while verb - end < 4, view.has(verb, [.be, .have, .adverb, .time]) { verb += 1 }
    guard (end..<verb).contains(where: { view.has($0, .be) }) else { return nil }
    switch view.word(verb) {
    case .found, .located, .rescued: return end..<verb + 1
    default: return nil
    }
  }

  /// "Killed: 12": a row of a table or a line of a list.
  mutating func readRow(_ harm: Harm, _ trigger: Int) -> Bool {
    guard opensRow(trigger), view.kind(trigger + 1) == .colon,
      let place = phraseIndex(startingAt: trigger + 2), phrases[place].count?.isNumeral == true,
      phrases[place].kind == .bare || phrases[place].kind == .counted,
      // "Casualties: four dead, eight wounded"
      !view.has(phrases[place].range.upperBound, .harm)
    else { return false }
    frame = Frame(.counted, trigger..<trigger + 1)
    add(place, harm: harm, trigger: trigger)
    return true
  }

  /// Whether a word begins a line, or goes on one: "Deaths: 12, *injuries*: 30".
  private func opensRow(_ word: Int) -> Bool {
    switch view.kind(word - 1) {
    case .comma, .semicolon: true
    default: word == view.range.lowerBound
    }
  }
}
