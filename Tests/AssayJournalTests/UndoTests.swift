import AssayJournal
import AssayModel
import Testing

@Suite("Taking back")
struct UndoTests {
  private func refusal(of command: Int) throws -> String? {
    var made = try WrittenCase.everyKind()
    let before = made.session
    let error = #expect(throws: Refusal.self) { try made.record(.undone(command: command)) }
    #expect(made.session == before)
    return error?.problem
  }

  @Test("is refused by the entry that rests on the command")
  func byName() throws {
    #expect(
      try refusal(of: 1) == "entry 3 names a source of a1, which is not loaded otherwise")
    #expect(try refusal(of: 2) == "entry 5 makes c1 from s1, which nothing names otherwise")
    #expect(try refusal(of: 3) == "entry 8 links c1 to i1, which is no incident otherwise")
    #expect(try refusal(of: 4) == "entry 8 links c1, which is no claim otherwise")
    var made = WrittenCase()
    try made.record(.named(source: .number(1), name: "AFP", kind: .agency, onlyIn: nil))
    try made.record(.graded(source: .number(1), reliability: .b, why: "why"))
    let error = #expect(throws: Refusal.self) { try made.record(.undone(command: 1)) }
    #expect(error?.problem == "entry 2 grades s1, which nothing names otherwise")
    try made.record(.undone(command: 2))
    try made.record(.undone(command: 1))
    #expect(made.session.sources.isEmpty)
    let redo = #expect(throws: Refusal.self) { try made.record(.redone(command: 2)) }
    #expect(redo?.problem == "entry 2 grades s1, which nothing names otherwise")
  }

  @Test("takes all that one command did, and nothing else")
  func whole() throws {
    var made = try WrittenCase.everyKind()
    try made.record(.undone(command: 7))
    #expect(made.session.articles.all.allSatisfy { $0.tags.isEmpty })
    #expect(made.session.claims.all.allSatisfy { $0.tags.isEmpty })
    #expect(made.session.claims.count == 3)
    try made.record(.redone(command: 7))
    #expect(made.session.articles[.number(1)]?.tags == ["key"])
  }

  @Test("leaves ids and words that came in: neither is given to another")
  func identifiers() throws {
    var made = WrittenCase()
    try made.load(WrittenCase.harbour)
    try made.record(.undone(command: 1))
    #expect(made.session.articles.isEmpty)
    #expect(made.session.nextID(ArticleID.self) == .number(2))
    #expect(made.session.journal.articles.count == 1)
    let story = WrittenCase.harbour
    try made.load(
      Article(
        id: .number(2), digest: story.digest, byteCount: story.byteCount, name: story.name,
        headline: story.headline, body: story.body, details: story.details))
    let error = #expect(throws: Refusal.self) { try made.record(.redone(command: 1)) }
    #expect(error?.problem == "entry 3 loads a2, which is loaded already otherwise")
    #expect(try Verification.check(made.bytes, additions: []) == made.session)
  }

  @Test("goes back command by command, and forth until something new is decided")
  func newest() throws {
    var made = WrittenCase()
    #expect(made.session.newestStandingCommand == nil)
    #expect(made.session.newestUndoneCommand == nil)
    for number in 1...3 {
      try made.record(
        .named(source: .number(number), name: "\(number)", kind: .agency, onlyIn: nil))
    }
    try made.record(.undone(command: 3))
    try made.record(.undone(command: 2))
    #expect(made.session.newestStandingCommand == 1)
    #expect(made.session.newestUndoneCommand == 2)
    try made.record(.redone(command: 2))
    #expect(made.session.newestStandingCommand == 2)
    #expect(made.session.newestUndoneCommand == 3)
    try made.record(.named(source: .number(4), name: "4", kind: .agency, onlyIn: nil))
    #expect(made.session.newestUndoneCommand == nil)
    try made.record(.redone(command: 3))
    #expect(made.session.undoneCommands.isEmpty)
    #expect(!made.session.isDecision(4))
    #expect(made.session.isDecision(3))
  }

  @Test(
    "a command that was away when the session was opened comes back only if it is true",
    arguments: [false, true])
  func untrueWhileAway(isFollowed: Bool) throws {
    var made = WrittenCase()
    let story = WrittenCase.harbour
    try made.load(story)
    let first = try #require(made.session.journal.entries.last)
    let anchor = try #require(story.anchor("At least 7", harm: .killed))
    let untrue = Anchor(
      digest: anchor.digest, span: anchor.span, quote: "At least 9", prefix: anchor.prefix,
      suffix: anchor.suffix, harm: .killed, reader: "1")
    var entries = [first]
    var facts: [Fact] = [
      .accepted(claim: .number(1), anchor: untrue, content: .killed(9)), .undone(command: 2),
    ]
    if isFollowed {
      facts.append(.named(source: .number(1), name: "AFP", kind: .agency, onlyIn: nil))
    }
    for (index, fact) in facts.enumerated() {
      entries.append(
        Entry(
          number: index + 2, command: index + 2, analyst: "ana", time: first.time, fact: fact,
          salt: first.salt, previous: try #require(entries.last).hash))
    }
    made.session = try Session(folding: Journal(articles: [story], entries: entries))
    let before = made.session
    let error = #expect(throws: Refusal.self) { try made.record(.redone(command: 2)) }
    #expect(
      error?.problem == "entry 2 anchors c1 to words that do not stand there in a1 otherwise")
    #expect(made.session == before)
  }

  @Test("a redo whose later fact is refused leaves nothing of the earlier ones")
  func halfRedone() throws {
    var made = WrittenCase()
    try made.load(WrittenCase.harbour)
    try made.record(
      .named(source: .number(1), name: "AFP", kind: .agency, onlyIn: nil),
      .opened(incident: .number(1), handle: "ferry", place: nil, dates: nil, kind: nil))
    try made.record(.undone(command: 2))
    try made.record(
      .opened(incident: .number(2), handle: "ferry", place: nil, dates: nil, kind: nil))
    try made.record(.undone(command: 4))
    try made.record(.redone(command: 2))
    #expect(made.session.sources.count == 1)
    let before = made.session
    let error = #expect(throws: Refusal.self) { try made.record(.redone(command: 4)) }
    #expect(
      error?.problem == "entry 5 calls i2 ferry, as another incident is called otherwise")
    #expect(made.session == before)
  }
}
