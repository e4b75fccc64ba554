import AssayChecks
import AssayExport
import AssayJournal
import AssayModel

/// Small cases for export.
enum Fixture {
  static let floor = ExampleWords.body(
    "at least 11 officers died", .killed, .atLeast(11, words: "at least 11"), people: "officers",
    [.police], asOf: "2024-01-03")

  /// One graded speaker, a floor, an assessment.
  static func small() throws -> ExampleCase {
    var made = try ExampleCase([
      .claim(by: "police", floor), .assessment(.killed, [.police], low: 11, high: nil),
    ])
    try made.record([.graded(source: SourceID(number: 1), reliability: .b, why: "right before")])
    return made
  }

  /// The small case with everything that analysts can add to it.
  static func judged() throws -> ExampleCase {
    var made = try small()
    let claim = ClaimID(number: 1)
    let source = SourceID(number: 1)
    let war = IncidentID(number: 2)
    try made.record([
      .credited(claim: claim, credibility: .two, why: "fits the rest"),
      .judged(claim: claim, verdict: .disputed, why: "two offices"),
      .noted(item: .claim(claim), text: "call again"),
      .noted(item: .claim(claim), text: "call the mayor"),
      .noted(item: .incident(IncidentID(number: 1)), text: "near the border"),
      .described(source: source, kind: .official, party: "Republic", alias: "the force"),
      .opened(incident: war, handle: "war", place: nil, dates: nil, kind: nil),
      .placed(incident: IncidentID(number: 1), within: war),
      .assessed(
        subject: AssessmentSubject(
          incident: IncidentID(number: 1), harm: .killed, groups: [.police]),
        outcome: .preferring(source, low: 11, high: nil), claims: [claim], seen: [claim],
        why: "they counted"),
    ])
    return made
  }

  /// A case whose one claim has these words, outlet, speaker, tag, reasons and note.
  static func hostile(_ text: String) throws -> ExampleCase {
    var made = try ExampleCase()
    let article = try made.load(
      [.body(text, .killed, .vague(text), people: text)],
      details: ArticleDetails(outlet: text, url: text))
    let speaker = try made.source(text)
    guard
      let anchor = Anchor(
        of: Span(part: .body, start: 0, end: text.unicodeScalars.count), in: article, harm: nil)
    else { return made }
    let claim = ClaimID(number: 1)
    try made.record([
      .claimed(
        claim: claim, anchor: anchor,
        content: ClaimContent(
          about: .matter(.said, words: text), stance: .asserts, speakers: [speaker],
          translation: text)),
      .tagged(item: .claim(claim), label: text),
      .credited(claim: claim, credibility: .six, why: text),
      .judged(claim: claim, verdict: .unverifiable, why: text),
      .noted(item: .claim(claim), text: text),
    ])
    return made
  }

  static func text(
    _ made: ExampleCase, _ format: ExportFormat, _ content: ExportContent = .claims
  ) -> String {
    String(decoding: export(made.session, as: format, what: content), as: UTF8.self)
  }
}

/// Reads RFC 4180, for tests: rows of cells.
func rows(ofCSV text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    let last = rows.count - 1
    let cell = rows[last].count - 1
    switch scalar {
    case "\"" where isQuoted && scalars.first == "\"":
      rows[last][cell].unicodeScalars.append("\"")
      scalars.removeFirst()
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: rows[last].append("")
    case "\r" where !isQuoted && scalars.first == "\n":
      scalars.removeFirst()
      rows.append([""])
    default: rows[last][cell].unicodeScalars.append(scalar)
    }
  }
  return rows.dropLast()
}
