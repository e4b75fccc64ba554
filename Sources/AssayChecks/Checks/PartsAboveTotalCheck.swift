import AssayJournal
import AssayModel

/// Parts of one total that come to more than the total's words allow.
///
/// Parts are added within one facet only: by age, by sex, by status, by role, never the children to
/// the police. A union ("women and children") is no part of a facet and stands alone, and so does a
/// part whose people are in no group. Two parts of one group may be the same people, so that the
/// greater one counts; a floor counts with its low, and a vague word with nothing. What comes out is
/// therefore the least that the parts can mean. The killed and the injured add up to casualties.
/// By role it is only a notice: a soldier may be a passenger.
package enum PartsAboveTotalCheck: IncidentCheck {
  package static let name = "parts-above-total"
  package static let summary = "Parts of one total that add up to more than it."

  package static func findings(in view: IncidentView) -> [Finding] {
    var parts: [ClaimID: [CountClaim]] = [:]
    for claim in view.claims where claim.content.partOf != nil && isCompared(claim, view) {
      guard let whole = claim.content.partOf, let part = CountClaim(claim) else { continue }
      parts[whole, default: []].append(part)
    }
    guard !parts.isEmpty else { return [] }
    return parts.keys.sorted().flatMap { id in
      guard let claim = view.standing.claims[id], claim.incident == view.incident.id,
        isCompared(claim, view), let total = CountClaim(claim)
      else { return [Finding]() }
      return findings(total, parts[id, default: []], view)
    }
  }

  private static func isCompared(_ claim: Claim, _ view: IncidentView) -> Bool {
    claim.content.stance == .asserts && claim.verdict?.outcome != .refuted
      && !view.standing.isShelved(claim)
  }

  private static func findings(
    _ total: CountClaim, _ parts: [CountClaim], _ view: IncidentView
  ) -> [Finding] {
    let most = total.count.quantity.room.upperBound
    let parts = parts.filter { total.includes($0.count.harm) }
    if let alone = parts.first(where: { $0.least > most }) {
      return [finding(total, [alone], by: "itself", view)]
    }
    let harms = Harm.allCases.compactMap { harm in
      parts.filter { $0.count.harm == harm }.max { $0.least < $1.least }
    }
    if harms.count > 1, sum(of: harms) > most { return [finding(total, harms, by: "harm", view)] }
    return Harm.allCases.flatMap { harm in
      let counts = parts.filter { $0.count.harm == harm }
      return Group.Facet.allCases.compactMap { facet -> Finding? in
        let apart = disjoint(counts, in: facet)
        guard sum(of: apart) > most else { return nil }
        return finding(
          total, apart, by: facet.rawValue, view, mayOverlap: facet == .role || facet == .nation)
      }
    }
  }

  /// As many parts as can be told apart in `facet`, the greatest first. Any choice of parts that
  /// count different people is within the total, so that this one need not be the best.
  private static func disjoint(_ parts: [CountClaim], in facet: Group.Facet) -> [CountClaim] {
    var taken: Set<Group> = []
    var chosen: [CountClaim] = []
    for part in parts.sorted(by: { ($1.least, $0.claim.id) < ($0.least, $1.claim.id) }) {
      let groups = part.count.people.groups
      guard facet != .union, part.least > 0, !groups.contains(where: { $0.facet == .union }) else {
        continue
      }
      let words = groups.filter { $0.facet == facet }
      guard !words.isEmpty, taken.isDisjoint(with: words) else { continue }
      taken.formUnion(words)
      chosen.append(part)
    }
    return chosen.sorted { $0.claim.id < $1.claim.id }
  }

  private static func sum(of parts: [CountClaim]) -> Int {
    parts.reduce(0) { sum, part in
      let (next, overflow) = sum.addingReportingOverflow(part.least)
      return overflow ? .max : next
    }
  }

  private static func finding(
    _ total: CountClaim, _ parts: [CountClaim], by facet: String, _ view: IncidentView,
    mayOverlap: Bool = false
  ) -> Finding {
    let least = sum(of: parts)
    let sides = parts.map { "\($0.words) (\(view.standing.speaker(of: $0.claim)))" }
    return Finding(
      check: name, severity: mayOverlap ? .notice : .problem,
      message: "\(view.incident.handle), \(total.count.harm.rawValue): "
        + "\(sides.joined(separator: " + ")) by \(facet) is "
        + "at least \(least), "
        + "above the total of \(total.words) (\(view.standing.speaker(of: total.claim)))"
        + (mayOverlap ? ", unless somebody is counted in two of them" : ""),
      evidence: ([total] + parts).map { view.standing.evidence($0.claim) },
      incident: view.incident.id, remedy: "correct \(parts[0].claim.id) partof=none",
      distinction: facet)
  }
}

extension CountClaim {
  /// The fewest people that the words can mean; a vague word says no number.
  fileprivate var least: Int {
    count.quantity.kind == .vague ? 0 : count.quantity.room.lowerBound
  }

  /// Whether people of a part with this harm are within the count: the killed and the injured are
  /// told apart among casualties.
  fileprivate func includes(_ harm: Harm) -> Bool {
    count.harm == harm || count.harm == .casualties && (harm == .killed || harm == .injured)
  }
}
