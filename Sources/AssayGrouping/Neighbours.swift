/// Which texts are compared: those that share a day and a province or country, or a rare name, are
/// sorted next to each other, and each is held against the next ones. Work grows as the sorting does,
/// however many texts share a day and a town.
struct Neighbours {
  /// Two texts that agree, by their places.
  struct Pair {
    let score: Float
    let first: Int32
    let second: Int32
  }

  /// Where a text stands in one of the orders: its block above, its rank within it below.
  private struct Position {
    let key: UInt64
    let trace: Int32

    var block: UInt64 { key >> 32 }
  }

  /// How many neighbours a text is compared with, in each of the orders.
  private static let window = 16
  /// By how many of its rarest names a text is found.
  private static let mostNames = 8

  private let traces: ComparedTraces
  /// Whether a text does not say when it was published, so that days cannot be relied on.
  private let someAreUndated: Bool

  init(_ traces: ComparedTraces) {
    self.traces = traces
    someAreUndated = traces.table.rows.contains { $0.publishedDays == 0 }
  }

  /// The pairs that agree, each once, the surest first.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    let positions = positions()
    for index in positions.indices {
      for next in index + 1..<min(positions.count, index + 1 + Self.window) {
        guard positions[next].block == positions[index].block else { break }
        let first = min(positions[index].trace, positions[next].trace)
        let second = max(positions[index].trace, positions[next].trace)
        guard first != second,
          let score = traces.agreement(
            of: Int(first), with: Int(second), atLeast: Agreement.enough)
        else { continue }
        pairs.append(Pair(score: score, first: first, second: second))
      }
    }
    pairs.sort { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    var count = 0
    for pair in pairs
    where count == 0 || pairs[count - 1].first != pair.first
      || pairs[count - 1].second != pair.second
    {
      pairs[count] = pair
      count += 1
    }
    pairs.removeSubrange(count...)
    return pairs
  }

  private func positions() -> [Position] {
    var positions: [Position] = []
    positions.reserveCapacity(traces.table.count * 8)
    var keys: [UInt64] = []
    for index in traces.table.rows.indices {
      keys.removeAll(keepingCapacity: true)
      addKeys(of: index, to: &keys)
      keys.sort()
      for (place, key) in keys.enumerated() where place == 0 || keys[place - 1] >> 32 != key >> 32 {
        positions.append(Position(key: key, trace: Int32(clamping: index)))
      }
    }
    positions.sort { ($0.key, $0.trace) < ($1.key, $1.trace) }
    return positions
  }

  /// What a text shares with those that it is compared with: a day and a province or country, or one
  /// of its rarest names.
  private func addKeys(of index: Int, to keys: inout [UInt64]) {
    let row = traces.table.rows[index]
    let spots = traces.table.spots[row.spots]
    let toll = UInt64(UInt16(clamping: row.killed.low <= row.killed.high ? row.killed.low + 1 : 0))
    // Those of one town stand together, by toll; it is the first place that is no larger.
    let town = UInt64(
      spots.first { $0.isTown }.map { UInt16(truncatingIfNeeded: $0.place * 31) } ?? 0)
    func add(_ area: UInt32, _ day: Int32, _ rank: UInt64) {
      keys.append(UInt64(Self.hash(area, UInt32(bitPattern: day))) << 32 | rank)
    }
    func addDays(_ area: UInt32, _ rank: UInt64) {
      // Texts without a day of news are found by their toll alone.
      if someAreUndated { add(area, .max, toll) }
      func addDay(_ day: Int32) {
        add(area, day, rank)
        add(area, day + 1, rank)
      }
      if row.publishedDays > 0 { addDay(row.published.0) }
      if row.publishedDays > 1 { addDay(row.published.1) }
      if row.hasHappened, row.happenedDays <= 7 {
        for day in row.happened.first...row.happened.last { addDay(day) }
      }
    }
    for spot in spots.prefix(3) {
      addDays(spot.division != 0 ? spot.division : UInt32(spot.country), town << 16 | toll)
    }
    if let country = spots.first?.country { addDays(UInt32(country), toll) }
    addNames(row, toll, to: &keys)
  }

  private func addNames(_ row: TraceTable.Row, _ toll: UInt64, to keys: inout [UInt64]) {
    let rarity = traces.rarity
    let rare = traces.table.names[row.names].filter { rarity.isTelling($0) }
      .sorted { (rarity.weight(of: $0), $1) > (rarity.weight(of: $1), $0) }
    for name in rare.prefix(Self.mostNames) {
      keys.append(UInt64(Self.hash(name, .max)) << 32 | toll)
    }
  }

  /// One number for two; where two blocks fall together their texts are compared, and do not agree.
  private static func hash(_ one: UInt32, _ other: UInt32) -> UInt32 {
    var mixed = UInt64(one) << 32 | UInt64(other)
    mixed = (mixed ^ mixed >> 31) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
