import AssayModel

extension FrameReader {
  /// How far the number of a toll may stand from the word.
  private static let farthestNumber = 34

  /// "the death toll rose to 61 from 47", "put the toll at five civilians", "a toll of 12".
  mutating func readToll(_ trigger: Int, of harm: Harm = .killed, opening: Int? = nil) {
    let first = view.word(trigger - 1) == .death ? trigger - 1 : trigger
    var place = firstPhrase(from: trigger)
    var hasNumber = false
    var steps = 0
    let aside = formerAside(behind: trigger)
    while place < phrases.count, steps < 10 {
      let phrase = phrases[place]
      let start = phrase.range.lowerBound
      guard start - trigger <= Self.farthestNumber, !endsClause(trigger, start) else { break }
      steps += 1
      // "a toll of one *wounded* and three dead"
      if let own = ownHarm(of: place), own != harm {
        place += 1
        continue
      }
      let words = (opening ?? first)..<trigger + 1
      frame = Frame(.toll, words)
      if phrase.isVictim, phrase.kind == .bare || phrase.kind == .counted,
        phrase.count?.isNumeral == true || phrase.count?.kind == .vague, !isUsed(place)
      {
        let before = view.word(start - 1)
        // "rose *by three* to 22"
        if before == .by, (trigger + 1..<start).contains(where: { view.has($0, .tollVerb) }) {
          place += 1
          continue
        }
        if let aside, start < aside.upperBound {
          addToll(harm, place, first, stance: Decision(.former, by: aside))
        } else if before == .from, hasNumber || view.word(phrase.range.upperBound) == .to {
          addToll(harm, place, first, stance: Decision(.former, by: start - 1))
        } else if !hasNumber,
          leadsToNumber(view.backOverAdverbs(start - 1))
            || start == trigger + 1 && isBounded(place)
        {
          let count = mentions.count
          let raised = rises(from: trigger, to: start) ?? raises(first)
          if let raised {
            frame = Frame(
              .risenToll, min(raised, words.lowerBound)..<max(raised + 1, words.upperBound))
          }
          addToll(harm, place, first, stance: stance(from: trigger, to: start))
          for index in mentions.indices.dropFirst(count) {
            if raised != nil { mentions[index].isRisen = true }
            if let (bound, verb) = bound(before: start) {
              mentions[index].count = mentions[index].count.bounded(bound, by: verb)
            }
          }
          hasNumber = true
        } else if !hasNumber, before == .from {
          addToll(harm, place, first, stance: Decision(.former, by: start - 1))
        } else {
          break
        }
      }
      place += 1
    }
    if !hasNumber, harm == .killed { readTollBefore(trigger, first) }
  }

  /// "which had stood at 14" behind "the death toll,": the number before.
  private func formerAside(behind toll: Int) -> Range<Int>? {
    guard view.kind(toll + 1) == .comma,
      let end = (toll + 2..<toll + 14).first(where: { view.kind($0) == .comma })
    else { return nil }
    let words = toll + 2..<end
    let isFormer = words.contains { index in
      switch view.word(index) {
      case .had, .earlier, .previously, .previous, .initial, .initially: true
      default: false
      }
    }
    return isFormer ? words : nil
  }

  /// The harm that a word inside a phrase or right behind it names.
  private func ownHarm(of place: Int) -> Harm? {
    if let inner = phrases[place].innerHarm { return view.harm(inner)?.harm }
    let end = phrases[place].range.upperBound
    switch view.harmForm(end) {
    case .participle, .adjective: return view.harm(end)?.harm
    default: return nil
    }
  }

  /// "the toll could reach 200", "earlier put the toll at 5".
  private func stance(from toll: Int, to number: Int) -> Decision<Stance>? {
    for index in toll..<number where view.has(index, .modal) { return Decision(.fears, by: index) }
    for index in toll..<number where view.has(index, .fear) { return Decision(.fears, by: index) }
    for index in toll - 4..<toll {
      switch view.word(index) {
      case .earlier, .previous, .initial, .previously: return Decision(.former, by: index)
      default: continue
      }
    }
    return nil
  }

