/// What the team holds for one incident, harm and groups of people: the only number that is
/// published.
package struct Assessment: Hashable, Sendable {
  package let subject: AssessmentSubject
  package let outcome: AssessmentOutcome
  /// The claims it rests on.
  package let claims: [ClaimID]
  /// All claims of the incident at the time, whether it rests on them or not.
  package let seen: [ClaimID]
  package let why: String
  package let analyst: String
  /// The number of the entry that made it.
  package let entry: Int

  package init(
    subject: AssessmentSubject, outcome: AssessmentOutcome, claims: [ClaimID], seen: [ClaimID],
    why: String, analyst: String, entry: Int
  ) {
    self.subject = subject
    self.outcome = outcome
    self.claims = claims
    self.seen = seen
    self.why = why
    self.analyst = analyst
    self.entry = entry
  }
}

/// What an assessment is of. No groups means everybody harmed.
package struct AssessmentSubject: Hashable, Sendable {
  package let incident: IncidentID
  package let harm: Harm
  package let groups: [Group]

  package init(incident: IncidentID, harm: Harm, groups: [Group]) {
    self.incident = incident
    self.harm = harm
    self.groups = groups
  }
}

/// The ways to settle a disagreement between sources, after the Standards for Casualty Recording
/// 2016, page 25.
package enum AssessmentOutcome: Hashable, Sendable {
  /// Low and high, both inclusive, and the best figure where there is one; a missing high is open.
  case range(low: Int, high: Int?, best: Int?)
  /// The figure of one source, put before the others'.
  case preferring(SourceID, low: Int, high: Int?)
  /// Not known, and recorded as such.
  case unknown
  /// Left open until more is known.
  case pending
  /// The source is being asked.
  case asking
}

extension AssessmentOutcome {
  /// The numbers that the outcome gives; `nil` where it gives none.
  package var numbers: (low: Int, high: Int?, best: Int?)? {
    switch self {
    case .range(let low, let high, let best): (low, high, best)
    case .preferring(_, let low, let high): (low, high, nil)
    case .unknown, .pending, .asking: nil
    }
  }
}
