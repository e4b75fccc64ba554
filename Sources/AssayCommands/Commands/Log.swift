import AssayJournal
import AssayModel

/// `log`: who decided what, when, on which words.
package struct Log: Command {
  package static let declaration = Declaration(
    "log", topic: .session,
    summary: "Show who decided what, when, and on which words.",
    examples: [Example("log", after: ["load harbour.txt", "accept a1.1"], says: "accepted c1")],
    isQuestion: true)

  package init(_ arguments: Arguments) throws(CommandError) {}

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard !session.journal.entries.isEmpty else {
      return Outcome(report: Report("log", line: "Nothing has been decided yet."))
    }
    let rows = session.journal.entries.map { entry in
      [
        Cell(entry.command), Cell(entry.time.description, .muted), Cell(entry.analyst),
        Cell(session.narration(of: entry.fact)),
        Cell(
          session.undoneCommands.contains(entry.command) && !entry.fact.concernsCommands
            ? "undone" : "", .warning),
      ]
    }
    let table = Table(
      "entries",
      columns: [
        Table.Column("command", right: true), Table.Column("time"), Table.Column("analyst"),
        Table.Column("decision", flexible: true), Table.Column("state"),
      ],
      rows: rows)
    return Outcome(report: Report("log", [.table(table)]))
  }
}

extension Session {
  /// What a command decided, in words.
  func narration(of command: Int) -> String {
    let facts = journal.entries.filter { $0.command == command }.map(\.fact)
    // A source that a claim brought along is not what the command was for.
    let main = facts.filter { if case .named = $0 { false } else { true } }
    let told = (main.isEmpty ? facts : main).map { narration(of: $0) }
    guard told.count > 3 else { return told.joined(separator: "; ") }
    return told[..<2].joined(separator: "; ") + "; and \(told.count - 2) more"
  }

  /// A fact in words, with the quote that it rests on.
  func narration(of fact: Fact) -> String {
    switch fact {
    case .loaded(let id, _):
      let article = journal.articles[id]
      return "loaded \(id) \"\(shortened((article?.headline ?? article?.name ?? "").singleLine))\""
    case .named(let id, let name, _, let article):
      return "named \(id) \(name)" + (article.map { " (only in \($0))" } ?? "")
    case .accepted(let id, let anchor, let content):
      return "accepted \(id) \(content.phrase.plain) \"\(shortened(anchor.quote.singleLine))\""
    case .claimed(let id, let anchor, let content):
      return "claimed \(id) \(content.phrase.plain) \"\(shortened(anchor.quote.singleLine))\""
    case .tagged(let item, let label): return "tagged \(item) \(label)"
    case .graded(let id, let reliability, let why):
      return "graded \(id) \(reliability.rawValue): \(shortened(why.singleLine))"
    case .opened(let id, let handle, _, _, _): return "set up \(id) \(handle)"
    case .linked(let claim, let incident): return "linked \(claim) to \(incident)"
    case .assessed(let subject, let outcome, _, _, let why):
      return "assessed \(subject.incident) \(subject.words) \(outcome.phrase): "
        + shortened(why.singleLine)
    case .undone(let command): return "took back command \(command)"
    case .redone(let command): return "let command \(command) stand again"
    case .unknown: return "a fact of a later version: \(fact.kind)"
    }
  }
}
