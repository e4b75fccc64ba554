import AssayModel

/// What a counting method goes by besides what claims say.
package enum Ground: Hashable, Sendable {
  /// How far a source or a claim is trusted and whose voice it is, of which origin an article is, who
  /// is a party of an incident.
  case item(ItemID)
  /// Who goes by the name of a party or an outlet.
  case name(SpeakerName)
}

/// The numbers of the entries that last changed the grounds of counting methods.
struct Grounds: Hashable, Sendable {
  private var entries: [Ground: Int] = [:]
  private var newest = 0

  mutating func change(_ ground: Ground, entry: Int) {
    entries[ground] = entry
    newest = max(newest, entry)
  }

  /// Whether any changed after an entry.
  func changed(after entry: Int) -> Bool { newest > entry }

  func changed(_ ground: Ground, after entry: Int) -> Bool { entries[ground, default: 0] > entry }
}

extension Standing {
  /// The grounds that changed since a counting method gave an assessment, in order of their claims;
  /// none where it was made by hand, and whoever made it weighed what was known.
  package func changedGrounds(of assessment: Assessment) -> [Ground] {
    let id = assessment.subject.incident
    guard assessment.outcome.methodResult != nil, grounds.changed(after: assessment.entry),
      let incident = incidents[id]
    else { return [] }
    var changed: [Ground] = []
    func look(_ ground: Ground) {
      if grounds.changed(ground, after: assessment.entry), !changed.contains(ground) {
        changed.append(ground)
      }
    }
    look(.item(.incident(id)))
    for party in incident.parties { look(.name(SpeakerName(party.name))) }
    for claim in claims(of: id) {
      look(.item(.claim(claim.id)))
      let voice = voices(in: claim).first
      if let voice { look(.item(.source(voice))) }
      if let outlet = outlet(of: claim) { look(.name(SpeakerName(outlet))) }
      if case .matter(.responsible, let party) = claim.content.about {
        look(.name(SpeakerName(party)))
      }
      // A speaker with a name is one voice in any article.
      if claim.content.speakers.first.map({ sources[$0]?.onlyIn != nil }) ?? true,
        let article = articleByDigest[claim.anchor.digest]
      {
        look(.item(.article(article)))
      }
    }
    return changed
  }

  /// Notes what a fact changed of a source, which was `before`.
  mutating func noteGrounds(of id: SourceID, before: Source?, entry: Int) {
    let after = sources[id]
    let isOther = before?.kind != after?.kind || before?.party != after?.party
    if isOther || before?.isUnreliable != after?.isUnreliable {
      grounds.change(.item(.source(id)), entry: entry)
    }
    guard isOther || before?.names != after?.names else { return }
    let names = (before?.names ?? []) + (after?.names ?? [])
    let parties = [before?.party, after?.party].compactMap { $0 }.map { SpeakerName($0) }
    for name in names + parties { grounds.change(.name(name), entry: entry) }
  }
}
