import AssayModel

extension Standing {
  /// The outlet in whose own voice a claim is made; `nil` where somebody is named as its speaker, or
  /// where nobody knows the outlet.
  package func outlet(of claim: Claim) -> String? {
    guard claim.content.speakers.isEmpty else { return nil }
    return articleByDigest[claim.anchor.digest].flatMap { articles[$0]?.article.details.outlet }
  }

  /// The named sources by all their names, so that outlets can be found among them.
  package var sourcesByName: [SpeakerName: Source] {
    var found: [SpeakerName: Source] = [:]
    for source in sources.all where source.onlyIn == nil {
      for name in [source.name] + source.aliases { found[SpeakerName(name)] = source }
    }
    return found
  }
}
