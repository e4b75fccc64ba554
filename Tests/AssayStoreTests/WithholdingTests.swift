import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Testing

@Suite("Words that leave a store")
struct WithholdingStoreTests {
  private static let note = "ask for Anna at the gate"

  /// Loads an article, notes something on it, saves, and withholds both.
  private func withhold(on machine: FaultyDisk) throws -> Session {
    var desk = try Desk(machine.disk)
    try desk.load()
    try desk.record([.noted(item: .article(.init(number: 1)), text: Self.note)])
    try desk.store.save(desk.session)
    try desk.record([
      .withheld(item: .article(.init(number: 1)), part: .text, entries: [], why: "taken down"),
      .withheld(item: .article(.init(number: 1)), part: .note, entries: [2], why: "asked for"),
    ])
    try desk.store.save(desk.session)
    return desk.session
  }

  /// Whether any file holds the words.
  private func holdsWords(_ machine: FaultyDisk) -> Bool {
    machine.paths.contains { path in
      let text = String(decoding: machine[path] ?? [], as: UTF8.self)
      return text.contains("Anna") || text.contains("seven people were killed")
    }
  }

  @Test("are in no file after the save: not in the session, the journal or the evidence")
  func everyFile() throws {
    let machine = FaultyDisk()
    let session = try withhold(on: machine)
    #expect(machine.paths == ["cases/x.json"])
    #expect(!holdsWords(machine))
    let verified = try SessionStore.verify(Desk.path, disk: machine.disk).get()
    #expect(verified.session == session)
    #expect(verified.evidenceCount == 0 && verified.leftEvidence.isEmpty)
    machine.die()
    #expect(try Desk(machine.disk).session == session)
  }

  @Test("have left after the next save wherever the power went")
  func everyStep() throws {
    let calls = FaultyDisk()
    _ = try withhold(on: calls)
    for step in 1...calls.calls.count {
      let machine = FaultyDisk()
      machine.refuse(.from(step))
      _ = try? withhold(on: machine)
      machine.losePower(.there)
      let desk = try Desk(machine.disk)
      #expect(desk.store.readOnly == nil, "step \(step)")
      try desk.store.save(desk.session)
      // Either it was never recorded as withheld, or nothing of it is left.
      if !desk.session.journal.withheld.isEmpty { #expect(!holdsWords(machine), "step \(step)") }
      #expect(throws: Never.self) {
        try SessionStore.verify(Desk.path, disk: machine.disk).get()
      }
    }
  }
}
