import AssayJournal
import AssayModel

/// `set [OPTION VALUE]`: how the shell behaves.
package struct SetOption: Command {
  package static let declaration = Declaration(
    "set", topic: .session,
    summary: "Show the shell's options, or change one until it ends.",
    discussion: """
      hints: grey words after the cursor that say what Tab would write. plain: no colour and no \
      columns, every value after its label, for screen readers. json: every answer as JSON.
      """,
    parameters: [
      Parameter(
        "OPTION", .choice(ShellOptions.names), .positional, .optional,
        help: "hints, plain or json"),
      Parameter("VALUE", .choice(["on", "off"]), .positional, .optional, help: "on or off"),
    ],
    examples: [Example("set hints off", says: "hints")])

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
    if let value {
      guard value.text == "on" || value.text == "off" else {
        throw CommandError(
          "\(option.text) is on or off, not \"\(value.text)\"", column: value.column)
      }
      options[option.text] = value.text == "on"
    }
    return Outcome(
      report: report(on: options, only: option.text), effect: .set(options: options))
  }

  private func report(on options: ShellOptions, only name: String?) -> Report {
    let names = name.map { [$0] } ?? ShellOptions.names
    return Report(
      "options",
      [
        .fields(
          names.map { name in
            let isOn = options[name]
            return Report.Field(name, Cell(StyledText(isOn ? "on" : "off"), json: .bool(isOn)))
          })
      ])
  }
}

/// What an analyst can switch on and off in a running shell.
package struct ShellOptions: Hashable, Sendable {
  /// Whether grey words after the cursor say what Tab would write.
  package var hints = true
  /// Whether answers are for a screen reader.
  package var plain = false
  /// Whether every answer is JSON.
  package var json = false

  package init() {}

  static let names = ["hints", "plain", "json"]

  subscript(name: String) -> Bool {
    get {
      switch name {
      case "hints": hints
      case "plain": plain
      default: json
      }
    }
    set {
      switch name {
      case "hints": hints = newValue
      case "plain": plain = newValue
      default: json = newValue
      }
    }
  }
}
