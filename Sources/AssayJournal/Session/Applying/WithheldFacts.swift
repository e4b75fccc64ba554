import AssayModel

extension Standing {
  /// Whether a fact is about a claim that was withheld, and so changes nothing.
  func namesWithheldClaim(_ fact: Fact) -> Bool {
    switch fact {
    case .accepted(let id, _, _), .claimed(let id, _, _), .corrected(let id, _, _),
      .withdrawn(let id, _), .credited(let id, _, _), .judged(let id, _, _), .linked(let id, _),
      .tagged(.claim(let id), _), .untagged(.claim(let id), _), .noted(.claim(let id), _),
      .cleared(.claim(let id), _):
      withheldClaims[id] != nil
    default: false
    }
  }

  /// A fact may only be missing where another says that it was withheld.
  func requireWithheld(_ entry: Entry, in journal: Journal) throws(Refusal) {
    guard journal.withheld.entries[entry.number] != nil else {
      throw Refusal("has lost its content, and no entry says that it was withheld")
    }
  }

  /// An article without details gives no time to its claims, and nobody can tell any more whether it
  /// did: what rests on them must be looked at again.
  mutating func markChanged(_ item: ItemID, entry: Int) throws(Refusal) {
    guard case .article(let id) = item, let digest = articles[id]?.article.digest else { return }
    for claim in claims.all where claim.anchor.digest == digest && claim.content.asOf == nil {
      claims[claim.id]?.changed = entry
    }
  }

  /// Takes in what is published. Throws where the name is given already, or an entry assesses nothing.
  mutating func release(_ release: Release, of journal: Journal) throws(Refusal) {
    guard !releases.contains(where: { $0.name == release.name }) else {
      throw Refusal("releases \(release.name) a second time")
    }
    for number in release.assessments {
      guard journal.entries.indices.contains(number - 1),
        case .assessed = journal.entries[number - 1].fact
      else { throw Refusal("releases entry \(number), which assesses nothing") }
    }
    releases.append(release)
  }
}
