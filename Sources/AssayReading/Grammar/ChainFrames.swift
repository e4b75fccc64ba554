import AssayModel

extension FrameReader {
  /// "killed or captured", "died or gone missing", "killed, wounded or captured": several fates of which
  /// the text does not say whose is which. The last of the words, and what they say together.
  func fate(_ harm: Harm, from trigger: Int) -> (harm: Harm, last: Int)? {
    guard view.classes.contains(.conjunction) else { return nil }
    var isFatal = harm == .killed
    var last = trigger
    while view.kind(last + 1) == .comma, let next = view.harm(last + 2)?.harm {
      isFatal = isFatal || next == .killed
      last += 2
    }
    if view.kind(last + 1) == .comma, view.word(last + 2) == .or { last += 1 }
    guard view.word(last + 1) == .or else { return nil }
    var end = last + 2
    if view.word(end) == .gone || view.word(end) == .went || view.word(end) == .taken { end += 1 }
    let other = view.harm(end)?.harm
    guard other != nil || view.word(end) == .captured else { return nil }
    isFatal = isFatal || other == .killed
    // Killed or injured are told apart elsewhere.
    let isUsual = last == trigger && (other == .killed || other == .injured) && harm != .detained
    return isFatal && !isUsual ? (.casualties, end) : nil
  }

  /// "burnt alive", "mowed down", "wiped out".
  mutating func readChain(_ harm: Harm, _ trigger: Int) {
    switch (view.word(trigger), view.word(trigger + 1)) {
    case (.mowed, .down), (.wiped, .out):
      // "Two raids wiped out a village": nobody that is counted.
      guard
        passiveAuxiliary(before: trigger, end: trigger + 1) != nil
          || victim(near: trigger + 2) != nil
      else {
        return
      }
    case (.mowed, _), (.wiped, _): return
    case (_, .alive): break
    default: return
    }
    readVerb(harm, from: trigger, to: trigger + 1)
  }
}
