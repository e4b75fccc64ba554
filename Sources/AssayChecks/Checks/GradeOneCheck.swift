import AssayJournal
import AssayModel

/// A claim with the digit 1, "confirmed by other independent sources", beside which no second origin
/// says the same. Reprints, one statement in several articles and two voices of one party are one
/// origin. Physical evidence counts as well, where a claim of the incident that holds it is tagged
/// `physical-evidence`.
package enum GradeOneCheck: IncidentCheck {
  package static let name = "grade-1-without-two-origins"
  package static let summary = "Claims graded 1 that no second origin confirms."
  package static let tier = Tier.strict

  /// The label of a claim that holds named physical evidence.
  static let evidenceLabel = "physical-evidence"

  package static func findings(in view: IncidentView) -> [Finding] {
    let graded = view.compared.filter { $0.credit?.credibility == .one }
    guard !graded.isEmpty, !view.claims.contains(where: { $0.tags.contains(evidenceLabel) }) else {
      return []
    }
    return graded.compactMap { claim in
      let agreeing = view.compared.filter { $0.id == claim.id || agrees($0, with: claim) }
      // A headline in nobody's name confirms nothing.
      let voices = agreeing.filter {
        $0.anchor.span.part == .body || !$0.content.speakers.isEmpty
      }
      guard view.originCount(of: voices) < 2 else { return nil }
      let others = agreeing.filter { $0.id != claim.id }
      return Finding(
        check: name, severity: .problem,
        message: "\(claim.id) is graded 1, confirmed by other independent sources; "
          + (others.isEmpty
            ? "no other claim of \(view.incident.handle) says the same"
            : "\(enumerated(others.map(\.id.description))) say the same, of one origin with it"),
        evidence: [claim].map { view.standing.evidence($0) }, incident: view.incident.id,
        remedy: "credit \(claim.id) 2 --why \"…\", or find a second origin")
    }
  }

  /// Whether one claim bears out another.
  private static func agrees(_ other: Claim, with claim: Claim) -> Bool {
    if let own = Statement(claim), let its = Statement(other) {
      return own.matter == its.matter && own.position == its.position
    }
    guard case .harm(let own) = claim.content.about, case .harm(let its) = other.content.about
    else { return false }
    return own.harm == its.harm && own.scope == its.scope
      && claim.content.stance == other.content.stance
      && Set(own.people.groups) == Set(its.people.groups) && own.quantity.agrees(with: its.quantity)
      && its.quantity.kind != .vague
  }

  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
  private static let one = ExampleStep.facts([
    .credited(claim: ClaimID(number: 1), credibility: .one, why: "sure")
  ])

  package static let examples = [
    CheckExample("nobody else says it", fires: true, .claim(by: "police", seven), one),
    CheckExample(
      "another counts otherwise", fires: true, .claim(by: "police", seven),
      .claim(by: "hospital", .body("9 died", .killed, .exact(9, words: "9"))), one),
    CheckExample(
      "a second voice of the same party", fires: true, .claim(by: "army", seven),
      .claim(by: "ministry", seven), one,
      .facts([
        .described(source: SourceID(number: 1), kind: nil, party: "Government", alias: nil),
        .described(source: SourceID(number: 2), kind: nil, party: "government", alias: nil),
      ])),
    CheckExample(
      "only a headline says the same", fires: true, .claim(by: "police", seven),
      .claim(by: nil, .headline("7 killed", .killed, .exact(7, words: "7"))), one),
    CheckExample(
      "the hospital counts the same", fires: false, .claim(by: "police", seven),
      .claim(by: "hospital", seven), one),
    CheckExample(
      "the bodies were photographed", fires: false, .claim(by: "police", seven), one,
      .facts([.tagged(item: .claim(ClaimID(number: 1)), label: evidenceLabel)])),
    CheckExample(
      "another digit", fires: false, .claim(by: "police", seven),
      .facts([.credited(claim: ClaimID(number: 1), credibility: .two, why: "likely")])),
  ]
}
