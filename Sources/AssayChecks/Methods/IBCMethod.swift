import AssayModel

/// The rules of Iraq Body Count: the lowest to the highest of the included reports, of which none is
/// preferred; an entry below two independent ones is provisional.
package enum IBCMethod: CountingMethod {
  package static let name = "ibc"
  package static let summary =
    "The lowest to the highest report; provisional below two independent sources."
  package static let source = "iraqbodycount.org/about/methods, §1, §2.1, §3.1"
  package static let parameters: [MethodParameter] = []

  private static func rule(_ id: String) -> Rule {
    switch id {
    case "I1": Rule(id, "iraqbodycount.org/about/methods, §1 and §2.1")
    case "I2": Rule(id, "a copy of 2003 of Iraq Body Count's statement of method")
    case "I3": Rule(id, "Iraq Body Count, entries x132a, x334, x350b")
    default: Rule(id, source)
    }
  }

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    guard counted.harm == .killed || counted.harm == .injured else {
      return .outOfScope(
        Rule("P0", source), "deaths and injuries are counted, not \(counted.harm.rawValue)")
    }
    let figures = EnteredFigures(counted)
    var estimate = Estimate()
    estimate.steps = figures.steps
    let totals = counted.totals(.period, .cumulative)
    if !totals.isEmpty {
      estimate.note(
        rule("I3"),
        told(totals, "is an entry of its own", "are entries of their own")
          + ", less what is published of single incidents; never added"
      )
    }
    guard !figures.current.isEmpty else { return estimate }
    let people = VictimGroups(figures.current, of: counted.groups)
    let origins = figures.originCount
    if origins < 2 {
      estimate.remarks.append("provisional")
      estimate.note(rule("I1"), "one independent source where two are needed: provisional")
    } else {
      estimate.note(rule("I1"), "\(origins) independent sources, none preferred")
    }
    estimate.noteParts(people, rule("I5"))
    switch people.division {
    case .open(let question): estimate.ask(rule("I2"), question)
    case .apart(let groups):
      estimate.ask(
        rule("I2"),
        "whether \(enumerated(groups.joined().map(\.told))) are added: the sections on it were not read"
      )
    case .one(let group):
      let vague = group.filter { $0.quantity.kind == .vague }
      if !vague.isEmpty {
        estimate.ask(
          rule("I2"),
          "what \(told(vague, "stands", "stand")) for: §3.2–3.3 on it was not read"
        )
      }
      estimate.span(group, early: figures, rule("I2"))
      estimate.askForHigh(people, rule("I2"))
      estimate.holdAsLeast(people)
    }
    return estimate
  }
}
