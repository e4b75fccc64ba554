import AssayJournal
import AssayModel

/// An assessment that was made before a claim of its incident came, changed or left, or by a method
/// before what it goes by changed. Its number may still hold, but nobody has held it against what is
/// known now.
package enum AssessmentStaleCheck: IncidentCheck {
  package static let name = "assessment-stale"
  package static let summary =
    "Assessments made before a claim of their incident came or changed, or what their method goes by."

  package static func findings(in view: IncidentView) -> [Finding] {
    view.assessments.compactMap { finding(of: $0, view) }
  }

  /// What came, changed or left since `assessment` was made; `nil` while it stands.
  package static func finding(of assessment: Assessment, _ view: IncidentView) -> Finding? {
    guard view.standing.isStale(assessment) else { return nil }
    let staleness = Staleness(of: assessment, in: view.standing)
    return Finding(
      check: name, severity: .problem,
      message: "\(title(assessment.subject, view)): the assessment is stale: \(staleness.words)",
      evidence: staleness.evidence.map { view.standing.evidence($0) },
      incident: view.incident.id, remedy: assessCommand(for: assessment.subject, view.incident),
      distinction: ([view.incident.id.description, assessment.subject.harm.rawValue]
        + assessment.subject.groups.map(\.rawValue)).joined(separator: "."),
      assessed: assessment.entry)
  }

  package static let examples = [
    CheckExample(
      "a claim came after the assessment", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.killed, low: 7, high: 7),
      .claim(by: "hospital", .body("9 were killed", .killed, .exact(9, words: "9")))),
    CheckExample(
      "a claim that it rests on was withdrawn", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.killed, low: 7, high: 7),
      .facts([.withdrawn(claim: ClaimID(number: 1), why: "a misreading")])),
    CheckExample(
      "a standing assessment", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.killed, low: 7, high: 7)),
    CheckExample(
      "no assessment at all", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7")))),
    CheckExample(
      "a claim that is linked to no incident", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.killed, low: 7, high: 7),
      .unlinked(by: "hospital", .body("9 were killed", .killed, .exact(9, words: "9")))),
  ]
}
