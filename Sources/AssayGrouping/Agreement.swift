/// How well two texts agree that they tell of one incident: points for what speaks for it and
/// against it, side by side.
package enum Agreement {
  /// From here on two texts tell of one incident: a day of news and a province that agree are enough
  /// where nothing speaks against it.
  static let enough: Float = 4.5
  /// No two texts of one group agree less.
  static let least: Float = 0.5
  /// The most that names can speak for it.
  static let mostForNames: Float = 3
}

/// Texts with the weights of their names, to compare any two.
struct ComparedTraces {
  let table: TraceTable
  let rarity: CountedNames
  /// How much it speaks against each text's being one with another of its town and day that they tell
  /// of different things.
  private let crowds: [Float]
  /// The sum of the squares of each text's weights of names.
  private let nameLengths: [Float]

  init(_ table: TraceTable) {
    self.table = table
    let rarity = CountedNames(table)
    self.rarity = rarity
    crowds = TownDays.crowds(of: table)
    nameLengths = table.rows.map { row in
      table.names[row.names].reduce(0) {
        let weight = rarity.weight(of: $1)
        return $0 + weight * weight
      }
    }
  }

  /// How well two texts agree; `nil` where that is less than `floor`, or one side alone shows that
  /// they tell of two: two countries, two months.
  func agreement(of first: Int, with second: Int, atLeast floor: Float) -> Float? {
    let (one, other) = (table.rows[first], table.rows[second])
    let day = Self.dayAgreement(one, other)
    guard day > Self.otherDay else { return nil }
    let kind = Self.kindAgreement(one, other)
    let toll = Self.tollAgreement(one, other)
    var score = day + kind + toll
    // A bomb that killed twelve and a sniper who killed two.
    if kind < 0, toll < 0 { score -= 1.5 }
    // Where a day brings a town many attacks, what tells two apart weighs more.
    let crowd = min(crowds[first], crowds[second])
    if kind < 0 || Self.areOtherTolls(one, other) { score -= crowd }
    guard score + Self.oneTown + Agreement.mostForNames >= floor else { return nil }
    let place = placeAgreement(one, other)
    guard place > Self.otherCountry, score + place + Agreement.mostForNames >= floor else {
      return nil
    }
    let name = nameAgreement(first, second)
    score += place + name
    if name < 0 { score -= crowd }
    return score >= floor ? score : nil
  }

  // MARK: Days

  private static let otherDay: Float = -5

  /// The same day speaks for it, most of all that of publication, since a text often names the days
  /// of other incidents too; a day apart may be the day after; more speaks against it.
  private static func dayAgreement(_ one: TraceTable.Row, _ other: TraceTable.Row) -> Float {
    var best = otherDay
    var isKnown = false
    func take(_ gap: Int32, _ points: (Float, Float, Float)) {
      isKnown = true
      best = max(best, gap == 0 ? points.0 : gap == 1 ? points.1 : gap <= 3 ? points.2 : best)
    }
    if one.hasHappened, other.hasHappened {
      // A month holds many incidents: that two ranges meet says less than that two days do.
      let isWide = one.happenedDays > 3 || other.happenedDays > 3
      take(gap(one.happened, other.happened), isWide ? (1, 0.5, 0) : (2, 1, -1.5))
    }
    let publishedGap = publishedGap(one, other)
    if let publishedGap {
      let isSure =
        one.publishedDays == 1 || other.publishedDays == 1 || one.published == other.published
      take(publishedGap, isSure ? (4, 0, -2.5) : (1.5, 0, -2))
    }
    takePublished(of: other, besides: one)
    takePublished(of: one, besides: other)
    func takePublished(of other: TraceTable.Row, besides one: TraceTable.Row) {
      guard one.hasHappened, one.happenedDays <= 3, other.publishedDays > 0 else { return }
      take(gap(one.happened, (other.published.0, other.published.0)), (2, 0, -1.5))
      if other.publishedDays == 2 {
        take(gap(one.happened, (other.published.1, other.published.1)), (2, 0, -1.5))
      }
    }
    guard isKnown else { return 0 }
    return min(best, mostForOtherDays(one, other, publishedGap))
  }

  /// The most that days can speak for it where both texts name one day, and not the same: a bomb
  /// every day in one town is as many incidents. Texts of one day of news may each name the day of
  /// something else.
  private static func mostForOtherDays(
    _ one: TraceTable.Row, _ other: TraceTable.Row, _ publishedGap: Int32?
  ) -> Float {
    guard one.hasHappened, other.hasHappened, one.happenedDays == 1, other.happenedDays == 1,
      one.happened != other.happened
    else { return .infinity }
    let gap = gap(one.happened, other.happened)
    if publishedGap == 0 { return gap == 1 ? .infinity : 0 }
    return gap == 1 ? -4.5 : -4.9
  }

  private static func publishedGap(_ one: TraceTable.Row, _ other: TraceTable.Row) -> Int32? {
    guard one.publishedDays > 0, other.publishedDays > 0 else { return nil }
    return min(
      min(abs(one.published.0 - other.published.0), abs(one.published.0 - other.published.1)),
      min(abs(one.published.1 - other.published.0), abs(one.published.1 - other.published.1)))
  }

  private static func gap(_ one: (first: Int32, last: Int32), _ other: (Int32, Int32)) -> Int32 {
    max(0, one.first - other.1, other.0 - one.last)
  }

  // MARK: Places

  private static let otherCountry: Float = -6
  private static let oneTown: Float = 3

