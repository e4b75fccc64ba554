import AssayJournal
import AssayModel
import AssayStore
import Testing

/// The bytes of a file in `Fixtures`.
func fixture(_ name: String) throws -> [UInt8] {
  let path = folder(of: #filePath) + "/Fixtures/" + name
  return try #require(try Disk.system.read(path))
}

@Suite("Format 1, for ever")
struct FixtureTests {
  @Test("a session of format 1 opens and verifies, with every kind of fact")
  func opens() throws {
    let bytes = try fixture("format-1.json")
    let session = try Verification.check(bytes, additions: [])
    #expect(
      Set(session.journal.entries.map(\.fact.kind)) == [
        "loaded", "named", "accepted", "claimed", "tagged", "graded", "opened", "linked",
        "assessed", "undone", "redone",
      ])
    #expect(session.unknownFacts.isEmpty)
    #expect(session == (try WrittenCase.everyKind().session))
    #expect(session.claims.count == 3)
    #expect(session.assessments.count == 1)
  }

  @Test("the same case is written as the same bytes, with the same head")
  func golden() throws {
    let made = try WrittenCase.everyKind()
    #expect(try made.bytes == fixture("format-1.json"))
    #expect(
      made.session.journal.head.hexadecimal
        == "1780275fa7c32edfe5fdd1a113b1132edde042ad5779f4668c8c572397cc30ba")
  }

  @Test("decisions about what is there open, verify, and are written as the same bytes")
  func decisions() throws {
    let bytes = try fixture("format-1-decisions.json")
    let session = try Verification.check(bytes, additions: [])
    let made = try WrittenCase.everyDecision()
    #expect(session == made.session)
    #expect(bytes == made.bytes)
    #expect(session.unknownFacts.isEmpty)
    #expect(
      Set(session.journal.entries.map(\.fact.kind)).isSuperset(of: [
        "misread", "set-aside", "shelved", "corrected", "withdrawn", "untagged", "noted",
        "described", "credited", "judged", "amended", "merged", "placed",
      ]))
  }

  @Test("what is put right opens, verifies, and is written as the same bytes")
  func mendings() throws {
    let bytes = try fixture("format-1-mendings.json")
    let session = try Verification.check(bytes, additions: [])
    let made = try WrittenCase.everyMending()
    #expect(session == made.session)
    #expect(bytes == made.bytes)
    #expect(session.unknownFacts.isEmpty)
    #expect(
      Set(session.journal.entries.map(\.fact.kind)).isSuperset(of: [
        "detailed", "source-merged", "corrected", "cleared",
      ]))
  }

  @Test("a session with gaps opens, verifies, and is written as the same bytes")
  func gaps() throws {
    let bytes = try fixture("format-1-gaps.json")
    let session = try Verification.check(bytes, additions: [])
    let made = try WrittenCase.everyWithholding()
    #expect(session == made.session)
    #expect(bytes == made.bytes)
    #expect(session.unknownFacts.isEmpty)
    #expect(
      Set(session.journal.entries.map(\.fact.kind)).isSuperset(of: [
        "withheld", "released", "missing",
      ]))
  }

  @Test("parties and waived findings open, verify, and are written as the same bytes")
  func parties() throws {
    let bytes = try fixture("format-1-parties.json")
    let session = try Verification.check(bytes, additions: [])
    #expect(SessionDocument.bytes(of: session.journal) == bytes)
    #expect(session.unknownFacts.isEmpty)
    #expect(
      Set(session.journal.entries.map(\.fact.kind)).isSuperset(of: ["involved", "waived"]))
    let parties = session.incidents.all.flatMap(\.parties)
    #expect(parties.map(\.name) == ["Lowland Guard", "River Union"])
    #expect(parties.map(\.of) == [nil, "Lowland Guard"])
    #expect(session.standing.waivers.count == 2)
    #expect(session.standing.waivers.values.compactMap(\.reader) == ["4"])
  }

  @Test("an empty session is one line")
  func empty() {
    #expect(
      String(decoding: SessionDocument.bytes(of: Journal()), as: UTF8.self)
        == "{\"articles\":[],\"entries\":[],\"format\":1,\"head\":"
        + "\"a992d752d42fda8846f61fd2ea0c63b018c641a0dc7f489fb89b7ca028de335d\"}\n")
  }
}
