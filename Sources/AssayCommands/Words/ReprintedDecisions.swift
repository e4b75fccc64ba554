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

  /// A decision, with what its words must agree in.
  private struct Decision {
    let state: String
    let anchor: Anchor
    let isClaim: Bool
  }

  /// By the figures' own words; what surrounds them is compared only where these are the same.
  private var undistinguished: [String: [Decision]] = [:]
  private var decisions: [Words: Decision] = [:]

  init(_ session: Session) {
    for claim in session.claims.all where claim.review != .written && claim.anchor.harm != nil {
      undistinguished[claim.anchor.quote, default: []].append(
        Decision(state: "as \(claim.id)", anchor: claim.anchor, isClaim: true))
    }
    for (place, review) in session.standing.reviews {
      guard let id = session.standing.articleByDigest[place.digest],
        let article = session.articles[id]?.article,
        let anchor = Anchor(of: place.span, in: article, harm: place.harm)
      else { continue }
      undistinguished[anchor.quote, default: []].append(
        Decision(
          state: "as \(review.outcome.rawValue) in \(id)", anchor: anchor, isClaim: false))
    }
  }

  /// What was decided about the same words in another article; `nil` where nothing was.
  mutating func state(of handle: FigureHandle) -> String? {
    distinguish(handle.figure.quote)
    guard !decisions.isEmpty,
      let anchor = Anchor(of: handle.figure.span, in: handle.article, harm: handle.figure.harm),
      let words = Self.words(of: anchor), let decision = decisions[words],
      decision.anchor.digest != handle.article.digest
    else { return nil }
    return decision.state
  }

  /// Tells the decisions on these words apart by what surrounds them.
  private mutating func distinguish(_ quote: String) {
    for decision in undistinguished.removeValue(forKey: quote) ?? [] {
      guard let words = Self.words(of: decision.anchor) else { continue }
      // The oldest claim; of reviews, which comes first must not depend on the order of a dictionary.
      if let known = decisions[words], known.isClaim || known.state <= decision.state {
        continue
      }
      decisions[words] = decision
    }
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
