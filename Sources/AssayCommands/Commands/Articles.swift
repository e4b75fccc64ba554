import AssayJournal
import AssayModel

/// `articles`: what has been loaded.
package struct Articles: Command {
  package static let declaration = Declaration(
    "articles", topic: .read,
    summary: "List the articles with how many figures and claims each has.",
    examples: [Example("articles", after: ["load harbour.txt"], says: "a1")],
    isQuestion: true)

  package init(_ arguments: Arguments) throws(CommandError) {}

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let rows = session.articles.all.map { standing in
      let article = standing.article
      return [
        Cell(article.id), Cell(article.headline ?? shortened(article.body).singleLine),
        Cell(article.details.outlet), Cell(article.details.published?.description),
        Cell(world.reading(of: article).figures.count),
        Cell(session.standing.claimCounts[article.digest, default: 0]),
        Cell(list: standing.tags), Cell(article.name),
      ]
    }
    guard !rows.isEmpty else {
      return Outcome(
        report: Report("articles", line: "No articles yet: `load FILE` brings one in."))
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
