import AssayModel

extension FrameReader {
  /// "took 12 pupils hostage", "were taken captive", "seized 30 hostages".
  mutating func readCaptive(_ harm: Harm, _ trigger: Int) {
    if isTaken(trigger - 1), view.has(view.backOverAdverbs(trigger - 2), .be) {
      readVerb(harm, from: trigger - 1, to: trigger)
      return
    }
    // "1,200 were killed and *250 taken hostage*"
    if isTaken(trigger - 1), let place = phraseIndex(endingAt: trigger - 1),
      phrases[place].isVictim, phrases[place].count?.isNumeral == true, !isUsed(place)
    {
      frame = Frame(.passive, trigger - 1..<trigger + 1)
      add(place, harm: harm, trigger: trigger - 1, end: trigger)
      return
    }
    // The word ends the phrase, or stands right after it.
    guard let place = phraseIndex(endingAt: trigger + 1) ?? phraseIndex(endingAt: trigger),
      phrases[place].isVictim, !isUsed(place)
    else { return }
    let verb = view.backOverAdverbs(phrases[place].range.lowerBound - 1)
    guard isTaking(verb) else { return }
    frame = Frame(.active, verb..<trigger + 1)
    add(place, harm: harm, trigger: verb, end: trigger)
  }

  private func isTaken(_ index: Int) -> Bool {
    view.word(index) == .taken || view.word(index) == .held
  }

  private func isTaking(_ index: Int) -> Bool {
    switch view.word(index) {
    case .took, .taking, .takes, .seized, .seizing: true
    default: false
    }
  }
}
