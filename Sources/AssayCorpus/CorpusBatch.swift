import AssayModel
import Dispatch

/// Lines that one thread answers.
package struct CorpusBatch: Sendable {
  /// A batch takes lines until it has this many bytes.
  static let fullSize = 1 << 15

  private let firstLine: Int
  private var bytes: [UInt8] = []
  private var lines: [Range<Int>] = []

  /// What came of a batch; written by one thread, and then read by another.
  final class Answered: @unchecked Sendable {
    let output: RecordWriter
    let unreadable: Int

    init(_ output: consuming RecordWriter, unreadable: Int) {
      self.output = output
      self.unreadable = unreadable
    }
  }

  init(firstLine: Int) { self.firstLine = firstLine }

  var size: Int { bytes.count }
  var count: Int { lines.count }

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: line)
    lines.append(start..<bytes.count)
  }

  /// Answers the batches at the same time; the answers are in their order.
  static func answers(
    to batches: [CorpusBatch], _ answer: @escaping CorpusLines.Answer
  ) -> [Answered] {
    var answers = [Answered?](repeating: nil, count: batches.count)
    answers.withUnsafeMutableBufferPointer { places in
      // Every iteration writes to its own place alone.
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: batches.count) { index in
        places[index] = batches[index].answered(answer)
      }
    }
    return answers.compactMap { $0 }
  }

  /// What `read` makes of the lines of the batches, which are read at the same time; in their order.
  /// Each batch has a state of its own, which begins as `state`.
  static func results<Result: Sendable, State: Sendable>(
    of batches: [CorpusBatch], from state: State,
    _ read: @escaping @Sendable (Int, UnsafeBufferPointer<UInt8>, inout State) -> Result
  ) -> [Result] {
    var results = [[Result]](repeating: [], count: batches.count)
    results.withUnsafeMutableBufferPointer { places in
      // Every iteration writes to its own place alone.
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: batches.count) { index in
        let batch = batches[index]
        var own = state
        batch.bytes.withUnsafeBufferPointer { bytes in
          for (offset, line) in batch.lines.enumerated() where !line.isEmpty {
            places[index].append(
              read(batch.firstLine + offset, UnsafeBufferPointer(rebasing: bytes[line]), &own))
          }
        }
      }
    }
    return results.flatMap { $0 }
  }

  private func answered(_ answer: CorpusLines.Answer) -> Answered {
    var output = RecordWriter(capacity: Self.fullSize)
    var unreadable = 0
    bytes.withUnsafeBufferPointer { bytes in
      for (offset, line) in lines.enumerated() where !line.isEmpty {
        let isRead = Self.append(
          firstLine + offset, UnsafeBufferPointer(rebasing: bytes[line]), answer, to: &output)
        if !isRead { unreadable += 1 }
      }
    }
    return Answered(output, unreadable: unreadable)
  }

  /// Appends the answer to one line, or the record that says why there is none.
  /// - Returns: whether the line could be read.
  package static func append(
    _ number: Int, _ line: UnsafeBufferPointer<UInt8>, _ answer: CorpusLines.Answer,
    to output: inout RecordWriter
  ) -> Bool {
    let start = output.count
    do throws(CorpusLines.Unreadable) {
      try answer(line, &output)
    } catch {
      output.cut(to: start)
      appendUnreadable(number, error, to: &output)
      return false
    }
    output.endLine()
    return true
  }

  /// Appends the record of a line that could not be read.
  static func appendUnreadable(
    _ number: Int, _ error: CorpusLines.Unreadable, to output: inout RecordWriter
  ) {
    output.record(["id": nil, "line": .integer(number), "error": .text(error.problem)])
    output.endLine()
  }
}
