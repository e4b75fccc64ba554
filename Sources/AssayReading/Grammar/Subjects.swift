import AssayModel

extension FrameReader {
  /// How far a subject may stand before its verb, in tokens.
  private static let farthestSubject = 40

  /// The victims before a passive or intransitive verb.
  mutating func readSubject(_ harm: Harm, verb: Int, end: Int, auxiliary: Int? = nil) {
    var index = (auxiliary ?? verb) - 1
    while view.has(index, [.be, .have, .modal, .negation, .adverb, .fear])
      || view.word(index) == .to || view.isUnlistedAdverb(index) || isHearsay(index)
      || view.kind(index) == .possessive && view[index + 1]?.isAny([.be, .have]) == true
    {
      index -= 1
    }
    // "33 the army *says* are dead"
    if view.has(index, .speech), let auxiliary, auxiliary == index + 1 {
      if let place = spokenOf(before: index) {
        addSubjects(upTo: place, harm: harm, trigger: verb, end: end)
      }
      return
    }
    // "six monks that were killed"
    let isRelative = view.word(index) == .who || auxiliary != nil && view.word(index) == .that
    let number = auxiliary.flatMap { grammaticalNumber($0) }
    guard
      let subject = isRelative
        ? antecedent(before: index + 1) : subject(before: index + 1, number)
    else {
      let before = mentions.count
      readSomeOfSubject(harm, before: index + 1, trigger: verb, last: end)
      if mentions.count == before { readAgain(harm, verb: verb, end: end, from: index + 1) }
      return
    }
    addSubjects(upTo: subject, harm: harm, trigger: verb, end: end)
  }

  /// The numbered people of whom somebody says something in a clause without "who": "*33* the army
  /// says".
  private func spokenOf(before speech: Int) -> Int? {
    for end in stride(from: speech - 1, through: speech - 5, by: -1) {
      if let place = phraseIndex(endingAt: end), phrases[place].count?.isNumeral == true,
        phrases[place].isVictim, !isUsed(place)
      {
        return place
      }
    }
    return nil
  }

  /// "said" in "are said to have been".
  private func isHearsay(_ index: Int) -> Bool {
    view.has(index, .speech) && view.word(index + 1) == .to
      && view.has(view.backOverAdverbs(index - 1), .be)
  }

  /// What a verb says of how many its subject is.
  private enum GrammaticalNumber {
    case singular, plural
  }

  private func grammaticalNumber(_ verb: Int) -> GrammaticalNumber? {
    switch view.word(verb) {
    case .was, .is: .singular
    case .were, .are: .plural
    default: nil
    }
  }

  /// The phrase that "who" right before a verb stands for, wherever it stands in its own clause.
  private func antecedent(before end: Int) -> Int? {
    let last = view.kind(end - 2) == .comma ? end - 2 : end - 1
    guard var place = phraseIndex(endingAt: last) else { return nil }
    // "six monks, five of them teachers, who": the six.
    if isAside(place), place > 0,
      phrases[place - 1].range.upperBound + 1 == phrases[place].range.lowerBound
    {
      place -= 1
    }
    return phrases[place].isVictim && !isUsed(place) ? place : nil
  }

  /// Whether a phrase is set between brackets or commas and only says more of another:
  /// "six priests, five of them Spaniards, were".
  private func isAside(_ place: Int) -> Bool {
    let range = phrases[place].range
    if partBehind(range) != nil { return true }
    if phrases[place].isPartitive, view.kind(range.lowerBound - 1) == .comma,
      isOfThem(place)
    {
      return true
    }
    var index = range.lowerBound - 1
    for _ in 0..<12 {
      switch view.kind(index) {
      case .open: return true
      case .close, nil: return false
      default: index -= 1
      }
    }
    return false
  }

