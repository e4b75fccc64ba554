import AssayCommands
import AssayModel
import AssayRendering
import AssayStore
import Glibc
import LineEditor

/// The shell on a terminal: a prompt, editing where the terminal can, history, Tab and hints.
struct InteractiveShell {
  private let conversation: Conversation
  private let usesEditor: Bool
  private let colour: Bool
  private let asked: EditorBehaviour

  init(_ conversation: Conversation, usesEditor: Bool, colour: Bool) {
    self.conversation = conversation
    self.usesEditor = usesEditor
    self.colour = colour
    asked = EditorBehaviour(shell: conversation.shell)
  }

  func run(isNewcomer: Bool) -> Int32 {
    let who = "you are \(conversation.shell.world.analyst) (`as NAME` changes that)."
    let handover = conversation.shell.handover
    if isNewcomer {
      complain(
        "assay \(version). `load FILE` brings an article in, `help` lists the commands; " + who)
      complain(leftSessions)
    } else {
      complain(handover ?? "Decisions are recorded by name: " + who)
    }
    conversation.tour = { GuidedTour(colour: colour).run() }
    let history = stateFolder.map { HistoryFile(path: $0 + "/history") }
    guard usesEditor,
      let editor = LineEditor(
        name: "assay", history: history, behaviour: asked.behaviour, colour: colour,
        editrc: environment("HOME").map { $0 + "/.editrc" })
    else { return runPlainly() }
    while !conversation.isQuitting {
      switch editor.readLine() {
      case .line(let text): run(text)
      case .interrupted: asked.collector = StepCollector()
      case .endOfInput: return end()
      case .terminated(let signal): return 128 + signal
      }
    }
    return ExitStatus.fine
  }

  /// A pasted text is one entry in the history, and as many commands as it holds.
  private func run(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard let step = asked.collector.add(String(line), number: 1) else { continue }
      _ = conversation.run(step.line, block: step.block)
      if conversation.isQuitting { return }
    }
  }

  private func runPlainly() -> Int32 {
    let reader = PlainLineReader(prompt: { asked.promptText })
    while !conversation.isQuitting {
      switch reader.next() {
      case .line(let line, _): run(line)
      case .invalidText: complain("That line is not UTF-8.")
      case .tooLong: complain("That line is too long.")
      case .interrupted: complain("")
      case .failed(let problem):
        complain("Cannot read standard input: \(problem).")
        return ExitStatus.usage
      case .endOfInput: return end()
      }
    }
    return ExitStatus.fine
  }

  /// Ends the conversation; what was begun and not run is given back, so that it can be kept.
  private func end() -> Int32 {
    let lines = asked.collector.unfinished
    if !lines.isEmpty {
      let why = asked.collector.blockEnd.map { " (\($0) alone ends the block)" } ?? ""
      complain("The input ended before this was whole\(why). It was not run:")
      complain(lines.map { visible($0) }.joined(separator: "\n"))
    }
    return ExitStatus.fine
  }

  /// Says where sessions lie that a crash left without a name.
  private var leftSessions: String {
    guard let stateFolder else { return "" }
    let left = SessionStore.leftBehind(in: stateFolder, disk: .system)
    return left.map { "A session without a name was left behind: `open \($0)` recovers it." }
      .joined(separator: "\n")
  }
}
