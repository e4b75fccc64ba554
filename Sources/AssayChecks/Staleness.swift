import AssayJournal
import AssayModel

/// What came, changed or left since an assessment was made.
package struct Staleness {
  /// The claims concerned that are still known.
  let evidence: [Claim]
  /// "c2 came after it; c1 changed since".
  package let words: String

  package init(of assessment: Assessment, in standing: Standing) {
    let claims = standing.claims(of: assessment.subject.incident).sorted { $0.id < $1.id }
    let seen = Set(assessment.seen)
    let new = claims.filter { !seen.contains($0.id) }
    let changed = claims.filter { seen.contains($0.id) && $0.changed > assessment.entry }
    let absent = seen.subtracting(claims.map(\.id)).sorted()
    let withdrawn = absent.compactMap { standing.withdrawnClaims[$0]?.claim }
    let moved = absent.compactMap { standing.claims[$0] }
    let withheld = absent.filter { standing.withheldClaims[$0] != nil }
    let undone = absent.filter {
      standing.withdrawnClaims[$0] == nil && standing.claims[$0] == nil
        && standing.withheldClaims[$0] == nil
    }
    evidence = new + changed + withdrawn + moved
    let were = { (count: Int) in count == 1 ? "was" : "were" }
    words = [
      Self.reason(new.map(\.id), "came after it"), Self.reason(changed.map(\.id), "changed since"),
      Self.reason(withdrawn.map(\.id), "\(were(withdrawn.count)) withdrawn"),
      Self.reason(moved.map(\.id), "left it"),
      Self.reason(withheld, "\(were(withheld.count)) withheld"),
      Self.reason(undone, "\(were(undone.count)) taken back"),
      Self.reason(standing.changedGrounds(of: assessment), in: standing),
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private static func reason(_ claims: [ClaimID], _ verb: String) -> String? {
    claims.isEmpty ? nil : enumerated(claims.map(\.description)) + " " + verb
  }

  /// What a counting method goes by that changed: "the origin of a2, what is known of s1 changed since".
  private static func reason(_ grounds: [Ground], in standing: Standing) -> String? {
    var words: [String] = []
    for ground in grounds {
      let told =
        switch ground {
        case .item(.article(let id)): "the origin of \(id)"
        case .item(.claim(let id)): "the credit of \(id)"
        case .item(.source(let id)): "what is known of \(standing.sources[id]?.name ?? "\(id)")"
        case .item(.incident): "its parties"
        case .name: "who speaks for a party or an outlet"
        }
      if !words.contains(told) { words.append(told) }
    }
    return words.isEmpty ? nil : enumerated(words) + " changed since"
  }
}
