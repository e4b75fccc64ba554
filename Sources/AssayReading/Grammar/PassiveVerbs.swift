import AssayModel

extension FrameReader {
  /// The place of "was" in "was killed", "was captured and killed", "were also reportedly killed".
  func passiveAuxiliary(before verb: Int, end: Int) -> Int? {
    var index = backOverTime(view.backOverAdverbs(verb - 1))
    if view.word(index) == .both { index -= 1 }
    if view.has(index, .be) || view.word(index) == .got { return index }
    switch view.word(index) {
    // "were reported killed"
    case .reported, .confirmed, .feared, .presumed, .found, .left:
      let earlier = view.backOverAdverbs(index - 1)
      if view.has(earlier, .be) { return earlier }
    default: break
    }
    // "were kidnapped, tortured, and killed"; not "were deployed and killed rebels"
    guard phraseIndex(startingAt: view.onOverAdverbs(end + 1)) == nil else { return nil }
    for _ in 0..<3 {
      guard view.word(index) == .and || view.word(index) == .or || view.kind(index) == .comma else {
        break
      }
      index -= 1
      if view.word(index) == .and || view.kind(index) == .comma { index -= 1 }
      // "were run over and killed"
      if view.word(index) == .over {
        index = view.backOverAdverbs(index - 2)
        return view.has(index, .be) ? index : nil
      }
      guard let before = view[index], before.kind == .word, isParticiple(index) else { return nil }
      index = view.backOverAdverbs(index - 1)
      if view.has(index, .be) { return index }
    }
    return nil
  }

  func isParticiple(_ index: Int) -> Bool {
    guard let token = view[index], token.end - token.start > 2 else { return false }
    if token.word == .shot || view.entry(index).form == .participle { return true }
    // "was struck and killed"
    if token.word == .struck || token.word == .hit { return true }
    return lowered(view.bytes[Int(token.end) - 1]) == 0x64
      && lowered(view.bytes[Int(token.end) - 2]) == 0x65
  }
}
