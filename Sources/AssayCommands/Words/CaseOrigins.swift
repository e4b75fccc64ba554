import AssayChecks
import AssayJournal
import AssayModel
import AssayOrigins

/// What the articles of a case have from one another.
struct CaseOrigins: Sendable {
  /// An article with its words ready to be compared.
  struct Entry: Sendable {
    let article: Article
    let compared: ComparedText
    let quoted: QuotedText
  }

  /// A statement that several articles carry.
  struct Statement: Sendable {
    let words: String
    /// Where it stands: by the place of the article in `entries`, in scalars of its body.
    let places: [(entry: Int, scalars: Range<Int>)]
  }

  /// In the order in which the articles came in.
  let entries: [Entry]
  /// The articles of each origin, by their places in `entries`; in order of first appearance.
  let origins: [[Int]]
  /// The origin of each article, by its place in `origins`.
  let numbers: [Int]
  /// Pairs of articles that have words in common, by their places in `entries`.
  let pairs: [Origins.Pair]
  let statements: [Statement]
  /// What analysts decided on the origins of the articles.
  let traced: TracedOrigins
  /// The same, as the checks need it.
  let forChecks: ArticleOrigins

  init(_ entries: [Entry], _ traced: TracedOrigins = TracedOrigins()) {
    self.entries = entries
    self.traced = traced
    let found = Origins(of: entries.map(\.compared), keepingPairs: true)
    pairs = found.pairs
    if traced.isEmpty {
      numbers = found.numbers
      var origins = [[Int]](repeating: [], count: (found.numbers.max() ?? -1) + 1)
      for (entry, number) in numbers.enumerated() { origins[number].append(entry) }
      self.origins = origins
    } else {
      origins = DecidedOrigins(entries, pairs, traced).origins
      var numbers = [Int](repeating: 0, count: entries.count)
      for (number, origin) in origins.enumerated() {
        for entry in origin { numbers[entry] = number }
      }
      self.numbers = numbers
    }
    statements = QuotedText.sharedStatements(of: entries.map(\.quoted)).map { statement in
      Statement(
        words: entries[statement[0].text].quoted.quotations[statement[0].quotation].words,
        places: statement.map {
          ($0.text, entries[$0.text].quoted.quotations[$0.quotation].scalars)
        })
    }
    forChecks = Self.forChecks(entries, origins, statements, traced)
  }

  private static func forChecks(
    _ entries: [Entry], _ origins: [[Int]], _ statements: [Statement], _ traced: TracedOrigins
  ) -> ArticleOrigins {
    var firsts: [Digest: Digest] = [:]
    for origin in origins where origin.count > 1 {
      for entry in origin {
        firsts[entries[entry].article.digest] = entries[origin[0]].article.digest
      }
    }
    var carried: [Digest: [ArticleOrigins.Statement]] = [:]
    for (number, statement) in statements.enumerated() {
      let first = entries[statement.places[0].entry].article.digest
      for place in statement.places {
        carried[entries[place.entry].article.digest, default: []].append(
          ArticleOrigins.Statement(first: first, number: number, scalars: place.scalars))
      }
    }
    let held = Set(traced.pairs(.same).flatMap { [$0.first, $0.second] })
    let heldDigests = Set(
      entries.lazy.map(\.article).filter { held.contains($0.id) }.map(\.digest))
    var shared: [Digest: ArticleOrigins.Shared] = [:]
    for article in Set(firsts.keys).union(carried.keys) {
      shared[article] = ArticleOrigins.Shared(
        first: firsts[article] ?? article, isHeld: heldDigests.contains(article),
        statements: carried[article] ?? [])
    }
    return ArticleOrigins(shared)
  }
}
