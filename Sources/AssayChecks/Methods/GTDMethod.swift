import AssayModel

/// The rules of the Global Terrorism Database for deaths and injuries: the most recent independent
/// source, else the majority, else the lowest; a word that is no number leaves a blank.
package enum GTDMethod: CountingMethod {
  package static let name = "gtd"
  package static let summary =
    "The most recent independent source, else the majority of them, else the lowest."
  package static let source = "GTD Codebook, June 2017, pp. 47–49"
  package static let parameters = [window, perpetrator]

  static let window = MethodParameter(
    "window", .number(0...GTDChoice.greatestWindow), standard: "3",
    help: "the hours within which sources are equally recent; the codebook gives none")
  static let perpetrator = MethodParameter(
    "perpetrator", .words(["state", "group"]), help: "who did it, where no claim tells")

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    if let reason = outside(counted, choices) { return reason }
    let figures = EnteredFigures(counted)
    var estimate = Estimate()
    estimate.nothing = "blank"
    estimate.steps = figures.steps
    if counted.accused.isEmpty, choices[perpetrator] == nil {
      estimate.note(scope, "no claim says who did it; taken as a sub-national perpetrator")
    }
    noteTotals(counted, &estimate)
    let usable = figures.current.filter { isUsable($0, &estimate) }
    let people = VictimGroups(usable, of: counted.groups)
    estimate.noteParts(people, rule("G1"), above: rule("G7"))
    switch people.division {
    case .one(let group): take([group], figures, &estimate, choices)
    case .apart(let groups): take(groups, figures, &estimate, choices)
    case .open(let question): estimate.ask(rule("G1"), question)
    }
    if people.only.isEmpty {
      notePartial(figures.current, &estimate)
    } else {
      estimate.holdAsLeast(people, rule("G3"), remark: "partial")
    }
    return estimate
  }

  private static let scope = Rule("P0", "GTD Codebook, June 2017, p. 10")
  private static func rule(_ id: String) -> Rule { Rule(id, source) }

  private static func outside(_ counted: CountedIncident, _ choices: MethodChoices) -> Estimate? {
    guard counted.harm == .killed || counted.harm == .injured else {
      return .outOfScope(
        rule("G10"), "deaths and injuries are counted, not \(counted.harm.rawValue)")
    }
    switch choices[perpetrator] {
    case "state":
      return .outOfScope(scope, "acts of a state are not included; said by perpetrator=")
    case "group": return nil
    default:
      let states = counted.accused.filter { $0.isState == true }
      guard !states.isEmpty, states.count == counted.accused.count else { return nil }
      let names = states.map { state in
        let claims = state.claims.map(\.description).joined(separator: ", ")
        return claims.isEmpty ? state.party : "\(state.party) (\(claims))"
      }
      return .outOfScope(
        scope, "acts of a state are not included, and \(names.joined(separator: ", ")) is one")
    }
  }

  /// G8: totals over linked incidents.
  private static func noteTotals(_ counted: CountedIncident, _ estimate: inout Estimate) {
    let totals = counted.totals(.period, .cumulative)
    guard !totals.isEmpty else { return }
    estimate.remarks.append("distribute totals")
    estimate.note(
      rule("G8"),
      told(totals, "is", "are") + " to be distributed over the incidents that are covered"
    )
  }

  /// G2 and G4: whether a figure may be the number.
  private static func isUsable(_ claim: CountedClaim, _ estimate: inout Estimate) -> Bool {
    if claim.side?.role == .perpetrator {
      estimate.note(rule("G4"), "\(claim.told) is the perpetrator's own claim, and is left out")
      return false
    }
    if let doubt = claim.doubt {
      estimate.note(rule("G4"), "\(claim.told) is of questionable validity: \(doubt)")
      return false
    }
    guard claim.number != nil else {
      estimate.note(rule("G2"), "\(claim.told) is too vague to be of use: blank")
      return false
    }
    return true
  }

  private static func take(
    _ groups: [[CountedClaim]], _ figures: EnteredFigures, _ estimate: inout Estimate,
    _ choices: MethodChoices
  ) {
    let held = Set(groups.joined().map(\.id))
    if let unordered = figures.unordered.first(where: { $0.contains { held.contains($0.id) } }) {
      estimate.ask(
        rule("G4"), figures.question ?? "which of \(unordered.map(\.told)) is the newest")
      return
    }
    var sum: Estimate.Number?
    for group in groups where !group.isEmpty {
      guard let number = GTDChoice(window: choices.number(window) ?? 3).number(of: group, &estimate)
      else { return }
      sum = sum.map { $0.adding(number) } ?? number
    }
    estimate.value = sum
    if groups.count > 1 {
      estimate.note(
        rule("G1"), "all victims and attackers count: together \(sum?.words ?? "too many")")
    }
  }

  /// G3: whether only victims or only attackers are counted.
  private static func notePartial(_ figures: [CountedClaim], _ estimate: inout Estimate) {
    guard estimate.value != nil else { return }
    let counted = figures.filter { estimate.claims.contains($0.id) }
    let attackers = figures.filter { $0.groups.contains(.attacker) }
    let onlyAttackers = !counted.isEmpty && counted.allSatisfy { $0.groups.contains(.attacker) }
    let onlyVictims =
      attackers.contains { $0.number == nil }
      && counted.allSatisfy { !$0.groups.isEmpty && !$0.groups.contains(.attacker) }
    guard onlyAttackers || onlyVictims else { return }
    estimate.remarks.append("partial")
    estimate.note(
      rule("G3"), "the number reflects \(onlyAttackers ? "attackers" : "victims") only")
  }
}
