/// One side of an incident: who is held to have done it, or to have suffered it. What a voice of it
/// says of the incident is said with an interest.
package struct Party: Hashable, Sendable {
  /// As the analyst wrote it; sources are voices `of` it by the same name.
  package let name: String
  package let role: PartyRole
  /// For an ally: the party whose ally it is, where that is known.
  package let of: String?
  /// The claims that the role rests on.
  package let claims: [ClaimID]
  package let analyst: String
  /// The number of the entry that says so.
  package let entry: Int

  package init(
    name: String, role: PartyRole, of: String?, claims: [ClaimID], analyst: String, entry: Int
  ) {
    self.name = name
    self.role = role
    self.of = of
    self.claims = claims
    self.analyst = analyst
    self.entry = entry
  }
}

/// What a party is to an incident.
package enum PartyRole: String, CaseIterable, Hashable, Sendable {
  /// Held responsible by somebody else.
  case accused
  /// Said itself that it did it.
  case admitted
  /// Its own people came to harm.
  case harmed
  /// Did harm, and came to harm, as in a battle.
  case both
  /// Neither, but on the side of one that is.
  case ally

  /// Whether a party in this role is held to have done harm.
  package var didHarm: Bool {
    switch self {
    case .accused, .admitted, .both: true
    case .harmed, .ally: false
    }
  }
}

/// What the speaker of a claim has at stake in the claim's incident.
package struct Interest: Hashable, Sendable {
  /// The party whose voice the speaker is.
  package let party: Party
  /// The count that would serve that party: of what the claim counts, of the people that it counts.
  package let leaning: Leaning

  package enum Leaning: String, Hashable, Sendable {
    /// Fewer would serve it, as the accused is served by fewer dead civilians.
    case low
    /// More would serve it.
    case high
    /// Both may, or the claim counts nobody.
    case unknown
  }

  package init(party: Party, leaning: Leaning) {
    self.party = party
    self.leaning = leaning
  }
}
