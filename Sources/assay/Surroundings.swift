import AssayCommands
import AssayDigest
import AssayModel
import AssayStore
import Glibc
import LineEditor

extension Shell.Surroundings {
  /// The machine as it is: its clock, its files, chance, and the account's name.
  /// `takesCommands` says that standard input is read for commands, and not for articles.
  static func machine(keepsUnnamed: Bool, takesCommands: Bool = false) -> Shell.Surroundings {
    Shell.Surroundings(
      analyst: accountName, disk: .system,
      clock: { now() },
      salt: { randomSalt() },
      standardInput: { takesCommands ? nil : readStandardInput() },
      holder: thisProcess.description, signatures: .sshKeygen,
      unnamedPath: keepsUnnamed
        ? stateFolder.map { folder in { folder + "/unsaved-\(fileTime)-\(getpid()).json" } } : nil)
  }

  /// A replay's: a clock that advances a second a command, salts that follow from their place, and
  /// a disk that forgets unless `writes`.
  static func replay(
    analyst: String, start: Instant, folder: String, writes: Bool
  ) -> Shell.Surroundings {
    var commands = 0
    var salts = 0
    return Shell.Surroundings(
      analyst: analyst, folder: folder, disk: writes ? .system : .overlay(on: .system),
      clock: {
        commands += 1
        return start.adding(seconds: commands - 1)
      },
      salt: {
        salts += 1
        return String(Digest(of: "assay replay salt \(salts)").hexadecimal.prefix(32))
      },
      standardInput: { readStandardInput() },
      holder: thisProcess.description)
  }

  /// The tour's: a replay's clock, and a disk that is not there.
  static func tour(disk: Disk) -> Shell.Surroundings {
    var surroundings = Self.replay(
      analyst: "you", start: Instant(secondsSinceEpoch: 1_704_067_200), folder: ".", writes: false)
    surroundings.disk = disk
    return surroundings
  }
}

/// A variable of the environment; `nil` where it is missing or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// `ASSAY_ANALYST`, else the account's name.
private var accountName: String {
  for variable in ["ASSAY_ANALYST", "LOGNAME", "USER"] {
    if let name = environment(variable).flatMap(analystName) { return name }
  }
  return "user \(getuid())"
}

/// Where assay keeps what is no case: history, and sessions without a name.
var stateFolder: String? {
  if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/assay" }
  return environment("HOME").map { $0 + "/.local/state/assay" }
}

/// Who holds the sessions that this process opens.
private var thisProcess: LockHolder {
  LockHolder(process: Int(getpid()), machine: hostName, since: now())
}

private var hostName: String {
  var name = [CChar](repeating: 0, count: 256)
  guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
  return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

private func now() -> Instant { Instant(secondsSinceEpoch: time(nil)) }

/// The time as a file's name can hold it.
private var fileTime: String {
  now().description.filter { $0 != ":" && $0 != "-" }
}

private func randomSalt() -> String {
  var generator = SystemRandomNumberGenerator()
  return Salt(words: SIMD2(generator.next(), generator.next())).hexadecimal
}

private func readStandardInput() -> [UInt8] {
  guard isatty(STDIN_FILENO) == 1 else { return readToTheEnd { true } }
  let interrupts = Interrupts()
  defer { interrupts.end() }
  return readToTheEnd { interrupts.waitForInput() }
}

private func readToTheEnd(_ waitForInput: () -> Bool) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while waitForInput() {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    guard count > 0 else { return bytes }
    bytes.append(contentsOf: chunk[..<count])
  }
  return bytes
}
