import AssayModel

extension Standing {
  mutating func waive(_ finding: String, _ waiver: Waiver) throws(Refusal) {
    for claim in waiver.claims where claims[claim] == nil && withheldClaims[claim] == nil {
      throw Refusal("waives a finding on \(claim), which is no claim")
    }
    waivers[finding] = waiver
  }

  /// The waiver of a finding that still holds: every claim concerned stands as it stood then, no
  /// assessment concerned was made since, and the figures concerned are numbered by the same reader.
  package func waiver(of finding: Finding, reader: String) -> Waiver? {
    guard let waiver = waivers[finding.id], waiver.reader.map({ $0 == reader }) ?? true,
      finding.assessed.map({ $0 <= waiver.entry }) ?? true,
      waiver.claims.allSatisfy({ claims[$0].map { $0.changed <= waiver.entry } ?? false })
    else { return nil }
    return waiver
  }
}

/// Why a finding is left as it is.
package struct Waiver: Hashable, Sendable {
  /// The claims concerned; it ends as soon as one of them changes, or an assessment that the finding
  /// is about is made anew.
  package let claims: [ClaimID]
  /// The version of the reader whose numbers of figures the finding names; `nil` where it names none.
  package let reader: String?
  package let why: String
  package let analyst: String
  /// The number of the entry that says so.
  package let entry: Int
}
