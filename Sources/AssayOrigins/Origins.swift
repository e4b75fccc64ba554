/// Which texts are reprints of one text, and what others have in common. The order in which texts
/// are given changes nothing but the numbers.
package struct Origins: Sendable {
  /// Two of the texts that have words in common, by their places in the list that was given.
  package struct Pair: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let likeness: Likeness
    /// How much of the text with fewer words of its own the other has, from 0 to 1.
    package let share: Double
    /// The runs of compared words that they share, as they stand in each.
    let runs: (first: Coverage.Runs, second: Coverage.Runs)

    package static func == (left: Pair, right: Pair) -> Bool {
      left.first == right.first && left.second == right.second && left.runs == right.runs
        && left.likeness == right.likeness
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(first)
      hasher.combine(second)
    }
  }

  /// The origin of each text: numbers from 0 in order of first appearance.
  package let numbers: [Int]
  /// Pairs of different texts that have words in common; empty unless asked for.
  package let pairs: [Pair]

  /// - Parameter keepingPairs: whether to keep what pairs have in common.
  package init(of texts: [ComparedText], keepingPairs: Bool = false) {
    let order = TextOrder(texts)
    let unique = order.texts
    let index = FingerprintIndex(unique)
    let families = Families(index, count: unique.count)
    let common = CommonWords(index, families)
    let candidates = Candidates(
      index, common, count: unique.count,
      share: keepingPairs ? 0 : Resemblance.leastShareOfFingerprints)
    let resemblances = Self.resemblances(candidates.pairs, unique, common)
    let partners = BestPartners(resemblances, unique)
    var joined = Joined(count: unique.count)
    var pairs: [Pair] = []
    for resemblance in resemblances {
      let isReprint = resemblance.isMuch && partners.agree(with: resemblance)
      if isReprint { joined.join(resemblance.pair.longer, resemblance.pair.shorter) }
      if keepingPairs {
        pairs.append(order.pair(of: resemblance, isReprint ? .reprint : .sharesPassages))
      }
    }
    numbers = order.numbers(of: joined)
    self.pairs = pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// What the pairs share, as far as there is something to say about it.
  private static func resemblances(
    _ pairs: [Candidates.Pair], _ texts: [ComparedText], _ common: CommonWords
  ) -> [Resemblance] {
    var resemblances: [Resemblance] = []
    var comparison = Comparison()
    var taken: Int32 = -1
    var known = [Int32: (runs: Coverage.Runs, ownWords: Int)]()
    func commonWords(_ text: Int32) -> (runs: Coverage.Runs, ownWords: Int) {
      if let known = known[text] { return known }
      let count = texts[Int(text)].words.count
      let runs = common.runs(of: Int(text), wordCount: count)
      known[text] = (runs, count - runs.wordCount)
      return (runs, count - runs.wordCount)
    }
    for pair in pairs {
      let (longer, shorter) = (texts[Int(pair.longer)], texts[Int(pair.shorter)])
      if pair.longer != taken {
        taken = pair.longer
        comparison.take(longer)
      }
      let (inLonger, inShorter) = (commonWords(pair.longer), commonWords(pair.shorter))
      let coverage = comparison.coverage(of: shorter)
        .without(longer: inLonger.runs, shorter: inShorter.runs)
      guard
        max(coverage.longer.wordCount, coverage.shorter.wordCount) >= Resemblance.fewestWords
      else { continue }
      resemblances.append(
        Resemblance(
          pair: pair, coverage: coverage, ownWords: (inLonger.ownWords, inShorter.ownWords)))
    }
    return resemblances
  }
}

extension Origins.Pair {
  /// The longest passage that both texts share, as it stands in the first of them.
  /// - Parameters:
  ///   - compared: the first text as it was compared, with the places of its words.
  ///   - text: the first text itself.
  package func longestPassage(of compared: ComparedText, in text: String) -> String? {
    // The first of those that are equally long.
    guard let run = runs.first.max(by: { $0.count < $1.count }) else { return nil }
    return compared.passage(run, in: text)
  }
}

extension ComparedText {
  /// The words of a run, as they stand in the text; `nil` where their places were not kept.
  func passage(_ run: Range<Int32>, in text: String) -> String? {
    guard run.upperBound <= places.count, !run.isEmpty else { return nil }
    let begin = Int(places[Int(run.lowerBound)].lowerBound)
    let end = Int(places[Int(run.upperBound) - 1].upperBound)
    guard begin < end, end <= text.utf8.count else { return nil }
    return String(decoding: text.utf8.dropFirst(begin).prefix(end - begin), as: UTF8.self)
  }
}
