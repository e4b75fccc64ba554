import AssayJournal
import AssayModel
import Testing

@Suite("Facts of a later version")
struct LaterVersionTests {
  /// Facts that this version would not write: an unknown kind, members, and values.
  static let facts: [JSON] = [
    ["fact": "waived", "finding": "unassessed:i1", "nested": [1, nil, true, ["x": "y"]]],
    ["fact": "tagged", "item": "a1", "label": "key", "colour": "red"],
    ["fact": "tagged", "item": "x1", "label": "key"],
    ["fact": "graded", "source": "s1", "grade": "G", "why": "a new letter"],
    ["fact": "named", "source": "s1", "name": "Owl", "kind": "satellite"],
    [
      "fact": "assessed", "incident": "i1", "harm": "killed", "groups": [], "claims": [],
      "seen": [], "why": "by rule", "reached": "method", "method": "median",
    ],
    ["fact": "undone", "command": 1, "why": "a reason"],
    ["fact": "graded"],
  ]

  private func later(_ fact: JSON) throws -> WrittenCase {
    var made = WrittenCase()
    try made.load(WrittenCase.harbour)
    try made.record(try Fact(json: fact))
    return made
  }

  @Test("are kept as they are, and reported", arguments: facts)
  func kept(fact: JSON) throws {
    let made = try later(fact)
    #expect(made.session.unknownFacts == [2])
    let document = try SessionDocument.read(made.bytes)
    #expect(document.journal.entries.last?.fact == .unknown(fact))
    #expect(document.journal.entries.last?.fact.json == fact)
    #expect(SessionDocument.bytes(of: document.journal) == made.bytes)
    #expect(try Verification.check(made.bytes, additions: []) == made.session)
    #expect(try JournalDocument.read(made.additions.flatMap(\.line)).additions == made.additions)
  }

  @Test("leave out what rests on them, and nothing else")
  func dependents() throws {
    var made = try later(["fact": "heard", "claim": "c1", "in": ["i1", "i2"], "by": "s7"])
    #expect(made.session.nextID(ClaimID.self) == .number(2))
    #expect(made.session.nextID(IncidentID.self) == .number(3))
    #expect(made.session.nextID(SourceID.self) == .number(1))
    try made.record(.named(source: .number(1), name: "police", kind: .official, onlyIn: nil))
    var entries = made.session.journal.entries
    let last = try #require(entries.last)
    entries.append(
      Entry(
        number: 4, command: 4, analyst: "ana", time: last.time,
        fact: .linked(claim: .number(1), incident: .number(2)), salt: last.salt,
        previous: last.hash))
    let journal = Journal(articles: made.session.journal.articlesInOrder, entries: entries)
    let session = try Session(folding: journal)
    #expect(session.unknownFacts == [2])
    #expect(session.sources.count == 1)
    #expect(session.claims.isEmpty)
    #expect(try Verification.check(SessionDocument.bytes(of: journal), additions: []) == session)
  }

  @Test("a later member of an article, an entry, a line or the file is no damage")
  func members() throws {
    let made = try later(Self.facts[0])
    let text = String(decoding: made.bytes, as: UTF8.self)
    for (old, new, line) in [
      ("{\"archiveURL\"", "{\"age\":1,\"archiveURL\"", 2),
      ("{\"analyst\"", "{\"aloud\":1,\"analyst\"", 4),
      ("{\"articles\"", "{\"aim\":1,\"articles\"", nil),
    ] as [(String, String, Int?)] {
      let range = try #require(text.firstRange(of: old))
      let changed = text.replacingCharacters(in: range, with: new)
      let error = #expect(throws: DocumentError.self) {
        try SessionDocument.read(Array(changed.utf8))
      }
      #expect(error?.line == line)
      #expect(error?.remedy == "use a newer assay")
      #expect(error?.problem.hasSuffix("of a later version") == true)
    }
    let error = #expect(throws: DocumentError.self) {
      try JournalDocument.read(Array("{\"articles\":[],\"entries\":[],\"why\":1}\n".utf8))
    }
    #expect(error?.remedy == "use a newer assay")
  }

  @Test("another format is not read at all")
  func format() {
    let error = #expect(throws: DocumentError.self) {
      try SessionDocument.read(
        Array("{\"articles\":[],\"entries\":[],\"format\":2,\"head\":\"\"}\n".utf8))
    }
    #expect(error?.problem == "the session has format 2")
    #expect(error?.remedy == "this version reads format 1: use a newer assay")
  }
}

extension String {
  func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