  /// One town, then one province; another town or province speaks against it, another country rules
  /// it out.
  private func placeAgreement(_ first: TraceTable.Row, _ second: TraceTable.Row) -> Float {
    guard first.spotCount > 0, second.spotCount > 0 else { return 0 }
    let (own, others) = (table.spots[first.spots.lowerBound], table.spots[second.spots.lowerBound])
    var isOneCountry = false
    var shared: Float = 0
    var isBeside = false
    for index in first.spots {
      let spot = table.spots[index]
      for index in second.spots {
        let one = table.spots[index]
        isOneCountry = isOneCountry || spot.country == one.country
        guard spot.division != 0 else { continue }
        if one.division == spot.division { shared += one.weight * spot.weight }
        if !isBeside, spot.weight * 2 >= own.weight, one.weight * 2 >= others.weight {
          isBeside = spot.isBeside(one)
        }
      }
    }
    guard isOneCountry else { return Self.otherCountry }
    // One of them names no more than the country.
    guard own.division != 0, others.division != 0 else { return 0 }
    if isBeside { return Self.oneTown }
    let alike = shared / (first.divisionLength * second.divisionLength)
    guard alike >= 0.6 else { return alike >= 0.35 ? 1 : alike >= 0.15 ? 0 : -3.5 }
    let areOtherTowns = own.isTown && others.isTown && !own.isSeat && !others.isSeat
    return areOtherTowns ? -1 : 2
  }

  // MARK: Kind, toll, names

  private static func kindAgreement(_ one: TraceTable.Row, _ other: TraceTable.Row) -> Float {
    if one.kinds.isEmpty || other.kinds.isEmpty { return 0 }
    if one.kinds.isDisjoint(with: other.kinds) { return -1 }
    return one.kinds == other.kinds ? 1 : 0.25
  }

  /// A toll rises, and sources differ: near numbers say little, far ones speak against it.
  private static func tollAgreement(_ one: TraceTable.Row, _ other: TraceTable.Row) -> Float {
    var points: Float = 0
    if let ratio = ratio(one.killed, other.killed) {
      let isTelling = max(one.killed.high, other.killed.high) > 1
      points += ratio == 1 ? (isTelling ? 1.5 : 0.5) : ratio <= 1.4 ? 0.75 : ratio <= 4 ? 0 : -1.5
    }
    if let ratio = ratio(one.injured, other.injured) {
      points += ratio == 1 ? 1 : ratio <= 1.4 ? 0.5 : ratio <= 4 ? 0 : -0.5
    }
    return points
  }

  /// Whether the counts of the killed are not nearly the same.
  private static func areOtherTolls(_ one: TraceTable.Row, _ other: TraceTable.Row) -> Bool {
    ratio(one.killed, other.killed).map { $0 > 1.15 } ?? false
  }

  /// How many times the one count has the other; 1 where they can be the same, `nil` where one of
  /// them is not known.
  private static func ratio(
    _ one: (low: Int32, high: Int32), _ other: (low: Int32, high: Int32)
  ) -> Float? {
    guard one.low <= one.high, other.low <= other.high else { return nil }
    if one.low <= other.high, other.low <= one.high { return 1 }
    let (small, large) = one.high < other.low ? (one.high, other.low) : (other.high, one.low)
    return Float(large) / Float(max(small, 1))
  }

  private func nameAgreement(_ first: Int, _ second: Int) -> Float {
    let (one, other) = (table.rows[first], table.rows[second])
    guard one.nameCount >= 3, other.nameCount >= 3 else { return 0 }
    var shared: Float = 0
    var (index, place) = (one.names.lowerBound, other.names.lowerBound)
    let (end, last) = (one.names.upperBound, other.names.upperBound)
    while index < end, place < last {
      let (name, against) = (table.names[index], table.names[place])
      if name == against {
        let weight = rarity.weight(of: name)
        shared += weight * weight
      }
      if name <= against { index += 1 }
      if against <= name { place += 1 }
    }
    guard nameLengths[first] > 0, nameLengths[second] > 0 else { return 0 }
    let alike = shared / (nameLengths[first] * nameLengths[second]).squareRoot()
    return min(Agreement.mostForNames + 1, alike * 6) - 1
  }
}

/// How many texts name a name, by a table that grows with the texts.
struct CountedNames {
  private let counts: [UInt32]
  private let weights: [Float]

  /// Room for this many names a text keeps the counts of different names apart, mostly.
  private static let slotsForOne = 8
  private static let slots = 1 << 20...1 << 25

  init(_ table: TraceTable) {
    var slots = Self.slots.lowerBound
    while slots < table.count * Self.slotsForOne, slots < Self.slots.upperBound { slots *= 2 }
    var counts = [UInt32](repeating: 0, count: slots)
    for name in table.names { counts[Int(name) & (slots - 1)] &+= 1 }
    self.counts = counts
    weights = Self.weights(upTo: table.count)
  }

  /// Steps of a logarithm to base 2: no name needs a closer one.
  private static func weights(upTo count: Int) -> [Float] {
    (0...33).map { step in
      let names = Float(UInt64(1) << UInt64(step))
      var weight: Float = 0
      var ratio = (Float(count) + 1) / names
      while ratio > 1.2, weight < 24 {
        weight += ratio >= 2 ? 1 : ratio - 1
        ratio /= 2
      }
      return weight
    }
  }

  /// How much a name tells; 0 for one that tells nothing.
  func weight(of name: UInt32) -> Float {
    let count = counts[Int(name) & (counts.count - 1)]
    return weights[max(0, 32 - count.leadingZeroBitCount)]
  }

  /// Whether so few texts name it that they may tell of one incident.
  func isTelling(_ name: UInt32) -> Bool {
    (2...40).contains(counts[Int(name) & (counts.count - 1)])
  }
}
