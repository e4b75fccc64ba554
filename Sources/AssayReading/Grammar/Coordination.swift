import AssayModel

/// What is said of the same people, or of others who shared their fate, beside the first verb.
extension FrameReader {
  /// "Six students were kidnapped *and later murdered*", "… *and found dead*": the same six, killed as
  /// well.
  mutating func readAgain(_ harm: Harm, verb: Int, end: Int, from start: Int) {
    guard harm == .killed, let last = mentions.last, last.trigger < verb, verb - last.trigger < 14
    else { return }
    switch last.harm {
    case .abducted, .detained, .missing: break
    default: return
    }
    let subject = phraseIndex(endingAt: start)
    guard last.frame.ground == .passive,
      subject.map({ phrases[$0].range == last.phrase.range }) ?? true,
      !isBoundary(between: last.trigger + 1, and: verb)
    else { return }
    for mention in mentions where mention.trigger == last.trigger && mention.part == nil {
      var again = mention
      again.harm = harm
      again.trigger = verb
      again.frame = Frame(.passive, verb..<end + 1)
      again.tokens = mention.tokens.lowerBound..<end + 1
      (again.stance, again.scope) = StanceReader(view: view).read(again)
      mentions.append(again)
    }
  }

  /// "were" in "were taken from their homes and killed", "were tied up, tortured, and killed", of which
  /// `verb` is the last.
  func auxiliaryOfList(before verb: Int, end: Int) -> Int? {
    let and = view.backOverAdverbs(verb - 1)
    guard view.word(and) == .and, phraseIndex(startingAt: view.onOverAdverbs(end + 1)) == nil else {
      return nil
    }
    for index in stride(from: and - 1, through: and - 12, by: -1) {
      if view.has(index, .be) {
        let first = view.onOverAdverbs(index + 1)
        return isParticiple(first) || view.word(first) == .taken ? index : nil
      }
      guard view.kind(index) == .word || view.kind(index) == .comma,
        !view.has(index, [.have, .modal, .relative, .speech, .pronoun]), view.word(index) != .and
      else { return nil }
    }
    return nil
  }

  /// `index` moved back over "on Sunday", "early on Wednesday evening": "were on Sunday killed".
  func backOverTime(_ index: Int) -> Int {
    var start = index
    while index - start < 5, isTime(start) { start -= 1 }
    return start < index && view.has(start, .be) ? start : index
  }

  private func isTime(_ index: Int) -> Bool {
    switch view.word(index) {
    case .on, .early, .late, .morning, .afternoon, .evening, .night, .noon: true
    default: view.has(index, [.weekday, .time, .adverb])
    }
  }

  /// Whether a participle is a verb of its own: "they killed", "have killed", "the rebels killed".
  func isActive(_ verb: Int) -> Bool {
    let before = view.backOverAdverbs(verb - 1)
    if view.has(before, [.pronoun, .have]) { return true }
    if view.has(before, .institution) { return true }
    return phraseIndex(endingAt: before + 1).map { phrases[$0].kind == .uncounted } ?? false
  }

  /// Where the people stand behind "killed in cold blood six farmers", "killed on Sunday two guards".
  func victimBehindPlace(_ start: Int) -> Int? {
    guard view.has(start, [.preposition, .time]), view.word(start) != .by else { return nil }
    let place = phraseFromNumber(after: start)
    guard let place, phrases[place].isVictim, !isUsed(place), !isSubjectOfNext(place),
      phrases[place].kind == .counted, !phrases[place].isPartitive
    else { return nil }
    let gap = start..<phrases[place].range.lowerBound
    guard gap.count < 9,
      !gap.contains(where: { index in
        view.kind(index) != .word && view.kind(index) != .number
          || view.has(
            index, [.harm, .be, .have, .modal, .speech, .verb, .conjunction, .relative, .persons])
      }), !view.has(gap.upperBound - 1, .preposition) || gap.count == 1 && view.has(start, .time)
    else { return nil }
    return place
  }

  /// Where the people stand behind "killed, according to the police, three farmers".
  func victim(behindAsideAt start: Int) -> Int? {
    guard view.kind(start) == .comma else { return nil }
    for index in start + 1..<start + 9 {
      if view.kind(index) == .comma {
        guard let place = phraseIndex(startingAt: index + 1), phrases[place].kind == .counted,
          phrases[place].isVictim, !isUsed(place), !isSubjectOfNext(place)
        else { return nil }
        return place
      }
      guard view.kind(index) == .word,
        !view.has(index, [.harm, .be, .have, .modal, .conjunction, .relative])
      else { return nil }
    }
    return nil
  }

  /// The first phrase behind `start` that begins with a number.
  private func phraseFromNumber(after start: Int) -> Int? {
    var place = firstPhrase(from: start + 1)
    while place < phrases.count, phrases[place].range.lowerBound - start < 9 {
      if phrases[place].count?.isNumeral == true { return place }
      place += 1
    }
    return nil
  }

  /// "Omar Lund was killed, *as were six aides*", "*and so was a cook*".
  mutating func readLikewise(_ harm: Harm, from verb: Int, to last: Int) {
    for index in last + 1..<last + 12 {
      if view.kind(index) == .semicolon || view.has(index, .harm) { return }
      guard view.has(index + 1, .be), view.word(index) == .as || view.word(index) == .so else {
        continue
      }
      frame = Frame(.alongWith, index..<index + 2)
      addObjects(after: index + 2, harm: harm, trigger: verb)
      return
    }
  }

  /// "Omar Lund, *along with six aides*, was killed".
  mutating func readCompanionsBefore(_ verb: Int, _ harm: Harm) {
    for index in stride(from: verb - 3, through: verb - 16, by: -1) {
      switch view.word(index) {
      case .along, .together:
        guard view.word(index + 1) == .with, view.kind(index - 1) == .comma else { continue }
        frame = Frame(.alongWith, index..<index + 2)
        addObjects(after: index + 2, harm: harm, trigger: verb)
        return
      default: if view.has(index, .harm) { return }
      }
    }
  }

  /// "9 and 11" in "Two boys, 9 and 11, were": as many ages as there are people.
  func areAges(_ place: Int) -> Bool {
    var first = place
    while first > 0, phrases[first - 1].kind == .bare, isJoint(first - 1, first) { first -= 1 }
    var last = place
    while last + 1 < phrases.count, phrases[last + 1].kind == .bare, isJoint(last, last + 1) {
      last += 1
    }
    let start = phrases[first].range.lowerBound
    let end = phrases[last].range.upperBound
    // "9 and 11 years old"
    if last + 1 < phrases.count, isJoint(last, last + 1), phrases[last + 1].kind == .things,
      view.word(phrases[last + 1].range.upperBound) == .old
        || view.word(phrases[last + 1].range.upperBound - 1) == .old
    {
      return true
    }
    guard last > first, first > 0, view.kind(start - 1) == .comma, view.kind(end) == .comma,
      phrases[first - 1].range.upperBound == start - 1, phrases[first - 1].kind == .counted
    else { return false }
    return phrases[first - 1].count?.value == last - first + 1
  }

  /// Whether "and" or a comma joins two bare numbers.
  private func isJoint(_ left: Int, _ right: Int) -> Bool {
    let end = phrases[left].range.upperBound
    return phrases[right].range.lowerBound == end + 1
      && (view.word(end) == .and || view.kind(end) == .comma)
  }
}
