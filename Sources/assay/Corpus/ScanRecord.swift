import AssayChecks
import AssayModel
import AssayReading

/// `assay scan`: an article in, its figures out.
enum ScanRecord {
  static func run(path: String?, threads: Int, quiet: Bool) -> Int32 {
    CorpusLines(command: "scan").run(path: path, quiet: quiet) {
      (line, output) throws(CorpusLines.Unreadable) in
      let record = try CorpusRecord(line)
      write(record, to: &output)
    }
  }

  /// Appends the answer to one record.
  static func write(_ record: CorpusRecord, to output: inout [UInt8]) {
    let published = record.date.flatMap { PublishedDate.read($0) }
    let reading = Reader.read(
      headline: record.headline, body: record.text, published: published)
    JSON.object([
      "id": .text(record.id),
      "figures": .array(reading.figures.map(json)),
      "incidents": .array(reading.incidents.map(json)),
      "toll": .object(toll(reading.toll)),
      "findings": .array(findings(of: record, reading, isDated: published != nil)),
    ]).write(to: &output)
  }

  private static func json(_ figure: Figure) -> JSON {
    [
      "harm": .text(figure.harm.rawValue),
      "quantity": [
        "kind": .text(figure.quantity.kind.rawValue),
        "value": .optional(figure.quantity.value),
        "low": .optional(figure.quantity.low),
        "high": .optional(figure.quantity.high),
        "words": .text(figure.quantity.words),
      ],
      "people": .text(figure.people.words),
      "groups": .array(figure.people.groups.map { .text($0.rawValue) }),
      "part": .text(figure.span.part.rawValue),
      "span": [.integer(figure.span.start), .integer(figure.span.end)],
      "quote": .text(figure.quote),
      "stance": .text(figure.stance.rawValue),
      "scope": .text(figure.scope.rawValue),
      "asOf": .optional(figure.asOf?.description),
      "partOf": .optional(figure.partOf),
      "incident": .optional(figure.incident),
      "speakers": .array(figure.speakers.map { .text($0) }),
    ]
  }

  private static func json(_ incident: IncidentGuess) -> JSON {
    [
      "place": .optional(incident.place),
      "from": .optional(incident.dates?.from.description),
      "to": .optional(incident.dates?.to.description),
      "kind": .optional(incident.kind),
    ]
  }

  private static func toll(_ toll: [Harm: Toll]) -> [String: JSON] {
    var members: [String: JSON] = ["killed": nil, "injured": nil]
    for (harm, toll) in toll {
      members[harm.rawValue] = [
        "value": .optional(toll.value), "low": .optional(toll.low), "high": .optional(toll.high),
      ]
    }
    return members
  }

  private static func findings(
    of record: CorpusRecord, _ reading: Reading, isDated: Bool
  ) -> [JSON] {
    var findings: [JSON] = headlineFiguresWithoutBody(in: reading).map { index in
      let headline = reading.figures[index]
      let others = reading.figures.indices.filter {
        reading.figures[$0].span.part == .body && reading.figures[$0].harm == headline.harm
          && reading.figures[$0].incident == headline.incident
      }
      return [
        "check": "headline-against-body", "harm": .text(headline.harm.rawValue),
        "figures": .array(([index] + others).map { .integer($0) }),
      ]
    }
    if let date = record.date, !isDated {
      findings.append(["check": "unknown-date", "text": .text(date)])
    }
    return findings
  }
}
