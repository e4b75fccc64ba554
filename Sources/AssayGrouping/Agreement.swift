/// How well two texts agree that they tell of one incident, side by side; positive speaks for it.
package struct Agreement: Hashable, Sendable {
  package var place: Float = 0
  package var day: Float = 0
  package var kind: Float = 0
  package var toll: Float = 0
  package var names: Float = 0
  /// Whether one side alone shows that they do not: two countries, two months.
  package var isRuledOut = false

  package var score: Float { isRuledOut ? -9 : place + day + kind + toll + names }

  /// From here on two texts tell of one incident: a day of news and a province that agree are enough
  /// where nothing speaks against it.
  package static let enough: Float = 4.5
  /// No two texts of one group agree less.
  package static let least: Float = 0.5
}

/// How rare a name is among the texts that are compared.
package protocol NameRarity {
  /// 0 for a name that tells nothing.
  func weight(of name: UInt32) -> Float
}

/// Every name tells the same: for few texts.
package struct EqualNames: NameRarity {
  package init() {}

  package func weight(of name: UInt32) -> Float { 1 }
}

extension IncidentTrace {
  /// Compares two texts.
  package func agreement(with other: IncidentTrace, _ rarity: some NameRarity) -> Agreement {
    var agreement = Agreement()
    agreement.day = dayAgreement(other)
    agreement.place = placeAgreement(other)
    guard agreement.day > Self.otherDay, agreement.place > Self.otherCountry else {
      agreement.isRuledOut = true
      return agreement
    }
    agreement.kind = kindAgreement(other)
    agreement.toll = tollAgreement(other)
    // A bomb that killed twelve and a sniper who killed two.
    if agreement.kind < 0, agreement.toll < 0 { agreement.kind -= 1.5 }
    agreement.names = nameAgreement(other, rarity)
    return agreement
  }

  // MARK: Days

  private static let otherDay: Float = -5

  /// The same day speaks for it, most of all that of publication, since a text often names the days
  /// of other incidents too; a day apart may be the day after; more speaks against it.
  private func dayAgreement(_ other: IncidentTrace) -> Float {
    var best: Float = Self.otherDay
    var isKnown = false
    func take(_ gap: Int32, _ points: (Float, Float, Float)) {
      isKnown = true
      best = max(best, gap == 0 ? points.0 : gap == 1 ? points.1 : gap <= 3 ? points.2 : best)
    }
    if let own = happened, let others = other.happened {
      // A month holds many incidents: that two ranges meet says less than that two days do.
      let isWide = own.count > 3 || others.count > 3
      take(Self.gap(own, others), isWide ? (1, 0.5, 0) : (2, 1, -1.5))
    }
    if !published.isEmpty, !other.published.isEmpty {
      let gap =
        published.map { day in other.published.map { abs($0 - day) }.min() ?? .max }.min() ?? .max
      let isSure =
        published.count == 1 || other.published.count == 1 || published == other.published
      take(gap, isSure ? (4, 0, -2.5) : (1.5, 0, -2))
    }
    for (one, another) in [(self, other), (other, self)] {
      guard let range = one.happened, range.count <= 3 else { continue }
      for day in another.published { take(Self.gap(range, day...day), (2, 0, -1.5)) }
    }
    guard isKnown else { return 0 }
    return min(best, mostForOtherDays(other))
  }

  /// The most that days can speak for it where both texts name one day, and not the same: a bomb
  /// every day in one town is as many incidents. Texts of one day of news may each name the day of
  /// something else.
  private func mostForOtherDays(_ other: IncidentTrace) -> Float {
    guard let own = happened, let others = other.happened, own.count == 1, others.count == 1,
      own != others
    else { return .infinity }
    let gap = Self.gap(own, others)
    if !Set(published).isDisjoint(with: other.published) { return gap == 1 ? .infinity : 0 }
    return gap == 1 ? -4.5 : -4.9
  }

  private static func gap(_ one: ClosedRange<Int32>, _ other: ClosedRange<Int32>) -> Int32 {
    max(0, one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
  }

  // MARK: Places

  private static let otherCountry: Float = -6

  /// One town, then one province; another province speaks against it, another country rules it out.
  private func placeAgreement(_ other: IncidentTrace) -> Float {
    guard let own = spots.first, let others = other.spots.first else { return 0 }
    if !spots.contains(where: { spot in other.spots.contains { $0.country == spot.country } }) {
      return Self.otherCountry
    }
    // One of them names no more than the country.
    guard own.division != 0, others.division != 0 else { return 0 }
    var shared: Float = 0
    var isBeside = false
    for spot in spots where spot.division != 0 {
      for one in other.spots {
        if one.division == spot.division { shared += one.weight * spot.weight }
        if spot.isBeside(one) {
          isBeside = isBeside || spot.weight * 2 >= own.weight && one.weight * 2 >= others.weight
        }
      }
    }
    let alike = shared / (divisionLength * other.divisionLength)
    if isBeside { return 3 }
    return alike >= 0.6 ? 2 : alike >= 0.35 ? 1 : alike >= 0.15 ? 0 : -3.5
  }

  /// The length of the places' weights, taken together by division.
  private var divisionLength: Float {
    var sum: Float = 0
    for spot in spots where spot.division != 0 {
      for other in spots where other.division == spot.division { sum += spot.weight * other.weight }
    }
    return max(sum, 0.0001).squareRoot()
  }

  // MARK: Kind, toll, names

  private func kindAgreement(_ other: IncidentTrace) -> Float {
    if kinds.isEmpty || other.kinds.isEmpty { return 0 }
    let shared = kinds.intersection(other.kinds)
    if shared.isEmpty { return -1 }
    return kinds == other.kinds ? 1 : 0.25
  }

  /// A toll rises, and sources differ: near numbers say little, far ones speak against it.
  private func tollAgreement(_ other: IncidentTrace) -> Float {
    var points: Float = 0
    if let own = killed, let others = other.killed {
      let ratio = Self.ratio(own, others)
      let isTelling = max(own.high, others.high) > 1
      points += ratio == 1 ? (isTelling ? 1.5 : 0.5) : ratio <= 1.4 ? 0.75 : ratio <= 4 ? 0 : -1.5
    }
    if let own = injured, let others = other.injured {
      let ratio = Self.ratio(own, others)
      points += ratio == 1 ? 1 : ratio <= 1.4 ? 0.5 : ratio <= 4 ? 0 : -0.5
    }
    return points
  }

  /// How many times the one number has the other; 1 where they can be the same.
  private static func ratio(_ one: Count, _ other: Count) -> Float {
    if one.low <= other.high, other.low <= one.high { return 1 }
    let (small, large) = one.high < other.low ? (one.high, other.low) : (other.high, one.low)
    return Float(large) / Float(max(small, 1))
  }

  private func nameAgreement(_ other: IncidentTrace, _ rarity: some NameRarity) -> Float {
    guard names.count >= 3, other.names.count >= 3 else { return 0 }
    var (shared, own, others): (Float, Float, Float) = (0, 0, 0)
    var place = 0
    for name in names {
      let weight = rarity.weight(of: name)
      own += weight * weight
      while place < other.names.count, other.names[place] < name { place += 1 }
      if place < other.names.count, other.names[place] == name { shared += weight * weight }
    }
    for name in other.names {
      let weight = rarity.weight(of: name)
      others += weight * weight
    }
    guard own > 0, others > 0 else { return 0 }
    let alike = shared / (own * others).squareRoot()
    return min(4, alike * 6) - 1
  }
}
