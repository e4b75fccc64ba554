import ArgumentParser
import AssayCommands
import AssayModel
import AssayRendering
import AssayStore

/// `assay replay SCRIPT`: runs a script by itself and compares its answers.
struct ReplayScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run a session script and compare its answers.",
    discussion: """
      A session in the place of a script is recorded anew from its own journal, command by command, \
      and must come out with the same bytes.

      The same script gives the same bytes everywhere: its clock starts at --clock and advances a \
      second a command. What it saves or exports stays in memory unless --write is given.
      """)

  @Argument(help: "A file ending in .assay, or a session.") var script: String
  @Argument(help: "Other values for the script's variables, as NAME=VALUE.") var values: [String] =
    []
  @Flag(help: "Write the answers into the script as those expected.") var update = false
  @Flag(help: "With --update, write the SHA-256 of every file that is loaded, too.") var hashes =
    false
  @Flag(help: "Go on after a command that fails.") var keepGoing = false
  @Option(help: "Save the session that it makes.") var save: String?
  @Option(help: "When its clock starts.") var clock = "2024-01-01T00:00:00Z"
  @Option(name: .customLong("as"), help: "Who decides, until the script says otherwise.")
  var analyst = "replay"
  @Flag(help: "Let the script's own save and export write files.") var write = false

  func validate() throws {
    guard Instant(clock) != nil else {
      throw ValidationError("--clock takes a time such as 2024-01-01T00:00:00Z.")
    }
    guard analystName(analyst) != nil else {
      throw ValidationError("--as takes a name of at most 100 letters, without control characters.")
    }
    if let save, !save.hasSuffix(".json") {
      throw ValidationError("--save takes a name ending in .json.")
    }
    if hashes, !update { throw ValidationError("--hashes goes with --update.") }
    if update, !values.isEmpty {
      throw ValidationError(
        "--update writes the answers to the script's own values: give no others.")
    }
    if script.hasSuffix(".json"), !values.isEmpty {
      throw ValidationError("A session has no variables.")
    }
  }

  func run() throws {
    guard !script.hasSuffix(".json") else { return try recordAnew() }
    var parsed: Script
    do throws(CommandError) {
      parsed = try Script.read(script, values: try variableValues(values), disk: .system)
      if update { parsed = try rehashed(parsed) }
    } catch {
      complain(ErrorText(error, line: "").lines().joined(separator: "\n"))
      throw ExitCode(ExitStatus.usage)
    }
    let shell = Shell(
      .replay(
        analyst: analyst, start: Instant(clock) ?? Instant(secondsSinceEpoch: 0),
        folder: folder(of: script), writes: write))
    let replay = ScriptReplay(parsed, path: script, keepsGoing: keepGoing)
    let output = Output()
    let result = replay.run(in: shell) { output.write($0) }
    complain(result.failures.joined(separator: "\n"))
    guard result.failures.isEmpty || keepGoing else { throw ExitCode(ExitStatus.commandFailed) }
    if update {
      try write(replay.updated(with: result))
    } else {
      complain(result.differences.joined(separator: "\n"))
    }
    if parsed.hasOtherValues {
      complain("The answers were not compared: the script shows those to its own values.")
    }
    if !write, shell.hasWritten {
      complain("What the script saved or exported stayed in memory: --write lets it write files.")
    }
    if let save { try keep(shell, as: save) }
    if !result.failures.isEmpty { throw ExitCode(ExitStatus.commandFailed) }
    if !update, !result.differences.isEmpty { throw ExitCode(ExitStatus.no) }
  }

  /// The script with the hashes of what it loads as they are now.
  private func rehashed(_ parsed: Script) throws(CommandError) -> Script {
    let text = parsed.rehashed(adding: hashes, folder: folder(of: script), disk: .system)
    do throws(ScriptError) {
      return try Script(text)
    } catch {
      throw CommandError("\(script):\(error.number): \(error.problem)", hint: error.remedy)
    }
  }

  /// Records a session's commands anew, and says whether that gave the same bytes.
  private func recordAnew() throws {
    let anew: RecordedAnew
    do throws(StoreError) {
      anew = try RecordedAnew(script, disk: .system)
      if let save {
        try SessionStore.keep(
          anew.session, as: save, evidence: anew.evidence, replacing: update, disk: .system)
      }
    } catch {
      complain("\(error.problem): \(error.remedy).")
      throw ExitCode(ExitStatus.usage)
    }
    let count = anew.session.journal.lastCommand
    let outcome = anew.isSame ? "to the same bytes" : "and not to the bytes of \(script)"
    Output().write("\(visible("\(count) commands recorded anew, \(outcome)"))\n")
    if !anew.isSame { throw ExitCode(ExitStatus.no) }
  }

  private func write(_ text: String) throws {
    do throws(DiskError) {
      try Disk.system.replace(Disk.system.target(script), with: Array(text.utf8))
    } catch {
      complain(error.sentence)
      throw ExitCode(ExitStatus.usage)
    }
  }

  private func keep(_ shell: Shell, as path: String) throws {
    do throws(StoreError) {
      try shell.keep(as: path, disk: .system, replacing: update)
    } catch {
      complain("\(error.problem): \(error.remedy).")
      throw ExitCode(ExitStatus.usage)
    }
  }
}
