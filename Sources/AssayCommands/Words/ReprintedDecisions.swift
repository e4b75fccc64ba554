import AssayJournal
import AssayModel

/// What was decided about words that stand again in another article, a reprint: the decision holds
/// there too, as long as the words and what surrounds them are the same.
struct ReprintedDecisions {
  /// The words by which a figure is known again in another article.
  private struct Words: Hashable {
    let harm: Harm
    let quote: String
    let prefix: String
    let suffix: String
  }

  private var decisions: [Words: (state: String, digest: Digest)] = [:]

  init(_ session: Session) {
    for claim in session.claims.all {
      guard claim.review != .written, let words = Self.words(of: claim.anchor) else { continue }
      decisions[words] = decisions[words] ?? ("as \(claim.id)", claim.anchor.digest)
    }
    for (place, review) in session.standing.reviews {
      guard let id = session.standing.articleByDigest[place.digest],
        let article = session.articles[id]?.article,
        let anchor = Anchor(of: place.span, in: article, harm: place.harm),
        let words = Self.words(of: anchor)
      else { continue }
      // Which of several comes first must not depend on the order of a dictionary.
      let state = "as \(review.outcome.rawValue) in \(id)"
      if let known = decisions[words], known.state <= state { continue }
      decisions[words] = (state, place.digest)
    }
  }

  /// What was decided about the same words in another article; `nil` where nothing was.
  func state(of handle: FigureHandle) -> String? {
    guard let anchor = Anchor(of: handle.figure.span, in: handle.article, harm: handle.figure.harm),
      let words = Self.words(of: anchor), let decision = decisions[words],
      decision.digest != handle.article.digest
    else { return nil }
    return decision.state
  }

  /// `nil` where too little surrounds the words to know them again. A reprint adds and drops lines,
  /// so that only the words' own line counts.
  private static func words(of anchor: Anchor) -> Words? {
    guard let harm = anchor.harm else { return nil }
    let prefix = anchor.prefix.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let suffix = anchor.suffix.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let words = Words(
      harm: harm, quote: anchor.quote, prefix: String(prefix.last ?? ""),
      suffix: String(suffix.first ?? ""))
    guard words.prefix.count + words.suffix.count >= Anchor.contextLength else { return nil }
    return words
  }
}
