import AssayModel

/// Numbers that stand beside another one for the same people: "at least 11, possibly 15", "hundreds,
/// up to 1,400", "12, not 15", "all but three of the 24".
extension CountReader {
  /// The count that `count` is with what follows at `start`: ", possibly 15", "and perhaps as many as
  /// 15", ", possibly more"; `nil` where nothing of the kind does.
  func widened(_ count: Count, from start: Int) -> Count? {
    guard count.kind != .none, count.kind != .between else { return nil }
    var index = start
    let isSetOff = view.kind(index) == .comma
    if isSetOff { index += 1 }
    let isJoined = view.word(index) == .and || view.word(index) == .or || view.word(index) == .but
    if isJoined { index += 1 }
    let isHedged: Bool
    switch view.word(index) {
    case .possibly, .perhaps, .maybe:
      isHedged = true
      index += 1
    default: isHedged = false
    }
    let range = count.range.lowerBound..<index + 1
    if isHedged, view.word(index) == .more, view.word(index + 1) != .than {
      return count.bounded(.atLeast, by: start..<index + 1).over(range)
    }
    let bound = modifier(at: index)
    if let bound {
      guard bound.0 == .atMost || isHedged && bound.0 == .moreThan else { return nil }
      index += bound.1
    }
    guard isHedged || bound != nil && !isJoined, let most = plain(at: index), let high = most.value
    else { return nil }
    let end = most.range.upperBound
    if !isHedged {
      // "killed 11, up to 15 were hurt" speaks of others.
      guard isSetOff ? view.kind(end) == .comma : view.word(end) == .according else { return nil }
    }
    return count.reaching(high, over: count.range.lowerBound..<end)
  }

  /// "not 15" in "12, not 15, were killed": a number that the text rejects.
  func isRejected(_ index: Int) -> Bool {
    view.word(index - 1) == .not && plain(at: index)?.value ?? 0 > 1
  }
}

extension Count {
  fileprivate func over(_ range: Range<Int>) -> Count {
    var count = self
    count.range = range
    return count
  }

  /// The same count, which may be as high as `high` after all.
  fileprivate func reaching(_ high: Int, over range: Range<Int>) -> Count? {
    guard let least = low ?? value else {
      var count = self
      count.high = high
      return kind == .vague ? count.over(range) : nil
    }
    guard high > least else { return nil }
    var count = Count.between(least, high, range)
    count.isFurther = isFurther
    return count
  }
}

extension PhraseReader {
  /// A phrase with what the text puts beside its number: "at least 11 people, *possibly 15*".
  func widened(_ phrase: PeoplePhrase) -> PeoplePhrase {
    guard let count = phrase.count, count.isNumeral || count.kind == .vague,
      phrase.kind == .counted || phrase.kind == .bare
    else { return phrase }
    // "ten people *or more*"
    let more = phrase.range.upperBound
    if view.isWords(more, .or, .more), count.kind == .exact {
      return PeoplePhrase(
        kind: phrase.kind, range: phrase.range.lowerBound..<more + 2,
        count: count.bounded(.atLeast, by: more..<more + 2), people: phrase.people,
        innerHarm: phrase.innerHarm, isDefinite: phrase.isDefinite,
        isPartitive: phrase.isPartitive)
    }
    guard let wider = counts.widened(count, from: phrase.range.upperBound)
    else { return phrase }
    let end = wider.range.upperBound
    // "11 people and possibly 15 soldiers" are others, as are those of "killed 11 people and possibly
    // 15 were hurt".
    let run = nounRun(from: end)
    guard run.head == nil, !run.isThing, !view.has(end, .harm),
      !(view.has(phrase.range.lowerBound - 1, .harm) && view.has(end, [.be, .have, .harm]))
    else { return phrase }
    var widened = PeoplePhrase(
      kind: phrase.kind, range: phrase.range.lowerBound..<end, count: wider, people: phrase.people,
      innerHarm: phrase.innerHarm, isDefinite: phrase.isDefinite, isPartitive: phrase.isPartitive)
    widened.count?.isNumeral = count.isNumeral
    return widened
  }

  /// "all but three of the 24 passengers": 21. How many "all but three" are, nobody says.
  func allBut(at index: Int) -> PeoplePhrase? {
    guard view.word(index + 1) == .but || view.word(index + 1) == .except,
      let spared = counts.plain(at: index + 2), let few = spared.value
    else { return nil }
    var end = spared.range.upperBound
    var count = Count.vague(index..<end)
    if view.word(end) == .of {
      let start = view.has(end + 1, .determiner) ? end + 2 : end + 1
      guard let whole = counts.plain(at: start), let total = whole.value, total > few else {
        return nil
      }
      end = whole.range.upperBound
      count = .remainder(total - few, index..<end)
    }
    let run = nounRun(from: end)
    guard !run.isThing else {
      return PeoplePhrase(
        kind: .things, range: index..<run.end, count: count, people: end..<run.end)
    }
    guard let head = run.head else {
      return PeoplePhrase(kind: .bare, range: index..<end, count: count, people: end..<end)
    }
    let last = extended(from: end, head: head)
    return PeoplePhrase(
      kind: .counted, range: index..<last, count: count, people: end..<last,
      innerHarm: run.innerHarm)
  }
}
