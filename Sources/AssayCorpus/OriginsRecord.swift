import AssayModel
import AssayOrigins

/// `assay origins`: articles in, one line for each origin out, in the order in which the first
/// article of each stands in the input.
package enum OriginsRecord {
  /// Answers a file, or standard input, once all of it is read; the exit status.
  package static func run(path: String?, threads: Int, quiet: Bool) -> Int32 {
    let lines = CorpusLines(command: "origins")
    return lines.run(path: path, quiet: quiet) { input, progress in
      let corpus = CorpusTexts(&input, threads: threads, &progress)
      // Half an answer would look like a whole one.
      guard input.failure == nil else { return 0 }
      return write(corpus, Origins(of: corpus.texts))
    }
  }

  /// Writes the origins and what could not be read; how many lines could not, `nil` when nobody
  /// reads the output.
  private static func write(_ corpus: CorpusTexts, _ origins: Origins) -> Int? {
    var members: [[String]] = []
    var numbers = origins.numbers.makeIterator()
    for line in corpus.lines {
      guard case .success(let id) = line.content, let number = numbers.next() else { continue }
      if number == members.count { members.append([]) }
      members[number].append(id)
    }
    var output = RecordWriter(capacity: 1 << 17)
    var written = 0
    var unreadable = 0
    numbers = origins.numbers.makeIterator()
    for line in corpus.lines {
      switch line.content {
      case .success:
        guard numbers.next() == written else { continue }
        write(members[written], number: written + 1, to: &output)
        written += 1
      case .failure(let error):
        CorpusBatch.appendUnreadable(line.number, error, to: &output)
        unreadable += 1
      }
      if output.count >= 1 << 16 {
        guard CorpusLines.flush(&output) else { return nil }
      }
    }
    return CorpusLines.flush(&output) ? unreadable : nil
  }

  private static func write(_ ids: [String], number: Int, to writer: inout RecordWriter) {
    writer.object { writer in
      writer.name("ids")
      writer.array { writer in for id in ids { writer.text(id) } }
      writer.name("origin")
      writer.integer(number)
    }
    writer.endLine()
  }
}
