import AssayModel
import AssayReading

/// `assay sentences`: a text in, its sentences out.
enum SentencesRecord {
  static func run(path: String?, quiet: Bool) -> Int32 {
    CorpusLines(command: "sentences").run(path: path, threads: 1, quiet: quiet) {
      (line, output) throws(CorpusLines.Unreadable) in
      let record = try CorpusRecord(line)
      let sentences = Sentences.texts(of: record.text)
      var writer = RecordWriter(appendingTo: output)
      output = []
      writer.object { writer in
        writer.name("id")
        writer.text(record.id)
        writer.name("sentences")
        writer.array { writer in for sentence in sentences { writer.text(sentence) } }
      }
      output = writer.bytes
    }
  }
}
