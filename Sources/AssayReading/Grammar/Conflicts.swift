import AssayModel

/// Running totals of a war, an uprising or another long conflict.
extension StanceReader {
  /// "During this ten-year war, …": the sentence opens within the conflict.
  private func opensWithin(_ conflict: Int) -> Bool {
    let first = view.range.lowerBound
    switch view.word(first) {
    case .in, .during: break
    default: return false
    }
    return conflict - first < 8 && view.kind(conflict + 1) == .comma
  }

  /// "killed in the civil war", "the death toll from the conflict", "the conflict has killed".
  func isRunning(_ index: Int, _ mention: Mention) -> Bool {
    // "in war-torn Odra"
    if view.kind(index + 1) == .hyphen, view[index + 1]?.spaced == false { return false }
    if isModifier(index) { return false }
    // "the war has killed"
    if index < mention.trigger, mention.trigger - index < 4, view.word(index - 1) == .the {
      return true
    }
    if index < mention.tokens.lowerBound { return opensWithin(index) || kills(index, mention) }
    let end = max(mention.trigger, mention.tokens.upperBound - 1)
    guard index > mention.tokens.lowerBound, index - end < 10 else { return false }
    for offset in 1...5 {
      switch view.word(index - offset) {
      // "a bomb from World War II"
      case .from where view.has(index - offset - 1, [.thing, .implying, .incident]): return false
      case .in, .from, .during: return true
      default: continue
      }
    }
    return false
  }

  /// "the war museum", "a conflict zone": another thing, named after a war.
  private func isModifier(_ conflict: Int) -> Bool {
    let next = conflict + 1
    guard view.kind(next) == .word, !view.has(next, .ending) else { return false }
    if view.has(next, [.thing, .incident, .label, .placeType, .institution]) { return true }
    // "the war museum bombing"
    return view.has(next + 1, .incident) && !view.looksLikeName(next)
  }

  /// "the conflict, which pits the army against rebels, has killed", "a war that has left", "a
  /// conflict in which": the harm is what the conflict did.
  private func kills(_ conflict: Int, _ mention: Mention) -> Bool {
    let first = min(mention.tokens.lowerBound, mention.trigger)
    // "war planes"
    if view.has(conflict + 1, [.thing, .person, .persons, .institution, .incident]) {
      return false
    }
    if view.isWords(conflict + 1, .in, .which) { return first - conflict < 5 }
    guard let verb = perfect(before: first), verb > conflict else {
      // "a war that killed"
      return first == conflict + 2 && view.has(conflict + 1, .relative)
    }
    var index = conflict + 1
    // A clause of its own says more of the conflict.
    if view.kind(index) == .comma {
      // "the war, which has killed 300,"
      if view.has(index + 1, .relative), verb > index + 1, isOneClause(index + 2..<verb) {
        return true
      }
      guard let end = (index + 1..<verb).last(where: { view.kind($0) == .comma }) else {
        return false
      }
      index = end + 1
    } else if view.has(index, .relative) {
      return true
    }
    return isOneClause(index..<verb)
  }

  /// Whether nobody and nothing else that could do harm stands in the gap.
  func isOneClause(_ gap: Range<Int>) -> Bool {
    !gap.contains {
      view.has($0, [.person, .persons, .institution, .incident, .implying, .speech])
        || view.kind($0) == .semicolon || view.kind($0) == .comma
    }
  }

  /// "has" in "has killed", "has since claimed the", "has killed 300 and displaced".
  func perfect(before first: Int) -> Int? {
    let isSecond = view.word(first - 1) == .and || view.kind(first - 1) == .comma
    return (1...(isSecond ? 16 : 5)).lazy.map { first - $0 }.first { view.has($0, .have) }
  }
}
