import AssayJournal
import AssayModel

extension WrittenCase {
  /// The case with every kind of fact, a release, and then everything withheld that can be.
  static func everyWithholding() throws -> WrittenCase {
    var made = try everyKind()
    try made.record(.noted(item: .claim(.number(1)), text: "the clerk's own telephone: 0100"))
    try made.record(
      .noted(item: .claim(.number(2)), text: "she asked not to be named"),
      .corrected(claim: .number(2), content: .killed(3, by: [.number(2)]), why: "said slowly"),
      .credited(claim: .number(2), credibility: .two, why: "she counted them"))
    try made.record(.linked(claim: .number(2), incident: .number(1)))
    try made.record(
      .misread(
        anchor: try harbour.anchored("Two more are missing", .missing), why: "of another day"))
    try made.record(
      .detailed(
        article: .number(2), details: ArticleDetails(author: "C. Caller"), cleared: []))
    try made.record(
      .released(
        name: "winter",
        assessments: made.session.assessments.values.map(\.entry).sorted(), why: "the first table"))
    try made.withhold(.claim(.number(1)), .note, holding: "0100")
    try made.withhold(.claim(.number(2)), .claim)
    try made.withhold(.source(.number(2)), .name)
    try made.withhold(.article(.number(1)), .text, holding: "of another day")
    try made.withhold(.article(.number(2)), .details)
    return made
  }

  /// Withholds a part of a thing: the entries that may leave with it, or only those that hold words.
  mutating func withhold(
    _ item: ItemID, _ part: WithheldPart, holding words: String? = nil, why: String = "asked for"
  ) throws {
    let entries = session.journal.entries.filter { entry in
      entry.fact.mayBeWithheld(with: item)
        && words.map { entry.fact.json.canonical.contains($0) } ?? true
    }
    try record(
      .withheld(item: item, part: part, entries: entries.map(\.number), why: why))
  }
}
