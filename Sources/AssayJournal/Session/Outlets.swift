import AssayModel

extension Standing {
  /// The outlet in whose own voice a claim is made; `nil` where somebody is named as its speaker, or
  /// where nobody knows the outlet.
  package func outlet(of claim: Claim) -> String? {
    guard claim.content.speakers.isEmpty else { return nil }
    return articleByDigest[claim.anchor.digest].flatMap { articles[$0]?.article.details.outlet }
  }

  /// The outlet of that name as a source; `nil` as long as nobody has spoken of it as one.
  package func source(ofOutlet name: String) -> Source? {
    sources(called: name).first { $0.onlyIn == nil }
  }
}
