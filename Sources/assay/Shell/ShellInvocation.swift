import AssayCommands
import AssayModel
import AssayStore
import Glibc
import LineEditor

/// `assay [SESSION.json] [-c 'COMMAND']… [--plain]`: the shell, as it was called.
struct ShellInvocation {
  var session: String?
  var commands: [String] = []
  var isPlain = false

  /// Why the words are no call of the shell.
  struct UsageError: Error {
    let message: String
  }

  static func parse(_ words: [String]) -> Result<ShellInvocation, UsageError> {
    var invocation = ShellInvocation()
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "-c":
        guard let command = rest.popFirst() else {
          return .failure(UsageError(message: "-c needs a command: assay -c 'articles'"))
        }
        invocation.commands.append(command)
      case "--plain": invocation.isPlain = true
      case _ where word.hasPrefix("-") && word != "-":
        return .failure(
          UsageError(message: "There is no option \(word). `assay --help` lists what there is."))
      case _ where invocation.session != nil:
        return .failure(UsageError(message: "One session at a time: \(word) is one too many."))
      default:
        guard word.hasSuffix(".json") || access(word, F_OK) == 0 else {
          let near = nearest(to: word, among: Tool.subcommandNames)
          let hint =
            near.map { "Did you mean `assay \($0)`?" } ?? "`assay --help` lists what there is."
          return .failure(
            UsageError(message: "There is no subcommand and no file \"\(word)\". \(hint)"))
        }
        guard !word.hasSuffix(".assay") else {
          return .failure(
            UsageError(message: "\(word) is a script: did you mean `assay replay \(word)`?"))
        }
        invocation.session = word
      }
    }
    return .success(invocation)
  }

  func run() -> Int32 {
    let mode = TerminalMode.decide(
      flags: TerminalMode.Flags(plain: isPlain),
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      environment: environment)
    let isInteractive = commands.isEmpty && mode.input != .silent
    let shell = Shell(
      .machine(
        keepsUnnamed: isInteractive, takesCommands: commands.isEmpty && !isInteractive))
    // The process ends with the shell; letting go of a large session piece by piece is left out.
    _ = Unmanaged.passRetained(shell)
    let conversation = Conversation(
      shell: shell,
      style: isPlainlyRead
        ? .labelled
        : mode.input == .silent && !mode.colour
          ? .plain : .terminal(colour: mode.colour),
      isInteractive: isInteractive && isatty(STDOUT_FILENO) == 1)
    if let session {
      var response = Response()
      do throws(StoreError) {
        try shell.open(session, in: &response)
      } catch {
        complain("\(error.problem): \(error.remedy).")
        return ExitStatus.usage
      }
      complain(response.remarks.joined(separator: "\n"))
      if isInteractive { conversation.show(response.reports) }
    }
    let status: Int32
    if !commands.isEmpty {
      status = conversation.run(commands: commands)
    } else if isInteractive {
      status = InteractiveShell(
        conversation, usesEditor: mode.input == .editor, colour: mode.colour
      )
      .run(isNewcomer: session == nil)
    } else {
      status = conversation.run(reading: PlainLineReader())
    }
    let (remarks, isSaved) = shell.finish()
    complain(remarks.joined(separator: "\n"))
    return status == ExitStatus.fine && !isSaved ? ExitStatus.usage : status
  }

  /// Whether the analyst listens rather than looks.
  private var isPlainlyRead: Bool {
    isPlain || environment("ASSAY_PLAIN").map { $0 != "0" } ?? false
  }
}
