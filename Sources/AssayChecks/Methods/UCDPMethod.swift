import AssayModel

/// The rules of UCDP GED for deaths: low is the most conservative figure, high the highest reliable
/// one, and best the most reliable, which is the coder's to choose. No table tells what a vague word
/// stands for, so that one always needs judgement.
package enum UCDPMethod: CountingMethod {
  package static let name = "ucdp"
  package static let summary =
    "The most conservative, the most reliable and the highest reliable figure; you say which is reliable."
  package static let source = "UCDP GED Codebook 23.1, §2 and §5.2–5.7"
  package static let parameters = [reliable, tie, days]

  static let reliable = MethodParameter(
    "reliable", .free, help: "the source whose figure is the most reliable: its id or name")
  static let tie = MethodParameter(
    "tie", .words(["lower"]),
    help: "lower takes the lowest as best where reliability cannot be told; cited from no text")
  static let days = ACLEDRules.days

  private static func rule(_ id: String) -> Rule { Rule(id, source) }

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    guard counted.harm == .killed else {
      return .outOfScope(
        Rule("P0", source), "direct deaths are counted, not \(counted.harm.rawValue)")
    }
    let figures = EnteredFigures(counted)
    let numbers = figures.current.compactMap(\.number)
    let people = VictimGroups(figures.current, of: counted.groups)
    if !numbers.isEmpty, numbers.allSatisfy({ $0.count == 0 }), people.only.isEmpty,
      !figures.current.contains(where: { $0.quantity.kind == .vague })
    {
      return .outOfScope(Rule("P0", source), "an entry needs at least one direct death")
    }
    var estimate = Estimate()
    estimate.steps = figures.steps
    noteScope(counted, figures, &estimate)
    noteTotals(counted, choices, &estimate)
    if let question = figures.question { estimate.ask(rule("U1"), question) }
    if figures.current.isEmpty {
      if !counted.unclear.isEmpty {
        estimate.ask(
          rule("U5"),
          "whether \(enumerated(counted.unclear.map(\.told))) includes deaths")
      }
      return estimate
    }
    estimate.noteParts(people, rule("U2"))
    switch people.division {
    case .one(let group): fill(&estimate, [group], people, figures, choices)
    case .apart(let groups): fill(&estimate, groups, people, figures, choices)
    case .open(let question): estimate.ask(rule("U2"), question)
    }
    return estimate
  }

  private static func noteScope(
    _ counted: CountedIncident, _ figures: EnteredFigures, _ estimate: inout Estimate
  ) {
    if counted.accused.isEmpty {
      estimate.note(
        Rule("P0", source), "an entry needs its sides: no claim says who did it")
    }
    let origins = figures.originCount
    guard origins > 0 else { return }
    estimate.note(
      rule("U1"),
      "number_of_sources is \(origins): \(origins == 1 ? "one origin" : "\(origins) origins")"
    )
    if origins == 1 { estimate.remarks.append("1 origin") }
  }

  /// U3: what no source tells apart is an entry of its own, of clarity 2.
  private static func noteTotals(
    _ counted: CountedIncident, _ choices: MethodChoices, _ estimate: inout Estimate
  ) {
    let totals = counted.totals(.period)
    guard let total = counted.newestPeriodTotal else { return }
    estimate.remarks.append("clarity 2")
    estimate.note(
      rule("U3"),
      told(totals, "is an entry of its own", "are entries of their own")
        + " of clarity 2, less what is told of single incidents"
    )
    guard let places = choices.number(days), let count = total.number?.count else { return }
    guard let shares = splitOverPlaces(count, places: places) else {
      estimate.note(
        Rule("U4", source + ", footnote 5"),
        "\(total.told) is not told apart over \(places): there are too few deaths")
      return
    }
    estimate.shares = shares
    estimate.note(
      rule("U4"),
      "\(total.told) over \(places) places is \(estimate.shareWords)")
    estimate.remarks.append("\(count) over \(places): \(estimate.shareWords)")
  }

  /// U1 for each group, and U2: the numbers of groups that are told apart are added.
  private static func fill(
    _ estimate: inout Estimate, _ groups: [[CountedClaim]], _ people: VictimGroups,
    _ figures: EnteredFigures, _ choices: MethodChoices
  ) {
    // A word beside the numbers, of whomever it counts, may be the more conservative figure.
    let vague = (groups.joined() + people.parts).filter { $0.quantity.kind == .vague }
    if !vague.isEmpty {
      estimate.ask(
        rule("U5"),
        "\(choices.has(reliable) ? "low" : "low and best"): no table says what \(told(vague, "stands", "stand")) for"
      )
    }
    let isOrdered = figures.unordered.isEmpty
    estimate.low = sum(groups, lowest)
    estimate.high = sum(groups, highest)
    estimate.isOpenAbove = groups.contains { group in
      group.contains { $0.isOpenAbove && $0.floor == highest(group)?.count }
    }
    estimate.claims = groups.joined().map(\.id).sorted()
    noteRange(groups, figures, &estimate)
    if !vague.isEmpty || !isOrdered { estimate.low = nil }
    if !isOrdered { estimate.high = nil }
    if isOrdered {
      best(groups, hasVague: !vague.isEmpty, people, choices, &estimate)
      estimate.askForHigh(people, rule("U1"))
    }
    estimate.holdAsLeast(people)
    let nobody = groups.joined().filter { $0.isUnattributed && $0.number != nil }
    if !nobody.isEmpty {
      estimate.note(
        rule("U1"),
        "nobody is named who says \(enumerated(nobody.map(\.told))): whether it is reliable is for you to say"
      )
    }
  }

  private static func noteRange(
    _ groups: [[CountedClaim]], _ figures: EnteredFigures, _ estimate: inout Estimate
  ) {
    let told = groups.joined().filter { ($0.floor ?? $0.ceiling) != nil }
    guard !told.isEmpty else { return }
    let early = told.filter(figures.isEarly)
    estimate.note(
      rule("U1"),
      (told.count == 1
        ? "low and high are of \(told[0].told)"
        : "low is the most conservative and high the highest of \(enumerated(told.map(\.told)))")
        + (groups.count > 1 ? ", by group of people and then added (U2)" : ""))
    if !early.isEmpty {
      let late = groups.map { $0.filter { !figures.isEarly($0) } }
      let low = sum(late, lowest)
      guard low?.count != estimate.low?.count else { return }
      estimate.early = Estimate.Early(
        claims: early.map(\.id), with: estimate.low, without: low)
      estimate.note(
        rule("U1"),
        "low rests on the early \(enumerated(early.map(\.told))); without it \(low?.words ?? "unknown")"
      )
    }
  }

  private static func best(
    _ groups: [[CountedClaim]], hasVague: Bool, _ people: VictimGroups, _ choices: MethodChoices,
    _ estimate: inout Estimate
  ) {
    if let reliable = choices[reliable] {
      let chosen = groups.map { $0.filter { $0.isSaid(by: reliable) && $0.number != nil } }
      if chosen.allSatisfy({ $0.count == 1 }) {
        estimate.best = sum(chosen) { $0[0].number }
        estimate.note(
          rule("U1"),
          "best is \(enumerated(chosen.joined().map(\.told))): chosen as the most reliable"
        )
        return
      }
      estimate.note(rule("U1"), "\(reliable) gives no figure of its own here")
    }
    let numbers = groups.map { Set($0.compactMap(\.number)) }
    if !hasVague, people.only.isEmpty, people.above.isEmpty,
      numbers.allSatisfy({ $0.count == 1 && $0.first?.mark == .stated }),
      !groups.joined().contains(where: { $0.quantity.kind == .between })
    {
      estimate.best = sum(groups) { $0.first?.number }
      estimate.note(rule("U1"), "best is what all figures say")
    } else if choices[tie] == "lower", let low = estimate.low {
      estimate.best = low
      estimate.note(
        .option("tie=lower"), "reliability cannot be told apart: the lower figure is taken as best")
    } else if !hasVague {
      estimate.ask(
        rule("U1"),
        (people.only.isEmpty
          ? "best: which figure" : "best: nobody counts everybody; or whose figure")
          + " is the most reliable, reliable=SOURCE")
    }
  }

  private static func lowest(_ figures: [CountedClaim]) -> Estimate.Number? {
    figures.compactMap(\.number).min { $0.count < $1.count }
  }

  private static func highest(_ figures: [CountedClaim]) -> Estimate.Number? {
    figures.compactMap { ($0.ceiling ?? $0.floor).map { Estimate.Number($0) } }
      .max { $0.count < $1.count }
  }

  private static func sum(
    _ groups: [[CountedClaim]], _ number: ([CountedClaim]) -> Estimate.Number?
  ) -> Estimate.Number? {
    var sum: Estimate.Number?
    for group in groups {
      guard let next = number(group) else { return nil }
      if let before = sum {
        guard let total = before.adding(next) else { return nil }
        sum = total
      } else {
        sum = next
      }
    }
    return sum
  }
}

extension CountedClaim {
  /// Whether a source that an analyst named by id or name says it.
  fileprivate func isSaid(by name: String) -> Bool {
    source.map { "\($0)" == name } ?? false || SpeakerName(speaker) == SpeakerName(name)
  }
}
