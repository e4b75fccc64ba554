import AssayJournal
import AssayModel

/// `find WORDS`: where words stand.
package struct Find: Command {
  package static let declaration = Declaration(
    "find", topic: .read,
    summary: "Find words in the articles, without regard to capitals.",
    parameters: [
      Parameter("WORDS", .words, .positional, .several, help: "the words, as they follow another"),
      Parameter("of", .article, .named, .optional, help: "only in this article"),
    ],
    examples: [Example("find northern front", after: ["load harbour.txt"], says: "Northern Front")],
    isQuestion: true)

  /// How many places are shown.
  private static let mostPlaces = 50

  private let words: [Word]
  private let article: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    words = arguments.all("WORDS")
    article = arguments.optional("of")
    guard !words.allSatisfy({ $0.text.trimmed.isEmpty }) else {
      throw CommandError("There is nothing to find", column: words.first?.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let sought = words.map(\.text).joined(separator: " ")
    let articles =
      if let article { [try session.article(article)] } else { session.articles.all.map(\.article) }
    var report = Report("find")
    var count = 0
    for article in articles {
      let places = QuoteFinder(article: article, ignoringCase: true).places(of: sought)
      count += places.count
      for place in places.prefix(max(0, Self.mostPlaces - report.blocks.count)) {
        report.blocks.append(.passage(Passage(around: place, in: article, reach: 60)))
      }
    }
    if count == 0 {
      report.add(
        line: "\"\(shortened(sought))\" stands in none of \(counted(articles.count, "article")).")
    } else if count > report.blocks.count {
      report.add(line: "… and \(count - report.blocks.count) more: `find … of=a1` narrows it.")
    }
    return Outcome(report: report)
  }
}

extension Passage {
  /// The place in its article, with up to `reach` scalars on either side and `label` on the mark.
  init(around span: Span, in article: Article, reach: Int, label: String = "") {
    let text = Array(article.text(of: span.part).unicodeScalars)
    let start = min(max(0, span.start - reach), text.count)
    let end = max(start, min(text.count, span.end + reach))
    var around = String.UnicodeScalarView()
    around.append(contentsOf: text[start..<end])
    self.init(
      title: "\(article.id) \(span.part.rawValue), \(span.start)–\(span.end)",
      text: String(around),
      marks: [Mark(start: span.start - start, end: span.end - start, label: label)])
  }
}
