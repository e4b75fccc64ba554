import AssayJournal
import AssayModel

/// An incident whose claims count people, without an assessment: the only number that may be
/// published is missing.
///
/// One assessment of everybody harmed covers all claims of its harm; otherwise every group that is
/// counted needs its own. Threats, earlier tolls and counts of a period or a running total need none.
package enum UnassessedCheck: IncidentCheck {
  package static let name = "unassessed"
  package static let summary = "Counts of an incident that no assessment covers."

  package static func findings(in view: IncidentView) -> [Finding] {
    Harm.allCases.compactMap { missing($0, in: view) }
  }

  private static func missing(_ harm: Harm, in view: IncidentView) -> Finding? {
    let covered = view.assessments.filter { $0.subject.harm == harm }.map { Set($0.subject.groups) }
    guard !covered.contains([]) else { return nil }
    let open = view.counts.filter {
      $0.count.harm == harm && $0.count.scope == .incident
        && $0.claim.content.stance != .threatens && $0.claim.content.stance != .former
        && !covered.contains(Set($0.count.people.groups))
    }
    guard let first = open.first else { return nil }
    let groups = Set(open.map { Set($0.count.people.groups) })
    let subject = AssessmentSubject(
      incident: view.incident.id, harm: harm,
      groups: groups.count == 1 ? first.count.people.groups : [])
    return Finding(
      check: name, severity: .notice,
      message: "\(view.incident.handle), \(harm.rawValue): "
        + (open.count == 1 ? "1 claim" : "\(open.count) claims") + " and no assessment",
      evidence: open.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
      remedy: assessCommand(for: subject, view.incident))
  }

  package static let examples = [
    CheckExample(
      "claims and no assessment", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7")))),
    CheckExample(
      "another harm is assessed", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.injured, low: 0, high: 3)),
    CheckExample(
      "only the children are assessed", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.killed, [.child], low: 2, high: 2)),
    CheckExample(
      "an assessment, stale or not", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .assessment(.killed, low: 7, high: 7)),
    CheckExample(
      "the group that is counted is assessed", fires: false,
      .claim(
        by: "police",
        .body("2 children killed", .killed, .exact(2, words: "2"), people: "children", [.child])),
      .assessment(.killed, [.child], low: 2, high: 2)),
    CheckExample(
      "a threat and a running total", fires: false,
      .claim(
        by: "militia",
        .body("will kill 100", .killed, .exact(100, words: "100"), stance: .threatens)),
      .claim(
        by: "monitor",
        .body("300 killed this year", .killed, .exact(300, words: "300"), scope: .cumulative))),
  ]
}
