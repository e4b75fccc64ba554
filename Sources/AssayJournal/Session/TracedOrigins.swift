import AssayModel

/// What an analyst knows of where articles come from, whatever their words suggest.
package enum OriginRelation: String, CaseIterable, Hashable, Sendable {
  /// One report or statement stands behind them: they count as one voice.
  case same
  /// Each comes from reporting of its own.
  case independent
}

/// Two articles, whichever was named first.
package struct ArticlePair: Hashable, Sendable {
  package let first: ArticleID
  package let second: ArticleID

  package init(_ one: ArticleID, _ other: ArticleID) {
    first = min(one, other)
    second = max(one, other)
  }

  /// Every two of several articles.
  package static func all(of articles: [ArticleID]) -> [ArticlePair] {
    articles.indices.flatMap { index in
      articles[..<index].map { ArticlePair($0, articles[index]) }
    }
  }
}

/// What was decided on two articles' origins.
package struct OriginDecision: Hashable, Sendable {
  package let relation: OriginRelation
  package let why: String
  package let analyst: String
}

/// What analysts decided on the origins of articles: the newest on each two of them.
package struct TracedOrigins: Hashable, Sendable {
  package private(set) var decisions: [ArticlePair: OriginDecision] = [:]

  package init() {}

  package var isEmpty: Bool { decisions.isEmpty }

  /// The pairs of one relation, in the order of their ids.
  package func pairs(_ relation: OriginRelation) -> [ArticlePair] {
    decisions.filter { $0.value.relation == relation }.keys
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Whether something was decided on an article's origin.
  package func name(_ article: ArticleID) -> Bool {
    decisions.keys.contains { $0.first == article || $0.second == article }
  }

  mutating func take(_ decision: OriginDecision, on articles: [ArticleID]) {
    for pair in ArticlePair.all(of: articles) { decisions[pair] = decision }
  }

  /// These articles, and those that are held to be of one origin with them, by way of others too.
  func connected(to articles: [ArticleID]) -> Set<ArticleID> {
    let pairs = pairs(.same)
    var found = Set(articles)
    var before = 0
    while found.count > before {
      before = found.count
      for pair in pairs where found.contains(pair.first) || found.contains(pair.second) {
        found.formUnion([pair.first, pair.second])
      }
    }
    return found
  }

  /// Two articles that would be held to be independent and, by way of others, of one origin, if this
  /// were decided; `nil` where it agrees with the rest.
  package func contradiction(
    if relation: OriginRelation, of articles: [ArticleID]
  ) -> ArticlePair? {
    var after = self
    after.take(OriginDecision(relation: relation, why: "", analyst: ""), on: articles)
    var origin: [ArticleID: ArticleID] = [:]
    func root(of article: ArticleID) -> ArticleID {
      var root = article
      while let next = origin[root], next != root { root = next }
      return root
    }
    for pair in after.pairs(.same) {
      let (one, other) = (root(of: pair.first), root(of: pair.second))
      if one != other { origin[max(one, other)] = min(one, other) }
    }
    return after.pairs(.independent).first { root(of: $0.first) == root(of: $0.second) }
  }
}

extension Standing {
  mutating func trace(
    _ articles: [ArticleID], _ decision: OriginDecision
  ) throws(Refusal) {
    guard Set(articles).count > 1 else { throw Refusal("compares the origin of one article") }
    for id in articles where self.articles[id] == nil {
      throw Refusal("compares the origin of \(id), which is not loaded")
    }
    if let pair = tracedOrigins.contradiction(if: decision.relation, of: articles) {
      throw Refusal(
        "makes \(pair.first) and \(pair.second) independent and, by way of others, of one origin")
    }
    tracedOrigins.take(decision, on: articles)
  }
}
