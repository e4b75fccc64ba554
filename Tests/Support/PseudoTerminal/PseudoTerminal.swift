import CPseudoTerminal
import Glibc

/// A program running in a terminal of its own, for tests: type, wait for text, look at the screen.
///
/// Tests wait for what they expect, never for time; the limits only end a test that would hang.
package final class PseudoTerminal {
  /// A test's expectation was not met in time.
  package struct Failure: Error, CustomStringConvertible {
    /// What was waited for, and what was there instead.
    package let description: String
  }

  /// All output so far, as it came.
  package private(set) var output = ""
  /// What the terminal shows.
  package private(set) var screen: Screen
  /// The terminal's settings before the program began.
  package let settingsBefore: [UInt8]
  /// The program's process.
  package let process: pid_t

  private let master: Int32
  private var undecoded: [UInt8] = []
  private var seen: String.Index
  private var code: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The executable.
  ///   - arguments: What comes after its name.
  ///   - environment: All of its environment; `TERM` and `LC_ALL` are set if they are not there.
  package init(
    spawn path: String, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    seen = output.startIndex
    master = assay_pty_open(Int32(columns), Int32(rows))
    guard master >= 0 else { throw Failure(description: "no pseudo-terminal can be opened") }
    var before = [UInt8](repeating: 0, count: 64)
    assay_pty_settings(master, &before)
    settingsBefore = before
    let defaults = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    let settings = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = settings.map { strdup($0) } + [nil]
    defer {
      for pointer in words + variables {
        if let pointer { free(pointer) }
      }
    }
    process = assay_pty_spawn(master, path, &words, &variables)
    guard process > 0 else {
      close(master)
      throw Failure(description: "\(path) cannot be started")
    }
  }

  deinit {
    if code == nil {
      Glibc.kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  /// Types.
  package func send(_ text: String) {
    send(bytes: Array(text.utf8))
  }

  /// Types bytes that need not be UTF-8.
  package func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The terminal holds four kilobytes each way: who only writes would wait for ever.
      drain(patience: 0)
      let count = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }

  /// Pastes, as a terminal does that marks its pastes.
  package func paste(_ text: String) {
    send("\u{1b}[200~\(text)\u{1b}[201~")
  }

  /// Waits until the output after the last thing waited for contains a text, and remembers the
  /// place after it.
  package func wait(for text: String, within seconds: Double = 60) throws {
    try wait(for: "\(debug: text)", within: seconds) { terminal in
      let rest = terminal.output.unicodeScalars[terminal.seen...]
      guard let found = rest.firstRange(of: text.unicodeScalars) else { return false }
      terminal.seen = found.upperBound
      return true
    }
  }

  /// Waits until the screen is as wanted.
  package func wait(
    for expectation: String, within seconds: Double = 60, screen isMet: (Screen) -> Bool
  ) throws {
    try wait(for: expectation, within: seconds) { isMet($0.screen) }
  }

  /// Waits until a row of the screen, without its trailing spaces, is this one.
  package func wait(forRow row: String, within seconds: Double = 60) throws {
    try wait(for: "the row \(debug: row)", within: seconds) { $0.screen.contains(row: row) }
  }

  /// Waits until the terminal is in the mode that a shell needs, or no longer is.
  package func wait(untilCooked wanted: Bool, within seconds: Double = 60) throws {
    try wait(for: wanted ? "cooked mode" : "raw mode", within: seconds) { terminal in
      assay_pty_is_cooked(terminal.master) == wanted
    }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: Its exit code, or 128 and its signal.
  package func waitForExit(within seconds: Double = 60) throws -> Int32 {
    try wait(for: "the end of the program", within: seconds) { $0.hasEnded() }
    drain(patience: 0)
    return code ?? -1
  }

  /// Sends a signal to the program.
  package func kill(_ signal: Int32) {
    Glibc.kill(process, signal)
  }

  /// Gives the terminal another size.
  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    assay_pty_resize(master, Int32(columns), Int32(rows))
  }

  /// Whether the terminal is in the mode that a shell needs.
  package var isCooked: Bool { assay_pty_is_cooked(master) }

  /// The terminal's settings, to be compared with others.
  package var settings: [UInt8] {
    var settings = [UInt8](repeating: 0, count: 64)
    assay_pty_settings(master, &settings)
    return settings
  }

  private func wait(
    for expectation: String, within seconds: Double, until isMet: (PseudoTerminal) -> Bool
  ) throws {
    let clock = ContinuousClock()
    let limit = clock.now + .milliseconds(Int(seconds * 1000))
    while !isMet(self) {
      guard clock.now < limit else {
        throw Failure(
          description: """
            Waited in vain for \(expectation).
            The screen:
            \(screen.text)
            The end of the output: \(debug: String(output.suffix(600)))
            """)
      }
      drain(patience: 10)
    }
  }

  /// Takes what there is.
  private func drain(patience: Int32) {
    var patience = patience
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while assay_pty_poll(master, patience) == 1 {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else {
        // The program is gone; its output is read.
        if patience > 0 { usleep(1000) }
        return
      }
      take(chunk[..<count])
      patience = 0
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    undecoded += bytes
    // A character may have come in part.
    var count = undecoded.count
    for back in 1...3 where back <= undecoded.count {
      let byte = undecoded[undecoded.count - back]
      if byte & 0xc0 == 0x80 { continue }
      let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
      if length > back { count = undecoded.count - back }
      break
    }
    let text = String(decoding: undecoded[..<count], as: UTF8.self)
    undecoded.removeSubrange(..<count)
    let offset = output.utf8.distance(from: output.startIndex, to: seen)
    output.unicodeScalars += text.unicodeScalars
    seen = output.utf8.index(output.startIndex, offsetBy: offset)
    screen.take(text)
  }

  private func hasEnded() -> Bool {
    if code == nil {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        code = assay_exit_code(status)
      }
    }
    return code != nil
  }
}

extension String.StringInterpolation {
  /// A text as it would stand in a program.
  fileprivate mutating func appendInterpolation(debug text: String) {
    appendLiteral(text.debugDescription)
  }
}

extension PseudoTerminal {
  /// An executable that the package builds: it lies beside the tests.
  package static func built(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    var programs = [String(decoding: bytes, as: UTF8.self)]
    // Some toolchains load the tests into a helper of their own and name them in its arguments.
    programs += CommandLine.arguments
    for program in programs {
      guard let slash = program.lastIndex(of: "/") else { continue }
      let path = program[...slash] + name
      if access(String(path), X_OK) == 0 { return String(path) }
    }
    return name
  }
}
