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
    let shown = session.articles.all.filter {
      filter.passes(tags: $0.tags) && speaking?.contains($0.article.digest) ?? true
        && filter.passes(entry: session.loadingEntry(of: $0.article.id), of: session)
    }
    let rows = shown.map { standing in
      let article = standing.article
      return [
        Cell(article.id), Cell(article.headline ?? shortened(article.body).singleLine),
        Cell(article.details.outlet), Cell(article.details.published?.description),
        Cell(world.reading(of: article).figures.count),
        Cell(session.standing.claimCounts[article.digest, default: 0]),
        Cell(list: standing.tags + (standing.isShelved ? ["(aside)"] : [])), Cell(article.name),
      ]
    }
    guard !rows.isEmpty else {
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
      rows: rows)
    return Outcome(report: Report("articles", [.table(table)]))
  }
}

extension Session {
  /// The number of the entry that brought an article in; 0 where none did.
  func loadingEntry(of id: ArticleID) -> Int {
    journal.entries.first {
      if case .loaded(id, _) = $0.fact { true } else { false }
    }?.number ?? 0
  }
}
