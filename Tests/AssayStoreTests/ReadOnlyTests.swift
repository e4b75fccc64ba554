import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Testing

@Suite("A session that may not be written")
struct ReadOnlyTests {
  private let machine = FaultyDisk()

  private func begun() throws -> Session {
    var desk = try Desk(machine.disk)
    try desk.load()
    try desk.store.save(desk.session)
    try desk.name("AFP")
    machine.die()
    return desk.session
  }

  /// Opens it, and finds that nothing can be written and nothing was.
  private func open(because reason: String) throws -> Desk {
    let before = machine.paths.map { machine[$0] }
    var desk = try Desk(machine.disk)
    #expect(desk.store.readOnly == reason)
    #expect(desk.remarks.last == "Read-only: \(reason).")
    let session = desk.session
    let refused = #expect(throws: StoreError.self) { try desk.name("Reuters") }
    #expect(refused?.problem == "The session is read-only: \(reason)")
    #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
    #expect(desk.session == session)
    #expect(machine.paths.map { machine[$0] } == before)
    return desk
  }

  @Test("because another shell has it, and says which")
  func held() throws {
    let session = try begun()
    machine.hold("cases/x.json.lock", by: "process 12 on desk")
    let desk = try open(because: "it is open in another shell (process 12 on desk)")
    #expect(desk.session == session)
    desk.store.close()
    #expect(try Desk(machine.disk).store.readOnly != nil)
    machine.hold("cases/x.json.lock", by: "")
    _ = try open(because: "it is open in another shell")
  }

  @Test("because its folder cannot be written")
  func folder() throws {
    let session = try begun()
    machine.refuse(.from(1))
    let reason = "its folder cannot be written (No space left on device)"
    #expect(try open(because: reason).session == session)
    // A session that is all journal can be read as well.
    machine[Desk.path] = nil
    machine["cases/x.json.journal"] = nil
    let error = #expect(throws: StoreError.self) { try Desk(machine.disk) }
    #expect(error?.problem == "Cannot lock cases/x.json.lock: No space left on device")
    machine.die()
    var desk = try Desk(machine.disk)
    try desk.name("AFP")
    machine.die()
    machine.refuse(.from(1))
    #expect(try open(because: reason).session == desk.session)
  }

  @Test("because its chain is broken")
  func chain() throws {
    _ = try begun()
    let file = try #require(machine[Desk.path])
    let changed = String(decoding: file, as: UTF8.self)
      .split(separator: "\"ana\"", omittingEmptySubsequences: false).joined(separator: "\"eve\"")
    machine[Desk.path] = Array(changed.utf8)
    let reason = "entry 1 was changed: its content has another hash"
    let opened = try open(because: reason)
    // A copy may be kept; it is no more to be trusted than the file was.
    let copy = try Desk(machine.disk, path: "cases/copy.json")
    try copy.store.save(opened.session)
    #expect(copy.store.readOnly == reason)
  }

  @Test("because its head does not fit")
  func head() throws {
    _ = try begun()
    var file = try #require(machine[Desk.path])
    file[file.count - 10] = file[file.count - 10] == UInt8(ascii: "0") ? 0x31 : 0x30
    machine[Desk.path] = file
    _ = try open(
      because:
        "its head does not fit its entries; only a copy made by `save OTHER.json` gets one that does"
    )
  }

  @Test("because a later version of assay wrote in it, and so its copies")
  func later() throws {
    var desk = try Desk(machine.disk)
    try desk.load()
    try desk.record([
      try Fact(json: ["fact": "heard", "claim": "c1", "words": "seven"])
    ])
    try desk.record([.named(source: desk.session.nextID(), name: "AFP", kind: .agency, onlyIn: nil)]
    )
    try desk.store.save(desk.session)
    let reason = "entry 2 holds a fact that only a later version of assay knows"
    #expect(desk.store.readOnly == reason)
    desk.store.close()
    let opened = try open(because: reason)
    #expect(opened.session == desk.session)
    #expect(opened.session.sources.count == 1)
    let copy = try Desk(machine.disk, path: "cases/copy.json")
    try copy.store.save(opened.session, evidence: opened.store.evidence(of: opened.session))
    #expect(copy.store.readOnly == reason)
    #expect(machine["cases/copy.json"] == machine[Desk.path])
    #expect(throws: Never.self) {
      try SessionStore.verify("cases/copy.json", disk: machine.disk).get()
    }
  }

  @Test("because it is closed")
  func closed() throws {
    let desk = try Desk(machine.disk)
    desk.store.close()
    desk.store.close()
    #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
  }

  @Test("reads the files only once it has the lock")
  func race() throws {
    var first = try Desk(machine.disk)
    try first.name("AFP")
    // The first shell saves and ends in the moment in which the second asks for the lock.
    let waiting = first
    var disk = machine.disk
    let lock = disk.lock
    let box = Waiting(desk: waiting)
    disk.lock = { path, holder throws(DiskError) in
      box.finish()
      return try lock(path, holder)
    }
    var second = try Desk(disk)
    #expect(second.store.readOnly == nil)
    #expect(!second.store.hasUnsavedEntries)
    try second.name("Reuters")
    second.store.close()
    #expect(try Desk(machine.disk).session == second.session)
  }

  @Test("misses nothing that another shell saves while it reads")
  func savedMeanwhile() throws {
    var first = try Desk(machine.disk)
    try first.name("AFP")
    try first.store.save(first.session)
    try first.name("Reuters")
    for readFirst in [Desk.path, Desk.path + ".journal"] {
      // Whatever is read first, the other is read after a save and another command.
      var desk = first
      var disk = machine.disk
      let hasRead = Box(false)
      let working = Box(desk)
      disk.read = { [machine] path throws(DiskError) in
        if hasRead.value, path != readFirst, !working.isDone {
          working.isDone = true
          try? working.value.store.save(working.value.session)
          try? working.value.name("dpa")
        }
        if path == readFirst { hasRead.value = true }
        return machine[path]
      }
      let reader = try Desk(disk)
      #expect(reader.store.readOnly == "it is open in another shell (desk 1)")
      #expect(reader.session.journal.entries.starts(with: desk.session.journal.entries))
      hasRead.value = false
      working.isDone = false
      let verified = try SessionStore.verify(Desk.path, disk: disk).get()
      #expect(verified.session.journal.entries.starts(with: desk.session.journal.entries))
      desk = working.value
      first = desk
    }
  }

  @Test("opens read-only where its journal cannot be written anew")
  func unwritableJournal() throws {
    let session = try begun()
    machine["cases/x.json.journal"]?.append(UInt8(ascii: "{"))
    machine.refuse(.at(2))
    let reader = try Desk(machine.disk)
    #expect(reader.store.readOnly?.hasPrefix("its journal could not be written anew") == true)
    #expect(reader.session == session)
    reader.store.close()
    machine.refuse(.none)
    let desk = try Desk(machine.disk)
    #expect(desk.store.readOnly == nil)
    #expect(desk.session == session)
  }
}

/// A value that a disk's closures may change; a test uses it on one thread.
private final class Box<Value>: @unchecked Sendable {
  var value: Value
  var isDone = false
  init(_ value: Value) { self.value = value }
}

/// A shell that saves and ends when it is told to.
private final class Waiting: @unchecked Sendable {
  private let desk: Desk
  init(desk: Desk) { self.desk = desk }
  func finish() {
    try? desk.store.save(desk.session)
    desk.store.close()
  }
}
