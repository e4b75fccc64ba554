import AssayModel
import AssayReading
import Dispatch
import Synchronization

/// Readings of articles, made when first asked for. A reading depends on the text and the reader's
/// version alone, so that an article's bytes are its key.
package final class ReadingCache: Sendable {
  private let readings = Mutex<[Key: Reading]>([:])

  private struct Key: Hashable {
    let digest: Digest
    let published: Moment?

    init(_ article: Article) {
      digest = article.digest
      published = article.details.published
    }
  }

  package init() {}

  package func reading(of article: Article) -> Reading {
    // Nothing is kept of words that are withheld, nor read of them.
    if article.isTextWithheld { return Reader.read(headline: nil, body: "", published: nil) }
    let key = Key(article)
    if let reading = readings.withLock({ $0[key] }) { return reading }
    let reading = Reader.read(
      headline: article.headline, body: article.body, published: article.details.published?.day)
    readings.withLock { $0[key] = reading }
    return reading
  }

  /// Reads those of the articles that nobody asked for yet, on all processors at once.
  package func read(_ articles: some Collection<Article>) {
    let unread = readings.withLock { known in articles.filter { known[Key($0)] == nil } }
    DispatchQueue.concurrentPerform(iterations: unread.count) { _ = reading(of: unread[$0]) }
  }
}
