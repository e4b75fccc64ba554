import AssayModel

/// The rules of ACLED for reported fatalities, in one of the two texts that contradict each other.
struct ACLEDRules {
  /// Which text.
  enum Edition {
    case codebook2021
    case webCodebook
  }

  let edition: Edition
  let choices: MethodChoices

  static let context = MethodParameter(
    "context", .words(["small", "large"]), help: "whether the incident is of a small or large scale"
  )
  static let claims = MethodParameter(
    "belligerent-claims", .words(["accept", "cap10"]), standard: "accept",
    help: "what a side's count of the dead stands for where no other source counts")
  static let days = MethodParameter(
    "days", .number(1...mostShares), help: "the days or places over which a total is told apart")

  private var book: String {
    switch edition {
    case .codebook2021: "ACLED Codebook v1, January 2021, pp. 32–33"
    case .webCodebook: "ACLED web codebook, \"Reported fatalities\""
    }
  }

  private func rule(_ id: String) -> Rule { Rule(id, book) }

  func estimate(_ counted: CountedIncident) -> Estimate {
    guard counted.harm == .killed else {
      return .outOfScope(rule("A6"), "\(counted.harm.rawValue) is not collected, fatalities only")
    }
    let figures = EnteredFigures(counted)
    var estimate = Estimate()
    estimate.steps = figures.steps
    share(counted, &estimate)
    if figures.current.isEmpty {
      nothingCounted(counted, &estimate)
    } else if let question = figures.question {
      estimate.ask(rule("A1"), question)
    } else {
      count(figures, of: counted, &estimate)
    }
    if estimate.value != nil, estimate.value?.mark != .unclear {
      estimate.note(rule("A6"), "the number is of reported deaths, and may be revised up or down")
    }
    return estimate
  }

  /// A4: no number where no text speaks of deaths.
  private func nothingCounted(_ counted: CountedIncident, _ estimate: inout Estimate) {
    guard counted.counts.isEmpty, counted.groups.isEmpty else { return }
    let casualties = enumerated(counted.unclear.map(\.told))
    estimate.value = Estimate.Number(0, .unclear)
    estimate.claims = counted.unclear.map(\.id)
    estimate.note(
      rule("A4"),
      (casualties.isEmpty ? "no claim speaks of deaths" : "\(casualties) may mean injuries alone")
        + ": 0, which does not say that nobody died")
  }

  /// A5 and A9: totals over days and places.
  private func share(_ counted: CountedIncident, _ estimate: inout Estimate) {
    let running = counted.totals(.cumulative)
    if !running.isEmpty {
      estimate.note(
        Rule("A9", "acleddata.com/ukraine-conflict-monitor"),
        "\(enumerated(running.map(\.told))) cannot be broken down to incidents: left out"
      )
    }
    guard let period = counted.newestPeriodTotal, let total = period.number?.count else {
      return
    }
    guard let days = choices.number(Self.days) else {
      estimate.note(
        rule("A5"), "\(period.told) is told apart over its days or places: `days=N` shows how")
      return
    }
    estimate.shares = split(total, over: days)
    estimate.note(
      rule("A5"),
      "\(period.told) over \(days) is \(estimate.shareWords), the first with what is left over; the notes say so"
    )
    estimate.remarks.append("\(total) over \(days): \(estimate.shareWords)")
  }

  private func count(
    _ figures: EnteredFigures, of counted: CountedIncident, _ estimate: inout Estimate
  ) {
    let people = VictimGroups(figures.current, of: counted.groups)
    estimate.noteParts(people, rule("A1"), above: rule("A1"))
    let groups: [[CountedClaim]]
    switch people.division {
    case .one(let figures): groups = [figures]
    case .apart(let apart): groups = apart
    case .open(let question):
      estimate.ask(rule("A7"), question)
      return
    }
    var sum: (all: Estimate.Number?, late: Estimate.Number?)?
    var early: [ClaimID] = []
    for group in groups {
      let found = lowest(group, figures, &estimate)
      guard let value = found.value else { return }
      early += found.early
      sum =
        sum.map { ($0.all?.adding(value), $0.late?.adding(found.other ?? value)) }
        ?? (value, found.other ?? value)
    }
    estimate.value = sum?.all
    estimate.claims = groups.flatMap { $0.map(\.id) }.sorted()
    if !early.isEmpty, sum?.late != sum?.all { takeEarly(early, sum?.late, figures, &estimate) }
    estimate.holdAsLeast(people)
    if groups.count > 1 {
      estimate.note(
        Rule("A7", "published ACLED rows, such as 1 police officer and residents coded as 3"),
        "groups that are told apart are added: \(estimate.value?.words ?? "too many")")
    }
  }

