import AssayDigest
import AssayModel

/// Where in a session file, written as assay writes it, the lines of which articles and entries
/// stand. They need not be written again as long as a journal begins with those articles and
/// entries.
package struct SessionLines: Hashable, Sendable {
  /// The bytes before this one are the opening and the articles.
  let articlesEnd: Int
  /// The bytes of the entries with the ends of lines before and between them.
  let entries: Range<Int>
  private let articleCount: Int
  private let entryCount: Int
  /// Vouches by its hash for the articles and the entries.
  private let head: Digest
  /// What was missing, of which the hashes tell nothing.
  private let withheld: Withholdings

  /// The lines of `journal`, all of whose articles and entries stand in the file. `nil` where it has
  /// something still that is withheld, which the next writing leaves out.
  init?(of journal: Journal, articlesEnd: Int, entries: Range<Int>) {
    var whole = journal
    guard !whole.dropWithheld() else { return nil }
    self.articlesEnd = articlesEnd
    self.entries = entries
    articleCount = journal.articles.count
    entryCount = journal.entries.count
    head = journal.head
    withheld = journal.withheld
  }

  /// What `journal` has beyond these lines; `nil` where it does not begin with them.
  func continued(
    by journal: Journal
  ) -> (articles: ArraySlice<Article>, entries: ArraySlice<Entry>)? {
    guard journal.withheld == withheld, journal.articles.count >= articleCount,
      journal.entries.count >= entryCount,
      journal.head(articles: articleCount, entries: entryCount) == head
    else { return nil }
    return (
      journal.articlesInOrder.dropFirst(articleCount), journal.entries.dropFirst(entryCount)
    )
  }
}
