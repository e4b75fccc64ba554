import AssayModel
import AssayReading
import Synchronization

/// Readings of articles, made when first asked for. A reading depends on the text and the reader's
/// version alone, so that an article's bytes are its key.
package final class ReadingCache: Sendable {
  private let readings = Mutex<[Key: Reading]>([:])

  private struct Key: Hashable {
    let digest: Digest
    let published: Moment?
  }

  package init() {}

  package func reading(of article: Article) -> Reading {
    // Nothing is kept of words that are withheld, nor read of them.
    if article.isTextWithheld { return Reader.read(headline: nil, body: "", published: nil) }
    let key = Key(digest: article.digest, published: article.details.published)
    if let reading = readings.withLock({ $0[key] }) { return reading }
    let reading = Reader.read(
      headline: article.headline, body: article.body, published: article.details.published?.day)
    readings.withLock { $0[key] = reading }
    return reading
  }
}
