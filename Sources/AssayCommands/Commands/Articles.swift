import AssayJournal
import AssayModel

/// `articles`: what has been loaded.
package struct Articles: Command {
  package static let declaration = Declaration(
    "articles", topic: .read,
    summary: "List the articles with how many figures and claims each has.",
    parameters: ListFilter.parameters("tag", "in", "by", "about", "since"),
    examples: [Example("articles", after: ["load harbour.txt"], says: "a1")],
    isQuestion: true)

  private let filter: ListFilter

  package init(_ arguments: Arguments) throws(CommandError) {
    filter = try ListFilter(arguments)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let speaking =
      filter.asksForClaims ? Set(try filter.claims(of: session).map(\.anchor.digest)) : nil
    let loadings = filter.asksForTime ? session.loadingEntries : [:]
    let shown = session.articles.all.filter {
      filter.passes(tags: $0.tags) && speaking?.contains($0.article.digest) ?? true
        && filter.passes(entry: loadings[$0.article.id] ?? 0, of: session)
    }
    guard !shown.isEmpty else {
      return Outcome(
        report: Report(
          "articles",
          line: session.articles.isEmpty
            ? "No articles yet: `load FILE` brings one in." : "No article passes."))
    }
    let table = Table(
      "articles",
      columns: [
        Table.Column("id"), Table.Column("headline", flexible: true), Table.Column("outlet"),
        Table.Column("published"), Table.Column("figures", right: true),
        Table.Column("claims", right: true), Table.Column("tags"), Table.Column("file"),
      ],
      of: Array(shown.indices),
      row: { [readings = world.readings] index in
        if index.isMultiple(of: Self.readAtOnce) {
          readings.read(shown[index...].prefix(Self.readAtOnce).map(\.article))
        }
        return Self.row(shown[index], in: session, readings: readings)
      })
    return Outcome(report: Report("articles", [.table(table)]))
  }

  /// How many articles are read at once for the rows that show them.
  private static let readAtOnce = 50

  private static func row(
    _ standing: StandingArticle, in session: Session, readings: ReadingCache
  ) -> [Cell] {
    let article = standing.article
    return [
      Cell(article.id), Cell(article.title),
      Cell(article.details.outlet), Cell(article.details.published?.description),
      Cell(readings.reading(of: article).figures.count),
      Cell(session.standing.claimCounts[article.digest, default: 0]),
      Cell(list: standing.tags + (standing.isShelved ? ["(aside)"] : [])), Cell(article.name),
    ]
  }
}

extension Article {
  /// The headline, or how the text begins.
  var title: String {
    isTextWithheld ? "(withheld)" : headline ?? shortened(body).singleLine
  }
}

extension Session {
  /// The numbers of the entries that brought the articles in.
  var loadingEntries: [ArticleID: Int] {
    var numbers: [ArticleID: Int] = [:]
    for entry in journal.entries {
      if case .loaded(let id, _) = entry.fact { numbers[id] = entry.number }
    }
    return numbers
  }
}
