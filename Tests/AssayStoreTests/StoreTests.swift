import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Testing

@Suite("A store")
struct StoreTests {
  private let machine = FaultyDisk()
  private static let journal = Desk.path + ".journal"

  /// A session of three commands, two of which are saved, whose shell is gone.
  private func begun() throws -> Session {
    var desk = try Desk(machine.disk)
    try desk.load()
    try desk.name("AFP")
    try desk.store.save(desk.session)
    try desk.name("Reuters")
    machine.die()
    return desk.session
  }

  @Test("begins where nothing is, unless it must exist")
  func begins() throws {
    let error = #expect(throws: StoreError.self) { try Desk(machine.disk, mustExist: true) }
    #expect(error?.problem == "Cannot open cases/x.json: there is no such file")
    #expect(machine.calls.isEmpty)
    let desk = try Desk(machine.disk)
    #expect(desk.session == Session())
    #expect(desk.remarks.isEmpty)
    #expect(desk.store.readOnly == nil)
  }

  @Test("writes nothing before the first decision but its lock")
  func quiet() throws {
    let desk = try Desk(machine.disk)
    desk.store.close()
    #expect(machine.paths.isEmpty)
  }

  @Test("takes away what a shell that was killed did not finish, and nothing else")
  func unfinished() throws {
    _ = try begun()
    let digest = String(repeating: "a", count: 64)
    let unfinished = ["cases/x.json.new", "cases/x.evidence/\(digest).new"]
    let others = ["cases/x.evidence/notes.new", "cases/y.json.new", "cases/x.evidence/\(digest)"]
    for path in unfinished + others { machine[path] = [1] }
    machine.hold(Desk.path + ".lock", by: "desk 2")
    let reader = try Desk(machine.disk)
    #expect(reader.store.readOnly != nil)
    #expect(unfinished.allSatisfy { machine[$0] != nil })
    machine.die()
    let desk = try Desk(machine.disk)
    #expect(desk.remarks == ["Recovered 1 entry from the journal."])
    #expect(unfinished.allSatisfy { machine[$0] == nil })
    #expect(others.allSatisfy { machine[$0] != nil })
  }

  @Test("leaves a file of the new file's name where no shell was killed")
  func othersNewFile() throws {
    var desk = try Desk(machine.disk)
    try desk.name("AFP")
    try desk.store.save(desk.session)
    desk.store.close()
    machine["cases/x.json.new"] = [1]
    try Desk(machine.disk, mustExist: true).store.close()
    #expect(machine["cases/x.json.new"] == [1])
    var disk = machine.disk
    disk.lock = { _, _ throws(DiskError) in .takenOver(from: "process 12", release: {}) }
    try Desk(disk).store.close()
    #expect(machine["cases/x.json.new"] == nil)
  }