  /// Names the number with and without early figures. A later estimate that two origins support is a
  /// corroborated one, before which A1 lets the lower figure go.
  private func takeEarly(
    _ early: [ClaimID], _ late: Estimate.Number?, _ figures: EnteredFigures,
    _ estimate: inout Estimate
  ) {
    let all = Set(early)
    let isCorroborated = figures.current.filter { all.contains($0.id) }
      .allSatisfy { figures.laterOrigins(of: $0) > 1 }
    estimate.early = Estimate.Early(claims: early, with: estimate.value, without: late)
    let names = early.map { "\($0)" }.joined(separator: ", ")
    let (with, without) = (estimate.value?.words ?? "unknown", late?.words ?? "unknown")
    if isCorroborated {
      estimate.value = late
      estimate.claims.removeAll(where: all.contains)
      estimate.note(
        rule("A1"),
        "\(without), because several later origins corroborate more than the early \(names); with it \(with)"
      )
    } else {
      estimate.note(rule("A1"), "\(with) with the early \(names), \(without) without it")
    }
  }

  /// The number of one group of victims: the lowest stated one (A1), or what stands for a word.
  private func lowest(
    _ group: [CountedClaim], _ figures: EnteredFigures, _ estimate: inout Estimate
  ) -> (value: Estimate.Number?, other: Estimate.Number?, early: [ClaimID]) {
    if isOneSide(group), choices[Self.claims] == "cap10" {
      estimate.note(
        Rule("A8", "practice seen in one published row; not codebook text"),
        told(group, "is", "are")
          + " a side's own count without another source: taken as unknown, 10"
      )
      return (Estimate.Number(10, .imputed), nil, [])
    }
    let stated = group.filter { $0.number != nil }
    guard let least = Self.least(stated) else { return (imputed(group, &estimate), nil, []) }
    let vague = group.filter { $0.quantity.kind == .vague }
    let early = stated.filter(figures.isEarly)
    estimate.note(
      rule("A1"),
      "of \(enumerated(stated.map(\.told))) the lowest is \(least.number?.words ?? "")"
        + (vague.isEmpty
          ? "" : "; no number is put for \(enumerated(vague.map(\.told)))"))
    noteUnattributed(stated.filter { $0.number?.count == least.number?.count }, &estimate)
    let late = Self.least(stated.filter { !figures.isEarly($0) })
    return (least.number, early.isEmpty ? nil : late?.number, early.map(\.id))
  }

  private func noteUnattributed(_ stated: [CountedClaim], _ estimate: inout Estimate) {
    let nobody = stated.filter(\.isUnattributed)
    guard !nobody.isEmpty else { return }
    estimate.note(
      rule("A1"),
      "nobody is named who says \(enumerated(nobody.map(\.told))): unattributed")
    estimate.remarks.append(
      "unattributed: \(nobody.map { "\($0.count.words) (\($0.id))" }.joined(separator: ", "))")
  }

  private func isOneSide(_ group: [CountedClaim]) -> Bool {
    group.allSatisfy { $0.side != nil } && Set(group.map(\.origin)).count == 1
      && choices[Self.context] != "small"
  }

  private static func least(_ claims: [CountedClaim]) -> CountedClaim? {
    claims.min { ($0.number?.count ?? .max) < ($1.number?.count ?? .max) }
  }

  /// A2 and A3: what stands for a word, the lowest where there are several; `nil` where somebody must
  /// say first.
  private func imputed(
    _ group: [CountedClaim], _ estimate: inout Estimate
  ) -> Estimate.Number? {
    var numbers: [Int] = []
    for claim in group {
      guard claim.quantity.kind == .vague else {
        estimate.ask(rule("A1"), "which number \(claim.told) stands for: it gives no lowest one")
        continue
      }
      switch VagueWord(claim) {
      case .plural, .many:
        guard let number = plural(claim, &estimate) else { continue }
        numbers.append(number)
      case .tens: numbers.append(put(10, claim, Rule("A3", Self.faq), &estimate))
      case .dozens: numbers.append(put(12, claim, rule("A3"), &estimate))
      case .hundreds: numbers.append(put(100, claim, rule("A3"), &estimate))
      case .massacre where edition == .codebook2021:
        numbers.append(put(100, claim, rule("A3"), &estimate))
      case .massacre, .other:
        estimate.ask(rule("A3"), "how many \(claim.told) are: the text puts no number for the word")
      }
    }
    return estimate.needsJudgement.isEmpty ? numbers.min().map { .init($0, .imputed) } : nil
  }

  private static let faq = "ACLED FAQ on fatalities, 7 May 2024"

  private func plural(_ claim: CountedClaim, _ estimate: inout Estimate) -> Int? {
    switch (edition, choices[Self.context]) {
    case (_, "small"): return put(3, claim, rule("A2"), &estimate)
    case (.codebook2021, _), (.webCodebook, "large"): return put(10, claim, rule("A2"), &estimate)
    case (.webCodebook, _):
      estimate.ask(
        rule("A2"),
        "whether \(claim.told) is of a small context (3) or a large one (10): context=small or large"
      )
      return nil
    }
  }

  private func put(
    _ number: Int, _ claim: CountedClaim, _ rule: Rule, _ estimate: inout Estimate
  ) -> Int {
    estimate.note(rule, "\(number) stands for \(claim.told)")
    return number
  }
}
