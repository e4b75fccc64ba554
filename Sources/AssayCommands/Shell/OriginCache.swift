import AssayChecks
import AssayJournal
import AssayModel
import AssayOrigins
import Synchronization

/// The origins of a case's articles, made when first asked for. They depend on the texts alone, so
/// that the articles' bytes are their key.
final class OriginCache: Sendable {
  private struct State {
    var texts: [Digest: (compared: ComparedText, quoted: QuotedText)] = [:]
    var last: (articles: [Digest], origins: CaseOrigins)?
  }

  private let state = Mutex(State())

  /// The origins of the articles of a session, as far as their words are here.
  func origins(of session: Session) -> CaseOrigins {
    let articles = session.articles.all.lazy.map(\.article).filter { !$0.isTextWithheld }
    let digests = articles.map(\.digest)
    return state.withLock { state in
      if let last = state.last, last.articles == Array(digests) { return last.origins }
      var texts: [Digest: (compared: ComparedText, quoted: QuotedText)] = [:]
      for article in articles {
        texts[article.digest] =
          state.texts[article.digest]
          ?? (ComparedText(placing: article.body), QuotedText(of: article.body))
      }
      // Nothing is kept of words that are withheld.
      state.texts = texts
      let origins = CaseOrigins(
        articles.compactMap { article in
          texts[article.digest].map {
            CaseOrigins.Entry(article: article, compared: $0.compared, quoted: $0.quoted)
          }
        })
      state.last = (Array(digests), origins)
      return origins
    }
  }
}
