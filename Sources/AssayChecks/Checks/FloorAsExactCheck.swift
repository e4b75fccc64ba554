import AssayJournal
import AssayModel

/// An assessment with one exact number whose every claim is a floor: "at least 11" is not 11.
package enum FloorAsExactCheck: IncidentCheck {
  package static let name = "floor-as-exact"
  package static let summary = "An exact number that rests on nothing but floors."

  package static func findings(in view: IncidentView) -> [Finding] {
    view.standingAssessments.compactMap { assessment in
      guard let (low, high, _) = assessment.outcome.numbers, low == high, low > 0 else {
        return nil
      }
      let basis = view.basis(of: assessment)
      guard !basis.isEmpty, basis.allSatisfy({ $0.count.quantity.kind == .atLeast }) else {
        return nil
      }
      return Finding(
        check: name, severity: .problem,
        message:
          "\(title(assessment.subject, view)) is assessed at exactly \(low), and all it rests "
          + "on is \(enumerated(basis.map { "\"\($0.words)\"" }))",
        evidence: basis.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
        remedy: assessCommand(for: assessment.subject, view.incident, "\(low)+"),
        distinction: ([assessment.subject.harm.rawValue]
          + assessment.subject.groups.map(\.rawValue)).joined(separator: "."),
        assessed: assessment.entry)
    }
  }

  private static let floor = ExampleWords.body(
    "at least 11 killed", .killed, .atLeast(11, words: "at least 11"))

  package static let examples = [
    CheckExample(
      "at least 11 became 11", fires: true, .claim(by: "police", floor),
      .assessment(.killed, low: 11, high: 11)),
    CheckExample(
      "the floor stayed one", fires: false, .claim(by: "police", floor),
      .assessment(.killed, low: 11, high: nil)),
    CheckExample(
      "somebody else counts exactly", fires: false, .claim(by: "police", floor),
      .claim(by: "hospital", .body("12 were killed", .killed, .exact(12, words: "12"))),
      .assessment(.killed, low: 12, high: 12)),
    CheckExample(
      "a range", fires: false, .claim(by: "police", floor),
      .assessment(.killed, low: 11, high: 20)),
    CheckExample("no assessment", fires: false, .claim(by: "police", floor)),
  ]
}
