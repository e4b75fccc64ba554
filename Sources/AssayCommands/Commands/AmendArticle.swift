import AssayJournal
import AssayModel

/// `article ARTICLE field=value…`: puts right what is known about an article.
package struct AmendArticle: Command {
  package static let declaration = Declaration(
    "article", topic: .read,
    summary: "Put right what is known about an article after it was loaded; none clears a field.",
    discussion: """
      Checks, lists and exports take what is put right; `show` tells what it was when it was loaded, \
      and `undo` takes it back. A claim without an as-of time of its own stands for the time that its \
      article was published at, so that another one makes what rests on it stale.
      """,
    parameters: [
      Parameter("ARTICLE", .article, help: "the article"),
      Parameter("outlet", .words, .named, .optional, help: "who published it, or none"),
      Parameter("author", .words, .named, .optional, help: "who wrote it, or none"),
      Parameter("platform", .words, .named, .optional, help: "what it was posted on, or none"),
      Parameter("published", .moment, .named, .optional, help: "when, such as 2024-03-04, or none"),
      Parameter("url", .words, .named, .optional, help: "where it was found, or none"),
      Parameter("archive", .words, .named, .optional, help: "where an archive keeps it, or none"),
      Parameter("language", .words, .named, .optional, help: "such as en or ar, or none"),
    ],
    examples: [
      Example(
        "article a1 outlet=\"Meridian News\" published=2024-03-05",
        after: ["load harbour.txt"], says: "outlet Meridian News"),
      Example(
        "article a1 published=none", after: ["load harbour.txt published=2024-03-04"],
        says: "published none (was 2024-03-04)"),
    ])

  private let article: Word
  private let details: ArticleDetails
  private let cleared: [ArticleDetail]

  package init(_ arguments: Arguments) throws(CommandError) {
    article = try arguments.required("ARTICLE")
    var words: [ArticleDetail: Word] = [:]
    for detail in ArticleDetail.allCases { words[detail] = arguments.optional(detail.word) }
    guard !words.isEmpty else {
      throw CommandError(
        "Nothing is said of the article", hint: Self.declaration.usageHint,
        column: arguments.endColumn)
    }
    cleared = ArticleDetail.allCases.filter { words[$0]?.clears == true }
    for detail in cleared { words[detail] = nil }
    details = ArticleDetails(
      outlet: words[.outlet]?.text, author: words[.author]?.text, platform: words[.platform]?.text,
      published: try words[.published].map(moment), url: words[.url]?.text,
      archiveURL: words[.archiveURL]?.text, language: words[.language]?.text)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let article = try session.article(article)
    let before = article.details
    let after = before.amended(by: details, clearing: cleared)
    let changed = ArticleDetail.allCases.filter { before[$0] != after[$0] }
    guard !changed.isEmpty else {
      throw CommandError(
        "That is known of \(article.id) already", hint: "`show \(article.id)` shows it",
        column: self.article.column)
    }
    var report = Report("article")
    for detail in changed {
      var line: StyledText = "\(article.id)  \(detail.word) "
      line.append((after[detail] ?? "none").singleLine, as: .heading)
      if let old = before[detail] { line.append(" (was \(old.singleLine))", as: .muted) }
      report.add(line: line)
    }
    return Outcome(
      facts: [.detailed(article: article.id, details: details, cleared: cleared)], report: report)
  }
}

extension ArticleDetail {
  /// The word by which an analyst names it.
  var word: String { self == .archiveURL ? "archive" : rawValue }
}
