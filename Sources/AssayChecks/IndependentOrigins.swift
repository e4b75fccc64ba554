import AssayJournal
import AssayModel

extension IncidentView {
  /// By what a claim may be of one origin with others: its speaker's party, else its speaker; and the
  /// statement in which it stands, whatever each article calls the speaker.
  func originKeys(of claim: Claim) -> [OriginKey] {
    let party = claim.content.speakers.first.flatMap { standing.sources[$0]?.party }
    let statement = origins.statement(at: claim.anchor)
    return [
      party.map { .party($0.lowercased()) }
        ?? .voice(CountClaim.Voice(of: claim, in: standing, origins))
    ] + (statement.map { [.voice(.statement(first: $0.first, number: $0.number))] } ?? [])
  }

  /// How many origins the claims come from: reprints, statements and voices of one party taken as one.
  func originCount(of claims: [Claim]) -> Int {
    var places: [OriginKey: Int] = [:]
    var count = 0
    for claim in claims {
      let keys = originKeys(of: claim)
      let place = keys.lazy.compactMap { places[$0] }.first ?? count
      if place == count { count += 1 }
      for key in keys where places[key] == nil { places[key] = place }
    }
    return count
  }

  /// The assessments that are not stale and give a number.
  var standingAssessments: [Assessment] {
    assessments.filter { $0.outcome.numbers != nil && !standing.isStale($0) }
  }

  /// The counts of its own harm that an assessment rests on.
  func basis(of assessment: Assessment) -> [CountClaim] {
    let claims = Set(assessment.claims)
    return counts.filter {
      claims.contains($0.claim.id) && $0.count.harm == assessment.subject.harm
    }
  }

  /// "7–9", "11+", "~10 (acled-2021)": the numbers of an assessment in a sentence. What a method puts
  /// for a word that is no number stands with the method's name.
  func words(of assessment: Assessment) -> String {
    let range = assessment.outcome.range ?? "no number"
    guard let result = assessment.outcome.methodResult, !result.imputed.isEmpty else {
      return range
    }
    return "\(range) (\(result.method))"
  }
}

/// What claims of one origin have in common.
enum OriginKey: Hashable {
  /// In lower case.
  case party(String)
  case voice(CountClaim.Voice)
}
