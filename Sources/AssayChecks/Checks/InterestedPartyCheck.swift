import AssayJournal
import AssayModel

/// An assessment that rests on nothing but figures which serve their speakers' own party, and whose
/// reason says nothing of it. A perpetrator's number that stands as if it were anybody's is what most
/// codebooks warn of (GTD 2017, page 48); who names the party in the reason has seen it.
package enum InterestedPartyCheck: IncidentCheck {
  package static let name = "interested-party"
  package static let summary = "Assessments that rest on a party's own figures and do not say so."

  package static func findings(in view: IncidentView) -> [Finding] {
    guard !view.incident.parties.isEmpty else { return [] }
    return view.standingAssessments.compactMap { assessment in
      let basis = view.basis(of: assessment)
      let interests = basis.compactMap { count -> Interest? in
        view.standing.isAgainstInterest(count.claim) ? nil : view.standing.interest(of: count.claim)
      }
      guard let first = interests.first, interests.count == basis.count else { return nil }
      var parties: [Party] = []
      for interest in interests where !parties.contains(where: { $0.name == interest.party.name }) {
        parties.append(interest.party)
      }
      // Parties on both sides that agree bear each other out.
      guard interests.allSatisfy({ $0.leaning == first.leaning }) else { return nil }
      let speakers = basis.map { view.standing.speaker(of: $0.claim) }
      let why = assessment.why.lowercased()
      let isSaid = (parties.map(\.name) + speakers + ["interest", "party"]).contains {
        why.contains($0.lowercased())
      }
      guard !isSaid else { return nil }
      let told = parties.map { "\($0.name), \($0.role.rawValue) in it" }
      return Finding(
        check: name, severity: .notice,
        message:
          "\(title(assessment.subject, view)) is assessed at \(view.words(of: assessment)) by "
          + "figures of \(enumerated(told)) alone, and its reason does not say so",
        evidence: basis.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
        remedy: "find another source, or say it in the reason: "
          + assessCommand(for: assessment.subject, view.incident),
        distinction: ([assessment.subject.harm.rawValue]
          + assessment.subject.groups.map(\.rawValue)).joined(separator: "."),
        assessed: assessment.entry)
    }
  }

  private static let two = ExampleWords.body("2 were killed", .killed, .exact(2, words: "2"))
  private static let nine = ExampleWords.body("9 were killed", .killed, .exact(9, words: "9"))

  private static func accused(_ name: String) -> ExampleStep {
    .facts([
      .involved(
        incident: IncidentID(number: 1), party: name, role: .accused, of: nil,
        claims: [ClaimID(number: 1)])
    ])
  }

  package static let examples = [
    CheckExample(
      "the accused party's low figure is the assessment", fires: true,
      .claim(by: "army", two), .claim(by: "hospital", nine), accused("Army"),
      .facts([.judged(claim: ClaimID(number: 2), verdict: .disputed, why: "no list")]),
      .facts([
        .assessed(
          subject: AssessmentSubject(incident: IncidentID(number: 1), harm: .killed, groups: []),
          outcome: .preferring(SourceID(number: 1), low: 2, high: 2), claims: [ClaimID(number: 1)],
          seen: [ClaimID(number: 1), ClaimID(number: 2)], why: "the only one on the ground")
      ])),
    CheckExample(
      "the reason names it", fires: false,
      .claim(by: "army", two), .claim(by: "hospital", nine), accused("Army"),
      .facts([
        .assessed(
          subject: AssessmentSubject(incident: IncidentID(number: 1), harm: .killed, groups: []),
          outcome: .range(low: 2, high: 2, best: nil), claims: [ClaimID(number: 1)],
          seen: [ClaimID(number: 1), ClaimID(number: 2)], why: "the Army's own figure")
      ])),
    CheckExample(
      "a figure against its own interest", fires: false, .claim(by: "army", nine),
      .claim(by: "hospital", two), accused("Army"),
      .facts([
        .assessed(
          subject: AssessmentSubject(incident: IncidentID(number: 1), harm: .killed, groups: []),
          outcome: .range(low: 9, high: 9, best: nil), claims: [ClaimID(number: 1)],
          seen: [ClaimID(number: 1), ClaimID(number: 2)], why: "it owns up to more")
      ])),
    CheckExample(
      "it rests on others too", fires: false, .claim(by: "army", two),
      .claim(by: "hospital", nine), accused("Army"), .assessment(.killed, low: 2, high: 9)),
    CheckExample(
      "a speaker of no party", fires: false, .claim(by: "hospital", two), accused("Army"),
      .assessment(.killed, low: 2, high: 2)),
  ]
}
