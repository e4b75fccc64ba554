import AssayModel

extension FrameReader {
  /// "claimed the lives of five", "took 20 lives", "lost their lives".
  mutating func readLives(_ trigger: Int) {
    if view.word(trigger + 1) == .of {
      guard takesLives(before: trigger - 1) else { return }
      addObjects(after: trigger + 2, harm: .killed, trigger: trigger)
      return
    }
    if let place = phraseIndex(endingAt: trigger), phrases[place].kind == .bare,
      takesLives(before: phrases[place].range.lowerBound - 1) || areLost(trigger)
    {
      add(place, harm: .killed, trigger: trigger)
      return
    }
    guard view.word(trigger) == .lives || view.word(trigger) == .life else { return }
    let verb = view.has(trigger - 1, .determiner) ? trigger - 2 : trigger - 1
    // "cost three workers their lives"
    if let place = phraseIndex(endingAt: verb + 1), phrases[place].isVictim, !isUsed(place),
      takesLives(before: phrases[place].range.lowerBound - 1)
    {
      add(place, harm: .killed, trigger: trigger)
      return
    }
    switch view.word(verb) {
    case .lost, .lose, .losing:
      frame = Frame(.lives, verb..<trigger + 1)
      readSubject(.killed, verb: verb, end: trigger)
    default: break
    }
  }

  /// "12 lives were lost", "12 lives lost".
  private func areLost(_ lives: Int) -> Bool {
    var verb = lives + 1
    while verb - lives < 5, view.has(verb, [.be, .have, .adverb]) { verb += 1 }
    return view.word(verb) == .lost
  }

  private func takesLives(before index: Int) -> Bool {
    for offset in 0..<4 {
      switch view.word(index - offset) {
      case .loss, .lost: return offset < 2
      case .claimed, .claiming, .claims, .took, .taking, .taken, .takes, .cost, .costing:
        return true
      default: continue
      }
    }
    return false
  }
}
