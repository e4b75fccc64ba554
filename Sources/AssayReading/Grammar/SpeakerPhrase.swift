extension AttributionReader {
  /// Words of a noun phrase, to the left of `end`.
  func nounPhrase(to end: Int) -> Range<Int> {
    var start = end
    let limit = max(view.range.lowerBound, end - Self.longestName)
    // "the Coast Guard (CG) said"
    if view.kind(start - 1) == .close, view.kind(start - 3) == .open { start -= 3 }
    while start > limit {
      let index = start - 1
      guard let token = view[index] else { break }
      if token.kind == .word {
        if isHarm(index) { break }
        if token.isAny(.determiner) {
          start = index
          guard linksToPerson(index - 1) else { break }
          start -= 1
          continue
        }
        if isLink(index) {
          guard start < end else { break }
        } else if isEnding(index) {
          break
        }
      } else if token.kind == .number || token.kind == .comma || token.kind == .semicolon
        || token.kind == .dash || token.kind == .colon || token.kind == .close
        || token.kind == .open || token.kind == .lineBreak || token.kind == .exclamation
      {
        break
      } else if token.kind == .quote,
        token.spaced || index + 1 == end || view[index + 1]?.spaced == true
      {
        break
      } else if token.kind == .stop, !isInitial(index) {
        break
      }
      start = index
    }
    // "of the ministry said": a link cannot open it.
    while start < end, isLink(start) || view.kind(start) != .word { start += 1 }
    return start..<end
  }

  /// Words of a noun phrase, from `start` on.
  func nounPhrase(from start: Int) -> Range<Int> {
    var end = start
    let limit = min(view.range.upperBound, start + Self.longestName)
    while end < limit, let token = view[end] {
      if token.kind == .word {
        if isHarm(end) { break }
        if token.isAny(.determiner) {
          // A second "the" only after a link: "a spokesman for the army".
          guard end == start || isLink(end - 1) else { break }
        } else if isLink(end) {
          guard end > start, view[end + 1]?.kind == .word, !view.has(end + 1, [.weekday, .month])
          else { break }
        } else if isEnding(end) {
          break
        }
      } else if token.kind == .stop {
        guard isInitial(end) else { break }
      } else if token.kind != .hyphen, token.kind != .possessive {
        break
      }
      end += 1
    }
    return start..<end
  }

  /// Whether a word ends a noun phrase. A capital keeps "States" in the name.
  private func isEnding(_ index: Int) -> Bool {
    guard let token = view[index] else { return true }
    if token.isAny(.ending.subtracting([.speech, .verb])) { return true }
    return token.isAny([.speech, .verb]) && (view.isAllCapitals || token.shape == .lower)
  }

  /// Whether a word of harm stands there that is no part of a name: "the Casualty Monitor".
  private func isHarm(_ index: Int) -> Bool {
    // "a freed hostage said": people.
    guard let token = view[index], token.isAny(.harm), !token.isAny([.person, .persons]) else {
      return false
    }
    return view.isAllCapitals || token.shape == .lower || index == view.range.lowerBound
  }

  /// "at" in "a nurse at the hospital": the phrase begins with the person.
  private func linksToPerson(_ index: Int) -> Bool {
    isLink(index) && view.has(index - 1, [.person, .persons, .institution])
  }

  /// "the Office of Public Health" at its last word.
  private func endsInstitution(_ last: Int) -> Bool {
    var index = last
    while last - index < 6, view.looksLikeName(index) && !view.has(index, .institution) {
      index -= 1
    }
    return index < last && view.word(index) == .of && view.has(index - 1, .institution)
  }

  private func isInitial(_ index: Int) -> Bool {
    guard let before = view[index - 1], view.kind(index + 1) == .word else { return false }
    return before.end - before.start == 1 || before.isAny(.title)
  }

  /// "of", "for", "and" inside a name or description.
  private func isLink(_ index: Int) -> Bool {
    switch view.word(index) {
    case .of, .for: true
    // "a source at the hospital", "residents of", "our reporter in Karsa"
    case .in, .at, .from, .with:
      view.has(index - 1, [.institution, .person, .persons]) || endsInstitution(index - 1)
    case .and: view.looksLikeName(index - 1) && view.looksLikeName(index + 1)
    default: false
    }
  }
}
