/// How the shell talks to whoever started it: decided once, from facts alone.
package struct TerminalMode: Equatable {
  /// Where lines come from.
  package enum Input: Equatable {
    /// The line editor.
    case editor
    /// A terminal without editing: a prompt, and lines as they come.
    case prompted
    /// A file or a pipe: no prompt.
    case silent
  }

  /// Where lines come from.
  package var input: Input
  /// Whether output may be coloured.
  package var colour: Bool

  package init(input: Input, colour: Bool) {
    self.input = input
    self.colour = colour
  }

  /// What the command line says about it.
  package struct Flags: Equatable {
    /// `--plain`: no editing and no decoration, as screen readers want it.
    package var plain: Bool
    /// `--colour` or `--no-colour`.
    package var colour: Bool?

    package init(plain: Bool = false, colour: Bool? = nil) {
      self.plain = plain
      self.colour = colour
    }
  }

  /// Decides. Colour: the flag, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, then whether the
  /// output is a terminal that is not dumb.
  package static func decide(
    flags: Flags = Flags(), inputIsTerminal: Bool, outputIsTerminal: Bool,
    environment: (String) -> String?
  ) -> TerminalMode {
    let kind = environment("TERM") ?? ""
    let isDumb = kind.isEmpty || kind == "dumb"
    let isPlain = flags.plain || isSet(environment("ASSAY_PLAIN"))
    let input: Input =
      if !inputIsTerminal {
        .silent
      } else if outputIsTerminal, !isDumb, !isPlain {
        .editor
      } else if outputIsTerminal {
        .prompted
      } else {
        .silent
      }
    let colour: Bool =
      if let flag = flags.colour {
        flag
      } else if let force = environment("FORCE_COLOR"), !force.isEmpty {
        force != "0" && force != "false"
      } else if !(environment("NO_COLOR") ?? "").isEmpty {
        false
      } else if isSet(environment("CLICOLOR_FORCE")) {
        true
      } else {
        outputIsTerminal && !isDumb && !flags.plain && !isSet(environment("ASSAY_PLAIN"))
      }
    return TerminalMode(input: input, colour: colour)
  }

  /// A switch in the environment: there, not empty, not 0.
  private static func isSet(_ value: String?) -> Bool {
    guard let value else { return false }
    return !value.isEmpty && value != "0"
  }
}
