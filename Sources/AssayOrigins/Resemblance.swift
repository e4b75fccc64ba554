/// What two texts are to each other.
package enum Likeness: String, CaseIterable, Hashable, Sendable {
  /// One was made from the other, or both from a third.
  case reprint
  /// They have passages in common, and neither is made of them.
  case sharesPassages = "shares passages"
  case independent
}

/// Two texts that have words in common.
struct Resemblance: Hashable, Sendable {
  let pair: Candidates.Pair
  let coverage: Coverage
  /// How many words of the longer and of the shorter text are not common to many families.
  let ownWords: (longer: Int, shorter: Int)

  /// With fewer words in common there is nothing to say about two texts. Our own; a wire service's
  /// first paragraph has about 30.
  static let fewestWords = 20
  /// How much of the shorter text the other must have. Our own, tuned on 259 newspaper texts: in a
  /// first trial, reports of their own shared less than .2 and reprints more than .4.
  private static let leastShare = 0.28

  /// Texts that share less of their fingerprints are not compared where nobody asks for passages.
  static let leastShareOfFingerprints = 0.1

  /// How much of the text with fewer words of its own the other has: from 0 to 1.
  var share: Double {
    let longer = Double(coverage.longer.wordCount) / Double(max(ownWords.longer, 1))
    let shorter = Double(coverage.shorter.wordCount) / Double(max(ownWords.shorter, 1))
    if ownWords.longer == ownWords.shorter { return max(longer, shorter) }
    return ownWords.longer < ownWords.shorter ? longer : shorter
  }

  /// Whether they have so much in common that one may be made from the other.
  var isMuch: Bool { share >= Self.leastShare }

  static func == (left: Resemblance, right: Resemblance) -> Bool {
    left.pair == right.pair && left.coverage == right.coverage && left.ownWords == right.ownWords
  }

  func hash(into hasher: inout Hasher) { hasher.combine(pair) }
}
