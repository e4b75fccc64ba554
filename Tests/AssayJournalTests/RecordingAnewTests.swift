import AssayJournal
import AssayModel
import Testing

@Suite("A session recorded anew from its journal")
struct RecordingAnewTests {
  @Test("has the same bytes", arguments: 101...112 as ClosedRange<UInt64>)
  func randomCases(seed: UInt64) throws {
    var random = RandomCase(seed: seed, withholds: false)
    for _ in 0..<80 { try random.step() }
    let anew = try Session.recordingAnew(random.session.journal)
    #expect(SessionDocument.bytes(of: anew.journal) == random.made.bytes)
    #expect((anew == random.session) == true)
  }

  @Test("has every kind of decision")
  func everyDecision() throws {
    let made = try WrittenCase.everyDecision()
    let anew = try Session.recordingAnew(made.session.journal)
    #expect(SessionDocument.bytes(of: anew.journal) == made.bytes)
  }

  @Test("is refused where something was withheld")
  func gaps() throws {
    var random = RandomCase(seed: 101)
    while random.session.journal.withheld == Withholdings() { try random.step() }
    let fault = try #require(throws: Verification.Fault.self) {
      try Session.recordingAnew(random.session.journal)
    }
    #expect(fault.problem.hasPrefix("Something was withheld"))
  }

  @Test("names the entry that comes out otherwise")
  func changed() throws {
    let text = String(decoding: try WrittenCase.everyDecision().bytes, as: UTF8.self)
    let changed = text.replacing("\"label\":\"", with: "\"label\":\"x")
    let journal = try SessionDocument.read(Array(changed.utf8)).journal
    let fault = try #require(throws: Verification.Fault.self) {
      try Session.recordingAnew(journal)
    }
    #expect(fault.problem.hasPrefix("Entry ") && fault.problem.hasSuffix(" comes out otherwise."))
  }
}
