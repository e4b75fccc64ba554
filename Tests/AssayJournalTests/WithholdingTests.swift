import AssayDigest
import AssayJournal
import AssayModel
import Testing

@Suite("What is withheld")
struct WithholdingTests {
  private let made: WrittenCase

  init() throws { made = try WrittenCase.everyWithholding() }

  private func fault(in bytes: [UInt8]) -> Verification.Fault? {
    do throws(Verification.Fault) {
      _ = try Verification.check(bytes, additions: [])
      return nil
    } catch {
      return error
    }
  }

  @Test("is in no line of the file, and the chain is whole")
  func leaves() throws {
    let text = String(decoding: made.bytes, as: UTF8.self)
    for words in [
      "0100", "not to be named", "said slowly", "she counted", "a medic", "of another day",
      "still counting", "nine dead", "C. Caller", "story-2.txt",
    ] {
      let isThere = text.contains(words)
      #expect(!isThere, "\(words)")
    }
    #expect(fault(in: made.bytes) == nil)
    let whole = try WrittenCase.everyKind()
    let hashes = whole.session.journal.entries.map(\.hash)
    #expect(made.session.journal.entries.prefix(hashes.count).map(\.hash) == hashes)
    #expect(made.session.journal.articles[.number(1)]?.record == WrittenCase.harbour.record)
  }

