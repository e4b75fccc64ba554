import AssayModel

extension FrameReader {
  /// "the dead included two girls", "among the wounded are five guards", "two guards are among the
  /// wounded": members of a number that the text gives elsewhere.
  mutating func readMembers(_ harm: Harm, _ trigger: Int) -> Bool {
    guard view.word(trigger - 1) == .the || view.word(trigger - 1) == .those else { return false }
    let before = mentions.count
    if view.word(trigger - 2) == .among {
      if view.has(trigger - 3, .be) {
        readSubject(harm, verb: trigger, end: trigger, auxiliary: trigger - 3)
      } else if view.has(trigger + 1, .be) {
        addObjects(after: trigger + 2, harm: harm, trigger: trigger)
      }
    } else {
      switch view.word(trigger + 1) {
      case .included, .includes, .include, .were, .are:
        addObjects(after: trigger + 2, harm: harm, trigger: trigger)
      default: break
      }
    }
    for index in mentions.indices.dropFirst(before) { mentions[index].isMember = true }
    return mentions.count > before
  }

  /// "was killed along with two bodyguards".
  mutating func readCompanions(_ harm: Harm, from verb: Int, to last: Int) {
    for index in last + 1..<last + 14 {
      switch view.word(index) {
      case .along, .together:
        guard view.word(index + 1) == .with else { continue }
        addObjects(after: index + 2, harm: harm, trigger: verb)
        return
      default:
        if view.kind(index) == .semicolon || view.has(index, .harm) { return }
      }
    }
  }
}
