import AssayModel

/// The rules that published Airwars assessments apply: a range of civilians, and one of belligerents
/// apart; people whose status is contested are in both maxima and in neither minimum. The incidents
/// that a rule is cited by are Airwars' own codes.
package enum AirwarsMethod: CountingMethod {
  package static let name = "airwars"
  package static let summary =
    "Civilians from the lowest to the highest figure, belligerents apart, with a grade."
  package static let source = "Airwars, rules as applied in published assessments"
  package static let parameters = [fighters, included, named]
  package static let categories: [CountedCategory] = [.civilians, .belligerents]

  static let fighters = MethodParameter(
    "belligerents", .list(Group.allCases.map(\.rawValue)),
    standard: "combatant,militant,soldier,guard,attacker",
    help: "the groups that are taken as belligerents, with commas between")
  static let included = MethodParameter(
    "include", .list(AirwarsGrade.Grade.allCases.map(\.rawValue)), standard: "confirmed,fair",
    help: "the grades whose incidents are counted, with commas between")
  static let named = MethodParameter(
    "named", .number(0...999_999), help: "how many of the dead civilians are known by name")

  static func rule(_ id: String, _ incidents: String) -> Rule {
    Rule(id, "Airwars \(incidents)")
  }

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    guard counted.harm == .killed || counted.harm == .injured else {
      return .outOfScope(
        Rule("P0", source), "killed and injured are counted, not \(counted.harm.rawValue)")
    }
    let figures = EnteredFigures(counted, tellsApart: true)
    var estimate = Estimate()
    estimate.steps = figures.steps
    let people = AirwarsPeople(figures, of: counted, choices)
    switch category {
    case .belligerents: fill(&estimate, people.belligerents, .combatant, people, figures)
    case .civilians, .everybody:
      fill(&estimate, people.civilians, .civilian, people, figures)
      noteMissing(counted, &estimate)
      takeNames(counted, choices, &estimate)
      if !figures.current.isEmpty || !people.civilians.isEmpty {
        AirwarsGrade(people, figures, counted).record(in: &estimate, choices)
      }
    }
    return estimate
  }

  /// The range of one category: those who are certainly of it, and above it the contested ones (W8).
  private static func fill(
    _ estimate: inout Estimate, _ certain: [CountedClaim], _ status: Group,
    _ people: AirwarsPeople, _ figures: EnteredFigures
  ) {
    let contested = people.contested
    guard !certain.isEmpty || !contested.isEmpty else { return }
    estimate.note(rule("W8", "0134g, 100824f, 0042"), people.fightersSentence)
    let sure = AirwarsRange(certain, of: people.groups, all: [status], figures, &estimate)
    let open = AirwarsRange(contested, of: people.groups, all: [], figures, &estimate)
    estimate.claims = (certain + contested).map(\.id).sorted()
    estimate.isOpenAbove = sure.isOpenAbove || open.isOpenAbove
    // Words for fighters name a status, and no part of those who have it.
    let isWhole = contested.contains(where: \.groups.isEmpty)
    let counted = (certain.isEmpty || isWhole ? open : sure).people
    defer {
      if status == .civilian, !people.areFighters(counted.only) { estimate.holdAsLeast(counted) }
    }
    guard !contested.isEmpty else {
      estimate.low = sure.low
      estimate.high = sure.high
      return
    }
    estimate.low = certain.isEmpty ? Estimate.Number(0) : sure.low
    if certain.isEmpty { estimate.early = nil }
    estimate.note(
      rule("W8", "0134g, 100824f, 0042"),
      "the status of \(enumerated(contested.map(\.told))) is contested: in both maxima, in neither minimum"
    )
    for claim in contested where people.isPerpetrators(claim) {
      estimate.note(
        Rule("W8b", "Airwars report of October 2023, Annex 1"),
        "the status in \(claim.told) is the perpetrator's own word: context, not evidence")
    }
    // What nobody knows of the certain ones, nobody knows of all.
    guard let top = open.high, certain.isEmpty || sure.high != nil else { return }
    // Who counts everybody has counted the certain ones too.
    if isWhole {
      estimate.noteAbove(
        certain.filter { $0.floor ?? 0 > top.count }, rule("W5", "0106, 0278, 0783"))
      estimate.high = [sure.high, top].compactMap { $0 }.max { $0.count < $1.count }
    } else if let high = sure.high {
      estimate.high = high.adding(top)
      estimate.note(
        rule("W6", "0278, 0783, 1923"),
        "they may overlap: a subset in the minimum, additional above")
    } else {
      estimate.high = top
    }
  }

  /// W7.
  private static func noteMissing(_ counted: CountedIncident, _ estimate: inout Estimate) {
    guard counted.harm == .killed, !counted.missing.isEmpty else { return }
    estimate.note(
      rule("W7", "0063, 0575, 0784"),
      told(counted.missing, "is", "are") + " missing, and not in the range")
  }

  /// W4: names beat tolls.
  private static func takeNames(
    _ counted: CountedIncident, _ choices: MethodChoices, _ estimate: inout Estimate
  ) {
    guard counted.harm == .killed, let names = choices.number(named) else { return }
    if names > estimate.low?.count ?? -1 {
      estimate.low = Estimate.Number(names)
      estimate.early = nil
      if let high = estimate.high, high.count < names { estimate.high = estimate.low }
      if estimate.needsJudgement.isEmpty { estimate.high = estimate.high ?? estimate.low }
    }
    estimate.note(
      rule("W4", "0004, 0352, 0449, 0589"), "\(names) are known by name: the minimum is no lower")
  }
}
