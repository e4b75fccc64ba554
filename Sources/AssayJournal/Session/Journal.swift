import AssayDigest
import AssayModel

/// All articles that ever came in, and all entries, in order: the whole truth about a case.
package struct Journal: Hashable, Sendable {
  /// By id, those of undone commands included.
  package private(set) var articles: [ArticleID: Article] = [:]
  package private(set) var entries: [Entry] = []

  package init() {}

  /// A journal as it was read. Nothing is checked here.
  package init(articles: [Article], entries: [Entry]) {
    for article in articles { self.articles[article.id] = article }
    self.entries = entries
  }

  /// The hash that the next entry must hold as `previous`.
  package var lastHash: Digest { entries.last?.hash ?? .zero }

  /// The number of the newest command; 0 before any.
  package var lastCommand: Int { entries.last?.command ?? 0 }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  mutating func keep(_ article: Article) { articles[article.id] = article }

  mutating func removeEntries(after count: Int) { entries.removeSubrange(count...) }

  mutating func forget(_ id: ArticleID) { articles[id] = nil }

  /// The articles in order of their ids.
  package var articlesInOrder: [Article] { articles.values.sorted { $0.id < $1.id } }

  /// The version of the session format.
  package static let format = 1

  /// The hash that the session file ends with: over the format, the articles' lines and the last
  /// entry.
  package var head: Digest {
    let line: JSON = [
      "format": .integer(Self.format),
      "articles": .array(articlesInOrder.map { .text($0.record.hexadecimal) }),
      "last": .text(lastHash.hexadecimal),
    ]
    return Digest(of: line.canonicalBytes)
  }
}
