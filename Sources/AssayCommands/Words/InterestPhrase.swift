import AssayChecks
import AssayJournal
import AssayModel

extension Session {
  /// "Northern Front, accused: fewer would serve it", "…: against its own interest"; `nil` where the
  /// speaker has none in the incident.
  func interestPhrase(of claim: Claim) -> String? {
    guard let interest = standing.interest(of: claim) else { return nil }
    let party = interest.party
    let whose = "\(party.name), \(party.role.rawValue)\(party.of.map { " of \($0)" } ?? "")"
    if standing.isAgainstInterest(claim) { return "\(whose): against its own interest" }
    return switch interest.leaning {
    case .low: "\(whose): fewer would serve it"
    case .high: "\(whose): more would serve it"
    case .unknown: whose
    }
  }
}
