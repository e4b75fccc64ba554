import AssayIntake
import AssayJournal
import AssayModel
import AssayStore

/// `load PATH…`: articles come into the case.
package struct Load: Command {
  package static let declaration = Declaration(
    "load", topic: .read,
    summary: "Load articles from files, or from standard input.",
    discussion: """
      The raw bytes are hashed and kept as evidence. The first line is the headline where it reads \
      like one. The same bytes are the same article, and are loaded once. Relative dates ("on \
      Tuesday") are only understood where `published=` says when the article came out.
      """,
    parameters: [
      Parameter("PATH", .path, .positional, .several, help: "a text file, or - for standard input"),
      Parameter("outlet", .words, .named, .optional, help: "who published it"),
      Parameter("published", .moment, .named, .optional, help: "when, such as 2024-03-04"),
      Parameter("author", .words, .named, .optional, help: "who wrote it"),
      Parameter("url", .words, .named, .optional, help: "where it was found"),
      Parameter("archive", .words, .named, .optional, help: "where an archive keeps it"),
      Parameter("language", .words, .named, .optional, help: "its language, such as en or ar"),
    ],
    examples: [
      Example(
        "load harbour.txt outlet=\"Meridian News\" published=2024-03-04", says: "a1")
    ])

  private let paths: [Word]
  private let details: ArticleDetails

  package init(_ arguments: Arguments) throws(CommandError) {
    paths = arguments.all("PATH")
    var details = ArticleDetails()
    details.outlet = arguments.optional("outlet")?.text
    details.author = arguments.optional("author")?.text
    details.url = arguments.optional("url")?.text
    details.archiveURL = arguments.optional("archive")?.text
    details.language = arguments.optional("language")?.text
    details.published = try arguments.optional("published").map(moment)
    self.details = details
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var outcome = Outcome(report: Report("load"))
    for path in paths {
      let bytes = try bytes(at: path, world: world)
      let document: Document
      do throws(IntakeError) {
        document = try Intake.plainText(bytes)
      } catch {
        throw CommandError(
          "Cannot load \(path.text): \(error.problem)", hint: error.remedy, column: path.column)
      }
      if let known = session.standing.articleByDigest[document.digest]
        ?? outcome.articles.first(where: { $0.digest == document.digest })?.id
      {
        outcome.report.add(line: "\(known)  has the same bytes as \(path.text): loaded once")
        continue
      }
      let article = Article(
        id: session.nextID(offset: outcome.articles.count), digest: document.digest,
        byteCount: document.byteCount, name: name(of: path.text), headline: document.headline,
        body: document.body, details: details,
        salts: ArticleSalts(text: world.salt(), details: world.salt()))
      outcome.articles.append(article)
      outcome.evidence.append(Evidence(digest: document.digest, bytes: bytes))
      outcome.facts.append(.loaded(article: article.id, record: article.record))
      describe(article, remarks: document.remarks, in: world, to: &outcome.report)
      if let next = NextVersion(article, in: session, world: world) {
        for line in next.lines { outcome.report.add(line: line) }
      }
    }
    return outcome
  }

  private func bytes(at path: Word, world: World) throws(CommandError) -> [UInt8] {
    if path.text == "-", !path.isQuoted { return world.standardInput() }
    do throws(DiskError) {
      if let bytes = try world.disk.read(world.resolve(path.text)) { return bytes }
    } catch {
      throw CommandError(
        "Cannot read \(path.text): \(error.reason)", hint: "check the name and its rights",
        column: path.column)
    }
    throw CommandError(
      "Cannot read \(path.text): there is no such file", hint: "check the name; Tab completes it",
      column: path.column)
  }

  private func name(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }

  private func describe(
    _ article: Article, remarks: [String], in world: World, to report: inout Report
  ) {
    let figures = world.reading(of: article).figures.count
    let title = article.headline ?? "\(shortened(article.body)) (no headline)"
    report.add(
      line: "\(article.id)  \(title.singleLine, .heading)  \(counted(figures, "figure"), .muted)")
    for remark in remarks { report.add(line: "    \(remark, .warning)") }
    if details.published == nil {
      report.add(
        line:
          "    \("no publication date, so that \"on Tuesday\" means no day: `undo`, and load it with published=", .muted)"
      )
    }
  }
}

/// The time that a word means: a day, with the minute where it is given.
func moment(_ word: Word) throws(CommandError) -> Moment {
  guard let moment = Moment(word.text) else {
    throw CommandError(
      "\"\(word.text)\" is no day or time", hint: "write 2024-03-04, or 2024-03-04T14:05",
      column: word.column)
  }
  return moment
}

extension String {
  /// The text with its line breaks as spaces.
  var singleLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
