import AssayModel

/// From the lowest to the highest figure for people of one status (W1 to W5).
struct AirwarsRange {
  private(set) var low: Estimate.Number?
  private(set) var high: Estimate.Number?
  private(set) var isOpenAbove = false
  let people: VictimGroups

  /// `all` is the group of everybody who has the status.
  init(
    _ claims: [CountedClaim], of groups: [Group], all: Set<Group>, _ figures: EnteredFigures,
    _ estimate: inout Estimate
  ) {
    people = VictimGroups(claims, of: groups, all: all)
    guard !claims.isEmpty else { return }
    let higher = AirwarsMethod.rule("W5", "0106, 0278, 0783")
    estimate.noteParts(people, AirwarsMethod.rule("W6", "0278, 0783, 1923"), above: higher)
    let parts: [[CountedClaim]]
    switch people.division {
    case .one(let same): parts = [same]
    case .apart(let apart): parts = apart
    case .open(let question):
      estimate.ask(AirwarsMethod.rule("W6", "0278, 0783, 1923"), question)
      return
    }
    for (index, part) in parts.enumerated() {
      let range = Self.range(of: part, figures, &estimate)
      low = index == 0 ? range.low : low.flatMap { low in range.low.flatMap(low.adding) }
      high = index == 0 ? range.high : high.flatMap { high in range.high.flatMap(high.adding) }
      isOpenAbove = isOpenAbove || range.isOpen
    }
    // Who counts more of some people has counted at least so many in all.
    if let most = people.above.compactMap(\.floor).max() {
      high = Estimate.Number(most)
      isOpenAbove = true
      estimate.note(
        higher, "the maximum is of the highest toll: \(most), and those who are no part of it")
    }
    if parts.count > 1 {
      estimate.note(
        AirwarsMethod.rule("W2", "0023, 0156, 0166"),
        "each group has its own range, and they are added")
    }
  }

  private static func range(
    of figures: [CountedClaim], _ entered: EnteredFigures, _ estimate: inout Estimate
  ) -> (low: Estimate.Number?, high: Estimate.Number?, isOpen: Bool) {
    let all = figures.map { claim in
      (claim: claim, bounds: Self.bounds(of: claim, &estimate))
    }
    let low = least(all.compactMap(\.bounds.low))
    let high = all.compactMap(\.bounds.high).max { $0.count < $1.count }
    guard low != nil || high != nil else { return (nil, nil, false) }
    let told = enumerated(figures.map(\.told))
    let range = "\(low?.words ?? "unknown") to \(high?.words ?? "unknown")"
    if Set(figures.compactMap { $0.number?.count }).count > 1 || figures.count > 1 {
      estimate.note(
        AirwarsMethod.rule("W5", "0106, 0278, 0783"),
        "\(range): of \(told) the higher, as far as it is not corroborated, is in the maximum only")
    } else {
      estimate.note(AirwarsMethod.rule("W1", "assessments"), "\(range), by \(told)")
    }
    let early = figures.filter(entered.isEarly)
    let late = least(all.filter { !entered.isEarly($0.claim) }.compactMap(\.bounds.low))
    if !early.isEmpty, late != low {
      estimate.early = Estimate.Early(claims: early.map(\.id), with: low, without: late)
      estimate.note(
        AirwarsMethod.rule("W5", "0106, 0278, 0783"),
        "\(range) with the early \(early.map { "\($0.id)" }.joined(separator: ", ")), from \(late?.words ?? "unknown") without"
      )
    }
    return (
      low, high, figures.contains { $0.isOpenAbove && $0.floor == high?.count }
    )
  }

  private static func least(_ numbers: [Estimate.Number]) -> Estimate.Number? {
    numbers.min { $0.count < $1.count }
  }

  /// The range that a figure's own words give.
  private static func bounds(
    of claim: CountedClaim, _ estimate: inout Estimate
  ) -> (low: Estimate.Number?, high: Estimate.Number?) {
    guard claim.quantity.kind == .vague else {
      let high = claim.ceiling ?? claim.floor
      return (claim.floor.map { .init($0) }, high.map { .init($0) })
    }
    func put(_ low: Int, _ high: Int, _ rule: Rule) -> (Estimate.Number?, Estimate.Number?) {
      estimate.note(rule, "\(low)–\(high) stands for \(claim.told)")
      return (.init(low, .imputed), .init(high, .imputed))
    }
    switch VagueWord(claim) {
    case .plural: return put(2, 2, AirwarsMethod.rule("W2", "0023, 0156, 0166, 0336"))
    case .many: return put(2, 10, AirwarsMethod.rule("W3", "0060, 0369"))
    case .dozens: return put(12, 24, AirwarsMethod.rule("W3", "0005, 0279, 0281, 0577"))
    case .hundreds:
      return put(
        100, 200, AirwarsMethod.rule("W3", "0044, 0587: a pattern in two pages, no quoted rule"))
    case .tens, .massacre, .other:
      estimate.ask(
        Rule("W3", AirwarsMethod.source), "how many \(claim.told) are: no assessment read shows it")
      return (nil, nil)
    }
  }
}
