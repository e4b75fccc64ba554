import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Testing

@Suite("Verifying a stored session")
struct StoredVerificationTests {
  private let machine = FaultyDisk()
  private let kept: String

  init() throws {
    var desk = try Desk(machine.disk)
    try desk.load()
    try desk.store.save(desk.session)
    try desk.name("AFP")
    try desk.load()
    let digest = try #require(desk.session.articles[.init(number: 2)]?.article.digest)
    kept = "cases/x.evidence/\(digest.hexadecimal)"
    machine.die()
  }

  private func verify() throws -> Result<SessionStore.Verified, Verification.Fault> {
    let before = machine.paths.map { machine[$0] }
    machine.refuse(.none)
    let result = try SessionStore.verify(Desk.path, disk: machine.disk)
    #expect(machine.calls.isEmpty)
    #expect(machine.paths.map { machine[$0] } == before)
    return result
  }

  private func fault() throws -> Verification.Fault? {
    guard case .failure(let fault) = try verify() else { return nil }
    return fault
  }

  @Test("counts what it found")
  func intact() throws {
    let verified = try verify().get()
    #expect(verified.evidenceCount == 2)
    #expect(verified.unsavedCount == 2)
    #expect(verified.session.journal.entries.count == 3)
    machine["cases/x.json"] = nil
    #expect(try fault()?.problem.contains("does not continue this session") == true)
  }

  @Test("misses evidence that is not there, and evidence that is another")
  func evidence() throws {
    let bytes = machine[kept]
    machine[kept]?[0] ^= 1
    #expect(try fault()?.problem == "The raw bytes of a2 were changed: \(kept).")
    machine[kept] = nil
    #expect(try fault()?.problem == "The raw bytes of a2 are missing: no \(kept).")
    machine[kept] = bytes
    #expect(try fault() == nil)
  }

  @Test("finds every change of the journal, and names its line")
  func journal() throws {
    let path = "cases/x.json.journal"
    let bytes = try #require(machine[path])
    machine[path]?.insert(UInt8(ascii: " "), at: 1)
    #expect(
      try fault()
        == .init(
          line: 1, isInJournal: true, "The line is not written as assay writes it: it was edited."))
    let second = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
    machine[path] = bytes
    machine[path]?[second] = UInt8(ascii: "x")
    #expect(
      try fault()
        == .init(
          line: 2, isInJournal: true, "The line cannot be read: no value can begin here."))
    for index in stride(from: 0, to: bytes.count - 1, by: 11) {
      machine[path] = bytes
      machine[path]?[index] ^= 1
      #expect(try fault() != nil, "byte \(index)")
    }
  }

  @Test("a name that is none is no verdict")
  func missing() {
    let error = #expect(throws: StoreError.self) {
      try SessionStore.verify("cases/none.json", disk: machine.disk)
    }
    #expect(error?.problem == "Cannot read cases/none.json: there is no such file")
  }
}
