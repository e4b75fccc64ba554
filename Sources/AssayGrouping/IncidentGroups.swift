/// Puts texts together that tell of one incident.
///
/// Texts that share a day and a province, or a rare name, are sorted next to each other and compared
/// with their neighbours; those that agree are joined, the surest first. Two groups are joined only
/// where their texts agree on the whole and no two of them speak against it: groups do not grow by
/// chains of neighbours. Work grows as the sorting does.
package struct IncidentGroups {
  private let traces: [IncidentTrace]
  private let rarity: CountedNames
  /// The members of each group, kept with its first text.
  private var members: [[Int32]]
  private var groupOf: [Int32]

  /// How many neighbours a text is compared with, in each of the orders.
  private static let window = 16
  /// By how many of its rarest names a text is found.
  private static let mostNames = 8
  /// How many texts of a group speak for it.
  private static let mostSpeakers = 12

  /// The groups, each in order of its texts, in order of their first texts.
  package static func groups(of traces: [IncidentTrace]) -> [[Int]] {
    var groups = IncidentGroups(traces)
    groups.join()
    return groups.members.filter { !$0.isEmpty }.map { $0.map(Int.init).sorted() }
      .sorted { $0[0] < $1[0] }
  }

  private init(_ traces: [IncidentTrace]) {
    self.traces = traces
    rarity = CountedNames(traces)
    members = (0..<Int32(clamping: traces.count)).map { [$0] }
    groupOf = Array(0..<Int32(clamping: traces.count))
  }

  // MARK: Joining

  private mutating func join() {
    for pair in pairs() {
      let one = Int(groupOf[Int(pair.first)])
      let other = Int(groupOf[Int(pair.second)])
      guard one != other, mayJoin(one, other) else { continue }
      let (large, small) =
        members[one].count >= members[other].count ? (one, other) : (other, one)
      for member in members[small] { groupOf[Int(member)] = Int32(large) }
      members[large] += members[small]
      members[small] = []
    }
  }

  /// Whether the texts of two groups agree on the whole, and no two of them disagree.
  private func mayJoin(_ one: Int, _ other: Int) -> Bool {
    var sum: Float = 0
    var count: Float = 0
    for first in Self.speakers(members[one]) {
      for second in Self.speakers(members[other]) {
        let score = traces[Int(first)].agreement(with: traces[Int(second)], rarity).score
        if score < Agreement.least { return false }
        sum += score
        count += 1
      }
    }
    return sum >= Agreement.enough * count
  }

  /// Some texts of a group, from all over it.
  private static func speakers(_ members: [Int32]) -> [Int32] {
    guard members.count > mostSpeakers else { return members }
    return (0..<mostSpeakers).map { members[$0 * members.count / mostSpeakers] }
  }

  // MARK: Pairs

  private struct Pair {
    let score: Float
    let first: Int32
    let second: Int32
  }

  /// The pairs of neighbours that agree, the surest first.
  private func pairs() -> [Pair] {
    let places = sortedPlaces()
    var pairs: [Pair] = []
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end].block == places[start].block { end += 1 }
      for index in start..<end {
        for neighbour in index + 1..<max(index + 1, min(end, index + 1 + Self.window)) {
          let first = min(places[index].trace, places[neighbour].trace)
          let second = max(places[index].trace, places[neighbour].trace)
          guard first != second else { continue }
          let score = traces[Int(first)].agreement(with: traces[Int(second)], rarity).score
          if score >= Agreement.enough {
            pairs.append(Pair(score: score, first: first, second: second))
          }
        }
      }
      start = end
    }
    return pairs.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
  }

  /// Where a text stands in one of the orders.
  private struct Position {
    let block: UInt64
    /// The order within the block: by toll.
    let rank: Int32
    let trace: Int32
  }

  private func sortedPlaces() -> [Position] {
    var positions: [Position] = []
    positions.reserveCapacity(traces.count * 6)
    for (index, trace) in traces.enumerated() {
      for block in blocks(of: trace) {
        positions.append(
          Position(block: block, rank: trace.killed?.low ?? -1, trace: Int32(clamping: index)))
      }
    }
    return positions.sorted { ($0.block, $0.rank, $0.trace) < ($1.block, $1.rank, $1.trace) }
  }

  /// What a text shares with those that it is compared with: a day and a province or country, or one
  /// of its rarest names.
  private func blocks(of trace: IncidentTrace) -> Set<UInt64> {
    var areas: Set<UInt32> = []
    for spot in trace.spots.prefix(3) {
      areas.insert(spot.division != 0 ? spot.division : UInt32(spot.country))
    }
    if let country = trace.spots.first?.country { areas.insert(UInt32(country)) }
    var days = Set(trace.published)
    if let happened = trace.happened, happened.count <= 7 { days.formUnion(happened) }
    var blocks: Set<UInt64> = []
    for area in areas {
      // Texts without a day of news are found by their toll alone.
      blocks.insert(UInt64(area) << 32 | 0x7FFF_FFFF)
      for day in days {
        // A day and the one after it share a block.
        for near in [day, day + 1] {
          blocks.insert(UInt64(area) << 32 | UInt64(UInt32(bitPattern: near)))
        }
      }
    }
    let rare = trace.names.filter { rarity.isTelling($0) }
      .sorted { (rarity.weight(of: $0), $1) > (rarity.weight(of: $1), $0) }
    for name in rare.prefix(Self.mostNames) { blocks.insert(UInt64(name) << 32 | 0xFFFF_FFFF) }
    return blocks
  }
}

/// How many texts name a name, by a table that a million texts do not fill.
struct CountedNames: NameRarity {
  private let counts: [UInt32]
  private let weights: [Float]
  private static let slots = 1 << 20

  init(_ traces: [IncidentTrace]) {
    var counts = [UInt32](repeating: 0, count: Self.slots)
    for trace in traces {
      for name in trace.names { counts[Int(name) & (Self.slots - 1)] &+= 1 }
    }
    self.counts = counts
    weights = Self.weights(upTo: traces.count)
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

  func weight(of name: UInt32) -> Float {
    let count = counts[Int(name) & (Self.slots - 1)]
    return weights[max(0, 32 - count.leadingZeroBitCount)]
  }

  /// Whether so few texts name it that they may tell of one incident.
  func isTelling(_ name: UInt32) -> Bool {
    (2...40).contains(counts[Int(name) & (Self.slots - 1)])
  }
}
