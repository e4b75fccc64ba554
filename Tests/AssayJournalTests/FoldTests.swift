import AssayDigest
import AssayJournal
import AssayModel
import Testing

@Suite("Any sequence of commands")
struct FoldTests {
  @Test(
    "is after every command what its journal folds into",
    arguments: 1...12 as ClosedRange<UInt64>)
  func incremental(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    for _ in 0..<40 {
      let before = random.session
      try random.step()
      #expect(try Session(folding: random.session.journal) == random.session)
      if random.refusal != nil { #expect(random.session == before) }
    }
  }

  @Test("never gives an id twice", arguments: 21...28 as ClosedRange<UInt64>)
  func identifiers(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    // A case in which nothing was taken back shows nothing about taking back: such a one goes on.
    var steps = 0
    func takesBack() -> Bool {
      random.session.journal.entries.contains { $0.fact.concernsCommands }
    }
    while steps < 60 || steps < 400 && !takesBack() {
      try random.step()
      steps += 1
    }
    var given: [String] = []
    for entry in random.session.journal.entries {
      switch entry.fact {
      case .loaded(let id, _): given.append("\(id)")
      case .named(let id, _, _, _): given.append("\(id)")
      case .accepted(let id, _, _), .claimed(let id, _, _): given.append("\(id)")
      case .opened(let id, _, _, _, _): given.append("\(id)")
      default: break
      }
    }
    #expect(Set(given).count == given.count)
    #expect(takesBack())
  }

  @Test("is as it was after undo and redo", arguments: 31...36 as ClosedRange<UInt64>)
  func undoAndRedo(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    var tried = 0
    for _ in 0..<40 {
      try random.step()
      guard let command = random.session.newestStandingCommand else { continue }
      var made = random.made
      do {
        try made.record(.undone(command: command))
      } catch is Refusal {
        continue
      }
      #expect(made.session.newestUndoneCommand == command)
      try made.record(.redone(command: command))
      #expect(made.session.standing == random.session.standing)
      #expect(made.session.undoneCommands == random.session.undoneCommands)
      tried += 1
    }
    #expect(tried > 5)
  }

  @Test("is written and read without a change", arguments: 41...52 as ClosedRange<UInt64>)
  func writing(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    for _ in 0..<40 { try random.step() }
    for entry in random.session.journal.entries {
      let json = try JSON(reading: entry.json.canonicalBytes)
      #expect(try Entry(json: json) == entry)
      if !entry.fact.isMissing { #expect(try Fact(json: entry.fact.json) == entry.fact) }
    }
    for article in random.session.journal.articlesInOrder {
      #expect(try Article(json: JSON(reading: article.json.canonicalBytes)) == article)
    }
    let bytes = random.made.bytes
    let document = try SessionDocument.read(bytes)
    #expect(SessionDocument.bytes(of: document.journal) == bytes)
    #expect(document.head == random.session.journal.head)
    #expect(try Session(folding: document.journal) == random.session)
    #expect(try Verification.check(bytes, additions: []) == random.session)
  }

  @Test("is recovered from its journal, from any saved part of it on")
  func recovery() throws {
    var random = RandomCase(seed: 61)
    for _ in 0..<40 { try random.step() }
    let additions = random.made.additions
    let lines = additions.flatMap(\.line)
    let read = try JournalDocument.read(lines)
    #expect(read.additions == additions)
    #expect(read.wholeLength == lines.count)
    for saved in stride(from: 0, through: additions.count, by: 5) {
      var journal = Journal()
      #expect(
        try journal.recover(Array(additions.prefix(saved)))
          == additions.prefix(saved).map(\.entries.count).reduce(0, +))
      #expect(
        try journal.recover(additions)
          == additions.dropFirst(saved).map(\.entries.count).reduce(0, +))
      // What a journal file still holds of what was withheld is dropped by the fold.
      #expect(try Session(folding: journal) == random.session)
    }
  }
}
