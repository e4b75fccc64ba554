import AssayModel

/// The counts of one incident as a small system of inequalities: how many of whom there are, who is
/// among whom, and who is nobody else. Bounds are tightened until nothing changes; where a low then
/// lies above a high, the claims that led there cannot all hold.
struct CountSystem {
  /// Whom a count counts.
  struct Crowd: Hashable {
    let harm: Harm
    /// In the order of `Group.allCases`; empty for everybody harmed.
    let groups: [Group]

    /// Where crowds stand in a list that is the same in every run.
    var order: String {
      harm.rawValue + " " + groups.map(\.rawValue).joined(separator: " ")
    }
  }

  /// What holds between crowds, and what must be assumed for it.
  struct Relation: Hashable {
    enum Form: Hashable {
      /// Everybody of the first is of the second.
      case within(Int, Int)
      /// Nobody is of both the first and the second, and all are of the third.
      case apart(Int, Int, Int)
      /// Everybody of the first is of the second or of the third.
      case covered(Int, Int, Int)
    }

    let form: Form
    let assumption: String
  }

  /// One side of what a claim says of a crowd.
  struct Bound: Hashable {
    let crowd: Int
    let isLow: Bool
    let value: Int
    /// Which claim says so, by any number that the caller chose.
    let claim: Int
  }

  /// Claims that cannot all hold, and what was assumed.
  struct Conflict: Hashable {
    /// In ascending order.
    let claims: [Int]
    /// In the order of the relations.
    let assumptions: [String]
  }

  private(set) var crowds: [Crowd] = []
  /// Filled in beside what says which relations there are.
  var relations: [Relation] = []
  private var places: [Crowd: Int] = [:]

  /// A system of these crowds and of those that they imply.
  init(_ asked: [Crowd]) {
    for crowd in asked { _ = place(of: crowd) }
    // Crowds that are added on the way get their relations too.
    var next = 0
    while next < crowds.count {
      relate(next)
      next += 1
    }
    relateAcross()
  }

  /// The number of a crowd, which is added where it is new.
  mutating func place(of crowd: Crowd) -> Int {
    if let known = places[crowd] { return known }
    places[crowd] = crowds.count
    crowds.append(crowd)
    return crowds.count - 1
  }

  /// The number of a crowd; `nil` where there is none.
  func index(of crowd: Crowd) -> Int? { places[crowd] }
}

// MARK: - Tightening

extension CountSystem {
  /// A bound as far as it was tightened, and what led to it.
  private struct Reached {
    var value: Int
    var claims: Set<Int> = []
    var relations: Set<Int> = []

    func joined(_ other: Reached, _ value: Int, by relation: Int) -> Reached {
      Reached(
        value: value, claims: claims.union(other.claims),
        relations: relations.union(other.relations).union([relation]))
    }
  }

  private struct State {
    var lows: [Reached]
    var highs: [Reached]
    var changed = false

    init(count: Int) {
      lows = Array(repeating: Reached(value: 0), count: count)
      highs = Array(repeating: Reached(value: .max), count: count)
    }

    mutating func raise(_ crowd: Int, to reached: @autoclosure () -> Reached, _ value: Int) {
      guard value > lows[crowd].value else { return }
      lows[crowd] = reached()
      changed = true
    }

    mutating func lower(_ crowd: Int, to reached: @autoclosure () -> Reached, _ value: Int) {
      guard value < highs[crowd].value else { return }
      highs[crowd] = reached()
      changed = true
    }

    var broken: Int? { lows.indices.first { lows[$0].value > highs[$0].value } }
  }

  /// The lowest and highest count of each crowd that the bounds leave; `nil` where they leave none.
  func ranges(_ bounds: [Bound]) -> [ClosedRange<Int>]? {
    let state = tightened(bounds)
    guard state.broken == nil else { return nil }
    return zip(state.lows, state.highs).map { $0.value...$1.value }
  }

