import AssayJournal
import AssayModel

/// `log`: who decided what, when, on which words.
package struct Log: Command {
  package static let declaration = Declaration(
    "log", topic: .session,
    summary: "Show who decided what, when, and on which words.",
    discussion: """
      `log c3` shows what concerns one claim, article, source or incident: every entry that names it, \
      and what was taken back of them.
      """,
    parameters: [
      Parameter("ID", .item, .positional, .optional, help: "only what concerns this"),
      Parameter("by", .words, .named, .optional, help: "decided by this analyst"),
      Parameter("since", .moment, .named, .optional, help: "decided since then"),
    ],
    examples: [
      Example("log", after: ["load harbour.txt", "accept a1.1"], says: "accepted c1"),
      Example(
        "log c1", after: ["load harbour.txt", "accept a1.1", "tag c1 key"], says: "tagged c1"),
    ],
    isQuestion: true)

  private let item: Word?
  private let analyst: String?
  private let filter: ListFilter

  package init(_ arguments: Arguments) throws(CommandError) {
    item = arguments.optional("ID")
    analyst = arguments.optional("by")?.text
    filter = try ListFilter(arguments)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard !session.journal.entries.isEmpty else {
      return Outcome(report: Report("log", line: "Nothing has been decided yet."))
    }
    // What is gone has a history too.
    let item = try item.map { word throws(CommandError) in
      if let id = ItemID(word.text) { return id }
      return try session.item(word)
    }
    let entries = session.journal.entries
    let shown = entries.indices.filter { index in
      (item.map { session.speaks(entries[index], of: $0) } ?? true)
        && (analyst == nil || entries[index].analyst == analyst)
        && filter.passes(entry: entries[index].number, of: session)
    }
    guard !shown.isEmpty else { return Outcome(report: Report("log", line: "No entry passes.")) }
    let table = Table(
      "entries",
      columns: [
        Table.Column("command", right: true), Table.Column("time"), Table.Column("analyst"),
        Table.Column("decision", flexible: true), Table.Column("state"),
      ],
      of: shown, endMatters: true, row: { Self.row(entries[$0], in: session) })
    return Outcome(report: Report("log", [.table(table)]))
  }

  private static func row(_ entry: Entry, in session: Session) -> [Cell] {
    let isUndone =
      session.undoneCommands.contains(entry.command) && !entry.fact.concernsCommands
    return [
      Cell(entry.command), Cell(entry.time.description, .muted), Cell(entry.analyst),
      Cell(session.narration(of: entry, repeatsQuotes: true)),
      Cell(isUndone ? "undone" : entry.fact.isMissing ? "withheld" : "", .warning),
    ]
  }
}
