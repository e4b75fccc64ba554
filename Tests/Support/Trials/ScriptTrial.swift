import AssayCommands
import AssayJournal
import AssayModel
import AssayRendering
import AssayStore

extension Trial {
  /// A session script, run on a disk in memory that holds one article, `a.txt`.
  package static let script = Trial(name: "script") { bytes in
    guard let text = String(validating: bytes, as: UTF8.self), let script = try? Script(text) else {
      return nil
    }
    return faultOfScript(script) ?? faultOfRun(script)
  }

  /// How many commands of a script are run.
  private static let greatestSteps = 40

  private static let article = """
    Nine killed as shells hit a ferry
    PORT SELIM, March 4 — Shells killed at least seven people and wounded 22 others on Monday, the \
    city health office said. Two of the dead were children.
    """

  private static func faultOfScript(_ script: Script) -> String? {
    let replay = ScriptReplay(script, path: "x.assay", keepsGoing: true)
    let unchanged = replay.updated(with: ScriptReplay.Result())
    guard let again = try? Script(unchanged), again == script else {
      return "a script written without answers is another script"
    }
    return nil
  }

  private static func faultOfRun(_ script: Script) -> String? {
    let disk = Disk.memory
    try? disk.write(Array(article.utf8), "a.txt")
    var seconds = 1_704_067_200
    let shell = Shell(
      Shell.Surroundings(
        analyst: "trial", disk: disk,
        clock: {
          seconds += 1
          return Instant(secondsSinceEpoch: seconds)
        }, salt: { String(repeating: "5", count: 32) }))
    defer { shell.letGo() }
    for step in script.steps.prefix(greatestSteps) {
      let response = shell.run(step.line, block: step.block)
      if let fault = faultOfShowing(response, line: step.line) { return "\(step.line): \(fault)" }
      if response.isQuitting { break }
    }
    return faultOfSession(shell.session)
  }

  /// What is shown holds nothing that a terminal acts upon. An exported document is data, and goes
  /// out as it is except to a terminal.
  private static func faultOfShowing(_ response: Response, line: String) -> String? {
    let styles: [Renderer.Style] = [.plain, .labelled, .terminal(colour: false), .json]
    var shown = styles.flatMap { style in
      response.reports
        .filter { !$0.isDocument || style == .terminal(colour: false) || style == .json }
        .map { Renderer(style: style).render($0) }
    }
    shown += response.error.map { ErrorText($0, line: line).lines() } ?? []
    // The lines of CSV end so.
    let isHarmful = { (character: Character) in
      character != "\n" && character != "\r\n"
        && character.unicodeScalars.contains(where: isControl)
    }
    return shown.contains { $0.contains(where: isHarmful) }
      ? "what is shown holds a control character" : nil
  }

  /// Whether a terminal acts upon it, or shows what follows in another order.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
  }

  /// The session is what its own file says, and is intact.
  private static func faultOfSession(_ session: Session) -> String? {
    do throws(Verification.Fault) {
      let again = try Verification.check(
        SessionDocument.bytes(of: session.journal), additions: [])
      return again == session ? nil : "the session is not the fold of its journal"
    } catch {
      return "the session would be saved broken: \(error.problem)"
    }
  }
}

extension Report {
  fileprivate var isDocument: Bool {
    blocks.contains { if case .document = $0 { true } else { false } }
  }
}
