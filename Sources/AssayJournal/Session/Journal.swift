import AssayDigest
import AssayModel

/// All articles that ever came in, and all entries, in order: the whole truth about a case.
package struct Journal: Hashable, Sendable {
  /// By id, those of undone commands included.
  package private(set) var articles: [ArticleID: Article] = [:]
  /// What their `loaded` facts must hold; found out once, not each time the facts are folded.
  private(set) var records: [ArticleID: Digest] = [:]
  package private(set) var entries: [Entry] = []

  package init() {}

  /// A journal as it was read. Nothing is checked here.
  package init(articles: [Article], entries: [Entry]) {
    self.init(articles: articles.map { SealedArticle($0) }, entries: entries)
  }

  /// A journal as it was read. Nothing is checked here.
  package init(articles: [SealedArticle], entries: [Entry]) {
    for article in articles { keep(article) }
    self.entries = entries
  }

  /// The hash that the next entry must hold as `previous`.
  package var lastHash: Digest { entries.last?.hash ?? .zero }

  /// The number of the newest command; 0 before any.
  package var lastCommand: Int { entries.last?.command ?? 0 }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  mutating func keep(_ sealed: SealedArticle) {
    articles[sealed.article.id] = sealed.article
    records[sealed.article.id] = sealed.record
  }

  mutating func removeEntries(after count: Int) { entries.removeSubrange(count...) }

  mutating func forget(_ id: ArticleID) {
    articles[id] = nil
    records[id] = nil
  }

  /// The articles in order of their ids.
  package var articlesInOrder: [Article] { articles.values.sorted { $0.id < $1.id } }

  /// The version of the session format.
  package static let format = 1

  /// The hash that the session file ends with: over the format, the articles' lines and the last
  /// entry.
  package var head: Digest {
    var writer = CanonicalWriter()
    let records = records.sorted { $0.key < $1.key }.map(\.value)
    writer.write(()) { members, _ in
      _ = members.values("articles", records)
      _ = members.integer("format", Self.format)
      _ = members.value("last", lastHash)
    }
    return writer.bytes.withBytes { Digest(joining: $0) }
  }
}
