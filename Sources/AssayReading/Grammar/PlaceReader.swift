/// Finds where things happened: "in the city of Kerman", "near Mosul", "in Idlib province".
struct PlaceReader {
  let view: SentenceView

  /// The tokens of the names of places, in order.
  func places() -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = view.range.lowerBound
    while index < view.range.upperBound {
      // Most words lead to no name.
      let token = view.tokens[index]
      if token.word == nil, !token.isAny(.placeType) {
        index += 1
        continue
      }
      guard let start = nameStart(at: index), let end = nameEnd(from: start) else {
        index += 1
        continue
      }
      places.append(start..<end)
      index = end
    }
    return places
  }

  /// Where the name begins that a preposition, or a kind of place and "of", leads to.
  private func nameStart(at index: Int) -> Int? {
    if view.has(index, .placeType), view.word(index + 1) == .of {
      return view.looksLikeName(index + 2) ? index + 2 : nil
    }
    switch view.word(index) {
    case .in, .at, .near, .on, .outside, .inside, .across, .around, .throughout: break
    default: return nil
    }
    var start = index + 1
    if view.word(start) == .the { start += 1 }
    // "in northern Idlib", "in the besieged town of": small adjectives stand before.
    var steps = 0
    while steps < 4, let token = view[start], token.kind == .word || token.kind == .hyphen,
      token.shape == .lower || token.kind == .hyphen, !token.isAny([.ending, .placeType, .person])
    {
      start += 1
      steps += 1
    }
    return view.looksLikeName(start) ? start : nil
  }

  /// The end of a name of a place that begins at `start`.
  private func nameEnd(from start: Int) -> Int? {
    var index = start
    while index - start < 8, let token = view[index] {
      if token.kind == .hyphen, !token.spaced, view[index + 1]?.spaced == false,
        view.kind(index + 1) == .word
      {
        index += 2
        continue
      }
      guard token.kind == .word, view.looksLikeName(index) || isLinked(index),
        !token.isAny([
          .persons, .institution, .month, .weekday, .harm, .incident, .title, .number,
          .longConflict,
        ]) || token.isAny(.placeType)
      else { break }
      if token.isAny(.person), !token.isAny(.placeType) { break }
      index += 1
    }
    guard index > start else { return nil }
    // "on Quay Four"
    if !view.isAllCapitals, view.has(index, .number), view[index]?.shape == .capitalised {
      index += 1
    }
    // "in Hamas fighters", "at Reuters": what follows shows that it was no place.
    let next = view.kind(index) == .possessive ? index + 1 : index
    if view.has(next, [.persons, .person, .institution, .incident, .longConflict, .thing]),
      !view.has(next, .placeType)
    {
      return nil
    }
    return index
  }

  /// "o" in "Sistan-o-Baluchestan", "de" in "San Luis de la Reina".
  private func isLinked(_ index: Int) -> Bool {
    guard let token = view[index], token.shape == .lower, token.end - token.start <= 3,
      token.entry == 0, index > view.range.lowerBound
    else { return false }
    return view.looksLikeName(index + 1) || view.looksLikeName(index + 2)
  }
}
