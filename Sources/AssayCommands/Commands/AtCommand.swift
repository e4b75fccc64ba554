import AssayJournal
import AssayModel

/// `at N [QUESTION…]`: the session as it was after a command.
package struct AtCommand: Command {
  package static let declaration = Declaration(
    "at", topic: .session,
    summary: "Show what the session was after a command, or ask any question as of then.",
    discussion: """
      `log` numbers the commands. What was taken back since stands here; what was withheld since does \
      not.
      """,
    parameters: [
      Parameter("COMMAND", .number, help: "its number in `log`"),
      Parameter("QUESTION", .question, .positional, .anyNumber, help: "such as claims in=ferry"),
    ],
    examples: [
      Example("at 1", after: ["load harbour.txt", "accept a1.1"], says: "incidents  0"),
      Example(
        "at 2 claims", after: ["load harbour.txt", "accept a1.1", "withdraw c1 --why x"],
        says: "c1"),
    ],
    isQuestion: true)

  private let number: Word
  private let question: (any Command)?

  package init(_ arguments: Arguments) throws(CommandError) {
    number = try arguments.required("COMMAND")
    let words = arguments.all("QUESTION")
    question = try words.first.map { name throws(CommandError) in
      try Self.question(name, words.dropFirst(), endColumn: arguments.endColumn)
    }
  }

  private static func question(
    _ name: Word, _ words: ArraySlice<Word>, endColumn: Int
  ) throws(CommandError) -> any Command {
    guard !name.isQuoted, let known = AssayCommands.command(named: name.text) else {
      throw unknownCommand(name)
    }
    guard known.declaration.isQuestion, !aboutNow.contains(name.text) else {
      throw CommandError(
        "`\(name.text)` cannot be asked of what was",
        hint: "questions can, such as claims, check, show, log", column: name.column)
    }
    return try known.init(
      try Arguments(Array(words), of: known.declaration, endColumn: endColumn))
  }

  /// Questions whose answer is not the session's.
  private static let aboutNow: Set<String> = ["at", "help", "verify"]

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let last = session.journal.lastCommand
    guard let number = decimal(self.number.text.utf8), (1...max(1, last)).contains(number), last > 0
    else {
      throw CommandError(
        "There is no command \(self.number.text)",
        hint: last == 0 ? "nothing was decided yet" : "`log` lists them: 1 to \(last)",
        column: self.number.column)
    }
    let then = try session.told(asOf: number)
    var outcome =
      try question?.run(in: then, world: world.apart)
      ?? Outcome(report: summary(of: then, after: number))
    for line in session.withheld(since: then) { outcome.report.add(line: line) }
    return outcome
  }

  private func summary(of session: Session, after number: Int) -> Report {
    var fields = [Report.Field("after", Cell(number))]
    if let entry = session.journal.entries.last {
      fields.append(Report.Field("time", Cell(entry.time.description, .muted)))
      fields.append(Report.Field("analyst", Cell(entry.analyst)))
      fields.append(Report.Field("decision", Cell(session.narration(of: number))))
    }
    fields += [
      Report.Field("articles", Cell(session.articles.count)),
      Report.Field("claims", Cell(session.claims.count)),
      Report.Field("sources", Cell(session.sources.count)),
      Report.Field("incidents", Cell(session.incidents.count)),
    ]
    for incident in session.incidents.all {
      for assessment in session.assessments(of: incident.id) {
        fields.append(
          Report.Field(
            "assessed", Cell("\(incident.handle) \(session.phrase(for: assessment))")))
      }
    }
    return Report("at", [.fields(fields)])
  }
}

extension Session {
  /// What of an earlier state was withheld after it, and so is not in what is told of it.
  fileprivate func withheld(since then: Session) -> [StyledText] {
    let count = then.journal.entries.count
    let later = journal.withheld.reasons.keys.filter { $0 > count }.sorted()
    return later.compactMap { number in
      guard journal.entries.indices.contains(number - 1) else { return nil }
      let entry = journal.entries[number - 1]
      guard case .withheld(let item, _, let numbers, _) = entry.fact else { return nil }
      var wasThere = numbers.contains { $0 <= count }
      if case .article(let id) = item { wasThere = wasThere || then.articles[id] != nil }
      guard wasThere else { return nil }
      return "\("Since then", .warning) \(entry.analyst) \(narration(of: entry))."
    }
  }

  /// The session as of a command, for a question.
  func told(asOf command: Int) throws(CommandError) -> Session {
    do throws(FoldError) {
      return try asOf(command: command)
    } catch {
      throw CommandError(
        "The session as of command \(command) cannot be told: entry \(error.entry) \(error.problem)"
      )
    }
  }
}
