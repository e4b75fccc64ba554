import AssayModel
import Dispatch

/// Lines that one thread answers.
package struct CorpusBatch: Sendable {
  /// A batch takes lines until it has this many bytes.
  static let fullSize = 1 << 15

  private let firstLine: Int
  private var bytes: [UInt8] = []
  private var lines: [Range<Int>] = []

  /// What came of a batch.
  struct Answered: Sendable {
    var output: [UInt8] = []
    var unreadable = 0
  }

  init(firstLine: Int) { self.firstLine = firstLine }

  var size: Int { bytes.count }

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: line)
    lines.append(start..<bytes.count)
  }

  /// Answers the batches at the same time; the answers are in their order.
  static func answers(
    to batches: [CorpusBatch], _ answer: @escaping CorpusLines.Answer
  ) -> [Answered] {
    var answers = [Answered](repeating: Answered(), count: batches.count)
    answers.withUnsafeMutableBufferPointer { places in
      // Every iteration writes to its own place alone.
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: batches.count) { index in
        places[index] = batches[index].answered(answer)
      }
    }
    return answers
  }

  private func answered(_ answer: CorpusLines.Answer) -> Answered {
    var answered = Answered()
    bytes.withUnsafeBufferPointer { bytes in
      for (offset, line) in lines.enumerated() where !line.isEmpty {
        let isRead = Self.append(
          firstLine + offset, UnsafeBufferPointer(rebasing: bytes[line]), answer,
          to: &answered.output)
        if !isRead { answered.unreadable += 1 }
      }
    }
    return answered
  }

  /// Appends the answer to one line, or the record that says why there is none.
  /// - Returns: whether the line could be read.
  package static func append(
    _ number: Int, _ line: UnsafeBufferPointer<UInt8>, _ answer: CorpusLines.Answer,
    to output: inout [UInt8]
  ) -> Bool {
    let start = output.count
    var isRead = true
    do throws(CorpusLines.Unreadable) {
      try answer(line, &output)
    } catch {
      isRead = false
      output.removeSubrange(start...)
      let record: JSON = [
        "id": nil, "line": .integer(number), "error": .text(error.problem),
      ]
      record.write(to: &output)
    }
    output.append(0x0A)
    return isRead
  }
}
