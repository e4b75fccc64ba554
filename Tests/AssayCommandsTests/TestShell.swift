import AssayCommands
import AssayDigest
import AssayModel
import AssayRendering
import AssayStore
import Testing

/// The project's folder.
let projectFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

/// A shell that reads the articles of `Sessions/` and keeps every change in memory, with the clock
/// and the salts of a replay.
final class TestShell {
  let shell: Shell
  /// How many salts were drawn.
  var saltCount: Int { salts.count }
  private let salts = Salts()

  private final class Salts {
    var count = 0
  }

  init(
    disk: Disk = .overlay(on: .system), folder: String = projectFolder + "/Sessions",
    signs: Bool = true, program: SignatureProgram? = nil
  ) {
    var seconds = 1_704_067_200
    let salts = salts
    shell = Shell(
      Shell.Surroundings(
        analyst: "tester", folder: folder, disk: disk,
        clock: {
          seconds += 1
          return Instant(secondsSinceEpoch: seconds - 1)
        },
        salt: {
          salts.count += 1
          return String(
            Digest(of: "assay replay salt \(salts.count)").hexadecimal.prefix(32))
        }, signatures: signs ? program ?? .pretended(on: disk) : nil))
  }

  /// Runs a line that must go well, and answers with what it shows.
  @discardableResult
  func run(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let response = shell.run(line)
    if let error = response.error {
      Issue.record("\(line): \(error.message)", sourceLocation: sourceLocation)
    }
    let renderer = Renderer(style: response.isJSON ? .json : .plain)
    return response.reports.map { renderer.render($0) }.joined()
      + response.remarks.map { $0 + "\n" }.joined()
  }

  /// Runs lines that must go well.
  func run(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for line in lines { run(line, sourceLocation: sourceLocation) }
  }

  /// Runs a line that must be refused, and answers with how that is shown.
  func refusal(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let before = shell.session
    let response = shell.run(line)
    // Not `#expect`, which would print two whole sessions.
    if shell.session != before {
      Issue.record("\(line) changed the session", sourceLocation: sourceLocation)
    }
    guard let error = response.error else {
      Issue.record("\(line) was not refused", sourceLocation: sourceLocation)
      return ""
    }
    return ErrorText(error, line: line).lines().joined(separator: "\n")
  }
}

extension TestShell {
  /// A shell whose commands come from standard input.
  static var readingCommands: Shell {
    Shell(
      Shell.Surroundings(
        analyst: "tester", disk: .memory, clock: { Instant(secondsSinceEpoch: 0) },
        salt: { String(repeating: "0", count: 32) }, standardInput: { nil }))
  }
}
