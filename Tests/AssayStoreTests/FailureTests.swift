import AssayJournal
import AssayModel
import AssayStore
import Testing

/// What an analyst was told, on a disk that fails.
private struct Shift {
  let machine = FaultyDisk()
  /// The entries whose command was reported as done.
  var acknowledged: [Entry] = []
  /// All entries that were ever tried.
  var tried: Set<Entry> = []

  /// Works until the store gives up: commands, evidence, and saving in between. `repeats` tries
  /// each failed step once more.
  mutating func work(repeats: Bool) {
    guard var desk = opened(repeats: repeats) else { return }
    acknowledged = desk.session.journal.entries
    for step in 0..<7 {
      for _ in 0..<(repeats ? 2 : 1) where advance(&desk, step: step) { break }
    }
    desk.store.close()
  }

  private func opened(repeats: Bool) -> Desk? {
    (try? Desk(machine.disk)) ?? (repeats ? try? Desk(machine.disk) : nil)
  }

  private mutating func advance(_ desk: inout Desk, step: Int) -> Bool {
    do {
      switch step {
      case 0, 4: try desk.load()
      case 3, 6: try desk.store.save(desk.session)
      default: try desk.name("source \(step)")
      }
      acknowledged = desk.session.journal.entries
      return true
    } catch {
      #expect(desk.session.journal.entries == acknowledged)
      return false
    }
  }
}

@Suite("A store on a disk that fails")
struct FailureTests {
  /// How many calls a whole shift makes.
  private static func callCount() -> Int {
    var shift = Shift()
    shift.work(repeats: false)
    return shift.machine.calls.count
  }

