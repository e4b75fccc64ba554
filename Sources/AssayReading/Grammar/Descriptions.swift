import AssayModel

extension FrameReader {
  /// How long a description between commas may be, in tokens.
  private static let longestDescription = 26

  /// The subject before a description set off by commas, the second of which stands right before
  /// `end`: "*Omar Lund*, a former judge, was", "*Ana Ruz and Eva Sol*, teachers of the school, were".
  func described(before end: Int) -> Int? {
    let last = end - 1
    guard view.kind(last) == .comma else { return nil }
    var place = firstPhrase(from: last) - 1
    while place >= 0, last - phrases[place].range.upperBound <= Self.longestDescription {
      let phrase = phrases[place]
      let comma = phrase.range.upperBound
      if comma < last, view.kind(comma) == .comma, phrase.isVictim, !isAge(place),
        phrase.kind == .named || phrase.kind == .counted && phrase.count?.value == 1
      {
        guard !isUsed(place), !isGoverned(place), isDescription(comma + 1..<last) else {
          return nil
        }
        return place
      }
      place -= 1
    }
    return nil
  }

  /// "*Woman*, 34, stabbed": the subject before an age between commas.
  func aged(before end: Int) -> Int? {
    guard view.kind(end - 1) == .comma, view.kind(end - 2) == .number else { return nil }
    return described(before: end)
  }

  /// Where an aside between dashes or brackets opens that ends right before `end`:
  /// "six monks -- four of Odra -- were".
  func asideStart(before end: Int) -> Int? {
    let last = end - 1
    let opening: Token.Kind
    switch view.kind(last) {
    case .close: opening = .open
    case .dash: opening = .dash
    default: return nil
    }
    for index in stride(from: last - 1, through: last - Self.longestDescription, by: -1) {
      if view.kind(index) == opening { return index }
      if view.kind(index) == nil || view.kind(index) == .semicolon { return nil }
    }
    return nil
  }

  /// Whether the tokens between two commas only say who somebody is.
  private func isDescription(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard view.word(first) != .and, view.word(first) != .or else { return false }
    if let place = phraseIndex(startingAt: first) {
      // "a teacher, *Eva Sol*, was": the name is the better subject.
      if phrases[place].kind == .named, phrases[place].range == range { return false }
      // "a boy, *two girls and a man*, were": a list.
      if phrases[place].count?.isNumeral == true, !isAge(place) { return false }
    }
    // "who taught in Odra", "both of whom were teachers"
    let isRelative = view.has(first, .relative) || view.has(first + 2, .relative)
    return !range.contains {
      view.kind($0) == .semicolon || view.kind($0) == .dash
        || !isRelative && view.has($0, [.harm, .be, .have, .modal, .speech])
          && !view.has($0, .adjective)
    }
  }

  /// "four in Karsa, *six in Odra and two in Lum*": a list that goes on from place to place.
  mutating func addElsewhere(after first: Int, harm: Harm, trigger: Int) {
    var place = first
    for _ in 0..<12 {
      guard let end = placeEnd(from: phrases[place].range.upperBound) else { return }
      var start = end
      if view.kind(start) == .comma { start += 1 }
      if view.word(start) == .and { start += 1 }
      guard start > end, let next = phraseIndex(startingAt: start), phrases[next].isVictim,
        phrases[next].count?.isNumeral == true, !isUsed(next), !isSubjectOfNext(next),
        endsItem(phrases[next])
      else { return }
      add(next, harm: harm, trigger: trigger)
      place = next
    }
  }

  /// Whether a place follows the phrase, or what some of its people were, or the sentence ends.
  private func endsItem(_ phrase: PeoplePhrase) -> Bool {
    let end = phrase.range.upperBound
    if placeEnd(from: end) != nil { return true }
    let next = view.kind(end) == .comma ? end + 1 : end
    return phrase.kind == .counted && (view.word(next) == .including || view.kind(next) == .stop)
  }

  /// The end of "in Karsa" or "near the occupied port" that begins at `index`.
  private func placeEnd(from index: Int) -> Int? {
    switch view.word(index) {
    case .in, .at, .near: break
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
