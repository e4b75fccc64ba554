import AssayModel

/// How the counts of each origin went on: which are replaced by newer ones, which rose, and which were
/// revised down.
package struct OriginCourse: Sendable {
  private let counts: [CountedClaim]
  private let current: Set<ClaimID>
  private let revised: Set<ClaimID>

  package init(_ counts: [CountedClaim]) {
    self.counts = counts
    let asserted = Self.comparable(counts)
    current = Set(asserted.flatMap { CountClaim.current(of: $0.map(\.count)) }.map(\.claim.id))
    revised = Set(asserted.flatMap { CountClaim.revisedDown(in: $0.map(\.count)) }.map(\.claim.id))
  }

  /// Asserted counts of one incident, those of the same people together.
  private static func comparable(_ counts: [CountedClaim]) -> [[CountedClaim]] {
    let asserted = counts.filter {
      $0.count.claim.content.stance == .asserts && $0.count.count.scope == .incident
    }
    return Dictionary(grouping: asserted, by: \.groups).values.sorted { $0[0].id < $1[0].id }
  }

  /// What became of a count, in a few words each; empty where there is nothing to say.
  package func words(of claim: CountedClaim) -> [String] {
    var words: [String] = []
    let content = claim.count.claim.content
    if content.stance != .asserts { words.append(content.stance.rawValue) }
    if claim.count.count.scope != .incident { words.append(claim.count.count.scope.rawValue) }
    if let whole = content.partOf { words.append("part of \(whole)") }
    if revised.contains(claim.id) { words.append("revised down") }
    if words.isEmpty, !current.contains(claim.id) {
      words.append("replaced" + (replacement(of: claim).map { " by \($0)" } ?? ""))
    }
    if let verdict = claim.count.claim.verdict { words.append(verdict.outcome.rawValue) }
    if claim.count.claim.review == .corrected { words.append("corrected") }
    return words
  }

  /// The newest count of the same origin and people.
  private func replacement(of claim: CountedClaim) -> ClaimID? {
    counts.first {
      $0.count.voice == claim.count.voice && $0.groups == claim.groups && current.contains($0.id)
    }?.id
  }
}
