import AssayModel
import AssayReading

/// `assay sentences`: a text in, its sentences out.
package enum SentencesRecord {
  /// Answers the lines of a file, or of standard input; the exit status.
  package static func run(path: String?, quiet: Bool) -> Int32 {
    CorpusLines(command: "sentences").run(path: path, threads: 1, quiet: quiet, answer: answer)
  }

  /// Appends the answer to one line.
  package static let answer: CorpusLines.Answer = {
    (line, writer) throws(CorpusLines.Unreadable) in
    try CorpusRecord.withTexts(of: line) { texts in
      writer.object { writer in
        writer.name("id")
        writer.text(texts.id)
        writer.name("sentences")
        writer.array { writer in
          for sentence in Sentences.ranges(of: texts.text) {
            writer.text(UnsafeBufferPointer(rebasing: texts.text[sentence]))
          }
        }
      }
    }
  }
}
