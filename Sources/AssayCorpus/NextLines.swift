/// Lines that were read together.
struct NextLines {
  /// Those that several threads can answer.
  fileprivate(set) var batches: [CorpusBatch] = []
  /// Where the line after them lies, if it is so long that copies of it would take much memory; good
  /// until more lines are read.
  fileprivate(set) var long: Range<Int>?
  fileprivate(set) var isAtEnd = false

  /// From so many bytes on a line is taken by itself.
  fileprivate static let longLine = 1 << 20
}

extension LineReader {
  /// The next lines, in at most so many batches. `number` lines were read before.
  mutating func lines(inBatches count: Int, after number: inout Int) -> NextLines {
    var lines = NextLines()
    while lines.batches.count < count, !lines.isAtEnd, lines.long == nil {
      var batch = CorpusBatch(firstLine: number + 1)
      while batch.size < CorpusBatch.fullSize {
        guard let line = next() else {
          lines.isAtEnd = true
          break
        }
        number += 1
        if line.count >= NextLines.longLine {
          lines.long = line
          break
        }
        withBytes(of: line) { batch.add($0) }
      }
      lines.batches.append(batch)
    }
    return lines
  }
}
