import AssayModel

extension FrameReader {
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
