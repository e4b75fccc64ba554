import AssayModel
import AssayReading

/// `assay sentences`: a text in, its sentences out.
enum SentencesRecord {
  static func run(path: String?, quiet: Bool) -> Int32 {
    CorpusLines(command: "sentences").run(path: path, threads: 1, quiet: quiet) {
      (line, output) throws(CorpusLines.Unreadable) in
      let record = try CorpusRecord(line)
      let sentences = Sentences.texts(of: record.text)
      JSON.object([
        "id": .text(record.id), "sentences": .array(sentences.map { .text($0) }),
      ]).write(to: &output)
    }
  }
}
