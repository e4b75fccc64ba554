import AssayChecks
import AssayJournal
import AssayModel
import AssayOrigins
import Synchronization

/// The origins of a case's articles, made when first asked for. They depend on the texts and on what
/// analysts decided of them, so that the articles' bytes and the decisions are their key.
final class OriginCache: Sendable {
  private struct State {
    var texts: [Digest: (compared: ComparedText, quoted: QuotedText)] = [:]
    var last: (articles: [Digest], origins: CaseOrigins)?

    /// What is known for these articles and decisions.
    func origins(of articles: [Digest], _ traced: TracedOrigins) -> CaseOrigins? {
      guard let last, last.origins.traced == traced, last.articles == articles else { return nil }
      return last.origins
    }
  }

  private let state = Mutex(State())

  /// The origins of the articles of a session, as far as their words are here.
  func origins(of session: Session) -> CaseOrigins {
    let traced = session.standing.tracedOrigins
    // Of an article without its words, what was decided still holds.
    let articles = session.articles.all.lazy.map(\.article)
      .filter { !$0.isTextWithheld || traced.name($0.id) }
    let digests = Array(articles.map(\.digest))
    return state.withLock { state in
      if let known = state.origins(of: digests, traced) { return known }
      var texts: [Digest: (compared: ComparedText, quoted: QuotedText)] = [:]
      var reader = TextReader()
      for article in articles {
        texts[article.digest] =
          state.texts[article.digest] ?? reader.readQuoted(article.body)
      }
      // Nothing is kept of words that are withheld.
      state.texts = texts
      let origins = CaseOrigins(
        articles.compactMap { article in
          texts[article.digest].map {
            CaseOrigins.Entry(article: article, compared: $0.compared, quoted: $0.quoted)
          }
        }, traced)
      state.last = (digests, origins)
      return origins
    }
  }
}
