import AssayModel

/// Which figures of an article speak of the same incident.
///
/// Figures are taken in order of the text. Each joins the incident told of so far that it agrees
/// with best, by number, groups, time, place and nearness, or opens a new one.
enum IncidentGrouping {
  /// No article is given more incidents to compare with; the oldest drop out of the comparison.
  private static let mostCompared = 64

  /// Sets `incident` of every draft, and gives the incidents in that order: the main one first.
  static func group(
    _ drafts: inout [Draft], in article: ArticleText, recorder: Recorder? = nil
  ) -> [IncidentGuess] {
    var clusters: [IncidentCluster] = []
    var clusterOf = [Int](repeating: 0, count: drafts.count)
    for index in drafts.indices {
      let draft = drafts[index]
      if let whole = draft.partOf, whole < index {
        clusterOf[index] = clusterOf[whole]
        clusters[clusterOf[index]].add(index, draft)
        recorder?.add(.init(side: .incident, ground: .withWhole), to: index)
        continue
      }
      var best: (cluster: Int, agreement: IncidentCluster.Agreement)?
      for place in clusters.indices.suffix(mostCompared) {
        guard let agreement = clusters[place].agreement(of: draft, among: drafts, in: article)
        else { continue }
        if agreement.score > 0, agreement.score >= best?.agreement.score ?? 0 {
          best = (place, agreement)
        }
      }
      if let best {
        recorder?.add(best.agreement, of: index, with: clusters[best.cluster], drafts)
        clusterOf[index] = best.cluster
        clusters[best.cluster].add(index, draft)
      } else {
        recorder?.add(.init(side: .incident, ground: .first), to: index)
        clusterOf[index] = clusters.count
        clusters.append(IncidentCluster(index, draft))
      }
    }
    // A part before its whole: "11 children among 18 dead".
    for index in drafts.indices {
      guard let whole = drafts[index].partOf else { continue }
      clusterOf[index] = clusterOf[whole]
      if whole > index { recorder?.moveToWhole(index) }
    }
    return order(clusters, clusterOf, &drafts, article, recorder)
  }

  /// Puts the main incident first: the headline's, or else that of the first total of the body.
  private static func order(
    _ clusters: [IncidentCluster], _ clusterOf: [Int], _ drafts: inout [Draft],
    _ article: ArticleText, _ recorder: Recorder?
  ) -> [IncidentGuess] {
    let candidates = drafts.indices.filter {
      drafts[$0].stance == .asserts && drafts[$0].scope != .cumulative
        && drafts[$0].partOf == nil && drafts[$0].kind != .none
    }
    let main =
      candidates.first { drafts[$0].part == .headline }
      ?? candidates.first { drafts[$0].harm == .killed } ?? candidates.first
      ?? drafts.indices.first
    var rank = [Int](repeating: -1, count: clusters.count)
    var guesses: [IncidentGuess] = []
    let first = main.map { [clusterOf[$0]] } ?? []
    for cluster in first + clusterOf where rank[cluster] < 0 {
      rank[cluster] = guesses.count
      let known = clusters[cluster]
      guesses.append(
        IncidentGuess(
          place: known.place.map { article.text($0) }, dates: known.dates,
          kind: kind(of: known, article)))
    }
    for index in drafts.indices {
      drafts[index].incident = rank[clusterOf[index]]
      guard let recorder else { continue }
      let isMain = rank[clusterOf[index]] == 0
      recorder.add(
        clusters[clusterOf[index]], to: index, main: isMain ? main.map { drafts[$0] } : nil)
    }
    return guesses
  }

  /// What happened: as its words imply it, or the noun that the text has for it.
  private static func kind(of cluster: IncidentCluster, _ article: ArticleText) -> String? {
    let implied = Int(cluster.implied)
    if (1...ImpliedIncidents.nouns.count).contains(implied) {
      return ImpliedIncidents.nouns[implied - 1]
    }
    return cluster.word.map { singular(article.text($0)) }
  }

  /// "strikes" is "strike", "clashes" is "clash".
  private static func singular(_ word: String) -> String {
    let word = word.lowercased()
    if word.hasSuffix("shes") || word.hasSuffix("sses") { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
    return word
  }
}
