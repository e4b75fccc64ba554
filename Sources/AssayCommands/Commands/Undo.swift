import AssayJournal
import AssayModel

/// `undo [COMMAND]`: takes a command back.
package struct Undo: Command {
  package static let declaration = Declaration(
    "undo", topic: .session,
    summary: "Take back the newest command, or the one with this number.",
    discussion: """
      Nothing is erased: the log keeps both. A command that later ones need cannot be taken back, \
      and assay says which entry needs it.
      """,
    parameters: [
      Parameter("COMMAND", .number, .positional, .optional, help: "its number in `log`")
    ],
    examples: [
      Example("undo", after: ["load harbour.txt", "accept a1.1"], says: "Took back")
    ])

  private let command: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    command = arguments.optional("COMMAND")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let number = try commandNumber(command) ?? session.newestStandingCommand
    guard let number else { throw CommandError("There is nothing to undo") }
    guard session.isDecision(number) else {
      throw CommandError(
        "No command \(number) decided anything", hint: "`log` lists the commands",
        column: command?.column)
    }
    guard !session.undoneCommands.contains(number) else {
      throw CommandError(
        "Command \(number) is undone already", hint: "`redo \(number)` lets it stand again",
        column: command?.column)
    }
    guard !session.journal.withheld.commands.contains(number) else {
      throw CommandError(
        "Command \(number) withheld something, and what left the file cannot come back",
        hint: self.command == nil ? "`undo COMMAND` takes another back: see `log`" : nil,
        column: command?.column)
    }
    var outcome = Outcome(
      facts: [.undone(command: number)],
      report: Report("undo", line: "Took back \(number): \(session.narration(of: number))"))
    outcome.attempt = "undo \(number)"
    return outcome
  }
}

/// `redo [COMMAND]`: lets a command stand again.
package struct Redo: Command {
  package static let declaration = Declaration(
    "redo", topic: .session,
    summary: "Let a command stand again that was taken back.",
    parameters: [
      Parameter("COMMAND", .number, .positional, .optional, help: "its number in `log`")
    ],
    examples: [
      Example("redo", after: ["load harbour.txt", "accept a1.1", "undo"], says: "stands again")
    ])

  private let command: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    command = arguments.optional("COMMAND")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard let number = try commandNumber(command) ?? session.newestUndoneCommand else {
      throw CommandError(
        "There is nothing to redo",
        hint: session.undoneCommands.isEmpty
          ? nil : "since the last undo something was decided: `redo COMMAND` names one")
    }
    guard session.undoneCommands.contains(number) else {
      throw CommandError(
        "Command \(number) was not taken back", hint: "`log` lists the commands",
        column: command?.column)
    }
    var outcome = Outcome(
      facts: [.redone(command: number)],
      report: Report("redo", line: "\(number) stands again: \(session.narration(of: number))"))
    outcome.attempt = "redo \(number)"
    return outcome
  }
}

/// The number that a word for a command means.
private func commandNumber(_ word: Word?) throws(CommandError) -> Int? {
  guard let word else { return nil }
  guard let number = decimal(word.text.utf8), number > 0 else {
    throw CommandError(
      "\"\(word.text)\" is no command's number", hint: "`log` lists them", column: word.column)
  }
  return number
}
