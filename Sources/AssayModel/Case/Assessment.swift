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
  /// What a published counting method makes of the claims.
  case method(MethodResult)
}

/// The numbers of a counting method, with all that is needed to count again.
package struct MethodResult: Hashable, Sendable {
  /// A number that a method gives.
  package enum End: String, CaseIterable, Hashable, Sendable {
    case best
    case high
    case low
  }

  /// The method's name.
  package let method: String
  /// What the analyst chose for its parameters: `context=large tie=lower`.
  package let choices: String?
  /// Low and high, both inclusive; a missing high is open.
  package let low: Int
  package let high: Int?
  package let best: Int?
  /// The numbers that the method puts for words that are none, in the order of their names. They are
  /// never shown without a sign of it.
  package let imputed: [End]

  package init(
    method: String, choices: String?, low: Int, high: Int?, best: Int?, imputed: [End]
  ) {
    self.method = method
    self.choices = choices
    self.low = low
    self.high = high
    self.best = best
    self.imputed = imputed
  }
}

extension AssessmentOutcome {
  /// The numbers that the outcome gives; `nil` where it gives none.
  package var numbers: (low: Int, high: Int?, best: Int?)? {
    switch self {
    case .range(let low, let high, let best): (low, high, best)
    case .preferring(_, let low, let high): (low, high, nil)
    case .method(let result): (result.low, result.high, result.best)
    case .unknown, .pending, .asking: nil
    }
  }
}

extension AssessmentOutcome {
  /// What a counting method gave, where one was followed.
  package var methodResult: MethodResult? {
    guard case .method(let result) = self else { return nil }
    return result
  }

  /// The numbers in words: "7", "7–9, best 8", "11+", "~10" where a method put it for a word; `nil`
  /// where there is no number.
  package var range: String? {
    guard let (low, high, best) = numbers else { return nil }
    func words(_ number: Int, _ end: MethodResult.End) -> String {
      (methodResult?.imputed.contains(end) ?? false ? "~" : "") + "\(number)"
    }
    let range =
      high.map { high in
        high == low
          ? words(low, .low) : "\(words(low, .low))–\(words(high, .high))"
      } ?? "\(words(low, .low))+"
    return best.map { "\(range), best \(words($0, .best))" } ?? range
  }
}