  @Test("does not stand; what names it changes nothing and refuses nothing")
  func folds() throws {
    let session = made.session
    #expect(session.claims[.number(2)] == nil)
    #expect(session.standing.withheldClaims[.number(2)]?.why == "asked for")
    #expect(session.standing.claims(of: .number(1)).map(\.id) == [.number(1)])
    #expect(session.sources[.number(2)]?.name == "s2 (withheld)")
    #expect(session.sources[.number(2)]?.tags == [])
    #expect(session.nextID(ClaimID.self) == .number(4))
    #expect(session.nextID(SourceID.self) == .number(3))
    #expect(session.standing.notes[.claim(.number(1))] == nil)
    // Claims stand by their own quotes where the words around them are gone.
    #expect(session.claims[.number(1)]?.anchor.quote == "At least 7 people were killed")
    #expect(session.articles[.number(1)]?.article.isTextWithheld == true)
    #expect(session.articles[.number(2)]?.article.body.isEmpty == false)
    let assessment = try #require(
      session.assessments.values.first { $0.subject.harm == .killed })
    #expect(session.standing.isStale(assessment))
  }

  @Test("is the same in memory, from a file, and from a journal that was never saved")
  func recovers() throws {
    let read = try SessionDocument.read(made.bytes).journal
    #expect(try Session(folding: read) == made.session)
    var journal = Journal()
    let additions = try JournalDocument.read(made.additions.flatMap(\.line)).additions
    _ = try journal.recover(additions)
    let session = try Session(folding: journal)
    #expect(SessionDocument.bytes(of: session.journal) == made.bytes)
    #expect(session == made.session)
    // The file as it was before, and the journal since: a crash before the words had left.
    let before = try WrittenCase.everyKind()
    #expect(try Verification.check(before.bytes, additions: additions) == made.session)
  }

  @Test("cannot be undone, and takes nothing that something else needs")
  func refuses() throws {
    var made = made
    let session = made.session
    let command = session.journal.lastCommand
    let undo = #expect(throws: Refusal.self) { try made.record(.undone(command: command)) }
    #expect(undo?.problem == "takes back \(command), which withheld something for good")
    for (item, part, entries, problem) in [
      (.claim(.number(1)), .claim, [], "withholds c1 without the entry that made it"),
      (.claim(.number(1)), .claim, [5, 99], "withholds entry 99, which is not there"),
      (
        .claim(.number(1)), .claim, [5, 1],
        "withholds entry 1, which does not speak of c1 alone"
      ),
      (.claim(.number(1)), .text, [5], "withholds the text of c1"),
      (
        .incident(.number(1)), .note, [3],
        "withholds entry 3, which does not speak of i1 alone"
      ),
    ] as [(ItemID, WithheldPart, [Int], String)] {
      let refusal = #expect(throws: Refusal.self) {
        try made.record(.withheld(item: item, part: part, entries: entries, why: ""))
      }
      #expect(refusal?.problem.hasPrefix(problem) == true, "\(refusal?.problem ?? "")")
      #expect(made.session == session)
    }
    // All of a command or nothing: the first part would be gone already.
    #expect(throws: Refusal.self) {
      try made.record(
        .withheld(item: .article(.number(2)), part: .text, entries: [], why: ""),
        .graded(source: .number(9), reliability: .a, why: ""))
    }
    #expect(made.session == session)
  }

  @Test("a gap that nothing explains is damage, and its line is named")
  func gaps() throws {
    let lines = String(decoding: try fixture("format-1.json"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    /// What is wrong with the file without some members of a line, counted from 1.
    func fault(line: Int, without names: String...) throws -> Verification.Fault? {
      let old = lines[line - 1]
      let isLast = !old.hasSuffix(",")
      var members = try #require(try JSON(reading: isLast ? old : String(old.dropLast())).object)
      for name in names { members[name] = nil }
      var changed = lines
      changed[line - 1] = JSON.object(members).canonical + (isLast ? "" : ",")
      return self.fault(in: Array(changed.joined(separator: "\n").utf8))
    }
    #expect(
      try fault(line: 18, without: "fact", "salt")
        == .init(
          line: 18, "Entry 14 has lost its content, and no entry says that it was withheld."))
    #expect(
      try fault(line: 2, without: "headline", "text", "textSalt")
        == .init(
          line: 2, "The words of a1 are missing, and no entry says that they were withheld."))
    #expect(
      try fault(line: 2, without: "details", "detailsSalt")
        == .init(
          line: 2, "The details of a1 are missing, and no entry says that they were withheld."))
    #expect(try fault(line: 18, without: "fact")?.problem == "`fact` is missing.")
    #expect(try fault(line: 18, without: "salt")?.problem == "`salt` is missing.")
    #expect(try fault(line: 2, without: "text")?.problem == "`text` is missing.")
    #expect(
      try fault(line: 2, without: "text", "textSalt")?.problem
        == "Its members contradict each other.")
    #expect(
      try fault(line: 18, without: "fact", "salt", "payload")?.problem == "`payload` is missing.")
  }

  @Test("what is there still although an entry withholds it is named as well")
  func leftovers() throws {
    var before = try WrittenCase.everyKind()
    let whole = before.session.journal
    try before.withhold(.claim(.number(2)), .claim)
    let last = try #require(before.session.journal.entries.last)
    let journal = Journal(
      articles: whole.articlesInOrder, entries: whole.entries + [last])
    #expect(
      fault(in: SessionDocument.bytes(of: journal))
        == .init(line: 10, "Entry 6 has its content still, which entry 21 withholds."))
  }

  @Test("in a way of a later version still opens, to be read")
  func later() throws {
    var before = try WrittenCase.everyKind()
    try before.record(
      try Fact(
        json: [
          "fact": "withheld", "entries": [6], "item": "c2", "part": "picture", "why": "asked for",
        ]))
    #expect(before.session.unknownFacts == [21])
    let gaps = before.session.journal.entries.map { $0.number == 6 ? $0.withoutFact : $0 }
    let journal = Journal(articles: before.session.journal.articlesInOrder, entries: gaps)
    let session = try Verification.check(SessionDocument.bytes(of: journal), additions: [])
    #expect(session.unknownFacts == [21])
    #expect(session.claims[.number(2)] == nil && session.claims[.number(3)] != nil)
  }

  @Test("is not what it was in an earlier state either")
  func asOf() throws {
    let then = try made.session.asOf(command: 9)
    #expect(then.journal.lastCommand == 9)
    #expect(then.claims[.number(2)] == nil)
    #expect(
      then.claims[.number(1)]?.content.about == made.session.claims[.number(1)]?.content.about)
    #expect(then.standing.releases.isEmpty)
  }
}

@Suite("A journal at each of its turns")
struct TurningPointTests {
  /// A journal whose entries fold, and where what was taken back was needed when it was.
  @Test("is refused where a command was taken back that another still needed")
  func impossibleUndo() throws {
    var made = WrittenCase()
    try made.record(.named(source: .number(1), name: "AFP", kind: .agency, onlyIn: nil))
    try made.record(.graded(source: .number(1), reliability: .b, why: "often right"))
    var entries = made.session.journal.entries
    for (fact, command) in [(Fact.undone(command: 1), 3), (.redone(command: 1), 4)] {
      guard let last = entries.last else { return }
      entries.append(
        Entry(
          number: entries.count + 1, command: command, analyst: "ana", time: last.time,
          fact: fact, salt: last.salt, previous: last.hash))
    }
    let journal = Journal(articles: [Article](), entries: entries)
    #expect(throws: Never.self) { try Session(folding: journal) }
    let fault = #expect(throws: Verification.Fault.self) {
      try Verification.check(SessionDocument.bytes(of: journal), additions: [])
    }
    #expect(fault == .init(line: 3, "Entry 2 grades s1, which nothing names."))
  }
}
