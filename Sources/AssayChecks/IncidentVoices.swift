import AssayJournal
import AssayModel

/// Who counts in an incident: how many origins there are, and which of its parties speak.
package struct IncidentVoices: Sendable {
  /// How many origins its counts come from: reprints and voices of one party taken as one.
  package let origins: Int
  /// The parties whose voices give counts that serve them, in the order in which they were named.
  package let parties: [String]
  /// Whether nobody else counts.
  package let areOnlyParties: Bool

  /// Answers for any incident of a case; what is the same for all is found out once.
  package static func counter(
    in standing: Standing, _ origins: ArticleOrigins
  ) -> @Sendable (Incident) -> IncidentVoices {
    let shelved = standing.shelvedArticles
    return { IncidentVoices($0, in: standing, shelved, origins) }
  }

  private init(
    _ incident: Incident, in standing: Standing, _ shelved: Set<Digest>, _ origins: ArticleOrigins
  ) {
    let view = IncidentView(
      incident, in: standing, shelved: shelved, assessments: [], origins: origins)
    let claims = view.comparedCounts.map(\.claim).filter { $0.content.stance == .asserts }
    self.origins = view.originCount(of: claims)
    guard !incident.parties.isEmpty else {
      parties = []
      areOnlyParties = false
      return
    }
    let speaking = claims.map { claim in
      standing.isAgainstInterest(claim) ? nil : standing.interest(of: claim)?.party.name
    }
    parties = incident.parties.map(\.name).filter { speaking.contains($0) }
    areOnlyParties = !speaking.isEmpty && !speaking.contains(nil)
  }
}
