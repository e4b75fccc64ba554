/// Whether a sentence sets its incident off from the one told of before.
enum SetOff {
  static func isSetOff(_ mention: Mention, _ view: SentenceView) -> Bool {
    let low = max(view.range.lowerBound, mention.tokens.lowerBound - 15)
    let high = min(view.range.upperBound, mention.tokens.upperBound + 15)
    guard low < high else { return false }
    for index in low..<high {
      switch view.word(index) {
      case .elsewhere, .meanwhile, .separate: return true
      case .another, .previous, .earlier, .second, .similar, .other:
        if view.has(index + 1, .incident) { return true }
      default: continue
      }
    }
    return false
  }
}
