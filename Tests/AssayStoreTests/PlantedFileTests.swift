import AssayDigest
import AssayModel
import AssayStore
import Dispatch
import Glibc
import Testing

/// A session's folder may come from somebody who put other things where a shell has its files.
@Suite("A folder with something planted in it")
final class PlantedFileTests {
  private let disk = Disk.system
  private let folder: String
  private var session: String { folder + "/x.json" }
  private var precious: String { folder + "/precious" }

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(base)/assay-planted-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
    var desk = try Desk(disk, path: session)
    try desk.load()
    try desk.store.save(desk.session)
    desk.store.close()
    try disk.write(Array("precious".utf8), precious)
  }

  deinit {
    for name in (try? disk.list(folder + "/x.evidence")) ?? [] {
      unlink(folder + "/x.evidence/" + name)
    }
    rmdir(folder + "/x.evidence")
    for name in (try? disk.list(folder)) ?? [] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private func preciousIsThere() throws -> Bool {
    try disk.read(precious) == Array("precious".utf8)
  }

  @Test("a lock that is a link changes nothing where it leads, and lets read only")
  func linkedLock() throws {
    symlink("precious", session + ".lock")
    let desk = try Desk(disk, path: session)
    #expect(
      desk.store.readOnly == "its folder cannot be written (a link stands in its place)")
    #expect(desk.session.articles.count == 1)
    desk.store.close()
    #expect(try preciousIsThere())
  }

  @Test("a journal that is a link is not written through", arguments: ["nowhere", "empty"])
  func linkedJournal(target: String) throws {
    try disk.write([], folder + "/empty")
    symlink(target, session + ".journal")
    var desk = try Desk(disk, path: session)
    let error = #expect(throws: StoreError.self) { try desk.name("AFP") }
    #expect(error?.problem.hasSuffix("a link stands in its place") == true, "\(error as Any)")
    desk.store.close()
    #expect(try disk.read(folder + "/nowhere") == nil)
    #expect(try disk.read(folder + "/empty")?.isEmpty == true)
  }

  @Test("a new file that is a link is not written through", arguments: ["nowhere", "precious"])
  func linkedNewFile(target: String) throws {
    var desk = try Desk(disk, path: session)
    try desk.name("AFP")
    symlink(target, session + ".new")
    let error = #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
    #expect(error?.problem.hasSuffix("a link stands in its place") == true, "\(error as Any)")
    #expect(try preciousIsThere())
    #expect(try disk.read(folder + "/nowhere") == nil)
    // What could not be made is taken away, so that the next try goes well.
    try desk.store.save(desk.session)
    desk.store.close()
    #expect(try preciousIsThere())
  }

  @Test(
    "what is no file is refused, and nobody waits for it",
    arguments: [".lock", ".journal"])
  func pipes(ending: String) throws {
    mkfifo(session + ending, 0o600)
    if ending == ".lock" {
      let desk = try Desk(disk, path: session)
      #expect(desk.store.readOnly == "its folder cannot be written (it is no file)")
      desk.store.close()
    } else {
      let error = #expect(throws: StoreError.self) { try Desk(self.disk, path: self.session) }
      #expect(error?.problem == "Cannot read \(session).journal: it is no file")
    }
  }

  @Test("neither is evidence that is no file waited for")
  func pipeForEvidence() throws {
    let kept = folder + "/x.evidence/"
    let name = try #require(try disk.list(kept).first)
    try disk.remove(kept + name)
    mkfifo(kept + name, 0o600)
    let error = #expect(throws: StoreError.self) {
      try SessionStore.verify(self.session, disk: self.disk)
    }
    #expect(error?.problem == "Cannot read \(kept)\(name): it is no file")
  }

  @Test("evidence that is a link is replaced, and not what it leads to")
  func linkedEvidence() throws {
    let bytes = Array("Story a2: seven people were killed.".utf8)
    let kept = folder + "/x.evidence/" + Digest(of: bytes).hexadecimal
    symlink("../precious", kept)
    var desk = try Desk(disk, path: session)
    try desk.load()
    desk.store.close()
    #expect(try preciousIsThere())
    #expect(try disk.read(kept) == bytes)
    #expect(disk.target(kept) == kept)
  }

  @Test("a signature that is a link is replaced, and not what it leads to")
  func linkedSignature() throws {
    let signature = session + ".sig"
    symlink("precious", signature)
    try disk.replace(signature, with: [1])
    #expect(try preciousIsThere())
    #expect(try disk.read(signature) == [1])
    #expect(disk.target(signature) == signature)
  }

  @Test("a folder of evidence that is a link is not written into")
  func linkedEvidenceFolder() throws {
    let elsewhere = folder + "/elsewhere"
    mkdir(elsewhere, 0o700)
    defer { rmdir(elsewhere) }
    Glibc.rename(folder + "/x.evidence", folder + "/before")
    symlink("elsewhere", folder + "/x.evidence")
    var desk = try Desk(disk, path: session)
    let error = #expect(throws: StoreError.self) { try desk.load() }
    #expect(error?.problem == "Cannot write \(folder)/x.evidence: a link stands in its place")
    #expect(throws: StoreError.self) { try desk.store.discard() }
    desk.store.close()
    #expect(try disk.list(elsewhere).isEmpty)
    unlink(folder + "/x.evidence")
    Glibc.rename(folder + "/before", folder + "/x.evidence")
    #expect(try SessionStore.verify(session, disk: disk).get().evidenceCount == 1)
  }

  @Test("a session is still saved where a link to it leads, and is verified there")
  func linkedSession() throws {
    let link = folder + "/link.json"
    symlink("x.json", link)
    var desk = try Desk(disk, path: link)
    try desk.name("AFP")
    let unsaved = try SessionStore.verify(link, disk: disk).get()
    #expect(unsaved.unsavedCount == 1)
    #expect(unsaved.evidenceCount == 1)
    try desk.store.save(desk.session)
    desk.store.close()
    #expect(disk.target(link) != link)
    #expect(try SessionStore.verify(session, disk: disk).get().session == desk.session)
    try SessionStore.keep(desk.session, as: link, evidence: [], replacing: true, disk: disk)
    #expect(disk.target(link) != link)
  }

  /// Puts a pipe at `path`, and lets nobody wait there longer than five seconds.
  private func putPipe(at path: String) {
    unlink(path)
    mkfifo(path, 0o600)
    DispatchQueue.global().asyncAfter(deadline: .now() + 5) {
      for flags in [O_WRONLY, O_RDONLY] { close(open(path, flags | O_NONBLOCK)) }
    }
  }

  @Test("a pipe put in a file's place while a shell is open is not waited for")
  func pipesWhileOpen() throws {
    var desk = try Desk(disk, path: session)
    try desk.name("AFP")
    let elapsed = ContinuousClock().measure {
      putPipe(at: session + ".journal")
      #expect(desk.store.hasVanished)
      putPipe(at: session)
      #expect(desk.store.hasVanished)
      let error = #expect(throws: StoreError.self) { try desk.name("Reuters") }
      #expect(
        error?.problem == "The session is read-only: its files are not where they were")
    }
    desk.store.close()
    #expect(elapsed < .seconds(4))
  }

  @Test("a pipe in the place of a new file is not waited for")
  func pipeForNewFile() throws {
    var desk = try Desk(disk, path: session)
    try desk.name("AFP")
    let elapsed = ContinuousClock().measure {
      putPipe(at: session + ".new")
      let error = #expect(throws: StoreError.self) { try desk.store.save(desk.session) }
      #expect(error?.problem == "Cannot write \(session).new: it is no file")
    }
    #expect(elapsed < .seconds(4))
    try desk.store.save(desk.session)
    desk.store.close()
  }
}
