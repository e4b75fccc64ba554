import AssayModel

/// Lists that go on from place to place: "four in Karsa, six in Odra and two in Lum".
extension FrameReader {
  /// No list is longer.
  private static let longestList = 12

  /// The objects that go on behind `first`: "killed *four in Karsa, six in Odra*".
  mutating func addElsewhere(after first: Int, harm: Harm, trigger: Int) {
    var end = phrases[first].range.upperBound
    for _ in 0..<Self.longestList {
      let place = placeEnd(from: end)
      guard let next = item(from: place ?? end, mustStop: place == nil) else { return }
      add(next, harm: harm, trigger: trigger)
      end = phrases[next].range.upperBound
    }
  }

  /// The subjects that go on behind a verb that ends before `start`: "nine were killed *in Karsa and
  /// four in Lum*". A list without "and" only says more of the nine.
  mutating func addElsewhere(from start: Int, harm: Harm, trigger: Int, end last: Int) {
    guard var end = placeEnd(from: start), !mentions.isEmpty else { return }
    var list: [Int] = []
    var isClosed = false
    while list.count < Self.longestList, let next = item(from: end, mustStop: true) {
      isClosed = view.word(phrases[next].range.lowerBound - 1) == .and
      list.append(next)
      guard let place = placeEnd(from: phrases[next].range.upperBound) else { break }
      end = place
    }
    guard isClosed else { return }
    for place in list { add(place, harm: harm, trigger: trigger, end: last) }
  }

  /// The numbered phrase that a comma or "and" at `end` leads to, with its own place or parts.
  private func item(from end: Int, mustStop: Bool) -> Int? {
    var start = end
    if view.kind(start) == .comma { start += 1 }
    if view.word(start) == .and { start += 1 }
    guard start > end, let next = phraseIndex(startingAt: start), phrases[next].isVictim,
      phrases[next].count?.isNumeral == true || phrases[next].count?.kind == .vague,
      !phrases[next].isPartitive, !isUsed(next), !isSubjectOfNext(next),
      endsItem(phrases[next], mustStop: mustStop)
    else { return nil }
    return next
  }

  /// Whether a place follows the phrase, or what some of its people were, or the sentence ends.
  private func endsItem(_ phrase: PeoplePhrase, mustStop: Bool) -> Bool {
    let end = phrase.range.upperBound
    if let place = placeEnd(from: end) {
      // "12 people in Karsa said"
      return !mustStop || view.kind(place) != .word || view.word(place) == .and
    }
    guard !mustStop else { return false }
    let next = view.kind(end) == .comma ? end + 1 : end
    return phrase.kind == .counted && (view.word(next) == .including || view.kind(next) == .stop)
  }

  /// The end of "in Karsa", "near the occupied port" or "on Monday" that begins at `index`.
  private func placeEnd(from index: Int) -> Int? {
    switch view.word(index) {
    case .in, .at, .near: break
    case .on: return view.has(index + 1, .weekday) ? index + 2 : nil
    default: return nil
    }
    var end = index + 1
    if view.word(end) == .the { end += 1 }
    // "occupied"
    if view[end]?.shape == .lower, !view.has(end, .ending), view.looksLikeName(end + 1) { end += 1 }
    let start = end
    while end - start < 6, view.looksLikeName(end) || view.has(end, .placeType) { end += 1 }
    return end > start ? end : nil
  }
}
