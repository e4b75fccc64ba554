import AssayJournal
import AssayModel
import Testing

@Suite("A journal file")
struct JournalFileTests {
  private let made: WrittenCase
  private let bytes: [UInt8]

  init() throws {
    made = try WrittenCase.everyKind()
    bytes = made.additions.flatMap(\.line)
  }

  @Test("holds a command a line")
  func lines() throws {
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == made.additions.count)
    #expect(try JournalDocument.read([]).wholeLength == 0)
    let first = String(decoding: made.additions[1].line, as: UTF8.self)
    #expect(first.hasPrefix("{\"articles\":[],\"entries\":[{\"analyst\":\"ana\",\"command\":2,"))
  }

  @Test("loses at most the line that was being written")
  func torn() throws {
    let last = try #require(made.additions.last)
    let whole = bytes.count - last.line.count
    for length in stride(from: whole, to: bytes.count, by: 7) {
      let read = try JournalDocument.read(Array(bytes.prefix(length)))
      #expect(read.wholeLength == whole)
      #expect(read.additions == made.additions.dropLast())
    }
  }

  @Test("loses it as well where a loss of power left zeros in it")
  func zeros() throws {
    let last = try #require(made.additions.last)
    let whole = bytes.count - last.line.count
    for hole in [whole..<whole + 64, whole + 64..<bytes.count - 1, whole..<bytes.count - 1] {
      var changed = bytes
      for index in hole { changed[index] = 0 }
      let read = try JournalDocument.read(changed)
      #expect(read.wholeLength == whole)
      #expect(read.additions == made.additions.dropLast())
    }
    // Zeros before the last line are damage.
    var changed = bytes
    changed[10] = 0
    let error = #expect(throws: DocumentError.self) { try JournalDocument.read(changed) }
    #expect(error?.line == 1)
    #expect(
      error?.remedy == "the journal was edited or damaged there; nothing of it was taken away")
  }

  @Test("a line that cannot be read is named")
  func damaged() {
    let line = made.additions[0].line.count + 20
    var changed = bytes
    changed[line] = UInt8(ascii: "~")
    let error = #expect(throws: DocumentError.self) { try JournalDocument.read(changed) }
    #expect(error?.line == 2)
  }

  @Test("is refused where it does not continue the session")
  func foreign() throws {
    var other = WrittenCase()
    other.analyst = "somebody else"
    try other.load(WrittenCase.harbour)
    try other.record(.named(source: .number(1), name: "x", kind: .unknown, onlyIn: nil))
    func refuse(_ additions: [JournalDocument.Addition], by journal: Journal) -> DocumentError? {
      var journal = journal
      return #expect(throws: DocumentError.self) { _ = try journal.recover(additions) }
    }
    let error = refuse(other.additions, by: made.session.journal)
    #expect(error?.line == 1)
    #expect(error?.problem == "the journal does not continue this session")
    // It begins after what the session has; it begins elsewhere; it lacks a line.
    #expect(refuse(Array(other.additions.dropFirst()), by: Journal())?.line == 1)
    var gap = made.additions
    gap.remove(at: 3)
    #expect(refuse(gap, by: Journal())?.line == 4)
    let fault = #expect(throws: Verification.Fault.self) {
      try Verification.check(made.bytes, additions: other.additions)
    }
    #expect(
      fault?.problem == "The journal does not continue this session.")
  }

  @Test("numbers that no entry has are refused", arguments: [0, -1, Int.min, Int.max])
  func numbers(number: Int) throws {
    let entry = Entry(
      number: number, command: 1, analyst: "eve", time: Instant(secondsSinceEpoch: 0),
      fact: .undone(command: 1), salt: Salt(words: SIMD2()), previous: .zero)
    let addition = JournalDocument.Addition(articles: [], entries: [entry])
    for start in [Journal(), made.session.journal] {
      var journal = start
      #expect(throws: DocumentError.self) { _ = try journal.recover([addition]) }
    }
    let error = #expect(throws: DocumentError.self) { try JournalDocument.read(addition.line) }
    #expect(error?.problem == "`number` cannot be \(number)")
  }
}
