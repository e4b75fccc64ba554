import AssayModel

extension Estimate {
  /// Sets low and high to the lowest and highest of figures that count the same people.
  mutating func span(_ group: [CountedClaim], early figures: EnteredFigures, _ rule: Rule) {
    let told = group.filter { $0.floor != nil || $0.ceiling != nil }
    guard !told.isEmpty else { return }
    low = told.compactMap(\.floor).min().map { Number($0) }
    high = told.compactMap { $0.ceiling ?? $0.floor }.max().map { Number($0) }
    isOpenAbove = told.contains { $0.isOpenAbove && $0.floor == high?.count }
    claims = told.map(\.id)
    let top = high.map { $0.words + (isOpenAbove ? "+" : "") } ?? "unknown"
    note(
      rule,
      told.count == 1
        ? "\(told[0].told) is the only figure"
        : "\(low?.words ?? "unknown") is the lowest and \(top) the highest of \(enumerated(told.map(\.told)))"
    )
    let early = told.filter(figures.isEarly)
    guard !early.isEmpty else { return }
    let late = told.filter { !figures.isEarly($0) }.compactMap(\.floor).min().map { Number($0) }
    guard late?.count != low?.count else { return }
    self.early = Early(claims: early.map(\.id), with: low, without: late)
    note(
      rule,
      "\(low?.words ?? "unknown") with the early \(early.map { "\($0.id)" }.joined(separator: ", ")), \(late?.words ?? "unknown") without"
    )
  }
}
