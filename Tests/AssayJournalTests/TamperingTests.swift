import AssayDigest
import AssayJournal
import AssayModel
import Testing

@Suite("A session file that somebody touched")
struct TamperingTests {
  struct Tampering: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let line: Int?
    let problem: String
    var testDescription: String { "\(old) → \(new)" }
  }

  private static func changed(
    _ old: String, _ new: String, line: Int?, _ problem: String
  ) -> Tampering {
    Tampering(old: old, new: new, line: line, problem: problem)
  }

  private static func hash(_ entry: Int) -> String {
    "Entry \(entry) was changed: its content has another hash."
  }

  private static let edited = "The file is not written as assay writes it: something was edited."
  private static let text = "The text of a1 is not the one that `textHash` was made from."

  private static let details =
    "The details of a1 are not those that `detailsHash` was made from."

  // The lines of the fixture: articles on 2 and 3, entry 1 on line 5.
  static let tamperings: [Tampering] = [
    changed("Béa", "Bea", line: 11, hash(7)),
    changed("2024-01-01T00:00:06Z", "2024-01-01T00:00:07Z", line: 14, hash(10)),
    changed("\"grade\":\"B\"", "\"grade\":\"C\"", line: 18, hash(14)),
    changed("\"grade\":\"B\"", "\"grade\":\"Z\"", line: 18, hash(14)),
    changed("\"kind\":\"atLeast\",\"low\":7", "\"kind\":\"atLeast\",\"low\":8", line: 9, hash(5)),
    changed("\"stance\":\"denies\"", "\"stance\":\"asserts\"", line: 11, hash(7)),
    changed("\"best\":7", "\"best\":8", line: 19, hash(15)),
    changed("\"label\":\"phone\"", "\"label\":\"phoné\"", line: 16, hash(12)),
    changed("\"salt\":\"32", "\"salt\":\"33", line: 5, hash(1)),
    changed("\"salt\":\"32", "\"salt\":\"g2", line: 5, "`salt` cannot be"),
    changed("\"payload\":\"c8", "\"payload\":\"18", line: 5, hash(1)),
    changed("\"hash\":\"0fc2", "\"hash\":\"0fc1", line: 5, hash(1)),
    changed("\"hash\":\"d92c", "\"hash\":\"d921", line: 6, hash(2)),
    changed("\"previous\":\"0000", "\"previous\":\"0001", line: 5, hash(1)),
    changed("\"previous\":\"0fc2", "\"previous\":\"0fc1", line: 6, hash(2)),
    changed("\"number\":3", "\"number\":4", line: 7, hash(4)),
    changed("\"number\":3", "\"number\":0", line: 7, "`number` cannot be 0."),
    changed("\"number\":3", "\"number\":-9223372036854775808", line: 7, "`number` cannot be -9"),
    changed("\"command\":2", "\"command\":9223372036854775807", line: 6, "`command` cannot be 9"),
    changed("\"command\":2", "\"command\":3", line: 6, hash(2)),
    changed("\"head\":\"1780", "\"head\":\"1781", line: 25, "The head does not belong to these"),
    changed("\"format\":1", "\"format\":2", line: nil, "The session has format 2."),
    changed("\"format\":1", "\"format\":10", line: nil, "The session has format 10."),
    changed("harbour, police", "harbour; police", line: 2, text),
    changed("nine dead", "none dead", line: 2, text),
    changed("\"textHash\":\"76", "\"textHash\":\"16", line: 2, text),
    changed("Harbour Post", "Harbor Post", line: 2, details),
    changed("\"detailsSalt\":\"d1", "\"detailsSalt\":\"d2", line: 2, details),
    changed("\"textSalt\":\"a1", "\"textSalt\":\"a2", line: 2, text),
    changed("\"bytes\":45", "\"bytes\":46", line: 3, "No entry loads a2 as it stands here."),
    changed("\"sha256\":\"d3", "\"sha256\":\"e3", line: 2, "No entry loads a1 as it stands here."),
    changed("\"platform\":\"web\",", "", line: 2, details),
    changed("2024-01-18T14:05\"", "2024-01-18T24:05\"", line: 2, "`published` cannot be"),
    changed(
      "\"id\":\"a2\"", "\"id\":\"a3\"", line: nil, "Entry 17 loads a2, whose text is missing."),
    changed("{\"articles\"", " {\"articles\"", line: 1, edited),
    changed("\"bytes\":188", "\"bytes\": 188", line: 2, edited),
    changed("\"bytes\":188", "\"bytes\":188.0", line: 2, "`bytes` is missing or no whole number."),
    changed(
      "{\"bytes\":45,", "{ \"bytes\":45,", line: 3, edited),
    changed("police", "\\u0070olice", line: 2, edited),
    changed("}\n],\"entries\"", "}],\"entries\"", line: 3, edited),
  ]

  private func fault(in bytes: [UInt8]) -> Verification.Fault? {
    do throws(Verification.Fault) {
      _ = try Verification.check(bytes, additions: [])
      return nil
    } catch {
      return error
    }
  }

  @Test("is found out, and its line is named", arguments: tamperings)
  func change(_ tampering: Tampering) throws {
    let text = String(decoding: try fixture("format-1.json"), as: UTF8.self)
    let range = try #require(text.firstRange(of: tampering.old))
    let changed = text.replacingCharacters(in: range, with: tampering.new)
    let fault = try #require(self.fault(in: Array(changed.utf8)))
    #expect(fault.line == tampering.line)
    #expect(fault.problem.hasPrefix(tampering.problem), "\(fault.problem)")
  }

  @Test("is found out where lines were moved, doubled or taken away")
  func lines() throws {
    let bytes = try fixture("format-1.json")
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func fault(_ change: (inout [ArraySlice<UInt8>]) -> Void) -> Verification.Fault? {
      var changed = lines
      change(&changed)
      return self.fault(in: Array(changed.joined(separator: [UInt8(ascii: "\n")])))
    }
    #expect(fault { _ in } == nil)
    let follows = "does not follow the entry before it."
    #expect(fault { $0.swapAt(5, 6) } == .init(line: 6, "Entry 3 \(follows)"))
    #expect(fault { $0.remove(at: 4) } == .init(line: 5, "Entry 2 \(follows)"))
    #expect(fault { $0.insert($0[5], at: 6) } == .init(line: 7, "Entry 2 \(follows)"))
    #expect(fault { $0.remove(at: 20) }?.line == 21)
    // The last entry can only be missed by the head.
    let headless = "The head does not belong to these articles and entries."
    #expect(
      fault {
        $0.remove(at: $0.count - 3)
        $0[$0.count - 3].removeLast()
      } == .init(line: 24, headless))
    // Articles: doubled, swapped, taken away.
    #expect(fault { $0.insert($0[1], at: 1) }?.line == 3)
    #expect(fault { $0.insert($0[1], at: 1) }?.problem == Self.edited)
    #expect(
      fault {
        let first = $0[1]
        $0[1] = $0[2] + [UInt8(ascii: ",")]
        $0[2] = first.dropLast()
      } == .init(line: 2, Self.edited))
    #expect(fault { $0.remove(at: 1) } == .init("Entry 1 loads a1, whose text is missing."))
  }

  @Test("is found out where the file was cut or went on")
  func length() throws {
    let bytes = try fixture("format-1.json")
    for length in stride(from: 0, to: bytes.count - 1, by: 97) {
      let fault = try #require(self.fault(in: Array(bytes.prefix(length))))
      #expect(fault.line != nil)
    }
    #expect(fault(in: bytes.dropLast()) == .init(line: 25, Self.edited))
    #expect(fault(in: bytes + [UInt8(ascii: "\n")]) == .init(line: 26, Self.edited))
    #expect(fault(in: bytes + [UInt8(ascii: "x")])?.problem == "Something follows the value.")
    #expect(fault(in: bytes + [0])?.line == 26)
    let error = #expect(throws: DocumentError.self) {
      try SessionDocument.read(Array(bytes.prefix(4000)))
    }
    #expect(
      error?.remedy
        == "the file was cut short: look for a backup, or for the .journal beside it")
  }

  @Test("is found out where an entry was rewritten with hashes of its own")
  func rehashed() throws {
    let made = try WrittenCase.everyKind()
    var entries = made.session.journal.entries
    let old = entries[13]
    entries[13] = Entry(
      number: old.number, command: old.command, analyst: old.analyst, time: old.time,
      fact: .graded(source: .number(1), reliability: .a, why: "changed"), salt: old.salt,
      previous: old.previous)
    let journal = Journal(articles: made.session.journal.articlesInOrder, entries: entries)
    #expect(
      fault(in: SessionDocument.bytes(of: journal))
        == .init(line: 19, "Entry 15 does not follow the entry before it."))
  }

  @Test("is found out where all hashes are right and a fact cannot be true")
  func untrue() throws {
    var made = WrittenCase()
    try made.load(WrittenCase.harbour)
    let first = try #require(made.session.journal.entries.first)
    func fault(command: Int, _ fact: Fact) -> Verification.Fault? {
      let entry = Entry(
        number: 2, command: command, analyst: "eve", time: first.time, fact: fact,
        salt: first.salt, previous: first.hash)
      let journal = Journal(articles: [WrittenCase.harbour], entries: [first, entry])
      return self.fault(in: SessionDocument.bytes(of: journal))
    }
    let named = Fact.named(source: .number(1), name: "x", kind: .unknown, onlyIn: nil)
    #expect(fault(command: 2, named) == nil)
    #expect(fault(command: 1, named) == nil)
    #expect(fault(command: 3, named)?.problem == "Entry 2 does not follow the entry before it.")
    #expect(
      fault(command: 2, .graded(source: .number(1), reliability: .a, why: ""))?.problem
        == "Entry 2 grades s1, which nothing names.")
    #expect(
      fault(command: 2, .undone(command: 2))?.problem
        == "Entry 2 takes back 2, which decided nothing.")
    var other = made.session.journal.articlesInOrder
    other.append(.example(2, "Nobody loaded this."))
    #expect(
      self.fault(
        in: SessionDocument.bytes(
          of: Journal(articles: other, entries: made.session.journal.entries)))
        == .init(line: 3, "No entry loads a2 as it stands here."))
  }
}
