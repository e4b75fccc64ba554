import AssayJournal
import AssayModel

/// Whose side a speaker is on in an incident.
package struct SpeakerSide: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable {
    /// Claims say that the party did it.
    case perpetrator
    /// Of a party that takes part in the conflict, or is the source's own, in whatever role.
    case party
  }

  /// As the analysts write it.
  package let party: String
  package let role: Role

  package init(party: String, role: Role) {
    self.party = party
    self.role = role
  }
}

/// A party that claims name as the one who did it.
package struct AccusedParty: Hashable, Sendable {
  package let party: String
  /// The claims that name it, in order of their ids.
  package let claims: [ClaimID]
  /// Whether the party itself says so.
  package let isAdmitted: Bool
  /// Whether somebody denies it.
  package let isDenied: Bool
  /// Whether it is a state; `nil` where nothing tells.
  package let isState: Bool?

  package init(
    party: String, claims: [ClaimID] = [], isAdmitted: Bool = false, isDenied: Bool = false,
    isState: Bool? = nil
  ) {
    self.party = party
    self.claims = claims
    self.isAdmitted = isAdmitted
    self.isDenied = isDenied
    self.isState = isState
  }
}

extension IncidentView {
  /// The side of whoever answers for a claim: the one place that says so. It follows from what the
  /// party that the source is of is to the incident, an armed group's own name, and the claims about
  /// who did it.
  func side(of claim: Claim, _ accused: [AccusedParty]) -> SpeakerSide? {
    guard let source = standing.voices(in: claim).first.flatMap({ standing.sources[$0] }) else {
      return nil
    }
    if let party = accused.first(where: { source.isOf($0.party) }) {
      return SpeakerSide(party: party.party, role: .perpetrator)
    }
    let own =
      standing.party(of: source, in: incident)?.name ?? source.party
      ?? (source.kind == .armedGroup ? source.name : nil)
    return own.map { SpeakerSide(party: $0, role: .party) }
  }

  /// The parties that are held to have done it, by what they are to the incident or else by its
  /// claims, in the order in which that was said.
  var accusedParties: [AccusedParty] {
    var named: [(party: String, claims: [ClaimID], isAdmitted: Bool)] = []
    for party in incident.parties where party.role.didHarm {
      named.append((party.name, party.claims, party.role == .admitted))
    }
    var denied: [Claim] = []
    for claim in compared {
      guard case .matter(.responsible, let words) = claim.content.about else { continue }
      switch claim.content.stance {
      case .asserts:
        // What an analyst decided the party to be goes before what is claimed of it.
        if let party = incident.party(called: words), !party.role.didHarm { continue }
        let isAdmitted = isOwn(claim, of: words)
        if let place = named.firstIndex(where: { SpeakerName($0.party) == SpeakerName(words) }) {
          if !named[place].claims.contains(claim.id) { named[place].claims.append(claim.id) }
          named[place].isAdmitted = named[place].isAdmitted || isAdmitted
        } else {
          named.append((words, [claim.id], isAdmitted))
        }
      case .denies: denied.append(claim)
      case .fears, .threatens, .former: break
      }
    }
    return named.map { party, claims, isAdmitted in
      AccusedParty(
        party: party, claims: claims, isAdmitted: isAdmitted,
        isDenied: denied.contains {
          SpeakerName($0.content.about.matterWords) == SpeakerName(party)
        },
        isState: isState(party))
    }
  }

  private func isOwn(_ claim: Claim, of party: String) -> Bool {
    standing.voices(in: claim).first.flatMap { standing.sources[$0] }?.isOf(party) ?? false
  }

  /// Whether a party is a state: officials speak for it. An armed group is none.
  private func isState(_ party: String) -> Bool? {
    let kinds = Set(standing.sources.all.lazy.filter { $0.isOf(party) }.map(\.kind))
    if kinds.contains(.armedGroup) { return false }
    return kinds.contains(.official) ? true : nil
  }
}

extension Source {
  /// Whether the source speaks for a party, or is it.
  fileprivate func isOf(_ party: String) -> Bool {
    isCalled(party) || self.party.map(SpeakerName.init) == SpeakerName(party)
  }
}

extension About {
  fileprivate var matterWords: String {
    guard case .matter(_, let words) = self else { return "" }
    return words
  }
}
