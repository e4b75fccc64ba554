import AssayModel

extension FrameReader {
  /// "12 others suffered serious burns", "four have bullet wounds", "were treated for burns".
  mutating func readSuffered(_ trigger: Int) -> Bool {
    guard let verb = sufferingVerb(before: trigger) else { return false }
    frame = Frame(.suffered, verb..<trigger + 1)
    readSubject(.injured, verb: verb, end: trigger)
    return true
  }

  /// "suffered", "have", or "were" in "were taken to the clinic with burns".
  private func sufferingVerb(before trigger: Int) -> Int? {
    for index in stride(from: trigger - 1, through: trigger - 3, by: -1) {
      switch view.word(index) {
      case .suffered, .sustained, .received: return index
      case .with, .for: return treatingVerb(before: index)
      default: if view.has(index, .have), !view.has(trigger + 1, .harm) { return index }
      }
    }
    return nil
  }

  /// "were" in "were treated in the clinic for", "were taken to hospital with".
  private func treatingVerb(before link: Int) -> Int? {
    for index in stride(from: link - 1, through: link - 6, by: -1) {
      switch view.word(index) {
      case .treated, .taken, .rushed, .hospitalized, .hospitalised:
        let be = view.backOverAdverbs(index - 1)
        return view.has(be, .be) ? be : nil
      default: continue
      }
    }
    return nil
  }
}
