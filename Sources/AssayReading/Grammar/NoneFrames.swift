import AssayModel

extension FrameReader {
  /// How far a negation may stand before "any deaths", in tokens.
  private static let farthestNegation = 8

  /// "not … any deaths", "without casualties", "no reports of injuries": none, said outright.
  mutating func readNone(_ harm: Harm, _ trigger: Int) -> Bool {
    guard let first = negation(before: trigger) else { return false }
    let range = first..<trigger + 1
    let count = Count(range: range, kind: .none, value: 0, low: 0, high: 0)
    let phrase = PeoplePhrase(
      kind: .bare, range: range, count: count, people: trigger..<trigger)
    mentions.append(
      Mention(
        harm: harm, count: count, phrase: phrase, trigger: trigger, tokens: range,
        frame: Frame(.none, range)))
    openNone()
    return true
  }

  /// "no officers", "no other people": none of some, whatever befell the others.
  func isNoneOfSome(_ phrase: PeoplePhrase) -> Bool {
    guard phrase.count?.kind == Quantity.Kind.none else { return false }
    if let first = phrase.count?.range.lowerBound, view.word(first + 1) == .other { return true }
    guard phrase.kind == .counted else { return false }
    switch view.word(phrase.people.upperBound - 1) {
    case .people, .persons, .person, .victims: return false
    default: return !view.has(phrase.people.upperBound - 1, .harm)
    }
  }

  private func negation(before trigger: Int) -> Int? {
    var index = trigger - 1
    if view.word(index) == .without {
      // "escaped without injury" is about one person.
      return view.word(trigger) == .injury || view.word(trigger) == .death ? nil : index
    }
    if view.word(index) == .of, view.word(index - 1) == .reports || view.word(index - 1) == .report
    {
      index -= 2
      while view.has(index, [.adjective, .adverb]) || view.entry(index).classes.isEmpty,
        view.kind(index) == .word, view.word(index) != .no
      {
        index -= 1
      }
      return view.word(index) == .no ? index : nil
    }
    guard view.word(index) == .any else { return nil }
    let limit = index - Self.farthestNegation
    while index > limit {
      index -= 1
      if view.has(index, .negation) || view.word(index) == .no || view.word(index) == .without {
        return index
      }
    }
    return nil
  }

  /// Gives the newest mention, a none, its bounds, and reads "no casualties" as nobody killed and
  /// nobody injured.
  mutating func openNone() {
    guard var mention = mentions.popLast() else { return }
    mention.reported = reported(mention)
    if mention.reported != nil { mention.count.high = nil }
    mention.stance = .usual(.asserts)
    guard mention.harm == .casualties else {
      mentions.append(mention)
      return
    }
    for harm in [Harm.killed, .injured] {
      mention.harm = harm
      mentions.append(mention)
    }
  }

  /// "were reported", "no reports of": none known so far.
  private func reported(_ mention: Mention) -> Int? {
    let range = mention.tokens.lowerBound - 2..<mention.tokens.upperBound + 6
    return range.first { index in
      switch view.word(index) {
      case .reported, .reports, .report, .confirmed, .immediate: true
      default: false
      }
    }
  }
}
