import AssayModel
import AssayPlaces

/// What is known of an incident, as an article tells of it or a case holds it, to compare two.
package struct IncidentSketch: Sendable {
  /// As it was written.
  package let place: String?
  /// What the gazetteer makes of the place; `nil` where it knows no such place.
  package let located: LocatedPlace?
  package let dates: DateRange?
  package let kind: String?
  /// The counts that the text or the claims give, of one harm each.
  package let counts: [Harm: Set<Int>]

  package init(
    place: String?, located: LocatedPlace?, dates: DateRange?, kind: String?,
    counts: [Harm: Set<Int>]
  ) {
    self.place = place
    self.located = located
    self.dates = dates
    self.kind = kind
    self.counts = counts
  }
}

/// Why two incidents may be one, in words that an analyst can check.
package struct SketchComparison: Sendable {
  /// One ground each: "same place: Kerman", "2024-01-03 both".
  package private(set) var reasons: [String] = []
  private var strength = 0

  /// Whether enough speaks for it: a place or a day that agrees, another ground, and nothing against
  /// it.
  package var isLikely: Bool { strength >= 3 }

  /// The same of one that may be a part of the other, as a day is of a siege.
  package var isLikelyPart: Bool { strength >= 2 }

  /// Towns so near each other may be one place to two writers, in kilometres.
  private static let near = 15.0

  /// `nil` where place, day or kind show that they are two.
  package init?(_ one: IncidentSketch, _ other: IncidentSketch) {
    guard comparePlaces(one, other), compareDates(one.dates, other.dates),
      compareKinds(one.kind, other.kind)
    else { return nil }
    if one.kind != nil, one.kind == other.kind, one.place == other.place, one.dates == other.dates {
      strength += 2
      reasons.append("told in the same words")
    }
    for harm in Harm.allCases {
      let shared = one.counts[harm, default: []].intersection(other.counts[harm, default: []])
      // One dead and one dead say little.
      guard let count = shared.max(), count > 1 else { continue }
      reasons.append("both \(count) \(harm.rawValue)")
      strength += 1
    }
  }

  private mutating func comparePlaces(_ one: IncidentSketch, _ other: IncidentSketch) -> Bool {
    guard let own = one.place, let others = other.place else { return true }
    if let first = one.located?.sure, let second = other.located?.sure {
      return compare(first, second)
    }
    if let key = PlaceName.key(own), key == PlaceName.key(others) {
      strength += 2
      reasons.append("same place: \(own)")
      return true
    }
    guard let first = one.located?.candidates, let second = other.located?.candidates else {
      // Two names of which the gazetteer lacks one may still be one place, but hardly are.
      strength -= 2
      return true
    }
    guard !Set(first).isDisjoint(with: second) else { return false }
    strength += 1
    reasons.append("\(own) may be \(others)")
    return true
  }

  private mutating func compare(_ first: Place, _ second: Place) -> Bool {
    let kilometres = first.kilometres(to: second)
    if first == second {
      guard first.kind != .country else { return true }
      strength += 2
      reasons.append("same place: \(Gazetteer.shared.inWords(first))")
    } else if first.holds(second) || second.holds(first) {
      let (outer, inner) = first.holds(second) ? (first, second) : (second, first)
      guard outer.kind != .country else { return true }
      strength += 1
      reasons.append("\(inner.name) lies in \(Gazetteer.shared.inWords(outer))")
    } else if first.kind != .province, second.kind != .province, kilometres <= Self.near {
      strength += 2
      reasons.append(
        "\(first.name) and \(second.name) are \(Int(kilometres.rounded(.up))) km apart")
    } else {
      return false
    }
    return true
  }

  private mutating func compareDates(_ one: DateRange?, _ other: DateRange?) -> Bool {
    guard let one, let other else { return true }
    let gap =
      max(one.from, other.from).daysSinceEpoch - min(one.to, other.to).daysSinceEpoch
    if one == other {
      strength += one.from == one.to ? 2 : 1
      reasons.append("\(one) both")
    } else if gap <= 0 {
      strength += 1
      reasons.append("\(one) and \(other) meet")
    } else if gap == 1 {
      reasons.append("a day apart: \(one), \(other)")
    } else {
      return false
    }
    return true
  }

  private mutating func compareKinds(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    let (own, others) = (IncidentKinds(words: one), IncidentKinds(words: other))
    if own.isEmpty || others.isEmpty {
      if one == other { reasons.append("\(one) both") }
      return true
    }
    guard !own.isDisjoint(with: others) else { return false }
    strength += 1
    reasons.append(one == other ? "\(one) both" : "\(one) and \(other)")
    return true
  }
}