  @Test("has the raw bytes on disk before the command that rests on them")
  func order() throws {
    var desk = try Desk(machine.disk)
    machine.refuse(.none)
    try desk.load()
    let digest = try #require(desk.session.articles[.init(number: 1)]?.article.digest)
    let kept = "cases/x.evidence/\(digest.hexadecimal)"
    #expect(
      machine.calls == [
        "makeFolder cases/x.evidence", "write \(kept).new", "sync \(kept).new", "rename \(kept)",
        "syncFolder cases/x.evidence", "syncFolder cases/x.evidence", "syncFolder cases",
        "append \(Self.journal)", "sync \(Self.journal)", "syncFolder cases",
      ])
  }

  @Test("saves by a new file beside the old one, and takes the journal away last")
  func saves() throws {
    let session = try begun()
    let desk = try Desk(machine.disk)
    machine.refuse(.none)
    #expect(desk.store.hasUnsavedEntries)
    try desk.store.save(session)
    #expect(!desk.store.hasUnsavedEntries)
    #expect(
      machine.calls == [
        "write cases/x.json.new", "sync cases/x.json.new", "rename cases/x.json",
        "syncFolder cases", "remove \(Self.journal)", "syncFolder cases",
      ])
    #expect(machine[Desk.path] == SessionDocument.bytes(of: session.journal))
  }

  @Test("recovers what was not saved, and says so")
  func recovers() throws {
    let session = try begun()
    let desk = try Desk(machine.disk, mustExist: true)
    #expect(desk.session == session)
    #expect(desk.remarks == ["Recovered 1 entry from the journal."])
    #expect(try SessionStore.verify(Desk.path, disk: machine.disk).get().unsavedCount == 1)
  }

  @Test("knows whether its files are still where they were")
  func vanished() throws {
    var desk = try Desk(machine.disk)
    #expect(!desk.store.hasVanished, "nothing was acknowledged")
    try desk.name("AFP")
    #expect(!desk.store.hasVanished)
    let journal = machine[Self.journal]
    machine[Self.journal] = Array((journal ?? []).dropLast())
    #expect(desk.store.hasVanished)
    machine[Self.journal] = journal
    try desk.store.save(desk.session)
    #expect(!desk.store.hasVanished)
    machine[Desk.path] = nil
    #expect(desk.store.hasVanished)
    desk.store.close()
    #expect(!desk.store.hasVanished, "it is nobody's any more")
  }

  @Test("says in one line what it came upon")
  func oneLine() throws {
    _ = try begun()
    machine[Self.journal]?.append(contentsOf: Array("{\"articles\":[],".utf8))
    var disk = machine.disk
    disk.lock = { _, _ throws(DiskError) in
      .takenOver(from: "process 12 on desk since 2024-01-18T14:05:00Z", release: {})
    }
    #expect(
      try Desk(disk).remarks == [
        "Recovered 1 entry from the journal; left out its last line, which was cut short and never acknowledged; the shell that had the session before (process 12 on desk since 2024-01-18T14:05:00Z) ended without closing it."
      ])
    disk.lock = { _, _ throws(DiskError) in .takenOver(from: "pro", release: {}) }
    machine[Self.journal] = nil
    #expect(
      try Desk(disk).remarks == [
        "The shell that had the session before ended without closing it."
      ])
  }

  @Test("leaves a torn last line out, says so, and goes on")
  func torn() throws {
    let session = try begun()
    let whole = try #require(machine[Self.journal])
    machine[Self.journal] = whole + Array("{\"articles\":[],\"entr".utf8)
    var desk = try Desk(machine.disk)
    #expect(desk.session == session)
    #expect(
      desk.remarks == [
        "Recovered 1 entry from the journal; left out its last line, which was cut short and never acknowledged."
      ])
    #expect(machine[Self.journal] == whole)
    try desk.name("dpa")
    desk.store.close()
    #expect(try Desk(machine.disk).session == desk.session)
  }

  @Test("passes over a journal that was saved already")
  func savedAlready() throws {
    let session = try begun()
    let journal = machine[Self.journal]
    var desk = try Desk(machine.disk)
    try desk.store.save(session)
    machine.die()
    machine[Self.journal] = journal
    desk = try Desk(machine.disk)
    #expect(desk.session == session)
    #expect(desk.remarks.isEmpty)
    try desk.name("dpa")
    machine.die()
    #expect(try Desk(machine.disk).session == desk.session)
  }

  @Test("refuses a journal of another session, and leaves both")
  func foreign() throws {
    _ = try begun()
    var other = try Desk(machine.disk, path: "cases/y.json")
    try other.name("somebody")
    machine.die()
    let foreign = machine["cases/y.json.journal"]
    machine[Self.journal] = foreign
    let file = machine[Desk.path]
    let error = #expect(throws: StoreError.self) { try Desk(machine.disk) }
    #expect(
      error?.problem == "cases/x.json.journal:1: the journal does not continue this session")
    #expect(
      error?.remedy
        == "the session was replaced or the journal belongs to another; keep both and ask")
    #expect(machine[Desk.path] == file)
    #expect(machine[Self.journal] == foreign)
    // Nor does the refusal hold the lock.
    machine[Self.journal] = nil
    #expect(try Desk(machine.disk).store.readOnly == nil)
  }

  @Test("names the line of a file that cannot be read")
  func damaged() throws {
    _ = try begun()
    machine[Desk.path]?[100] = 0
    let error = #expect(throws: StoreError.self) { try Desk(machine.disk) }
    #expect(error?.problem.hasPrefix("cases/x.json:2: ") == true)
    machine[Desk.path] = []
    #expect(throws: StoreError.self) { try Desk(machine.disk) }
    #expect(machine[Desk.path] == [])
  }

  @Test("keeps a replayed session beside nobody else's")
  func keepsAsFile() throws {
    let session = try begun()
    func keep(replacing: Bool) throws(StoreError) {
      try SessionStore.keep(
        session, as: Desk.path, evidence: [], replacing: replacing, disk: machine.disk)
    }
    let unsaved = #expect(throws: StoreError.self) { try keep(replacing: true) }
    #expect(unsaved?.problem == "cases/x.json has entries in its journal that are not saved")
    machine[Self.journal] = nil
    let other = #expect(throws: StoreError.self) { try keep(replacing: false) }
    #expect(other?.problem == "cases/x.json holds another session")
    try keep(replacing: true)
    try keep(replacing: false)
    machine.hold(Desk.path + ".lock", by: "desk 2")
    let held = #expect(throws: StoreError.self) { try keep(replacing: true) }
    #expect(held?.problem == "cases/x.json is open in another shell")
  }

  @Test("an unnamed session leaves nothing once it has a name")
  func discards() throws {
    var desk = try Desk(machine.disk, isNamed: false)
    try desk.load()
    #expect(try desk.store.evidence(of: desk.session).count == 1)
    try desk.store.discard()
    desk.store.close()
    #expect(machine.paths.isEmpty)
  }
}
