import AssayModel
import Glibc

/// The lines of a file or of standard input turned one by one into lines of standard output, in
/// memory that does not grow with the number of lines.
struct CorpusLines {
  /// What a record could not be, as the end of a sentence.
  struct Unreadable: Error {
    let problem: String
  }

  /// The command, as messages name it.
  let command: String

  /// Passes every line through `answer`, which appends one record without its line feed.
  ///
  /// A line that throws gives an error record in its place. Empty lines are skipped.
  /// - Returns: the exit status: 0, 1 when a line could not be read, 2 when the input cannot be
  ///   opened or read, 141 when nobody reads the output.
  func run(
    path: String?, quiet: Bool,
    answer: (_ line: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]) throws(Unreadable) -> Void
  ) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    var descriptor: Int32 = STDIN_FILENO
    if let path, path != "-" {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        report("cannot open \(path): \(Self.reason(errno))")
        return 2
      }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var input = LineReader(descriptor: descriptor)
    var output: [UInt8] = []
    output.reserveCapacity(1 << 17)
    var number = 0
    var unreadable = 0
    while let line = input.next() {
      number += 1
      if line.isEmpty { continue }
      let start = output.count
      do {
        try input.withBytes(of: line) { (bytes) throws(Unreadable) in try answer(bytes, &output) }
      } catch {
        unreadable += 1
        output.removeSubrange(start...)
        let record: JSON = [
          "id": nil, "line": .integer(number), "error": .text(error.problem),
        ]
        record.write(to: &output)
      }
      output.append(0x0A)
      if output.count >= 1 << 16 {
        guard flush(&output) else { return 141 }
      }
    }
    guard flush(&output) else { return 141 }
    if let failure = input.failure {
      report("cannot read \(path ?? "standard input"): \(Self.reason(failure))")
      return 2
    }
    if unreadable > 0, !quiet {
      report("\(unreadable) of \(number) lines could not be read")
    }
    return unreadable > 0 ? 1 : 0
  }

  private func report(_ message: String) {
    var bytes = Array("assay \(command): \(message)\n".utf8)
    _ = Self.write(&bytes, to: STDERR_FILENO)
  }

  private func flush(_ output: inout [UInt8]) -> Bool {
    let isWritten = Self.write(&output, to: STDOUT_FILENO)
    output.removeAll(keepingCapacity: true)
    return isWritten
  }

  private static func write(_ bytes: inout [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written < 0 {
          if errno == EINTR { continue }
          return false
        }
        done += written
      }
      return true
    }
  }

  private static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
