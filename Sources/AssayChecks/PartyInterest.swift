import AssayJournal
import AssayModel

extension Standing {
  /// What the speaker of a claim has at stake in the claim's incident; `nil` where the claim is about
  /// none, or its speaker is the voice of no party of it.
  ///
  /// The nearest speaker counts, or the outlet in its own voice. A source is the voice of the party
  /// that it is `of`, or of one that has its own name. Which way its interest leans is assay's own
  /// reading: those who did harm are served by few dead and by many dead combatants of the other side,
  /// those who suffered it by the opposite.
  package func interest(of claim: Claim) -> Interest? {
    guard let incident = claim.incident.flatMap({ incidents[$0] }), !incident.parties.isEmpty,
      let speaker = voices(in: claim).first.flatMap({ sources[$0] }),
      let party = party(of: speaker, in: incident)
    else { return nil }
    return Interest(party: party, leaning: leaning(of: party, in: incident, claim.content.about))
  }

  /// The party of an incident whose voice a source is.
  package func party(of source: Source, in incident: Incident) -> Party? {
    if let name = source.party { return incident.party(called: name) }
    return incident.parties.first { source.isCalled($0.name) }
  }

  private func leaning(
    of party: Party, in incident: Incident, _ about: About
  ) -> Interest.Leaning {
    guard case .harm(let count) = about else { return .unknown }
    let areCombatants = count.people.groups.contains { $0.isCombatant }
    switch party.role {
    case .accused, .admitted: return areCombatants ? .high : .low
    case .harmed: return areCombatants ? .low : .high
    case .both: return .unknown
    case .ally:
      // An ally's ally is nobody's: one step, and no circle.
      guard let side = party.of.flatMap({ incident.party(called: $0) }), side.role != .ally else {
        return .unknown
      }
      return leaning(of: side, in: incident, about)
    }
  }

  /// Whether a claim's figure is worse for its speaker's party than every figure of others for the
  /// same people: the accused who count most, the harmed who count least. Where nobody else counts,
  /// dead that the accused own up to are against their interest.
  package func isAgainstInterest(_ claim: Claim) -> Bool {
    guard let interest = interest(of: claim), interest.leaning != .unknown,
      case .harm(let own) = claim.content.about, own.scope == .incident,
      claim.content.stance == .asserts, let incident = claim.incident
    else { return false }
    let others = claims(of: incident).compactMap { other -> HarmCount? in
      guard case .harm(let count) = other.content.about, count.harm == own.harm,
        count.scope == .incident, other.content.stance == .asserts,
        other.verdict?.outcome != .refuted,
        Set(count.people.groups) == Set(own.people.groups),
        self.interest(of: other)?.party.name != interest.party.name
      else { return nil }
      return count
    }
    let room = own.quantity.room
    if interest.leaning == .low {
      return room.lowerBound > 0
        && others.allSatisfy { $0.quantity.room.lowerBound <= room.lowerBound }
    }
    return !others.isEmpty && room.upperBound < .max
      && others.allSatisfy { $0.quantity.room.upperBound >= room.upperBound }
  }
}

extension Group {
  /// Whether the word says that the people fought.
  var isCombatant: Bool {
    switch self {
    case .combatant, .militant, .soldier, .guardMember, .attacker: true
    default: false
    }
  }
}
