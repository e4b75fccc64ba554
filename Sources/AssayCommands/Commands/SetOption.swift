import AssayJournal
import AssayModel

/// `set [OPTION VALUE]`: how the shell behaves.
package struct SetOption: Command {
  package static let declaration = Declaration(
    "set", topic: .session,
    summary: "Show the shell's options, or change one until it ends.",
    discussion: """
      hints: grey words after the cursor that say what Tab would write. plain: no colour and no \
      columns, every value after its label, for screen readers. json: every answer as JSON. timer: \
      after each command, how long it took, apart from the answer. rows: the most rows of a list \
      that a terminal shows, or all; files, pipes and scripts always get every row.
      """,
    parameters: [
      Parameter(
        "OPTION", .choice(ShellOptions.names), .positional, .optional,
        help: "hints, plain, json, timer or rows"),
      Parameter(
        "VALUE", .choice(["on", "off", "all"]), .positional, .optional,
        help: "on or off; for rows a number or all"),
    ],
    examples: [
      Example("set hints off", says: "hints"), Example("set timer on", says: "timer"),
      Example("set rows all", says: "rows"),
    ])

  private let option: Word?
  private let value: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    // The grammar lets either stand alone; `set off` is no question.
    option = arguments.optional("OPTION")
    value = arguments.optional("VALUE")
    if let option, !ShellOptions.names.contains(option.text) {
      let near = nearest(to: option.text, among: ShellOptions.names)
      throw CommandError(
        "No option is called \"\(option.text)\"",
        hint: near.map { "did you mean \($0)?" } ?? ShellOptions.names.joined(separator: ", "),
        column: option.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if let unknown = option ?? value, !ShellOptions.names.contains(unknown.text) {
      throw CommandError(
        "No option is called \"\(unknown.text)\"", hint: ShellOptions.names.joined(separator: ", "),
        column: unknown.column)
    }
    guard let option else { return Outcome(report: report(on: world.options, only: nil)) }
    var options = world.options
    if let value { try options.set(option.text, to: value) }
    return Outcome(
      report: report(on: options, only: option.text), effect: .set(options: options))
  }

  private func report(on options: ShellOptions, only name: String?) -> Report {
    let names = name.map { [$0] } ?? ShellOptions.names
    return Report(
      "options",
      [
        .fields(
          names.map { Report.Field($0, options.value(of: $0)) })
      ])
  }
}
