import AssayModel

extension FrameReader {
  /// "dead", "missing": after a number, after "were", in a chain, or inside a phrase.
  mutating func readAdjective(_ harm: Harm, _ trigger: Int) {
    if readInside(harm, trigger) { return }
    switch view.word(trigger - 1) {
    case .shot, .found, .confirmed, .feared, .presumed, .believed, .reported, .pronounced:
      let before = mentions.count
      readVerb(harm, from: trigger - 1, to: trigger)
      if view.has(trigger - 1, .fear) {
        for index in mentions.indices.dropFirst(before) {
          mentions[index].stance = Decision(.fears, by: trigger - 1)
        }
      }
      return
    case .left where view.has(view.backOverAdverbs(trigger - 2), .be):
      readVerb(harm, from: trigger - 1, to: trigger)
      return
    default: break
    }
    // "they burn dead bodies"
    if view.harmForm(trigger + 1) == .counted,
      phraseIndex(endingAt: trigger).map({ phrases[$0].kind == .named }) ?? true
    {
      return
    }
    var harm = harm
    var last = trigger
    // "tens dead and wounded": one number for both.
    if view.word(trigger + 1) == .and || view.word(trigger + 1) == .or,
      let second = view.harm(trigger + 2), second.form == .participle, harm == .killed,
      second.harm == .injured, phraseIndex(startingAt: trigger + 3) == nil
    {
      harm = .casualties
      last = trigger + 2
    }
    let before = view.backOverAdverbs(trigger - 1)
    frame = Frame(.described, trigger..<last + 1)
    if view.has(before, .be) || isGoing(before) {
      frame.words = before..<last + 1
      readSubject(harm, verb: trigger, end: last, auxiliary: before)
    } else if let place = phraseIndex(endingAt: before + 1), phrases[place].isVictim,
      !isUsed(place), phrases[place].kind != .pronoun
    {
      addSubjects(upTo: place, harm: harm, trigger: trigger, end: last)
    }
  }

  /// "went" in "two boys went missing".
  private func isGoing(_ index: Int) -> Bool {
    switch view.word(index) {
    case .went, .gone, .go, .goes, .going: true
    default: false
    }
  }

  /// The phrase that has the word of harm inside: "one dead soldier".
  private func phraseAround(_ trigger: Int) -> Int? {
    let place = firstPhrase(from: trigger) - 1
    guard place >= 0, phrases[place].innerHarm == trigger, !isUsed(place), phrases[place].isVictim
    else { return nil }
    return place
  }

  /// Whether a participle stands inside a phrase: "eight injured people", "the wounded woman".
  mutating func readInside(_ harm: Harm, _ trigger: Int) -> Bool {
    guard let place = phraseAround(trigger) else { return false }
    // Parts are read with their wholes.
    if isGoverned(place), isUnderIncluding(place) { return true }
    // "two of the wounded died"
    if harm == .injured, phrases[place].isPartitive, isSubjectOfDeath(place) { return true }
    // "two missing girls were found dead"
    if harm == .missing, isFoundDead(place) { return true }
    let before = mentions.count
    frame = Frame(.inside, trigger..<trigger + 1)
    add(place, harm: harm, trigger: trigger)
    // "thirteen of the dead" are some of a number told of before.
    if phrases[place].isPartitive, mentions.count > before {
      let start = mentions[before].count.range.upperBound
      mentions[before].memberWords = TokenRun(min(start, trigger)..<trigger + 1)
      tellWho(before, verb: trigger + 1)
    }
    return true
  }

  private func isFoundDead(_ place: Int) -> Bool {
    let be = phrases[place].range.upperBound
    let found = view.onOverAdverbs(be + 1)
    return view.has(be, .be) && view.word(found) == .found && view.harm(found + 1)?.harm == .killed
  }

  /// Whether "died" or "succumbed" follows the phrase.
  private func isSubjectOfDeath(_ place: Int) -> Bool {
    var next = phrases[place].range.upperBound
    for _ in 0..<4 where view.has(next, [.have, .adverb, .time]) { next += 1 }
    return view.harmForm(next) == .intransitive
  }

  /// "the deaths of two children", "injuries to three others", "three deaths", "X's murder".
  mutating func readNoun(_ harm: Harm, _ trigger: Int) {
    if view.word(trigger) == .death, view.word(trigger - 1) == .to {
      if isChainVerb(trigger - 2) { readVerb(harm, from: trigger - 2, to: trigger) }
      return
    }
    if view.harm(trigger + 1)?.form == .toll { return }
    // "met their deaths"
    if view.has(trigger - 1, .determiner), view.word(trigger - 2) == .met {
      frame = Frame(.befell, trigger - 2..<trigger + 1)
      readSubject(harm, verb: trigger - 2, end: trigger)
      return
    }
    if view.word(trigger - 1) == .to || view.has(trigger - 1, .modal) {
      // "threatened to murder ten judges"
      frame = Frame(.active, trigger..<trigger + 1)
      addObjects(after: trigger + 1, harm: harm, trigger: trigger)
      return
    }
    if countBefore(harm, trigger) || readNone(harm, trigger) { return }
    var next = max(trigger, consumed) + 1
    var harm = harm
    // "the killing and wounding of", "the abduction and murder of"
    if view.word(next) == .and || view.word(next) == .or, let second = view.harm(next + 1),
      second.form == .noun, let other = second.harm
    {
      harm = Self.together(harm, other)
      next += 2
      consumed = next - 1
    }
    if view.kind(next) == .open { next += 1 }
    next = overTime(from: next)
    // "suffered injuries of some kind"
    if harm == .injured, view.word(next) == .of, readSuffered(trigger) { return }
    if view.word(next) == .of || view.word(next) == .among
      || (view.word(next) == .to && harm == .injured)
    {
      if !isPlaceOfMassacre(next + 1, trigger) {
        frame = Frame(.noun, trigger..<next + 1)
        addObjects(after: next + 1, harm: harm, trigger: trigger)
      }
      return
    }
    if harm == .injured, readSuffered(trigger) { return }
    readPossessor(harm, trigger)
    readRising(harm, trigger)
  }

