/// For each text the one that has most of it. A text has one origin: what it shares with others as
/// well came with the story, but a passage that its best partner does not have came from elsewhere,
/// as where a roundup carries the lead of another story.
struct BestPartners {
  private struct Best {
    var weight: Int64
    var partner: Int32
    /// Where the runs of the pair are.
    var resemblance: Int
  }

  private var best: [Best?]
  private let resemblances: [Resemblance]

  /// So much of a text counts twice: what a story is about stands at its beginning. Our own.
  private static let beginning = 0.4
  /// How much of what two texts share must lie in what the best partner shares. Our own.
  private static let leastInCommon = 0.5

  init(_ resemblances: [Resemblance], _ texts: [ComparedText]) {
    best = [Best?](repeating: nil, count: texts.count)
    self.resemblances = resemblances
    for (index, resemblance) in resemblances.enumerated() {
      let pair = resemblance.pair
      note(pair.longer, pair.shorter, resemblance.coverage.longer, texts, index)
      note(pair.shorter, pair.longer, resemblance.coverage.shorter, texts, index)
    }
  }

  private mutating func note(
    _ text: Int32, _ partner: Int32, _ runs: Coverage.Runs, _ texts: [ComparedText], _ index: Int
  ) {
    let beginning = Int32(Double(texts[Int(text)].words.count) * Self.beginning)
    var weight: Int64 = 0
    for run in runs { weight += Int64(run.count + run.clamped(to: 0..<beginning).count) }
    if let known = best[Int(text)],
      (known.weight, -known.partner) >= (weight, -partner)
    {
      return
    }
    best[Int(text)] = Best(weight: weight, partner: partner, resemblance: index)
  }

  /// Whether what two texts share is, for both, mostly what they share with their best partner too.
  func agree(with resemblance: Resemblance) -> Bool {
    agrees(resemblance.pair.longer, resemblance.pair.shorter, resemblance.coverage.longer)
      && agrees(resemblance.pair.shorter, resemblance.pair.longer, resemblance.coverage.shorter)
  }

  private func agrees(_ text: Int32, _ partner: Int32, _ runs: Coverage.Runs) -> Bool {
    guard let best = best[Int(text)] else { return false }
    if best.partner == partner { return true }
    let of = resemblances[best.resemblance]
    let theirs = of.pair.longer == text ? of.coverage.longer : of.coverage.shorter
    return Double(runs.wordsInCommon(with: theirs)) >= Double(runs.wordCount) * Self.leastInCommon
  }
}