  /// The nearest phrase to the left that can be the subject.
  private func subject(before end: Int, _ number: GrammaticalNumber?) -> Int? {
    if let described = described(before: end), number != .plural || !isOne(described) {
      return described
    }
    if let open = asideStart(before: end), let place = phraseIndex(endingAt: open),
      phrases[place].isVictim, !isUsed(place)
    {
      return place
    }
    var place = firstPhrase(from: end) - 1
    var seen = 0
    while place >= 0, seen < 6 {
      let phrase = phrases[place]
      guard end - phrase.range.upperBound <= Self.farthestSubject else { return nil }
      if isBoundary(between: phrase.range.upperBound, and: end) { return nil }
      seen += 1
      if phrase.kind == .things {
        // "two bases were hit and destroyed": the thing is the subject where it touches the verb.
        if phrase.range.upperBound == end, !isGoverned(place) { return nil }
        place -= 1
        continue
      }
      // "Omar Lund's house was": not he.
      if phrase.kind == .named, view.kind(phrase.range.upperBound) == .possessive { return nil }
      // "two of whom died" is its own clause.
      if isGoverned(place) || isAge(place) || isAside(place) && phrase.range.upperBound != end
        || number == .plural && isOne(place)
      {
        place -= 1
        continue
      }
      // "the man accused of killing five boys was"
      if number == .singular, isUsed(place), phrase.count?.isNumeral == true,
        phrase.count?.value ?? 0 > 1
      {
        place -= 1
        continue
      }
      if phrase.isVictim, isUsed(place) {
        // The same people, of whom something more is said.
        return nil
      }
      if phrase.isVictim { return place }
      // "Omar Said, director of the branch, was": what stands between commas only describes.
      var before = phrase.range.lowerBound - 1
      // "eight people, all members of one family, were"
      if view.has(before, [.determiner, .further]), view.kind(before - 1) == .comma { before -= 1 }
      // "Father Sol and other priests were": nobody says how many others.
      let isListed =
        place > 0 && view.word(before) == .and && phrases[place - 1].range.upperBound >= before - 1
      guard isListed || view.kind(before) == .comma else { return restricted(place, end) }
      place -= 1
    }
    return nil
  }

  /// "six farmers who had fled from the rebels were": the six, behind whom a clause of their own ends
  /// with the phrase at `place`.
  private func restricted(_ place: Int, _ end: Int) -> Int? {
    let last = phrases[place].range
    return last.upperBound == end ? restricted(before: last.lowerBound - 1) : nil
  }

  /// "*two guards* who kept the gate and a clerk were": the people of whom a clause of their own ends
  /// at `end`.
  func restricted(before end: Int) -> Int? {
    for who in stride(from: end - 1, through: end - 13, by: -1) {
      guard view.kind(who) == .word, !view.has(who, [.speech, .harm]) else { return nil }
      guard view.word(who) == .who else { continue }
      guard let subject = phraseIndex(endingAt: who), phrases[subject].isVictim, !isUsed(subject),
        !isGoverned(subject)
      else { return nil }
      return subject
    }
    return nil
  }

  /// A person whom nothing joins to another: not whom "were" speaks of.
  private func isOne(_ place: Int) -> Bool {
    let phrase = phrases[place]
    guard phrase.kind == .named || phrase.kind == .counted,
      let count = phrase.count, !count.isNumeral, count.kind == .exact, count.value == 1,
      view.word(phrase.range.lowerBound - 1) != .and, view.word(phrase.range.upperBound) != .and,
      place == 0 || !joins(place - 1, place)
    else { return false }
    // "the abbot, other monks, and villagers were": a list that goes on without a number.
    let comma = phrase.range.upperBound
    guard view.kind(comma) == .comma else { return true }
    let next = view.has(comma + 1, .further) ? comma + 2 : comma + 1
    return phraseIndex(startingAt: next).map { phrases[$0].kind != .uncounted } ?? true
  }

  /// ", 25," after a name.
  func isAge(_ place: Int) -> Bool {
    let range = phrases[place].range
    for offset in 1...5 {
      // "aged between 3 and 9"
      if view.word(range.lowerBound - offset) == .aged { return phrases[place].kind == .bare }
      if view.kind(range.lowerBound - offset) == .comma { break }
    }
    guard phrases[place].kind == .bare, range.count == 1 else { return false }
    if areAges(place) { return true }
    return view.kind(range.lowerBound - 1) == .comma && view.kind(range.upperBound) == .comma
      && view.kind(range.lowerBound) == .number
  }

  /// Whether a clause ends between two tokens.
  func isBoundary(between start: Int, and end: Int) -> Bool {
    guard start < end else { return false }
    for index in start..<end {
      if view.kind(index) == .semicolon || view.kind(index) == .colon { return true }
      switch view.word(index) {
      case .that where index > start, .because, .while, .when, .after, .before, .whether, .if:
        return true
      case .said, .told, .added: return true
      default: break
      }
    }
    return false
  }
}