  /// "the massacre of Houla", "the massacres of Karim's army": where or by whom, and no victim.
  func isPlaceOfMassacre(_ index: Int, _ trigger: Int) -> Bool {
    guard view.word(trigger) == .massacre || view.word(trigger) == .massacres else { return false }
    return victim(near: index).map { phrases[$0].kind == .named } ?? false
  }

  /// "the murder on 26 February of": past a time, where "of" follows it.
  private func overTime(from start: Int) -> Int {
    guard view.has(start, [.preposition, .time, .determiner]), view.word(start) != .of else {
      return start
    }
    var index = start
    while index - start < 9 {
      if view.word(index) == .of, victim(near: index + 1) != nil { return index }
      guard
        view.kind(index) == .number
          || view.has(
            index,
            [
              .preposition, .time, .determiner, .month, .weekday, .span, .number,
            ])
          || isPartOfDay(index) || view.looksLikeName(index)
      else { return start }
      index += 1
    }
    return start
  }

  private func isPartOfDay(_ index: Int) -> Bool {
    switch view.word(index) {
    case .morning, .afternoon, .evening, .night, .noon: true
    default: false
    }
  }

  func isChainVerb(_ index: Int) -> Bool {
    switch view.word(index) {
    case .shot, .stabbed, .beaten, .burned, .hacked, .crushed, .strangled, .trampled, .bludgeoned,
      .clubbed, .burnt, .froze, .frozen, .starved, .bled, .choked, .knifed, .mauled,
      .machinegunned, .stoned, .tortured, .put:
      true
    default: false
    }
  }

  /// "Galan's brutal murder".
  private mutating func readPossessor(_ harm: Harm, _ trigger: Int) {
    guard harm == .killed || harm == .abducted else { return }
    var index = trigger - 1
    if view.kind(index) == .word, !view.has(index, .ending) { index -= 1 }
    guard view.kind(index) == .possessive, let place = phraseIndex(endingAt: index),
      phrases[place].kind == .named || phrases[place].kind == .counted
    else { return }
    frame = Frame(.noun, trigger..<trigger + 1)
    add(place, harm: harm, trigger: trigger)
  }

  /// A count right before the word: "three deaths", "no casualties", "15 bodies".
  private mutating func countBefore(_ harm: Harm, _ trigger: Int) -> Bool {
    var before = view.backOverAdverbs(trigger - 1)
    // "six bullet-ridden bodies"
    if view.kind(before - 1) == .hyphen, view[before]?.spaced == false { before -= 3 }
    // "three unidentified bodies"
    if endsInS(trigger), let number = numberBefore(before) { before = number }
    // "hundreds of deaths"
    if view.word(before) == .of, view.has(before - 1, [.vague, .number]) { before -= 1 }
    // "multiple murder" of how many
    if view.harm(trigger)?.form == .noun, view.has(before, .vague), !endsInS(trigger) {
      return false
    }
    if let place = phraseIndex(endingAt: before + 1), phrases[place].count != nil, !isUsed(place),
      phrases[place].kind == .bare || phrases[place].count?.kind == Quantity.Kind.none
        || phrases[place].kind == .counted && !phrases[place].isDefinite,
      !isKindOnly(place)
    {
      frame = Frame(.counted, trigger..<trigger + 1)
      add(place, harm: harm, trigger: trigger)
      if phrases[place].count?.kind == Quantity.Kind.none { openNone() }
      return true
    }
    return false
  }

  /// A bare number that one or two words part from the word of harm: "three *unidentified* bodies".
  private func numberBefore(_ last: Int) -> Int? {
    for index in stride(from: last, through: last - 2, by: -1) {
      if let place = phraseIndex(endingAt: index + 1), index < last {
        return phrases[place].kind == .bare && phrases[place].count?.isNumeral == true
          ? index : nil
      }
      guard view.kind(index) == .word,
        !view.has(index, .ending.union([.harm, .person, .persons, .thing, .incident]))
      else { return nil }
    }
    return nil
  }

  private func endsInS(_ index: Int) -> Bool {
    view[index].map { lowered(view.bytes[Int($0.end) - 1]) == UInt8(ascii: "s") } ?? false
  }

  /// "Civilian casualties": what kind, and not how many.
  private func isKindOnly(_ place: Int) -> Bool {
    guard let count = phrases[place].count, count.kind == .exact, !count.isNumeral else {
      return false
    }
    return phrases[place].kind == .counted && count.range == phrases[place].range
  }

  /// "casualties", "fatalities", "bodies", "martyrs".
  mutating func readCounted(_ harm: Harm, _ trigger: Int) {
    let word = view.word(trigger)
    if word == .martyrs || word == .martyr {
      if view.word(trigger - 1) == .as {
        frame = Frame(.befell, trigger - 2..<trigger + 1)
        readSubject(harm, verb: trigger - 2, end: trigger)
      } else {
        _ = countBefore(harm, trigger)
      }
      return
    }
    if countBefore(harm, trigger) || readNone(harm, trigger) { return }
    // "Fatalities rose to 17"
    if view.has(trigger + 1, .tollVerb) {
      readToll(trigger, of: harm)
      return
    }
    if view.word(trigger + 1) == .of,
      word == .body || word == .bodies
        || view.word(trigger) == nil && harm == .killed
    {
      addObjects(after: trigger + 2, harm: harm, trigger: trigger)
    }
  }
}
