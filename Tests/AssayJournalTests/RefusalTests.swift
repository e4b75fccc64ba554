import AssayDigest
import AssayJournal
import AssayModel
import Testing

@Suite("A fact that cannot be true")
struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let facts: [Fact]
    let problem: String
    var testDescription: String { problem }
  }

  static func refused(_ problem: String, _ facts: Fact...) -> Case {
    Case(facts: facts, problem: problem)
  }

  static let harbour = WrittenCase.harbour
  static let body = harbour.anchor("We are still counting")

  static func anchor(
    digest: Digest = harbour.digest, start: Int = 0, end: Int = 8, quote: String = "At least",
    prefix: String = "", harm: Harm? = nil
  ) -> Anchor {
    Anchor(
      digest: digest, span: Span(part: .body, start: start, end: end), quote: quote,
      prefix: prefix, suffix: String(" 7 people were killed at the harbour".prefix(32)), harm: harm)
  }

  static func claim(_ number: Int, _ anchor: Anchor, _ content: ClaimContent) -> Fact {
    .claimed(claim: ClaimID(number: number), anchor: anchor, content: content)
  }

  static func assessed(_ incident: Int, _ outcome: AssessmentOutcome, on claims: Int...) -> Fact {
    .assessed(
      subject: AssessmentSubject(
        incident: IncidentID(number: incident), harm: .killed, groups: []),
      outcome: outcome, claims: claims.map(ClaimID.init(number:)), seen: [], why: "why")
  }

  static let elsewhere = "anchors c4 to words that do not stand there in a1"
  static let badRange = "assesses a range whose low, best and high are not in that order"
  static let incident = Incident(
    id: .number(2), handle: "ferry", place: nil, dates: nil, kind: nil)

  static let cases: [Case] = [
    refused("gives the id a9 where a3 is next", .loaded(article: .number(9), record: .zero)),
    refused("gives the id a1 where a3 is next", .loaded(article: .number(1), record: .zero)),
    refused(
      "loads a3, whose text is not in the session", .loaded(article: .number(3), record: .zero)),
    refused(
      "gives the id s1 where s3 is next",
      .named(source: .number(1), name: "x", kind: .unknown, onlyIn: nil)),
    refused(
      "names a source of a9, which is not loaded",
      .named(source: .number(3), name: "x", kind: .unknown, onlyIn: .number(9))),
    refused("gives the id c1 where c4 is next", claim(1, anchor(), .killed(7))),
    refused(
      "anchors c4 in an article that is not loaded", claim(4, anchor(digest: .zero), .killed(7))),
    refused(elsewhere, claim(4, anchor(start: 1, end: 9), .killed(7))),
    refused(elsewhere, claim(4, anchor(quote: "At most"), .killed(7))),
    refused(elsewhere, claim(4, anchor(prefix: "x"), .killed(7))),
    refused(elsewhere, claim(4, anchor(start: -1, end: 7), .killed(7))),
    refused(elsewhere, claim(4, anchor(start: 8, end: 0), .killed(7))),
    refused(elsewhere, claim(4, anchor(start: 0, end: .max), .killed(7))),
    refused(elsewhere, claim(4, anchor(start: .max, end: .max), .killed(7))),
    refused(
      "makes c4 from s9, which nothing names", claim(4, anchor(), .killed(7, by: [.number(9)]))),
    refused(
      "makes c4 a part of c9, which is no claim",
      claim(4, anchor(), .killed(7, partOf: .number(9)))),
    refused(
      "makes c4 a part of c4, which is no claim",
      claim(4, anchor(), .killed(7, partOf: .number(4)))),
    refused(
      "tags a9, which is not loaded", .tagged(item: .article(.number(9)), label: "x")),
    refused("tags c9, which is no claim", .tagged(item: .claim(.number(9)), label: "x")),
    refused("tags s9, which nothing names", .tagged(item: .source(.number(9)), label: "x")),
    refused("tags i9, which is no incident", .tagged(item: .incident(.number(9)), label: "x")),
    refused(
      "grades s9, which nothing names",
      .graded(source: .number(9), reliability: .a, why: "why")),
    refused(
      "gives the id i1 where i2 is next",
      .opened(incident: .number(1), handle: "x", place: nil, dates: nil, kind: nil)),
    refused(
      "calls i2 ferry, as another incident is called",
      .opened(incident: .number(2), handle: "ferry", place: nil, dates: nil, kind: nil)),
    refused("links c9, which is no claim", .linked(claim: .number(9), incident: .number(1))),
    refused(
      "links c1 to i9, which is no incident", .linked(claim: .number(1), incident: .number(9))),
    refused(
      "names a party of i9, which is no incident",
      .involved(incident: .number(9), party: "North", role: .accused, of: nil, claims: [])),
    refused(
      "rests a party on c9, which is no claim",
      .involved(incident: .number(1), party: "North", role: .both, of: nil, claims: [.number(9)])),
    refused(
      "takes North from i1, of which it is no party",
      .involved(incident: .number(1), party: "North", role: nil, of: nil, claims: [])),
    refused(
      "waives a finding on c9, which is no claim",
      .waived(finding: "x:c9", claims: [.number(9)], reader: nil, why: "x")),
    refused("assesses i9, which is no incident", assessed(9, .unknown)),
    refused("rests an assessment on c9, which is no claim", assessed(1, .unknown, on: 1, 9)),
    refused(badRange, assessed(1, .range(low: -1, high: nil, best: nil))),
    refused(badRange, assessed(1, .range(low: 9, high: 7, best: nil))),
    refused(badRange, assessed(1, .range(low: 7, high: 9, best: 6))),
    refused(badRange, assessed(1, .range(low: 7, high: 9, best: 10))),
    refused(badRange, assessed(1, .range(low: 7, high: nil, best: 6))),
    refused("takes back 99, which decided nothing", .undone(command: 99)),
    refused("takes back 0, which decided nothing", .undone(command: 0)),
    refused("takes back 12, which decided nothing", .undone(command: 12)),
    refused("takes back 15, which decided nothing", .undone(command: 15)),
    refused("takes back 10, which does not stand", .undone(command: 10)),
    refused("lets 1 stand again, which was not taken back", .redone(command: 1)),
    refused("lets 99 stand again, which was not taken back", .redone(command: 99)),
  ]

  @Test("is refused with its sentence and changes nothing", arguments: cases)
  func refusal(of tried: Case) throws {
    var made = try WrittenCase.everyKind()
    let before = made
    let error = #expect(throws: Refusal.self) { try made.record(tried.facts) }
    #expect(error?.problem == tried.problem)
    #expect(made.session == before.session)
    #expect(made.bytes == before.bytes)
    // Nor does it where true facts of its command came before.
    let first = Fact.named(
      source: made.session.nextID(), name: "first", kind: .unknown, onlyIn: nil)
    #expect(throws: Refusal.self) { try made.record([first] + tried.facts) }
    #expect(made.session == before.session)
    #expect(try Session(folding: made.session.journal) == made.session)
  }

  @Test("a figure becomes a claim once")
  func twice() throws {
    var made = try WrittenCase.everyKind()
    let before = made.session
    let anchor = try Self.harbour.anchored("At least 7 people were killed", .killed)
    let error = #expect(throws: Refusal.self) {
      try made.record(.accepted(claim: .number(4), anchor: anchor, content: .killed(7)))
    }
    #expect(error?.problem == "accepts a figure of a1 a second time")
    #expect(made.session == before)
    try made.record(.claimed(claim: .number(4), anchor: anchor, content: .killed(7)))
  }

  @Test("the same bytes are one article")
  func sameBytes() throws {
    var made = try WrittenCase.everyKind()
    let before = made.session
    let story = Self.harbour
    let again = Article(
      id: .number(3), digest: story.digest, byteCount: story.byteCount, name: "again.txt",
      headline: story.headline, body: story.body, details: story.details)
    let error = #expect(throws: Refusal.self) { try made.load(again) }
    #expect(error?.problem == "loads a3, which is loaded already")
    #expect(made.session == before)
  }

  @Test("an article of an id that was given keeps its text")
  func articleTwice() throws {
    var made = try WrittenCase.everyKind()
    let before = made.session
    let error = #expect(throws: Refusal.self) { try made.load(.example(1, "Other words.")) }
    #expect(error?.problem == "loads a1, which is loaded already")
    #expect(made.session == before)
    #expect(made.session.journal.articles[.number(1)] == Self.harbour)
  }

  @Test("an article whose line is not the recorded one is not loaded")
  func otherRecord() throws {
    var made = WrittenCase()
    let error = #expect(throws: Refusal.self) {
      try made.record(
        [.loaded(article: .number(1), record: .zero)], articles: [Self.harbour])
    }
    #expect(error?.problem == "loads a1, whose text is not in the session")
    #expect(made.session == Session())
  }

  @Test("a quote that Unicode calls equal is not the same words")
  func canonicalEquivalence() throws {
    var made = WrittenCase()
    let story = Article.example(1, "Un été brûlant.")
    try made.load(story)
    let exact = try story.anchored("été")
    let other = Anchor(
      digest: exact.digest, span: exact.span, quote: "e\u{301}te\u{301}", prefix: exact.prefix,
      suffix: exact.suffix, harm: nil)
    let error = #expect(throws: Refusal.self) {
      try made.record(.claimed(claim: .number(1), anchor: other, content: .killed(1)))
    }
    #expect(error?.problem == "anchors c1 to words that do not stand there in a1")
    try made.record(.claimed(claim: .number(1), anchor: exact, content: .killed(1)))
  }
}
