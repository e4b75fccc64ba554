import ArgumentParser
import AssayRendering
import Glibc

/// The entry point. What is typed most, a bare `assay` or `assay CASE.json`, does not pass through
/// the argument parser, which would cost a millisecond.
@main
struct Assay {
  static func main() {
    keepClosedStreamsClosed()
    // A file that may not grow is reported like a full disk, and does not end the program.
    signal(SIGXFSZ, SIG_IGN)
    let words = Array(CommandLine.arguments.dropFirst())
    guard let first = words.first else { exit(ShellInvocation().run()) }
    if Tool.subcommandNames.contains(first)
      || ["-h", "--help", "help", "--version"].contains(first)
    {
      exit(runTool(words))
    }
    switch ShellInvocation.parse(words) {
    case .success(let invocation): exit(invocation.run())
    case .failure(let error):
      complain(error.message)
      exit(ExitStatus.usage)
    }
  }

  /// Puts something that refuses to be used in the place of each standard stream that is closed, or
  /// the next file that is opened would take it, and what is shown would end up in a session's file.
  private static func keepClosedStreamsClosed() {
    for (stream, wrongWay) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(stream, F_GETFD) < 0 {
      // The lowest number that is free is this one.
      _ = open("/dev/null", wrongWay)
    }
  }

  private static func runTool(_ words: [String]) -> Int32 {
    do {
      var command = try Tool.parseAsRoot(words)
      try command.run()
      return ExitStatus.fine
    } catch let status as ExitCode {
      return status.rawValue
    } catch {
      let status = Tool.exitCode(for: error)
      let message = Tool.fullMessage(for: error)
      guard status.isSuccess else {
        complain(message)
        return ExitStatus.usage
      }
      print(message)
      return ExitStatus.fine
    }
  }
}

/// Writes a message for a person, apart from the data on standard output.
func complain(_ message: String) {
  guard !message.isEmpty else { return }
  // Names of files, analysts and others' shells come through here.
  let harmless = visible(message, keepingNewlines: true)
  let text = harmless.hasSuffix("\n") ? harmless : harmless + "\n"
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 else { return }
    bytes = bytes.dropFirst(count)
  }
}
