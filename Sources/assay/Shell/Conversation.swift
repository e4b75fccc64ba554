import AssayCommands
import AssayModel
import AssayRendering
import Glibc
import LineEditor

/// A shell with somebody to talk to: runs lines, shows the answers, and keeps the exit status.
final class Conversation {
  let shell: Shell
  private let style: Renderer.Style
  /// The exit status of a command that fails.
  private let failure: Int32
  /// Whether somebody reads along, who is not served by thousands of rows.
  private let isInteractive: Bool
  private let output = Output()
  private(set) var isQuitting = false
  /// What takes an analyst through the tour, where there is a terminal for it.
  var tour: (() -> Void)?
  private var hasAnsweredNo = false

  init(
    shell: Shell, style: Renderer.Style = .plain,
    fileErrors failure: Int32 = ExitStatus.commandFailed, isInteractive: Bool = false
  ) {
    self.isInteractive = isInteractive
    self.shell = shell
    self.style = style
    self.failure = failure
  }

  /// Runs one line and shows its answer. Returns whether it went well. A line that nobody typed is
  /// not shown with a caret.
  func run(
    _ line: String, block: String? = nil, at place: String? = nil, isTyped: Bool = true
  ) -> Bool {
    let stopwatch = Stopwatch()
    let response = shell.run(line, block: block)
    show(response.reports, isJSON: response.isJSON)
    if shell.world.options.timer { complain(stopwatch.reading) }
    complain(response.remarks.joined(separator: "\n"))
    isQuitting = response.isQuitting
    if response.isTouring {
      if let tour {
        tour()
      } else {
        complain("The tour needs a terminal; `assay replay Sessions/tour.assay` runs its script.")
        return false
      }
    }
    hasAnsweredNo = hasAnsweredNo || response.isNo
    guard let error = response.error else { return true }
    complain(
      ErrorText(error, line: response.place == nil && isTyped ? line : "")
        .lines(at: response.place ?? place).joined(separator: "\n"))
    return false
  }

  /// Runs one line as all that is asked; returns the exit status.
  func answer(_ line: String) -> Int32 { run(line, isTyped: false) ? status : failure }

  /// Runs the commands of `-c`; the first that fails ends it.
  func run(commands: [String]) -> Int32 {
    for (index, command) in commands.enumerated() {
      let place = commands.count == 1 ? "-c" : "-c \(index + 1)"
      guard run(command, at: place) else { return failure }
      if isQuitting { break }
    }
    return status
  }

  /// Runs what comes on standard input as a script; the first command that fails ends it. Answers
  /// that a script expects are passed over: `assay replay` compares them.
  func run(reading reader: PlainLineReader) -> Int32 {
    var collector = StepCollector()
    while true {
      switch reader.next() {
      case .line(let line, let number):
        if !collector.isOpen, line == "|" || line.hasPrefix("| ") { continue }
        guard let step = collector.add(line, number: number) else { continue }
        guard run(step) else { return failure }
        if isQuitting { return status }
      case .invalidText(let number):
        complain("stdin:\(number): this line is not UTF-8.")
        return failure
      case .tooLong(let number):
        complain("stdin:\(number): this line is too long.")
        return failure
      case .failed(let problem):
        complain("Cannot read standard input: \(problem).")
        return ExitStatus.usage
      case .interrupted: return 130
      case .endOfInput:
        if let end = collector.blockEnd {
          complain("stdin:\(collector.openedAt): the block does not end: \(end) alone ends it.")
          return failure
        }
        guard let step = collector.end() else { return status }
        return run(step) ? status : failure
      }
    }
  }

  private func run(_ step: Script.Step) -> Bool {
    run(step.line, block: step.block, at: "stdin:\(step.number)")
  }

  /// The exit status when nothing failed.
  var status: Int32 {
    if output.problem != nil { return ExitStatus.usage }
    return hasAnsweredNo ? ExitStatus.no : ExitStatus.fine
  }

  func show(_ reports: [Report], isJSON: Bool = false) {
    let answered = shell.world.options.plain ? .labelled : style
    let renderer = Renderer(
      width: terminalWidth, style: isJSON ? .json : answered,
      greatestRows: isInteractive ? shell.world.options.rows : nil)
    for report in reports { output.write(renderer.render(report)) }
  }

  private var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Renderer.plainWidth
    }
    return Int(size.ws_col)
  }
}

/// Standard output, written whole and at once.
final class Output {
  /// Why it cannot be written, in the system's words; `nil` as long as it can.
  private(set) var problem: String?

  /// A reader that went away ends the program by SIGPIPE; any other trouble is kept for the end.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var bytes = UnsafeRawBufferPointer(utf8)[...]
      while !bytes.isEmpty, problem == nil {
        let rest = UnsafeRawBufferPointer(rebasing: bytes)
        let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          problem = String(cString: strerror(errno))
          complain("Cannot write to standard output: \(problem ?? "").")
          return
        }
        bytes = bytes.dropFirst(count)
      }
    }
  }
}