  private func check(_ machine: FaultyDisk, holds acknowledged: [Entry], _ what: String) throws {
    let verified = try SessionStore.verify(Desk.path, disk: machine.disk)
    let session = try verified.get().session
    #expect(session.journal.entries.starts(with: acknowledged), "\(what)")
    #expect(session.journal.entries.count <= acknowledged.count + 1, "\(what)")
    var desk = try Desk(machine.disk)
    #expect(desk.store.readOnly == nil, "\(what)")
    #expect(desk.session == session, "\(what)")
    // And it goes on.
    try desk.load()
    try desk.store.save(desk.session)
    try desk.name("after")
    desk.store.close()
    let entries = desk.session.journal.entries
    #expect(try Desk(machine.disk).session.journal.entries == entries, "\(what)")
    #expect(throws: Never.self, "\(what)") {
      try SessionStore.verify(Desk.path, disk: machine.disk).get()
    }
  }

  private func nothingIsThere(_ machine: FaultyDisk) -> Bool {
    machine[Desk.path] == nil && machine[Desk.path + ".journal"] == nil
  }

  @Test("keeps all that it acknowledged when one call fails and the work goes on")
  func oneFailure() throws {
    for call in 1...Self.callCount() {
      var shift = Shift()
      shift.machine.refuse(.at(call))
      shift.work(repeats: true)
      let what = "call \(call) refused"
      #expect(shift.acknowledged.count == 5, "\(what)")
      shift.machine.die()
      try check(shift.machine, holds: shift.acknowledged, what)
    }
  }

  @Test("keeps all that it acknowledged when the process dies at any call")
  func death() throws {
    for call in 1...Self.callCount() {
      var shift = Shift()
      shift.machine.refuse(.from(call))
      shift.work(repeats: false)
      shift.machine.die()
      if shift.acknowledged.isEmpty, nothingIsThere(shift.machine) { continue }
      try check(shift.machine, holds: shift.acknowledged, "dead from call \(call)")
    }
  }

  @Test(
    "keeps all that it acknowledged when the power goes at any call",
    arguments: FaultyDisk.Unsynced.allCases)
  func power(unsynced: FaultyDisk.Unsynced) throws {
    for call in 1...Self.callCount() + 1 {
      var shift = Shift()
      shift.machine.refuse(.from(call))
      shift.work(repeats: false)
      shift.machine.losePower(unsynced)
      if shift.acknowledged.isEmpty, nothingIsThere(shift.machine) { continue }
      try check(shift.machine, holds: shift.acknowledged, "no power from call \(call)")
    }
  }

  @Test("keeps all that it acknowledged when one call fails and the power goes afterwards")
  func failureAndPower() throws {
    for call in 1...Self.callCount() {
      var shift = Shift()
      shift.machine.refuse(.at(call))
      shift.work(repeats: true)
      shift.machine.losePower(.lost)
      try check(shift.machine, holds: shift.acknowledged, "call \(call), then no power")
    }
  }

  @Test(
    "syncs what it recovers before it says so", arguments: [2, 3])
  func recoveredAndPower(call: Int) throws {
    let machine = FaultyDisk()
    var first = try Desk(machine.disk)
    // The process is killed before the journal is synced, or before its name is.
    machine.refuse(.from(call))
    #expect(throws: StoreError.self) { try first.name("Reuters") }
    machine.die()
    let desk = try Desk(machine.disk)
    #expect(desk.remarks == ["Recovered 1 entry from the journal."])
    machine.losePower(.lost)
    #expect(try Desk(machine.disk).session == desk.session)
  }

  @Test("says so where it cannot tell whether a command was recorded")
  func uncertain() throws {
    let machine = FaultyDisk()
    var desk = try Desk(machine.disk)
    // Neither the sync nor what takes the line away again.
    machine.refuse(.from(2))
    let error = #expect(throws: StoreError.self) { try desk.name("Reuters") }
    #expect(error?.remedy.hasPrefix("whether it was recorded shows") == true)
    #expect(desk.store.readOnly != nil)
    machine.die()
    #expect(try Desk(machine.disk).session.sources.count == 1)
  }

  @Test("a save that fails says where the decisions are")
  func failedSave() throws {
    let machine = FaultyDisk()
    var desk = try Desk(machine.disk)
    machine.refuse(.at(1))
    let first = #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
    #expect(
      first?.remedy
        == "the session at hand is as it was: `save OTHER.json` where there is room")
    machine.refuse(.none)
    try desk.name("Reuters")
    machine.refuse(.at(3))
    let second = #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
    #expect(second?.problem == "Cannot rename cases/x.json: No space left on device")
    #expect(
      second?.remedy
        == "no decision is lost: make room and `save` again, or `save OTHER.json` elsewhere")
  }

  @Test("says what was refused, and that nothing was recorded")
  func sentence() throws {
    let machine = FaultyDisk()
    var desk = try Desk(machine.disk)
    machine.refuse(.at(1))
    let error = #expect(throws: StoreError.self) { try desk.name("Reuters") }
    #expect(
      error?.problem == "Cannot append \(Desk.path).journal: No space left on device")
    #expect(
      error?.remedy
        == "nothing was recorded: make room or `save` the session elsewhere, then repeat")
    #expect(desk.session == Session())
    #expect(nothingIsThere(machine))
  }

  @Test("takes away for good what it could not sync")
  func takenAway() throws {
    let machine = FaultyDisk()
    let journal = Desk.path + ".journal"
    var desk = try Desk(machine.disk)
    machine.refuse(.at(2))
    #expect(throws: StoreError.self) { try desk.name("Reuters") }
    #expect(
      machine.calls == [
        "append \(journal)", "sync \(journal)", "remove \(journal)", "syncFolder cases",
      ])
    machine.refuse(.none)
    try desk.name("Reuters")
    machine.refuse(.at(2))
    #expect(throws: StoreError.self) { try desk.name("AFP") }
    #expect(
      machine.calls == [
        "append \(journal)", "sync \(journal)", "truncate \(journal)", "sync \(journal)",
      ])
    #expect(desk.store.readOnly == nil)
  }

  @Test("goes read-only when a half-written line cannot be taken away")
  func stuck() throws {
    let machine = FaultyDisk()
    var desk = try Desk(machine.disk)
    try desk.name("Reuters")
    machine.refuse(.from(1))
    #expect(throws: StoreError.self) { try desk.name("AFP") }
    machine.refuse(.none)
    let error = #expect(throws: StoreError.self) { try desk.name("AFP") }
    #expect(
      error?.problem
        == "The session is read-only: its journal could not be written (No space left on device)")
    machine.die()
    let again = try Desk(machine.disk)
    #expect(again.session == desk.session)
    #expect(
      again.remarks == [
        "Recovered 1 entry from the journal; left out its last line, which was cut short and never acknowledged."
      ])
  }
}
