import AssayOrigins

/// The texts of a corpus, ready to be compared. Of their lines nothing else is kept.
struct CorpusTexts {
  /// One line of the input that was not empty.
  struct Line {
    /// From 1.
    let number: Int
    /// The id of its text, or why it could not be read.
    let content: Result<String, CorpusLines.Unreadable>
  }

  /// In order.
  private(set) var lines: [Line] = []
  /// The texts of the lines that could be read, in order.
  private(set) var texts: [ComparedText] = []
  /// The lines in which the ids stand.
  private var known: [String: Int] = [:]

  private typealias Read = (
    number: Int, content: Result<(id: String, text: ComparedText), CorpusLines.Unreadable>
  )

  /// Reads a whole input.
  init(_ input: inout LineReader, threads: Int, _ progress: inout Progress) {
    var number = 0
    var isAtEnd = false
    while !isAtEnd {
      // One batch at a time is read by one thread.
      let count = threads == 1 ? 1 : min(threads * 8, 256)
      let lines = input.lines(inBatches: count, after: &number)
      isAtEnd = lines.isAtEnd
      for read in CorpusBatch.results(of: lines.batches, from: TextReader(), Self.read) {
        take(read)
      }
      for batch in lines.batches { progress.add(bytes: batch.size, lines: batch.count) }
      if let line = lines.long {
        var reader = TextReader()
        take(input.withBytes(of: line) { Self.read(number, $0, &reader) })
        progress.add(bytes: line.count, lines: 1)
      }
    }
  }

  @Sendable
  private static func read(
    _ number: Int, _ line: UnsafeBufferPointer<UInt8>, _ reader: inout TextReader
  ) -> Read {
    do throws(CorpusLines.Unreadable) {
      let record = try CorpusRecord(line)
      return (number, .success((record.id, reader.read(record.text))))
    } catch {
      return (number, .failure(error))
    }
  }

  /// Keeps a line. A second one with the same id is refused: each id stands in one origin.
  private mutating func take(_ read: Read) {
    switch read.content {
    case .success(let record):
      if let line = known[record.id] {
        lines.append(Line(number: read.number, content: .failure(.init(idStandsInLine: line))))
      } else {
        known[record.id] = read.number
        texts.append(record.text)
        lines.append(Line(number: read.number, content: .success(record.id)))
      }
    case .failure(let error): lines.append(Line(number: read.number, content: .failure(error)))
    }
  }
}
