import AssayModel

/// People without a number of whom some have one: "civilians, *including three children*, were killed".
extension FrameReader {
  /// The numbered ones before a verb at `end`.
  mutating func readSomeOfSubject(_ harm: Harm, before end: Int, trigger: Int, last: Int) {
    let before = view.kind(end - 1) == .comma ? end - 1 : end
    guard var place = phraseIndex(endingAt: before), phrases[place].isVictim, !isUsed(place),
      isUnderIncluding(place)
    else { return }
    var list = [place]
    while place > 0, joins(place - 1, place), isUnderIncluding(place - 1) {
      place -= 1
      list.insert(place, at: 0)
    }
    guard let whole = uncountedWhole(before: phrases[place].range.lowerBound), !isGoverned(whole)
    else { return }
    let known = mentions.count
    for place in list { add(place, harm: harm, trigger: trigger, end: last) }
    for index in mentions.indices.dropFirst(known) { mentions[index].isSome = true }
  }

  /// The numbered ones after a verb whose object begins at `index`.
  mutating func readSomeOfObject(_ harm: Harm, from index: Int, trigger: Int) {
    guard let whole = phraseIndex(startingAt: index) ?? phraseIndex(startingAt: index + 1),
      phrases[whole].kind == .uncounted, whole + 1 < phrases.count, !isUsed(whole + 1),
      phrases[whole + 1].isVictim,
      uncountedWhole(before: phrases[whole + 1].range.lowerBound) == whole
    else { return }
    let before = mentions.count
    addObjects(from: whole + 1, harm: harm, trigger: trigger)
    for index in mentions.indices.dropFirst(before) { mentions[index].isSome = true }
  }

  /// The phrase without a number right before "including" or "among them", which `start` follows.
  private func uncountedWhole(before start: Int) -> Int? {
    // "including *their* leader Omar Lund"
    var index = view.has(start - 1, .determiner) ? start - 2 : start - 1
    switch view.word(index) {
    case .including: break
    case .them where view.word(index - 1) == .among: index -= 1
    default: return nil
    }
    if view.kind(index - 1) == .comma { index -= 1 }
    guard let place = phraseIndex(endingAt: index), phrases[place].kind == .uncounted else {
      return nil
    }
    return place
  }
}
