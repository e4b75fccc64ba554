import AssayJournal
import AssayModel
import AssayStore
import Glibc
import Synchronization
import Testing

@Suite("The machine's own disk")
final class SystemDiskTests {
  private let disk = Disk.system
  private let folder: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(base)/assay-store-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    func remove(_ path: String) {
      for name in (try? disk.list(path)) ?? [] { remove(path + "/" + name) }
      if rmdir(path) != 0 { unlink(path) }
    }
    chmod(folder, 0o700)
    remove(folder)
  }

  private func mode(_ name: String) -> UInt32 {
    var status = stat()
    return stat(folder + "/" + name, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test("keeps a session for its owner alone")
  func modes() throws {
    let before = umask(0o022)
    defer { umask(before) }
    var desk = try Desk(disk, path: folder + "/x.json")
    try desk.load()
    #expect(mode("x.json.lock") == 0o600)
    #expect(mode("x.json.journal") == 0o600)
    try desk.store.save(desk.session)
    #expect(mode("x.json") == 0o600)
    #expect(mode("x.evidence") == 0o700)
    let kept = try disk.list(folder + "/x.evidence")
    #expect(kept.count == 1)
    #expect(mode("x.evidence/" + (kept.first ?? "")) == 0o600)
    desk.store.close()
    #expect(try disk.list(folder) == ["x.evidence", "x.json"])
    #expect(throws: Never.self) {
      try SessionStore.verify(folder + "/x.json", disk: disk).get()
    }
  }

  @Test("does all that a store asks of it")
  func primitives() throws {
    let path = folder + "/f"
    #expect(try disk.read(path) == nil)
    try disk.remove(path)
    try disk.append([1, 2, 3], path)
    try disk.append([4], path)
    try disk.sync(path)
    try disk.truncate(path, 2)
    #expect(try disk.read(path) == [1, 2])
    let large = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try disk.write(large, path)
    #expect(try disk.read(path) == large)
    try disk.rename(path, path + "2")
    try disk.syncFolder(folder)
    #expect(try disk.list(folder) == ["f2"])
    #expect(try disk.list(folder + "/none") == [])
    try disk.makeFolder(folder + "/a/b/c")
    try disk.makeFolder(folder + "/a/b/c")
    #expect(mode("a/b") == 0o700)
    let error = #expect(throws: DiskError.self) { try disk.read(folder) }
    #expect(error?.sentence == "Cannot read \(folder): Is a directory")
  }

  @Test("replaces a file whole or not at all")
  func replacing() throws {
    let path = folder + "/f"
    try disk.replace(path, with: [1])
    let reader = Glibc.open(path, O_RDONLY)
    defer { Glibc.close(reader) }
    try disk.replace(path, with: [2, 2])
    // Who has the old file open still reads it whole.
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(Glibc.read(reader, &bytes, 8) == 1)
    #expect(bytes[0] == 1)
    #expect(try disk.read(path) == [2, 2])
    // A folder in the way of the new file: the old one stays.
    try disk.makeFolder(path + ".new")
    #expect(throws: DiskError.self) { try disk.replace(path, with: [3]) }
    #expect(try disk.read(path) == [2, 2])
  }

  private func take(_ holder: String) throws -> (@Sendable () -> Void)? {
    guard case .taken(let release) = try disk.lock(folder + "/lock", holder) else { return nil }
    return release
  }

  @Test("lets one shell at a time have a session")
  func locks() throws {
    let release = try #require(try take("first"))
    guard case .held(let holder) = try disk.lock(folder + "/lock", "second") else {
      Issue.record("taken twice")
      return
    }
    #expect(holder == "first")
    // Another process is kept out as well.
    #expect(try run("flock", "-n", folder + "/lock", "true") == 1)
    release()
    #expect(try run("flock", "-n", folder + "/other", "true") == 0)
    try disk.remove(folder + "/other")
    let again = try #require(try take("third"))
    again()
    #expect(try disk.list(folder).isEmpty)
  }

  @Test("a lock file that a dead shell left behind holds nobody up")
  func leftBehind() throws {
    try disk.write(Array("process 1 on a desk that burnt down".utf8), folder + "/lock")
    let release = try #require(try take("me"))
    #expect(try disk.read(folder + "/lock") == Array("me".utf8))
    release()
  }

  @Test("many shells that come and go never have it at once")
  func comeAndGo() async {
    let path = folder + "/lock"
    let inside = Inside()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<4000 {
            guard case .taken(let release)? = try? Disk.system.lock(path, "x") else { continue }
            inside.enter()
            sched_yield()
            inside.leave()
            release()
          }
        }
      }
    }
    #expect(inside.greatest == 1)
  }

  /// The exit status of a program.
  private func run(_ words: String...) throws -> Int32 {
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let started = posix_spawnp(&process, words[0], nil, nil, &arguments, environ)
    try #require(started == 0)
    var status: Int32 = 0
    try #require(waitpid(process, &status, 0) == process)
    return (status >> 8) & 0xFF
  }
}

/// How many have something at once.
private final class Inside: Sendable {
  private let counts = Mutex((now: 0, greatest: 0))

  var greatest: Int { counts.withLock(\.greatest) }

  func enter() {
    counts.withLock {
      $0.now += 1
      $0.greatest = max($0.greatest, $0.now)
    }
  }

  func leave() { counts.withLock { $0.now -= 1 } }
}
