import AssayModel

extension FrameReader {
  /// "Twelve people were shot", "Police shot a student", "Three stabbed in Karsa": killed or injured,
  /// unless other words say which.
  mutating func readShooting(_ harm: Harm, _ trigger: Int) {
    guard !isSettledElsewhere(trigger) else { return }
    // "fatally shot", "shot the gunman to death"
    if view.word(trigger - 1) == .fatally {
      readVerb(.killed, from: trigger, to: trigger)
    } else if let object = victim(near: trigger + 1), let death = deathEnd(after: object) {
      frame = Frame(.active, trigger..<death)
      add(object, harm: .killed, trigger: trigger, end: death - 1)
    } else {
      readVerb(harm, from: trigger, to: trigger)
    }
  }

  /// The end of "to death" or "dead" after a phrase.
  private func deathEnd(after place: Int) -> Int? {
    let end = phrases[place].range.upperBound
    if view.isWords(end, .to, .death) { return end + 2 }
    return view.word(end) == .dead ? end + 1 : nil
  }

  /// Whether another word of harm takes the people ("shot dead", "stabbed to death", "shot and
  /// wounded"), or nobody is said to be hit ("shot at", "a shot was fired", "shot himself").
  private func isSettledElsewhere(_ trigger: Int) -> Bool {
    if view.has(trigger - 1, .determiner) { return true }
    // "one shot was fired"
    if view.has(trigger - 1, .number), view.has(trigger + 1, .be) { return true }
    // "a portrait shot of the mayor"
    if let place = phraseIndex(endingAt: trigger), phrases[place].kind == .named,
      victim(near: trigger + 1) == nil
    {
      return true
    }
    switch view.word(trigger + 1) {
    case .dead, .down, .to, .himself, .herself, .themselves: return true
    // "shot from a car", but "was shot from a car"
    case .from, .into, .toward, .over: return !view.has(view.backOverAdverbs(trigger - 1), .be)
    case .at: return view.word(trigger + 2) != .least
    case .and, .or: return view.has(view.onOverAdverbs(trigger + 2), .harm)
    default: return false
    }
  }
}
