import AssayModel

/// The range of the Standards for Casualty Recording: from the lowest to the highest figure, where
/// sources disagree and none is put before the others.
package enum RangeMethod: CountingMethod {
  package static let name = "range"
  package static let summary = "From the lowest to the highest figure of all sources."
  package static let source = "Standards for Casualty Recording 2016, p. 25"
  package static let parameters: [MethodParameter] = []

  package static func estimate(
    _ counted: CountedIncident, of category: CountedCategory, _ choices: MethodChoices
  ) -> Estimate {
    let figures = EnteredFigures(counted)
    var estimate = Estimate()
    estimate.steps = figures.steps
    let rule = Rule("range", source)
    let people = VictimGroups(figures.current, of: counted.groups)
    estimate.noteParts(people, rule)
    switch people.division {
    case .open(let question): estimate.ask(rule, question)
    case .apart(let groups):
      estimate.ask(
        rule,
        "whether \(enumerated(groups.joined().map(\.told))) are added: the page says nothing of it"
      )
    case .one(let group):
      estimate.span(group, early: figures, rule)
      let vague = group.filter { $0.quantity.kind == .vague }
      if !vague.isEmpty, estimate.hasNumber {
        estimate.note(
          rule,
          told(vague, "is no number, and stands", "are no numbers, and stand") + " beside the range"
        )
      } else if !vague.isEmpty {
        estimate.ask(rule, "what \(told(vague, "stands", "stand")) for: a word has no range")
      }
      estimate.askForHigh(people, rule)
      estimate.holdAsLeast(people)
    }
    return estimate
  }
}
