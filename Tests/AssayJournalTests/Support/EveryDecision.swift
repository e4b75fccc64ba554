import AssayJournal
import AssayModel

extension WrittenCase {
  /// The case with every kind of fact, and after it every decision about what is there already.
  static func everyDecision() throws -> WrittenCase {
    var made = try everyKind()
    try made.record(
      .misread(anchor: try harbour.anchored("Two more are missing", .missing), why: "a caption"),
      .setAside(anchor: try harbour.anchored("Two more", .missing), why: nil),
      .shelved(article: .number(2), why: "a rumour"))
    try made.record(
      .corrected(claim: .number(1), content: .killed(8, by: [.number(1)]), why: nil))
    try made.record(.withdrawn(claim: .number(2), why: "counted twice"))
    try made.record(
      .untagged(item: .article(.number(1)), label: "key"),
      .noted(item: .claim(.number(1)), text: "called\nback"),
      .noted(item: .incident(.number(1)), text: "see the port's own list"))
    try made.record(
      .described(source: .number(1), kind: .official, party: "the city", alias: "harbour police"),
      .credited(claim: .number(1), credibility: .two, why: "two ways"),
      .judged(claim: .number(1), verdict: .confirmed, why: "a list of names"))
    try made.record(
      .opened(incident: .number(2), handle: "january", place: nil, dates: nil, kind: nil),
      .opened(incident: .number(3), handle: "quay", place: nil, dates: nil, kind: nil))
    try made.record(
      .amended(
        incident: .number(2), handle: "winter", place: "the coast",
        dates: DateRange("2024-01-01/2024-02-29"), kind: "campaign"))
    try made.record(
      .placed(incident: .number(1), within: .number(2)),
      .placed(incident: .number(3), within: .number(2)),
      .placed(incident: .number(3), within: nil))
    try made.record(.merged(incident: .number(3), into: .number(1)))
    try made.record(
      .assessed(
        subject: AssessmentSubject(incident: .number(1), harm: .killed, groups: []),
        outcome: .preferring(.number(1), low: 8, high: nil), claims: [.number(1)],
        seen: [.number(1)], why: "the police counted"))
    return made
  }
}
