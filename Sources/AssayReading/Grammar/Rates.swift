extension FrameReader {
  /// "killing 20 people a month", "an average of three a day": how often, and no count of people.
  func isRate(_ place: Int, end: Int) -> Bool {
    let range = phrases[place].range
    let first = range.lowerBound
    if view.word(first) == .an, view.word(first + 1) == .average { return true }
    if view.word(first - 1) == .of, view.word(first - 2) == .average { return true }
    // "a rate of killing five a day"
    if (first - 4..<first).contains(where: { view.word($0) == .rate && view.word($0 + 1) == .of }) {
      return true
    }
    return isEvery(range.upperBound) || end > range.upperBound && isEvery(end)
  }

  /// "a day", "every week", "per hour"; not "a day later", "a month into the
  /// truce".
  private func isEvery(_ index: Int) -> Bool {
    switch view.word(index + 1) {
    case .day, .week, .month, .year, .hour: break
    default: return false
    }
    switch view.word(index) {
    case .per, .every, .each: return true
    case .a, .an:
      return endsRate(index + 2)
    default: return false
    }
  }

  /// Whether the clause ends at `index` or goes on with what a rate is followed by.
  private func endsRate(_ index: Int) -> Bool {
    if view.has(index, [.be, .have, .harm]) { return true }
    switch view.word(index) {
    case .in, .since, .during, .by: return true
    case .on: return view.word(index + 1) == .average || view.has(index + 1, .determiner)
    default: break
    }
    switch view.kind(index) {
    case .word, .number, .hyphen: return false
    default: return true
    }
  }
}
