import AssayJournal
import AssayModel

/// An assessment that was made before a claim of its incident came, changed or left. Its number may
/// still hold, but nobody has held it against what is known now.
package enum AssessmentStaleCheck: IncidentCheck {
  package static let name = "assessment-stale"
  package static let summary = "Assessments made before a claim of their incident came or changed."

  package static func findings(in view: IncidentView) -> [Finding] {
    view.assessments.compactMap { finding(of: $0, view) }
  }

  /// What came, changed or left since `assessment` was made; `nil` while it stands.
  package static func finding(of assessment: Assessment, _ view: IncidentView) -> Finding? {
    guard view.standing.isStale(assessment) else { return nil }
    let seen = Set(assessment.seen)
    let new = view.claims.filter { !seen.contains($0.id) }
    let changed = view.claims.filter { seen.contains($0.id) && $0.changed > assessment.entry }
    let absent = seen.subtracting(view.claims.map(\.id)).sorted()
    let withdrawn = absent.compactMap { view.standing.withdrawnClaims[$0]?.claim }
    let moved = absent.compactMap { view.standing.claims[$0] }
    let withheld = absent.filter { view.standing.withheldClaims[$0] != nil }
    let undone = absent.filter {
      view.standing.withdrawnClaims[$0] == nil && view.standing.claims[$0] == nil
        && view.standing.withheldClaims[$0] == nil
    }
    let reasons = [
      reason(new.map(\.id), "came after it"), reason(changed.map(\.id), "changed since"),
      reason(withdrawn.map(\.id), withdrawn.count == 1 ? "was withdrawn" : "were withdrawn"),
      reason(moved.map(\.id), "left it"),
      reason(withheld, withheld.count == 1 ? "was withheld" : "were withheld"),
      reason(undone, undone.count == 1 ? "was taken back" : "were taken back"),
    ].compactMap { $0 }
    return Finding(
      check: name, severity: .problem,
      message: "\(title(assessment.subject, view)): the assessment is stale: "
        + reasons.joined(separator: "; "),
      evidence: (new + changed + withdrawn + moved).map { view.standing.evidence($0) },
      incident: view.incident.id, remedy: assessCommand(for: assessment.subject, view.incident),
      distinction: ([view.incident.id.description, assessment.subject.harm.rawValue]
        + assessment.subject.groups.map(\.rawValue)).joined(separator: "."),
      assessed: assessment.entry)
  }

  private static func reason(_ claims: [ClaimID], _ verb: String) -> String? {
    claims.isEmpty ? nil : enumerated(claims.map(\.description)) + " " + verb
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
