import AssayModel

/// The people after a word of harm.
extension FrameReader {
  /// The victims that begin at `index`, or after adverbs or an opening mark there.
  func victim(near index: Int) -> Int? {
    var index = index
    // "killing himself and three guards", "kills himself, two guards"
    if isReflexive(index) {
      let next = index + 2
      if view.word(index + 1) == .and {
        index = next
      } else if view.kind(index + 1) == .comma, let place = phraseIndex(startingAt: next),
        !view.has(phrases[place].range.upperBound, [.speech, .be, .have, .verb])
      {
        index = next
      }
    }
    for start in index..<index + 4 {
      if let place = phraseIndex(startingAt: start) {
        if phrases[place].kind == .uncounted { return countedAfter(place) }
        // "left 40 injured": "It was a sin" is no victim, nor is who "the injured" she spoke of.
        if view.kind(start - 1) == .quote,
          phrases[place].kind == .named || phrases[place].kind == .pronoun
        {
          return nil
        }
        return phrases[place].isVictim && !isUsed(place) ? place : nil
      }
      guard view.has(start, .adverb) || view.kind(start) == .quote || view.kind(start) == .open
      else { return nil }
    }
    return nil
  }

  private func isReflexive(_ index: Int) -> Bool {
    switch view.word(index) {
    case .himself, .herself, .themselves: true
    default: view.has(index, .pronoun) && view.word(index) == nil
    }
  }

  /// The first numbered phrase that goes on a list which begins without a number:
  /// "the monks, *their cook* and two boys".
  private func countedAfter(_ place: Int) -> Int? {
    var place = place
    for _ in 0..<3 {
      let end = phrases[place].range.upperBound
      // "the labour leaders *Ana Ruz and Omar Lund*"
      if let name = phraseIndex(startingAt: end), phrases[name].kind == .named, !isUsed(name) {
        return name
      }
      guard view.kind(end) == .comma || view.word(end) == .and, place + 1 < phrases.count else {
        return nil
      }
      let start = view.kind(end) == .comma && view.word(end + 1) == .and ? end + 2 : end + 1
      place += 1
      guard phrases[place].range.lowerBound == start, !isUsed(place), !isSubjectOfNext(place) else {
        return nil
      }
      if phrases[place].isVictim { return place }
      guard phrases[place].kind == .uncounted else { return nil }
    }
    return nil
  }

  /// The counted phrase that "and" joins to people without a number: "*dozens of pupils* and their
  /// teachers".
  func countedBefore(_ place: Int) -> Int {
    let start = phrases[place].range.lowerBound
    guard phrases[place].kind == .uncounted, place > 0, view.word(start - 1) == .and,
      phrases[place - 1].range.upperBound == start - 1, phrases[place - 1].isVictim
    else { return place }
    return place - 1
  }

  /// Whether the phrase is the subject of a word of harm after it: "killed 3 and *12* were wounded".
  func isSubjectOfNext(_ place: Int) -> Bool {
    var next = view.onOverAdverbs(phrases[place].range.upperBound)
    var steps = 0
    // "the man accused of killing five boys was arrested"
    if let count = phrases[place].count, count.isNumeral, count.value ?? 0 > 1,
      view.word(next) == .was
    {
      return false
    }
    while steps < 5, view.has(next, [.be, .have, .modal, .adverb, .fear]) {
      next += 1
      steps += 1
    }
    guard let entry = view.harm(next) else { return false }
    // "killed 30 people injured 90": the comma was lost, and the verb has its own object.
    if steps == 0, entry.form == .participle, let object = phraseIndex(startingAt: next + 1),
      phrases[object].count?.isNumeral == true
    {
      return false
    }
    switch entry.form {
    case .participle, .adjective, .intransitive, .shooting: return true
    default: return false
    }
  }

  /// Whether something that is no victim is the object at `index`: "a deer", "three goats"; not "two days
  /// ago".
  func hasOtherObject(_ index: Int) -> Bool {
    if view.word(index) == .a || view.word(index) == .an {
      return !view.has(index + 1, [.span, .time])
    }
    guard let place = phraseIndex(startingAt: index), phrases[place].kind == .things else {
      return false
    }
    return !phrases[place].range.contains { view.has($0, .span) }
  }

  /// "two boys injured passers-by": the boys did it. Not "two boys injured, police said" where the
  /// comma was lost, nor "seven kidnapped students".
  func hasUncountedObject(_ verb: Int, at index: Int) -> Bool {
    guard let place = phraseIndex(startingAt: index), phrases[place].kind == .uncounted,
      view.has(index, [.persons, .adjective]), !isSubjectOfNext(place),
      !view.has(phrases[place].range.upperBound, [.speech, .have, .be])
    else { return false }
    return phraseIndex(endingAt: verb).map { phrases[$0].kind != .bare } ?? true
  }
}
