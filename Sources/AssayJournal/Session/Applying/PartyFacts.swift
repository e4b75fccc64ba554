import AssayModel

extension Standing {
  /// Makes a party of an incident what it is now; without `party`, the one of that name is none any
  /// more.
  mutating func involve(
    _ name: String, in id: IncidentID, as party: Party?, restingOn claims: [ClaimID]
  ) throws(Refusal) {
    guard let incident = incidents[id] else {
      throw Refusal("names a party of \(id), which is no incident")
    }
    for claim in claims where self.claims[claim] == nil && withheldClaims[claim] == nil {
      throw Refusal("rests a party on \(claim), which is no claim")
    }
    let place = incident.parties.firstIndex { SpeakerName($0.name) == SpeakerName(name) }
    switch (place, party) {
    case (let place?, let party?): incidents[id]?.parties[place] = party
    case (nil, let party?): incidents[id]?.parties.append(party)
    case (let place?, nil): incidents[id]?.parties.remove(at: place)
    case (nil, nil): throw Refusal("takes \(name) from \(id), of which it is no party")
    }
  }
}
