import AssayChecks
import AssayModel
import AssayReading

/// `assay scan`: an article in, its figures out. Members are written in sorted order.
package enum ScanRecord {
  /// Answers the lines of a file, or of standard input; the exit status.
  package static func run(path: String?, threads: Int, quiet: Bool) -> Int32 {
    CorpusLines(command: "scan")
      .run(path: path, threads: threads, quiet: quiet, answer: answer)
  }

  /// Appends the answer to one line.
  package static let answer: CorpusLines.Answer = {
    (line, writer) throws(CorpusLines.Unreadable) in
    // The texts are gone before their figures are written: a line may be very long.
    write(try Answer(line), to: &writer)
  }

  /// What is said of one record.
  private struct Answer {
    let id: String
    /// The record's date where it names no single day.
    let unknownDate: String?
    let reading: Reading

    init(_ line: UnsafeBufferPointer<UInt8>) throws(CorpusLines.Unreadable) {
      self = try CorpusRecord.withTexts(of: line) { Answer($0) }
    }

    private init(_ texts: CorpusRecord.Texts) {
      id = String(decoding: texts.id, as: UTF8.self)
      let published = texts.date.flatMap { PublishedDate.read($0) }
      unknownDate =
        published == nil ? texts.date.map { String(decoding: $0, as: UTF8.self) } : nil
      reading = Reader.read(
        headline: texts.headline ?? UnsafeBufferPointer(start: nil, count: 0), body: texts.text,
        published: published)
    }
  }

  /// Appends the answer to one record.
  private static func write(_ answer: Answer, to writer: inout RecordWriter) {
    let reading = answer.reading
    if reading.figures.count > 10_000 {
      // A very long record: make room once, instead of by doubling.
      writer.reserve(reading.figures.count * 420)
    }
    writer.object { writer in
      writer.name("figures")
      writer.array { writer in for figure in reading.figures { write(figure, to: &writer) } }
      writer.name("findings")
      writer.array { writer in
        writeFindings(answer, to: &writer)
      }
      writer.name("id")
      writer.text(answer.id)
      writer.name("incidents")
      writer.array { writer in for guess in reading.incidents { write(guess, to: &writer) } }
      writer.name("toll")
      write(reading.toll, to: &writer)
    }
  }

  private static func write(_ figure: Figure, to writer: inout RecordWriter) {
    writer.object { writer in
      writer.name("asOf")
      writer.text(figure.asOf?.description)
      writer.name("groups")
      writer.array { writer in
        for group in figure.people.groups { writer.text(group.rawValue) }
      }
      writer.name("harm")
      writer.text(figure.harm.rawValue)
      writer.name("incident")
      writer.integer(figure.incident)
      writer.name("part")
      writer.text(figure.span.part.rawValue)
      writer.name("partOf")
      writer.integer(figure.partOf)
      writer.name("people")
      writer.text(figure.people.words)
      writer.name("quantity")
      write(figure.quantity, to: &writer)
      writer.name("quote")
      writer.text(figure.quote)
      writer.name("scope")
      writer.text(figure.scope.rawValue)
      writer.name("span")
      writer.array { writer in
        writer.integer(figure.span.start)
        writer.integer(figure.span.end)
      }
      writer.name("speakers")
      writer.array { writer in for speaker in figure.speakers { writer.text(speaker) } }
      writer.name("stance")
      writer.text(figure.stance.rawValue)
    }
  }

  private static func write(_ quantity: Quantity, to writer: inout RecordWriter) {
    writer.object { writer in
      writer.name("high")
      writer.integer(quantity.high)
      writer.name("kind")
      writer.text(quantity.kind.rawValue)
      writer.name("low")
      writer.integer(quantity.low)
      writer.name("value")
      writer.integer(quantity.value)
      writer.name("words")
      writer.text(quantity.words)
    }
  }

  private static func write(_ incident: IncidentGuess, to writer: inout RecordWriter) {
    writer.object { writer in
      writer.name("from")
      writer.text(incident.dates?.from.description)
      writer.name("kind")
      writer.text(incident.kind)
      writer.name("place")
      writer.text(incident.place)
      writer.name("to")
      writer.text(incident.dates?.to.description)
    }
  }

  /// Killed and injured always, other harms where the text counts them.
  private static func write(_ toll: [Harm: Toll], to writer: inout RecordWriter) {
    let names: [(Harm, StaticString)] = [
      (.abducted, "abducted"), (.casualties, "casualties"), (.detained, "detained"),
      (.displaced, "displaced"), (.injured, "injured"), (.killed, "killed"), (.missing, "missing"),
    ]
    writer.object { writer in
      for (harm, name) in names {
        // To look through the few that there are takes less than to find one by its hash.
        guard let toll = toll.first(where: { $0.key == harm })?.value else {
          if harm == .killed || harm == .injured {
            writer.name(name)
            writer.null()
          }
          continue
        }
        writer.name(name)
        writer.object { writer in
          writer.name("high")
          writer.integer(toll.high)
          writer.name("low")
          writer.integer(toll.low)
          writer.name("value")
          writer.integer(toll.value)
        }
      }
    }
  }

  private static func writeFindings(
    _ answer: Answer, to writer: inout RecordWriter
  ) {
    let reading = answer.reading
    for index in headlineFiguresWithoutBody(in: reading) {
      let headline = reading.figures[index]
      writer.object { writer in
        writer.name("check")
        writer.text("headline-against-body")
        writer.name("figures")
        writer.array { writer in
          writer.integer(index)
          for other in reading.figures.indices
          where reading.figures[other].span.part == .body
            && reading.figures[other].harm == headline.harm
            && reading.figures[other].incident == headline.incident
          {
            writer.integer(other)
          }
        }
        writer.name("harm")
        writer.text(headline.harm.rawValue)
      }
    }
    guard let date = answer.unknownDate else { return }
    writer.object { writer in
      writer.name("check")
      writer.text("unknown-date")
      writer.name("text")
      writer.text(date)
    }
  }
}
