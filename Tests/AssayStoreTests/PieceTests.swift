import AssayDigest
import AssayJournal
import AssayModel
import AssayStore
import Synchronization
import TestSupport
import Testing

@Suite("A session file read and written in pieces")
struct PieceTests {
  private let machine = FaultyDisk()

  private func disk(pieceLength: Int) -> Disk {
    var disk = machine.disk
    disk.pieceLength = pieceLength
    return disk
  }

  /// A saved session of two articles and two sources.
  private func saved(on disk: Disk) throws -> Session {
    var desk = try Desk(disk)
    try desk.load()
    try desk.name("AFP")
    try desk.load()
    try desk.name("Reuters")
    try desk.store.save(desk.session)
    desk.store.close()
    return desk.session
  }

  private func written(_ session: Session) -> [UInt8] {
    SessionDocument.bytes(of: session.journal)
  }

  @Test("has the same bytes, however long the pieces", arguments: [1, 2, 31, 64, 600, 1 << 20])
  func lengths(pieceLength: Int) throws {
    let disk = disk(pieceLength: pieceLength)
    let before = try saved(on: disk)
    #expect(machine[Desk.path] == written(before))
    var desk = try Desk(disk, mustExist: true)
    #expect(desk.session == before)
    try desk.name("Meridian News")
    try desk.store.save(desk.session)
    #expect(machine[Desk.path] == written(desk.session), "an entry more")
    try desk.load()
    try desk.store.save(desk.session)
    #expect(machine[Desk.path] == written(desk.session), "an article more, between the old lines")
    try desk.store.save(desk.session)
    #expect(machine[Desk.path] == written(desk.session), "nothing more")
    #expect(
      try SessionStore.verify(Desk.path, disk: machine.disk).get().session == desk.session)
  }

  @Test("is begun by a write, and every other piece is added")
  func calls() throws {
    let disk = disk(pieceLength: 700)
    let session = try saved(on: disk)
    let desk = try Desk(disk, mustExist: true)
    machine.refuse(.none)
    try desk.store.save(session)
    let pieces = (written(session).count + 699) / 700
    #expect(pieces > 3)
    #expect(
      machine.calls == ["write cases/x.json.new"]
        + Array(repeating: "append cases/x.json.new", count: pieces - 1)
        + [
          "sync cases/x.json.new", "rename cases/x.json", "syncFolder cases",
          "remove cases/x.json.journal", "syncFolder cases",
        ])
  }

  @Test("stays as it was when any piece cannot be written")
  func full() throws {
    let disk = disk(pieceLength: 1000)
    let before = try saved(on: disk)
    var desk = try Desk(disk, mustExist: true)
    try desk.name("Meridian News")
    for call in 1...5 {
      machine.refuse(.at(call))
      #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
      #expect(machine[Desk.path] == written(before), "call \(call)")
      #expect(machine[Desk.path + ".new"] == nil, "call \(call)")
    }
    machine.refuse(.none)
    try desk.store.save(desk.session)
    #expect(machine[Desk.path] == written(desk.session))
  }

  @Test("takes lines over that stand there already, and reads them for it")
  func takesOver() throws {
    var disk = disk(pieceLength: 600)
    _ = try saved(on: disk)
    let machine = machine
    let starts = Mutex([Int]())
    disk.readPieces = { path, start, pieceLength, take throws(DiskError) in
      if path == Desk.path { starts.withLock { $0.append(start) } }
      var plain = machine.disk
      plain.pieceLength = pieceLength
      return try plain.pieces(of: path, from: start, take)
    }
    var desk = try Desk(disk)
    #expect(starts.withLock(\.self) == [0])
    try desk.name("Meridian News")
    try desk.store.save(desk.session)
    // The articles from the beginning, then the entries from the piece that they begin in.
    let read = starts.withLock(\.self)
    #expect(read.count == 3)
    #expect(read.prefix(2) == [0, 0])
    #expect(read.last.map { $0 > 0 && $0 % 600 == 0 } == true)
    #expect(machine[Desk.path] == written(desk.session))
  }

  @Test("takes no byte over that was changed since it was read")
  func changed() throws {
    let disk = disk(pieceLength: 400)
    let before = written(try saved(on: disk))
    var generator = SeededGenerator(seed: 5)
    for turn in 0..<120 {
      machine[Desk.path] = before
      var desk = try Desk(disk, mustExist: true)
      try desk.name("Meridian News")
      var damaged = before
      let index = Int.random(in: before.indices, using: &generator)
      switch turn % 4 {
      case 0, 1: damaged[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: damaged.removeSubrange(index...)
      default: damaged.swapAt(index, Int.random(in: before.indices, using: &generator))
      }
      machine[Desk.path] = damaged
      try desk.store.save(desk.session)
      #expect(machine[Desk.path] == written(desk.session), "byte \(index), turn \(turn)")
      desk.store.close()
    }
  }

  @Test("leaves out what was withheld since it was read")
  func withheld() throws {
    let disk = disk(pieceLength: 400)
    _ = try saved(on: disk)
    var desk = try Desk(disk, mustExist: true)
    let article = ArticleID(number: 1)
    let body = try #require(desk.session.journal.articles[article]?.body)
    try desk.record(
      [.withheld(item: .article(article), part: .text, entries: [], why: "a witness asked")])
    try desk.store.save(desk.session)
    let bytes = try #require(machine[Desk.path])
    #expect(bytes == written(desk.session))
    #expect(bytes.firstRange(of: Array(body.utf8)) == nil)
  }
}
