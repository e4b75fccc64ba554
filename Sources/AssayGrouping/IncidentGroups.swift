/// Puts texts together that tell of one incident.
///
/// Pairs of neighbours that agree are joined, the surest first. Two groups are joined only where
/// their texts agree on the whole and no two of them speak against it: groups do not grow by chains
/// of neighbours. For each group at most `mostSpeakers` texts are compared, and two groups that were
/// refused are not compared again while they are the same, so that work grows as the sorting of the
/// neighbours does.
package struct IncidentGroups {
  private let traces: ComparedTraces
  private var groupOf: [Int32]
  /// The members of each group of several, and those of them that speak for it, by its first text.
  private var members: [Int32: [Int32]] = [:]
  private var speakers: [Int32: [Int32]] = [:]
  /// How many texts two groups had together when they were refused.
  private var refused: [UInt64: Int] = [:]

  /// How many texts of a group speak for it.
  private static let mostSpeakers = 12

  /// The groups, each in order of its texts, in order of their first texts.
  package static func groups(of traces: [IncidentTrace]) -> [[Int]] {
    groups(of: TraceTable(traces))
  }

  /// The same of traces that lie side by side.
  package static func groups(of traces: TraceTable) -> [[Int]] {
    var groups = IncidentGroups(ComparedTraces(traces))
    groups.join()
    return groups.inOrder()
  }

  private init(_ traces: ComparedTraces) {
    self.traces = traces
    groupOf = Array(0..<Int32(clamping: traces.table.count))
  }

  private mutating func join() {
    for pair in Neighbours(traces).pairs() {
      let one = groupOf[Int(pair.first)]
      let other = groupOf[Int(pair.second)]
      guard one != other, mayJoin(one, other) else { continue }
      let own = members[one] ?? [one]
      let others = members[other] ?? [other]
      let (large, small) = own.count >= others.count ? (one, other) : (other, one)
      let all = own.count >= others.count ? own + others : others + own
      for member in all.suffix(min(own.count, others.count)) { groupOf[Int(member)] = large }
      members[large] = all
      speakers[large] = Self.speakers(all)
      members[small] = nil
      speakers[small] = nil
    }
  }

  /// Whether the texts of two groups agree on the whole, and no two of them disagree.
  private mutating func mayJoin(_ one: Int32, _ other: Int32) -> Bool {
    let firsts = speakers[one] ?? [one]
    let seconds = speakers[other] ?? [other]
    // Two texts of which one is alone have agreed already.
    if firsts.count == 1, seconds.count == 1 { return true }
    let size = (members[one]?.count ?? 1) + (members[other]?.count ?? 1)
    let key = UInt64(UInt32(bitPattern: min(one, other))) << 32 | UInt64(max(one, other))
    if refused[key].map({ $0 >= size }) ?? false { return false }
    var sum: Float = 0
    for first in firsts {
      for second in seconds {
        guard
          let score = traces.agreement(
            of: Int(first), with: Int(second), atLeast: Agreement.least)
        else {
          // However they grow, two of them speak against it.
          refused[key] = .max
          return false
        }
        sum += score
      }
    }
    if sum >= Agreement.enough * Float(firsts.count * seconds.count) { return true }
    refused[key] = size
    return false
  }

  /// Some texts of a group, from all over it.
  private static func speakers(_ members: [Int32]) -> [Int32] {
    guard members.count > mostSpeakers else { return members }
    return (0..<mostSpeakers).map { members[$0 * members.count / mostSpeakers] }
  }

  private func inOrder() -> [[Int]] {
    var places: [Int32: Int] = [:]
    var groups: [[Int]] = []
    for (text, group) in groupOf.enumerated() {
      guard members[group] != nil else {
        groups.append([text])
        continue
      }
      if let place = places[group] {
        groups[place].append(text)
      } else {
        places[group] = groups.count
        groups.append([text])
      }
    }
    return groups
  }
}
