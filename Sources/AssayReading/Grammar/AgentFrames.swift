import AssayModel

extension FrameReader {
  /// "the murderers of six monks": the monks; "the loss of nine soldiers".
  mutating func readAgent(_ harm: Harm, _ trigger: Int) {
    guard view.word(trigger + 1) == .of else { return }
    // "the loss of 300 jobs"
    if view.word(trigger) == .loss {
      guard let place = victim(near: trigger + 2), isOfKnownPeople(place) else { return }
    }
    frame = Frame(.noun, trigger..<trigger + 2)
    addObjects(after: trigger + 2, harm: harm, trigger: trigger)
  }

  private func isOfKnownPeople(_ place: Int) -> Bool {
    phrases[place].people.contains { view.has($0, [.person, .persons]) }
  }
}