  /// Claims that cannot all hold, by the first way to see it; `nil` where all can.
  func conflict(_ bounds: [Bound]) -> Conflict? {
    let state = tightened(bounds)
    guard let crowd = state.broken else { return nil }
    let (low, high) = (state.lows[crowd], state.highs[crowd])
    return Conflict(
      claims: low.claims.union(high.claims).sorted(),
      assumptions: low.relations.union(high.relations).sorted().map { relations[$0].assumption }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private func tightened(_ bounds: [Bound]) -> State {
    var state = State(count: crowds.count)
    for bound in bounds {
      let reached = Reached(value: bound.value, claims: [bound.claim])
      if bound.isLow {
        state.raise(bound.crowd, to: reached, bound.value)
      } else {
        state.lower(bound.crowd, to: reached, bound.value)
      }
    }
    // Each round carries a bound one relation further; no way is longer than there are crowds.
    for _ in 0...crowds.count where state.broken == nil {
      state.changed = false
      for (index, relation) in relations.enumerated() { apply(relation.form, index, &state) }
      if !state.changed { break }
    }
    return state
  }

  private func apply(_ form: Relation.Form, _ index: Int, _ state: inout State) {
    switch form {
    case .within(let part, let whole):
      let (low, high) = (state.lows[part], state.highs[whole])
      state.raise(whole, to: low.joined(low, low.value, by: index), low.value)
      state.lower(part, to: high.joined(high, high.value, by: index), high.value)
    case .apart(let one, let other, let whole):
      let (left, right) = (state.lows[one], state.lows[other])
      let (sum, overflow) = left.value.addingReportingOverflow(right.value)
      let least = overflow ? Int.max : sum
      state.raise(whole, to: left.joined(right, least, by: index), least)
      let most = state.highs[whole]
      guard most.value < .max else { return }
      let roomOfOne = Self.difference(most.value, right.value)
      state.lower(one, to: most.joined(right, roomOfOne, by: index), roomOfOne)
      let roomOfOther = Self.difference(most.value, left.value)
      state.lower(other, to: most.joined(left, roomOfOther, by: index), roomOfOther)
    case .covered(let whole, let one, let other):
      let (left, right) = (state.highs[one], state.highs[other])
      if left.value < .max, right.value < .max {
        let (sum, overflow) = left.value.addingReportingOverflow(right.value)
        if !overflow { state.lower(whole, to: left.joined(right, sum, by: index), sum) }
      }
      let least = state.lows[whole]
      let leastOfOne = Self.difference(least.value, right.value)
      state.raise(one, to: least.joined(right, leastOfOne, by: index), leastOfOne)
      let leastOfOther = Self.difference(least.value, left.value)
      state.raise(other, to: least.joined(left, leastOfOther, by: index), leastOfOther)
    }
  }

  /// A bound that ran past another may lie below zero, and the difference beyond all numbers.
  private static func difference(_ one: Int, _ other: Int) -> Int {
    let (difference, overflow) = one.subtractingReportingOverflow(other)
    return overflow ? (one < 0 ? .min : .max) : difference
  }
}

// MARK: - The smallest set

extension CountSystem {
  /// As few claims as possible that cannot all hold, the first in order among sets of one size.
  ///
  /// What is left after every claim that is not needed was taken out has no smaller set within it; a
  /// smaller one elsewhere is looked for as long as there are few enough to try.
  func smallestConflict(_ bounds: [Bound]) -> Conflict? {
    guard let first = conflict(bounds) else { return nil }
    var kept = Set(first.claims)
    for claim in first.claims.reversed() {
      let rest = kept.subtracting([claim])
      if conflict(bounds.filter { rest.contains($0.claim) }) != nil { kept = rest }
    }
    let claims = Set(bounds.map(\.claim)).sorted()
    for size in 2..<max(2, kept.count)
    where Self.choices(of: size, from: claims.count) <= Self.mostTried {
      if let smaller = firstSet(of: size, from: claims, bounds) {
        kept = smaller
        break
      }
    }
    return conflict(bounds.filter { kept.contains($0.claim) })
  }

  private static let mostTried = 2_000

  private static func choices(of size: Int, from count: Int) -> Int {
    var result = 1
    for step in 0..<size {
      let (product, overflow) = result.multipliedReportingOverflow(by: max(0, count - step))
      guard !overflow else { return .max }
      result = product / (step + 1)
    }
    return result
  }

  private func firstSet(of size: Int, from claims: [Int], _ bounds: [Bound]) -> Set<Int>? {
    var chosen = Array(0..<size)
    guard claims.count >= size else { return nil }
    while true {
      let set = Set(chosen.map { claims[$0] })
      if conflict(bounds.filter { set.contains($0.claim) }) != nil { return set }
      // The next choice in order: the last place that can still go up.
      guard
        let place = chosen.indices.last(where: { chosen[$0] < claims.count - size + $0 })
      else { return nil }
      chosen[place] += 1
      for later in chosen.indices where later > place { chosen[later] = chosen[later - 1] + 1 }
    }
  }
}
