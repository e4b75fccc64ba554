import AssayDigest
import AssayModel

/// All articles that ever came in, and all entries, in order: the whole truth about a case.
package struct Journal: Hashable, Sendable {
  /// By id, those of undone commands included.
  package private(set) var articles: [ArticleID: Article] = [:]
  /// What their `loaded` facts must hold; found out once, not each time the facts are folded.
  private(set) var records: [ArticleID: Digest] = [:]
  package private(set) var entries: [Entry] = []
  /// What was withheld, by the entries that say so.
  package private(set) var withheld = Withholdings()

  package init() {}

  /// A journal as it was read. Nothing is checked here.
  package init(articles: [Article], entries: [Entry]) {
    self.init(articles: articles.map { SealedArticle($0) }, entries: entries)
  }

  /// A journal as it was read. Nothing is checked here.
  package init(articles: [SealedArticle], entries: [Entry]) {
    for article in articles { keep(article) }
    self.entries = entries
    withheld = Withholdings(by: entries)
  }

  /// The hash that the next entry must hold as `previous`.
  package var lastHash: Digest { entries.last?.hash ?? .zero }

  /// The number of the newest command; 0 before any.
  package var lastCommand: Int { entries.last?.command ?? 0 }

  mutating func append(_ entry: Entry) {
    entries.append(entry)
    withheld.note(entry)
  }

  mutating func keep(_ sealed: SealedArticle) {
    articles[sealed.article.id] = sealed.article
    records[sealed.article.id] = sealed.record
  }

  /// The journal as it was after its first `count` entries. What was withheld since is not here
  /// either.
  func prefix(_ count: Int) -> Journal {
    var shorter = self
    shorter.entries.removeSubrange(min(max(count, 0), entries.count)...)
    return shorter
  }

  /// Takes out what is withheld, and leaves the hashes that vouch for it. Answers whether anything
  /// of it was there.
  @discardableResult
  mutating func dropWithheld() -> Bool {
    guard !withheld.isEmpty else { return false }
    var wasThere = false
    for number in withheld.entries.keys where entries.indices.contains(number - 1) {
      if !entries[number - 1].fact.isMissing {
        entries[number - 1] = entries[number - 1].withoutFact
        wasThere = true
      }
    }
    for (id, article) in articles {
      if withheld.texts[id] != nil, !article.isTextWithheld {
        articles[id] = article.withoutText(leaving: article.textHash)
        wasThere = true
      }
    }
    for (id, article) in articles {
      if withheld.details[id] != nil, !article.areDetailsWithheld {
        articles[id] = article.withoutDetails(leaving: article.detailsHash)
        wasThere = true
      }
    }
    return wasThere
  }

  mutating func removeEntries(after count: Int) {
    entries.removeSubrange(count...)
    withheld = Withholdings(by: entries)
  }

  mutating func forget(_ id: ArticleID) {
    articles[id] = nil
    records[id] = nil
  }

  /// Whether no two articles have the same raw bytes. Two that have may still differ in their words,
  /// which another version made of them.
  var hasEachDigestOnce: Bool {
    Set(articles.values.lazy.map(\.digest)).count == articles.count
  }

  /// The articles in order of their ids.
  package var articlesInOrder: [Article] { articles.values.sorted { $0.id < $1.id } }

  /// The version of the session format.
  package static let format = 1

  /// The hash that the session file ends with: over the format, the articles' lines and the last
  /// entry.
  package var head: Digest { head(articles: articles.count, entries: entries.count) }

  /// The hash that the session file would end with if it held only the first so many articles, by
  /// their ids, and the first so many entries. There must be as many.
  func head(articles articleCount: Int, entries entryCount: Int) -> Digest {
    var writer = CanonicalWriter()
    let records = records.sorted { $0.key < $1.key }.prefix(articleCount).map(\.value)
    let last = entries.prefix(entryCount).last?.hash ?? .zero
    writer.write(()) { members, _ in
      _ = members.values("articles", records)
      _ = members.integer("format", Self.format)
      _ = members.value("last", last)
    }
    return writer.bytes.withBytes { Digest(joining: $0) }
  }
}
