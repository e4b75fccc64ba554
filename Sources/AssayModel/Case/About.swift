/// What a claim is about: a harm with its count, or another matter in words.
package enum About: Hashable, Sendable {
  case harm(HarmCount)
  case matter(Matter, words: String)

  /// The harm, where the claim is about one.
  package var harm: Harm? {
    guard case .harm(let count) = self else { return nil }
    return count.harm
  }

  /// The word for what the claim is about: `killed`, `responsible`.
  package var word: String {
    switch self {
    case .harm(let count): count.harm.rawValue
    case .matter(let matter, _): matter.rawValue
    }
  }
}

/// How many of whom suffered what, and what the count covers.
package struct HarmCount: Hashable, Sendable {
  package let harm: Harm
  package let quantity: Quantity
  package let people: People
  package let scope: Scope

  package init(harm: Harm, quantity: Quantity, people: People, scope: Scope) {
    self.harm = harm
    self.quantity = quantity
    self.people = people
    self.scope = scope
  }
}

/// What a claim can be about besides a harm.
package enum Matter: String, CaseIterable, Hashable, Sendable {
  /// That something took place.
  case happened
  /// Who did it.
  case responsible
  /// Who or what it was aimed at.
  case target
  /// Whether the people were civilians or combatants.
  case status
  case when
  case `where`
  /// The weapon or way.
  case means
  /// What somebody said, where the saying is the point.
  case said
  case other
}
