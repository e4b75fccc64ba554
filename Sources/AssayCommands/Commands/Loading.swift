import AssayIntake
import AssayJournal
import AssayModel
import AssayStore

/// Articles on their way into a session.
struct Loading {
  let session: Session
  let world: World
  /// What the analyst said of all of them.
  let details: ArticleDetails
  /// What the analyst said is not known of any of them, whatever they say themselves.
  let cleared: [ArticleDetail]
  private var report = Report("load")
  private var articles: [Article] = []
  private var evidence: [Evidence] = []
  /// The articles that came in with this command.
  private var loaded: [Digest: ArticleID] = [:]

  init(session: Session, world: World, details: ArticleDetails, cleared: [ArticleDetail]) {
    self.session = session
    self.world = world
    self.details = details
    self.cleared = cleared
  }

  /// What is loaded, each article with the salts of its own: none is drawn before all could be read.
  var outcome: Outcome {
    var outcome = Outcome(report: report)
    outcome.evidence = evidence
    for article in articles {
      let salts = ArticleSalts(text: world.salt(), details: world.salt())
      let salted = article.with(salts)
      outcome.articles.append(salted)
      outcome.facts.append(.loaded(article: salted.id, record: salted.record))
    }
    return outcome
  }

  /// Adds what `bytes` hold. What the analyst said of it wins over what it says itself.
  mutating func add(_ bytes: [UInt8], name: String, shown: String) throws(IntakeError) {
    let document = try Intake.read(bytes)
    if let known = session.standing.articleByDigest[document.digest]
      ?? loaded[document.digest]
    {
      report.add(line: "\(known)  has the same bytes as \(shown): loaded once")
      return
    }
    let article = Article(
      id: session.nextID(offset: articles.count), digest: document.digest,
      byteCount: document.byteCount, name: name, headline: document.headline,
      body: document.body, details: details.completed(by: page(document)))
    loaded[article.digest] = article.id
    articles.append(article)
    evidence.append(Evidence(digest: document.digest, bytes: bytes))
    describe(article, document)
    if let next = NextVersion(article, in: session, world: world) {
      for line in next.lines { report.add(line: line) }
    }
  }

  /// Tells what could not be loaded.
  mutating func tell(_ warning: String) {
    report.add(line: "\(warning.singleLine, .warning)")
  }

  private mutating func describe(_ article: Article, _ document: Document) {
    let figures = world.reading(of: article).figures.count
    let title = article.headline ?? "\(shortened(article.body)) (no headline)"
    report.add(
      line: "\(article.id)  \(title.singleLine, .heading)  \(counted(figures, "figure"), .muted)")
    let found = found(in: page(document))
    if !found.isEmpty {
      report.add(line: "    \("from the page: \(found.joined(separator: "; "))", .muted)")
    }
    for remark in document.remarks { report.add(line: "    \(remark, .warning)") }
    if article.details.published == nil {
      report.add(
        line:
          "    \("no publication date, so that \"on Tuesday\" means no day: article \(article.id) published=DATE", .muted)"
      )
    }
  }

  /// What a page says of itself, as far as it is taken.
  private func page(_ document: Document) -> ArticleDetails {
    document.details.amended(by: ArticleDetails(), clearing: cleared)
  }

  /// What a page said of itself that the analyst did not say.
  private func found(in page: ArticleDetails) -> [String] {
    func unless(_ given: (some Any)?, _ label: String, _ found: String?) -> String? {
      given == nil ? found.map { "\(label) \($0.singleLine)" } : nil
    }
    return [
      unless(details.outlet, "outlet", page.outlet),
      unless(details.author, "author", page.author),
      unless(details.published, "published", page.published.map { "\($0)" }),
      unless(details.url, "url", page.url),
      unless(details.language, "language", page.language),
    ].compactMap { $0 }
  }
}
