import AssayJournal
import AssayModel

/// `help [COMMAND]`: all of it made from the declarations.
package struct Help: Command {
  package static let declaration = Declaration(
    "help", topic: .session,
    summary: "List the commands, or explain one; also `help words`, `help grades`, `help checks`.",
    parameters: [
      Parameter(
        "COMMAND", .command, .positional, .optional,
        help: "the command to explain, or words, grades, checks or script")
    ],
    examples: [
      Example("help accept", says: "accept FIGURE…"),
      Example("help grades", says: "usually reliable"),
      Example("help checks", says: "with --strict"), Example("help words", says: "a suggestion"),
      Example("help script", says: "a comment"),
    ], isQuestion: true)

  private let command: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    command = arguments.optional("COMMAND")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard let command else { return Outcome(report: Self.overview) }
    if let topic = HelpTopic(rawValue: command.text) { return Outcome(report: topic.report) }
    guard let known = AssayCommands.command(named: command.text) else {
      throw unknownCommand(command)
    }
    return Outcome(report: Self.explanation(of: known.declaration))
  }

  private static var overview: Report {
    var report = Report("help")
    for topic in Declaration.Topic.allCases {
      let rows = Declaration.all(of: topic).map {
        [Cell($0.name, .heading), Cell($0.summary)]
      }
      guard !rows.isEmpty else { continue }
      report.blocks.append(
        .table(
          Table(
            topic.rawValue,
            columns: [Table.Column(topic.rawValue), Table.Column("", flexible: true)], rows: rows)))
    }
    report.add(
      line:
        "`help COMMAND` explains one, `help words`, `help grades` and `help script` the rest. `tour` teaches."
    )
    return report
  }

  private static func explanation(of declaration: Declaration) -> Report {
    var report = Report("help")
    report.add(line: "\(declaration.usage, .heading)")
    report.add(line: "\(declaration.summary)")
    if !declaration.discussion.isEmpty { report.add(line: "\(declaration.discussion)") }
    let rows = declaration.parameters.map { [Cell($0.usage, .id), Cell($0.help)] }
    if !rows.isEmpty {
      report.blocks.append(
        .table(
          Table(
            "parameters", columns: [Table.Column("takes"), Table.Column("", flexible: true)],
            rows: rows)))
    }
    for example in declaration.examples {
      report.add(line: "for example: \(example.line, .quote)")
    }
    return report
  }
}

/// What to say to a command that there is not.
func unknownCommand(_ word: Word) -> CommandError {
  let names = everyCommand.map { $0.name }
  let near = nearest(to: word.text, among: names) ?? synonyms[word.text.lowercased()]
  return CommandError(
    "There is no command \"\(shortened(word.text))\"",
    hint: near.map { "did you mean \($0)?" } ?? "`help` lists the commands", column: word.column)
}

/// What people type from habit, and the command that does it here.
private let synonyms = [
  "exit": "quit", "bye": "quit", "q": "quit", "ls": "articles", "cat": "show", "view": "show",
  "read": "load", "import": "load", "add": "load", "history": "log", "rate": "grade",
  "whoami": "as", "event": "incident", "label": "tag", "man": "help", "?": "help",
  "validate": "check", "write": "save", "source": "replay",
]
