import AssayJournal
import AssayModel
import AssayStore
import Testing

@Suite("A disk over another")
struct OverlayDiskTests {
  @Test("shows what lies under it, and changes nothing there")
  func over() throws {
    let base = Disk.memory
    try base.write([1], "f/a")
    try base.write([2], "f/b")
    let disk = Disk.overlay(on: base)
    #expect(try disk.read("f/a") == [1])
    try disk.append([9], "f/a")
    try disk.truncate("f/b", 0)
    try disk.write([3], "f/c")
    try disk.rename("f/c", "f/d")
    try disk.remove("f/b")
    #expect(try disk.read("f/a") == [1, 9])
    #expect(try disk.read("f/b") == nil)
    #expect(try disk.read("f/c") == nil)
    #expect(try disk.read("f/d") == [3])
    #expect(try disk.list("f") == ["a", "d"])
    #expect(try base.list("f") == ["a", "b"])
    #expect(try base.read("f/a") == [1])
    #expect(try base.read("f/b") == [2])
  }

  @Test("holds a session as any disk does")
  func session() throws {
    let disk = Disk.memory
    var desk = try Desk(disk)
    try desk.load()
    try desk.store.save(desk.session)
    try desk.name("AFP")
    desk.store.close()
    let again = try Desk(disk, mustExist: true)
    #expect(again.session == desk.session)
    #expect(again.remarks == ["Recovered 1 entry from the journal."])
    #expect(try SessionStore.verify(Desk.path, disk: disk).get().session == desk.session)
    #expect(
      try disk.list("cases") == ["x.json", "x.json.journal"],
      "evidence lies in a folder of its own")
    #expect(try disk.list("cases/x.evidence").count == 1)
  }
}