  /// The verb of "rose to", "has reached"; not of "stands at", "put at".
  private func rises(from toll: Int, to number: Int) -> Int? {
    (toll..<number).first { index in
      switch view.word(index) {
      case .put, .puts, .stands, .stood, .amount, .amounts, .amounted: false
      default: view.has(index, .tollVerb)
      }
    }
  }

  /// "passed" in "the toll passed 40,000".
  private func bound(before number: Int) -> (Count.Bound, Range<Int>)? {
    let verb = number - 1..<number
    switch view.word(number - 1) {
    case .pass, .passed, .passes, .topped, .tops, .surpass, .surpassed, .surpasses, .exceeds,
      .crossed, .crosses:
      return (.moreThan, verb)
    case .nears, .neared: return (.nearly, verb)
    default: return nil
    }
  }

  private func endsClause(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end {
      if view.kind(index) == .semicolon { return true }
      switch view.word(index) {
      case .while, .but, .because: return true
      default: break
      }
    }
    return false
  }

  /// "the toll above 300", "a toll of over 12".
  private func isBounded(_ place: Int) -> Bool { phrases[place].count?.modifier != nil }

  private func leadsToNumber(_ index: Int) -> Bool {
    if view.has(index, [.tollVerb, .be]) { return true }
    switch view.word(index) {
    case .to, .at, .of, .as, .estimated, .by: return true
    default: return view.kind(index) == .colon
    }
  }

  /// "raising the death toll to 18".
  private func raises(_ toll: Int) -> Int? {
    (1...4).lazy.map { toll - $0 }.first { index in
      switch view.word(index) {
      case .bringing, .brings, .brought, .raising, .raises, .raised, .pushing, .taking, .takes: true
      default: false
      }
    }
  }

  /// "bringing to 11 the number of dead".
  private mutating func readRaisedNumber(_ harm: Harm, _ trigger: Int, number: Int) -> Bool {
    guard view.word(number - 1) == .the, let place = phraseIndex(endingAt: number - 1),
      phrases[place].kind == .bare, view.word(phrases[place].range.lowerBound - 1) == .to
    else { return false }
    let before = mentions.count
    frame = Frame(.risenToll, number - 1..<trigger + 1)
    addToll(harm, place, trigger, stance: nil)
    guard mentions.count > before else { return false }
    mentions[before].isRisen = true
    return true
  }

  private mutating func addToll(
    _ harm: Harm, _ place: Int, _ trigger: Int, stance: Decision<Stance>?
  ) {
    let before = mentions.count
    add(place, harm: harm, trigger: trigger)
    guard mentions.count > before else { return }
    mentions[before].isTotal = true
    if let stance { mentions[before].stance = stance }
  }

  /// "a 12-strong toll" is rare; "20 toll" is a heading: "Syria: 20 death toll".
  private mutating func readTollBefore(_ trigger: Int, _ first: Int) {
    guard let place = phraseIndex(endingAt: first), phrases[place].kind == .bare else { return }
    frame = Frame(.toll, first..<trigger + 1)
    addToll(.killed, place, trigger, stance: nil)
  }

  /// "the number of injured had risen to 19", "the number of people killed stands at 40".
  mutating func readNumberOf(_ harm: Harm, _ trigger: Int) -> Bool {
    // "the number of people who have died"
    for offset in 2...6
    where view.word(trigger - offset) == .number && view.word(trigger - offset + 1) == .of {
      if readRaisedNumber(harm, trigger, number: trigger - offset) { return true }
      // "a number of wounded" is a count without a number.
      let before = trigger - offset - 1
      guard
        view.word(before) == .the || view.word(before) == .total || view.word(before - 1) == .the
      else { return false }
      let known = mentions.count
      readToll(trigger, of: harm, opening: trigger - offset)
      return mentions.count > known
    }
    return false
  }
}
