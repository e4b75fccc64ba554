import AssayModel

extension Standing {
  /// The outlet in whose own voice a claim is made; `nil` where somebody is named as its speaker, or
  /// where nobody knows the outlet.
  package func outlet(of claim: Claim) -> String? {
    guard claim.content.speakers.isEmpty else { return nil }
    return articleByDigest[claim.anchor.digest].flatMap { articles[$0]?.article.details.outlet }
  }

  /// Who speaks in a claim, nearest first: those who are named, or the outlet in its own voice where
  /// it is known as a source.
  package func voices(in claim: Claim) -> [SourceID] {
    guard claim.content.speakers.isEmpty else { return claim.content.speakers }
    return outlet(of: claim).flatMap { source(ofOutlet: $0) }.map { [$0.id] } ?? []
  }

  /// The outlet of that name as a source; `nil` as long as nobody has spoken of it as one.
  package func source(ofOutlet name: String) -> Source? {
    sources(called: name).first { $0.onlyIn == nil }
  }
}
