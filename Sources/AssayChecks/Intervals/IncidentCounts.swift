import AssayJournal
import AssayModel

/// The counts of an incident that a system is asked about: of each origin the newest for the same
/// people, of an incident's own toll, asserted and not refuted.
struct IncidentCounts {
  /// Claims that cannot all be true, and what must be assumed for that.
  struct Conflict {
    /// In order of their ids.
    let claims: [CountClaim]
    let assumptions: [String]
  }

  /// A count, and which of its sides say something of all people of its crowd.
  private struct Side {
    let count: CountClaim
    let crowd: CountSystem.Crowd
    /// Whether there are no more of the crowd than the count says, as a part of some of them is not.
    let bindsHigh: Bool
  }

  private var sides: [Side]

  init(_ view: IncidentView) {
    let tolls = view.tolls
    let byID = Dictionary(tolls.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    var crowds: [CountSystem.Crowd: [Side]] = [:]
    for count in tolls where !view.slips.contains(count.claim.id) {
      let room = count.room
      guard count.count.quantity.low ?? 0 <= count.count.quantity.high ?? .max,
        room.lowerBound > 0 || room.upperBound < .max
      else { continue }
      let crowd = CountSystem.Crowd(
        harm: count.count.harm,
        groups: count.count.people.groups.isEmpty
          ? [] : Group.allCases.filter(count.count.people.groups.contains))
      var bindsHigh = true
      if let whole = count.claim.content.partOf {
        // Of some of the people only: the children among the police are not all children.
        bindsHigh =
          !crowd.groups.isEmpty
          && byID[whole].map {
            $0.count.people.groups.isEmpty && $0.claim.content.partOf == nil
              && $0.count.harm == count.count.harm
          } ?? false
      }
      crowds[crowd, default: []].append(Side(count: count, crowd: crowd, bindsHigh: bindsHigh))
    }
    sides = crowds.values.flatMap { sides in
      let current = Set(CountClaim.current(of: sides.map(\.count)).map(\.claim.id))
      return sides.filter { current.contains($0.count.claim.id) }
    }.sorted { $0.count.claim.id < $1.count.claim.id }
  }

  /// How many different crowds are counted.
  var crowdCount: Int { Set(sides.map(\.crowd)).count }

  mutating func remove(_ claims: [CountClaim]) {
    let ids = Set(claims.map(\.claim.id))
    sides.removeAll { ids.contains($0.count.claim.id) }
  }

  /// As few counts as possible that cannot all be true; `nil` where all can.
  func smallestConflict() -> Conflict? {
    let system = CountSystem(Array(Set(sides.map(\.crowd))).sorted { $0.order < $1.order })
    guard !system.relations.isEmpty else { return nil }
    var found: Conflict?
    for moment in moments {
      let bounds = bounds(at: moment, of: system)
      guard let conflict = system.smallestConflict(bounds),
        conflict.claims.count < found?.claims.count ?? .max
      else { continue }
      let claims = conflict.claims.map { sides[$0].count }
      let isEarlier = claims.contains { one in claims.contains { one.isEarlier(than: $0) } }
      found = Conflict(
        claims: claims,
        assumptions: conflict.assumptions + (isEarlier ? ["tolls do not fall"] : []))
    }
    return found
  }

  /// What the claims leave for some people at the newest time, low and high; `nil` where they
  /// contradict each other or say nothing.
  func range(of crowd: CountSystem.Crowd) -> ClosedRange<Int>? {
    let system = CountSystem(Array(Set(sides.map(\.crowd))).sorted { $0.order < $1.order })
    guard let place = system.index(of: crowd) else { return nil }
    var range = 0...Int.max
    for moment in moments {
      guard let ranges = system.ranges(bounds(at: moment, of: system)) else { return nil }
      // Tolls grow, so that a floor of any time is one of the newest.
      let floor = crowd.harm.grows ? range.lowerBound : 0
      let low = max(floor, ranges[place].lowerBound)
      guard low <= ranges[place].upperBound else { return nil }
      range = low...ranges[place].upperBound
    }
    return range == 0...Int.max ? nil : range
  }

  /// The times at which somebody set a ceiling, one for each day, the oldest first; a system is asked
  /// as of each.
  private var moments: [CountClaim?] {
    var days: [CalendarDate: CountClaim] = [:]
    for side in sides where side.bindsHigh && side.count.room.upperBound < .max {
      guard let day = side.count.time?.day else { continue }
      days[day] = side.count
    }
    guard !days.isEmpty else { return [nil] }
    return days.sorted { $0.key < $1.key }.suffix(Self.mostMoments).map(\.value)
  }

  /// Only so many days are looked at, the newest.
  private static let mostMoments = 16

  /// The bounds that hold on a day: ceilings of then or later, floors of then or before; of harms that
  /// may fall, those of the very day. Two counts of the same people that contradict each other bound them by the widest reading.
  private func bounds(at moment: CountClaim?, of system: CountSystem) -> [CountSystem.Bound] {
    var lows: [Int: [(value: Int, claim: Int)]] = [:]
    var highs: [Int: [(value: Int, claim: Int)]] = [:]
    // The crowds of which somebody counts no more than a floor, and those with no floor.
    var openAbove: Set<Int> = []
    var openBelow: Set<Int> = []
    for (number, side) in sides.enumerated() {
      guard let place = system.index(of: side.crowd) else { continue }
      let room = side.count.room
      let isLater = moment.map { isBefore($0, side.count) } ?? false
      let isEarlier = moment.map { isBefore(side.count, $0) } ?? false
      let grows = side.crowd.harm.grows
      if room.lowerBound > 0, !isLater, grows || !isEarlier {
        lows[place, default: []].append((room.lowerBound, number))
      } else {
        openBelow.insert(place)
      }
      if side.bindsHigh, room.upperBound < .max, !isEarlier, grows || !isLater {
        highs[place, default: []].append((room.upperBound, number))
      } else {
        openAbove.insert(place)
      }
    }
    var bounds: [CountSystem.Bound] = []
    for place in Set(lows.keys).union(highs.keys).sorted() {
      let (low, high) = (lows[place, default: []], highs[place, default: []])
      let most = low.map(\.value).max() ?? 0
      let isTorn = most > high.map(\.value).min() ?? .max
      let chosenLow = isTorn ? low.min { $0.value < $1.value } : low.first { $0.value == most }
      let least = high.map(\.value).min() ?? .max
      let chosenHigh = isTorn ? high.max { $0.value < $1.value } : high.first { $0.value == least }
      if let chosenLow, !isTorn || !openBelow.contains(place) {
        bounds.append(
          CountSystem.Bound(
            crowd: place, isLow: true, value: chosenLow.value, claim: chosenLow.claim))
      }
      if let chosenHigh, !isTorn || !openAbove.contains(place) {
        bounds.append(
          CountSystem.Bound(
            crowd: place, isLow: false, value: chosenHigh.value, claim: chosenHigh.claim))
      }
    }
    return bounds
  }

  private func isBefore(_ one: CountClaim, _ other: CountClaim) -> Bool {
    guard let day = one.time?.day, let next = other.time?.day else { return false }
    return day < next
  }
}

extension Harm {
  /// Whether a toll of it only rises: the injured die, the missing are found, and the detained and
  /// displaced go home.
  fileprivate var grows: Bool { self == .killed || self == .casualties }
}
