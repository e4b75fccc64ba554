import ArgumentParser
import AssayCommands
import AssayExport
import AssayModel
import AssayStore

/// `assay verify SESSION`: whether a session is what was recorded.
struct VerifySession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a session is what was recorded, and name the first thing that is not.")

  @Argument(help: "The session's file.") var session: String
  @Option(help: "A file of allowed signers, as ssh-keygen reads them.") var allowed: String?
  @Option(name: .customLong("as"), help: "Who must have signed it.") var signer: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    var line = "verify \(quoted(session))"
    if let allowed { line += " allowed=\(quoted(allowed))" }
    if let signer { line += " as=\(quoted(signer))" }
    if json { line += " --json" }
    let shell = Shell(.machine(keepsUnnamed: false))
    throw ExitCode(Conversation(shell: shell, fileErrors: ExitStatus.usage).answer(line))
  }
}

/// `assay export SESSION --format F`: claims or assessments for other programs.
struct ExportSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a session's claims or assessments.")

  @Argument(help: "The session's file.") var session: String
  @Option(help: "csv, json, jsonl or markdown.") var format: String
  @Option(name: .shortAndLong, help: "The file; standard output without it.") var output: String?
  @Option(help: "claims or assessments.") var what = ExportContent.claims.rawValue
  @Flag(help: "Export what is not ready as well.") var anyway = false

  func validate() throws {
    guard ExportFormat(rawValue: format) != nil else {
      let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no export format \"\(format)\"; there are \(known).")
    }
    guard ExportContent(rawValue: what) != nil else {
      let known = ExportContent.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Nothing called \"\(what)\" can be exported; there are \(known).")
    }
  }

  func run() throws {
    let shell = Shell(.machine(keepsUnnamed: false))
    do throws(StoreError) {
      var response = Response()
      try shell.open(session, mustExist: true, in: &response)
      complain(response.remarks.joined(separator: "\n"))
    } catch {
      complain("\(error.problem): \(error.remedy).")
      throw ExitCode(ExitStatus.usage)
    }
    var line = "export \(format) what=\(what)"
    if let output, output != "-" { line += " \(quoted(output)) --replace" }
    if anyway { line += " --anyway" }
    let status = Conversation(shell: shell, fileErrors: ExitStatus.usage).answer(line)
    shell.letGo()
    throw ExitCode(status)
  }
}

/// `text` as one word of a command line.
private func quoted(_ text: String) -> String {
  let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
  return "\"" + String(escaped) + "\""
}
