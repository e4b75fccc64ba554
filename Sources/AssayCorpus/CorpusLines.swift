import AssayModel
import Glibc

/// The lines of a file or of standard input turned one by one into lines of standard output, in
/// memory that does not grow with the number of lines.
package struct CorpusLines {
  /// What a record could not be, as the end of a sentence.
  package struct Unreadable: Error {
    package let problem: String

    init(problem: String) { self.problem = problem }

    /// Of a line whose id is that of an earlier one.
    init(idStandsInLine line: Int) { problem = "the id stands in line \(line) already" }
  }

  /// Appends the answer to one line, without a line feed.
  package typealias Answer =
    @Sendable (
      _ line: UnsafeBufferPointer<UInt8>, _ writer: inout RecordWriter
    ) throws(Unreadable) -> Void

  /// The exit status when the reader of standard output went away.
  private static let closedPipe: Int32 = 141

  /// The command, as messages name it.
  let command: String

  /// Passes every line through `answer`.
  ///
  /// A line that throws gives an error record in its place. Empty lines are skipped. The output has
  /// the order of the input, however many threads work.
  /// - Returns: the exit status: 0, 1 when a line could not be read, 2 when the input cannot be
  ///   opened or read, 141 when nobody reads the output.
  func run(path: String?, threads: Int, quiet: Bool, answer: @escaping Answer) -> Int32 {
    run(path: path, quiet: quiet) { input, progress in
      threads > 1
        ? runTogether(&input, threads: min(threads, 64), &progress, answer)
        : runAlone(&input, &progress, answer)
    }
  }

  /// Gives the input to `work`, which answers how many lines could not be read, and `nil` when
  /// nobody reads the output.
  /// - Returns: the exit status, as above.
  func run(
    path: String?, quiet: Bool, _ work: (inout LineReader, inout Progress) -> Int?
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
    var progress = Progress(quiet: quiet)
    let unreadable = work(&input, &progress)
    progress.end()
    guard let unreadable else { return Self.closedPipe }
    if let failure = input.failure {
      report("cannot read \(path ?? "standard input"): \(Self.reason(failure))")
      return 2
    }
    if unreadable > 0, !quiet {
      report("\(unreadable) \(unreadable == 1 ? "line" : "lines") could not be read")
    }
    return unreadable > 0 ? 1 : 0
  }

  /// How many lines could not be read; `nil` when the output is closed.
  private func runAlone(
    _ input: inout LineReader, _ progress: inout Progress, _ answer: Answer
  ) -> Int? {
    var output = RecordWriter(capacity: 1 << 17)
    var number = 0
    var unreadable = 0
    var read = (bytes: 0, lines: 0)
    while let line = input.next() {
      number += 1
      read.bytes += line.count + 1
      read.lines += 1
      if line.isEmpty { continue }
      let isRead = input.withBytes(of: line) {
        CorpusBatch.append(number, $0, answer, to: &output)
      }
      if !isRead { unreadable += 1 }
      if output.count >= 1 << 16 || read.bytes >= 1 << 20 {
        guard Self.flush(&output) else { return nil }
        progress.add(bytes: read.bytes, lines: read.lines)
        read = (0, 0)
      }
    }
    return Self.flush(&output) ? unreadable : nil
  }

  /// The same with several threads, each of which takes a batch of lines at a time.
  private func runTogether(
    _ input: inout LineReader, threads: Int, _ progress: inout Progress, _ answer: @escaping Answer
  ) -> Int? {
    var number = 0
    var unreadable = 0
    var isAtEnd = false
    while !isAtEnd {
      // Enough that no thread waits for long, and not so many that they take much memory.
      let lines = input.lines(inBatches: min(threads * 48, 256), after: &number)
      isAtEnd = lines.isAtEnd
      for answered in CorpusBatch.answers(to: lines.batches, answer) {
        unreadable += answered.unreadable
        guard answered.output.withBytes({ Self.write($0, to: STDOUT_FILENO) }) else { return nil }
      }
      for batch in lines.batches { progress.add(bytes: batch.size, lines: batch.count) }
      if let line = lines.long {
        var output = RecordWriter()
        let isRead = input.withBytes(of: line) {
          CorpusBatch.append(number, $0, answer, to: &output)
        }
        if !isRead { unreadable += 1 }
        guard Self.flush(&output) else { return nil }
        progress.add(bytes: line.count, lines: 1)
      }
    }
    return unreadable
  }

  private func report(_ message: String) {
    let bytes = Array("assay \(command): \(message)\n".utf8)
    _ = bytes.withUnsafeBufferPointer { Self.write($0, to: STDERR_FILENO) }
  }

  /// Writes to standard output; whether anybody reads it.
  static func flush(_ output: inout RecordWriter) -> Bool {
    let isWritten = output.withBytes { write($0, to: STDOUT_FILENO) }
    output.cut(to: 0)
    return isWritten
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let written = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      done += written
    }
    return true
  }

  private static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
