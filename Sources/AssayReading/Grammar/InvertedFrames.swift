import AssayModel

/// Words of harm that stand away from their people: "Also killed were two guards", "The dead numbered
/// 12", "the murder of a judge and that of his driver".
extension FrameReader {
  /// "Killed in the blast were 12 soldiers", "Also killed was a guard".
  mutating func readInverted(_ harm: Harm, from first: Int, to last: Int) -> Bool {
    let start = view.range.lowerBound
    guard first == start || first == start + 1 && view.has(start, .adverb),
      let be = beAfterPlace(from: last + 1)
    else { return false }
    frame = Frame(.passive, first..<be + 1)
    addObjects(after: be + 1, harm: harm, trigger: first)
    return true
  }

  /// "were" at `index`, or behind "in the blast" or "in Monday's raid" there.
  func beAfterPlace(from index: Int) -> Int? {
    if view.has(index, .be) { return index }
    guard view.has(index, .preposition) else { return nil }
    for place in index + 1..<index + 8 {
      if view.has(place, .be) { return place }
      guard view.kind(place) == .word || view.kind(place) == .possessive,
        !view.has(place, [.harm, .verb, .speech, .relative, .pronoun, .conjunction])
      else { return nil }
    }
    return nil
  }

  /// "The dead numbered 12", and "the wounded at 30" behind "put the number of dead at 14".
  mutating func readNumbered(_ harm: Harm, _ trigger: Int) -> Bool {
    guard view.word(trigger - 1) == .the, let place = phraseIndex(startingAt: trigger + 2),
      phrases[place].kind == .bare, phrases[place].count?.isNumeral == true
    else { return false }
    switch view.word(trigger + 1) {
    case .numbered, .number: break
    case .at, .to: guard mentions.last?.isTotal == true else { return false }
    default: return false
    }
    let before = mentions.count
    frame = Frame(.toll, trigger - 1..<trigger + 2)
    add(place, harm: harm, trigger: trigger)
    for index in mentions.indices.dropFirst(before) { mentions[index].isTotal = true }
    return mentions.count > before
  }

  /// "deaths from the flood rose to 11".
  mutating func readRising(_ harm: Harm, _ trigger: Int) {
    switch view.word(trigger) {
    case .deaths, .injuries: break
    default: return
    }
    for index in trigger + 1..<trigger + 9 {
      if view.has(index, .tollVerb) {
        readToll(trigger, of: harm)
        return
      }
      if view.kind(index) != .word || view.has(index, [.harm, .be, .have, .speech]) { return }
    }
  }

  /// "the murder of a judge *and that of his driver*", "the murders, especially that of Omar Lund".
  mutating func readThatOf(_ harm: Harm, _ trigger: Int) {
    for index in trigger + 1..<trigger + 20 {
      if view.isWords(index, .that, .of) || view.isWords(index, .those, .of) {
        // "including those of three children" is a part.
        guard view.word(index - 1) != .including else { return }
        frame = Frame(.noun, index..<index + 2)
        addObjects(after: index + 2, harm: harm, trigger: trigger)
        return
      }
      if view.has(index, [.harm, .speech]) || view.kind(index) == .semicolon { return }
    }
  }

  /// "30 people were hurt, *12 critically*": some of those before it.
  mutating func readPartsByDegree() {
    for place in phrases.indices where phrases[place].kind == .bare && !isUsed(place) {
      let range = phrases[place].range
      guard view.kind(range.lowerBound - 1) == .comma || view.kind(range.lowerBound - 1) == .dash,
        phrases[place].count?.isNumeral == true, isDegree(range.upperBound),
        let whole = wholeBefore(range.lowerBound),
        mentions[whole].harm == .injured || mentions[whole].harm == .casualties
      else { continue }
      addPart(place, of: whole, by: range.upperBound..<range.upperBound + 1)
    }
  }

  /// "critically" at the end of a clause.
  private func isDegree(_ index: Int) -> Bool {
    switch view.word(index) {
    case .critically, .seriously, .badly, .severely, .gravely, .fatally: break
    default: return false
    }
    return view.kind(index + 1) != .word || view.word(index + 1) == .and
  }
}
