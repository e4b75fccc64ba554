/// The traces of many texts side by side: a million of them fit into memory, and comparing two looks
/// at few places of it.
package struct TraceTable: Sendable {
  /// What has one size in every trace, and where the rest of it lies.
  struct Row: Sendable {
    /// The days on which it happened; the first is after the last where no text says it.
    var happened: (first: Int32, last: Int32) = (.max, .min)
    /// The days on which it may have been published; the same twice where there is one.
    var published: (Int32, Int32) = (0, 0)
    var publishedDays: UInt8 = 0
    var kinds: IncidentKinds = []
    /// Low and high; the low is above the high where no count is known.
    var killed: (low: Int32, high: Int32) = (1, 0)
    var injured: (low: Int32, high: Int32) = (1, 0)
    var firstSpot: UInt32 = 0
    var spotCount: UInt8 = 0
    var nameCount: UInt8 = 0
    var firstName: UInt32 = 0
    /// The length of the places' weights, taken together by division.
    var divisionLength: Float = 0

    var hasHappened: Bool { happened.first <= happened.last }
    /// How many days it may have happened on.
    var happenedDays: Int32 { happened.last &- happened.first &+ 1 }
    var spots: Range<Int> { Int(firstSpot)..<Int(firstSpot) + Int(spotCount) }
    var names: Range<Int> { Int(firstName)..<Int(firstName) + Int(nameCount) }
  }

  private(set) var rows: [Row] = []
  private(set) var spots: [IncidentTrace.Spot] = []
  private(set) var names: [UInt32] = []

  package init() {}

  package init(_ traces: [IncidentTrace]) { for trace in traces { append(trace) } }

  package var count: Int { rows.count }

  package mutating func append(_ trace: IncidentTrace) {
    var row = Row()
    if let happened = trace.happened { row.happened = (happened.lowerBound, happened.upperBound) }
    if let first = trace.published.first {
      row.published = (first, trace.published.count > 1 ? trace.published[1] : first)
      row.publishedDays = trace.published.count > 1 ? 2 : 1
    }
    row.kinds = trace.kinds
    if let killed = trace.killed { row.killed = (killed.low, killed.high) }
    if let injured = trace.injured { row.injured = (injured.low, injured.high) }
    row.firstSpot = UInt32(clamping: spots.count)
    row.spotCount = UInt8(clamping: trace.spots.count)
    spots += trace.spots.prefix(Int(row.spotCount))
    row.firstName = UInt32(clamping: names.count)
    row.nameCount = UInt8(clamping: trace.names.count)
    names += trace.names.prefix(Int(row.nameCount))
    row.divisionLength = divisionLength(of: row)
    rows.append(row)
  }

  /// Keeps one of the two days on which each text may have been published.
  package mutating func settlePublished(onFirst isFirst: Bool) {
    for index in rows.indices where rows[index].publishedDays == 2 {
      let day = isFirst ? rows[index].published.0 : rows[index].published.1
      rows[index].published = (day, day)
      rows[index].publishedDays = 1
    }
  }

  private func divisionLength(of row: Row) -> Float {
    var sum: Float = 0
    for spot in spots[row.spots] where spot.division != 0 {
      for other in spots[row.spots] where other.division == spot.division {
        sum += spot.weight * other.weight
      }
    }
    return max(sum, 0.0001).squareRoot()
  }
}
