import AssayJournal
import AssayModel

/// `replay SCRIPT`: runs a script's commands in this session.
package struct Replay: Command {
  package static let declaration = Declaration(
    "replay", topic: .session,
    summary: "Run a script's commands in this session.",
    discussion: """
      A script holds one command a line as typed. # begins a comment, \\ at the end of a line goes \
      on with the next, and lines that begin with "| " are the answer expected to the command above. \
      A line "variables case=ferry" above the first command gives ${case} its value in commands, and \
      `replay x.assay case=market` another; `\\${` stands for the signs themselves. \
      `assay replay SCRIPT` runs one by itself and compares the answers.
      """,
    parameters: [
      Parameter("SCRIPT", .path, help: "a file ending in .assay"),
      Parameter(
        "NAME=VALUE", .words, .positional, .anyNumber, help: "other values for its variables"),
    ],
    examples: [
      Example("replay case.assay", says: "ferry  within river"),
      Example("replay case.assay day=2024-03-05", says: "shelling, Port Selim, 2024-03-05"),
    ])

  private let path: Word
  private let values: [String: String]

  package init(_ arguments: Arguments) throws(CommandError) {
    path = try arguments.required("SCRIPT")
    values = try variableValues(arguments.all("NAME=VALUE").map(\.text))
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    Outcome(
      report: Report("replay"), effect: .replay(path: world.resolve(path.text), values: values))
  }
}
