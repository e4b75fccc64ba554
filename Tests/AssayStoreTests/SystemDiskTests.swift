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

  @Test("adds to an open file wherever its name leads by now, and marks it as its name does")
  func openFiles() throws {
    let path = folder + "/f"
    let file = try disk.opened(path)
    #expect(mode("f") == 0o600)
    try file.append([1, 2])
    try file.append([3])
    try file.sync()
    #expect(try disk.read(path) == [1, 2, 3])
    #expect(file.mark() != nil && file.mark() == disk.mark(path))
    try disk.rename(path, path + "2")
    try disk.write([9], path)
    try file.append([4])
    #expect(try disk.read(path + "2") == [1, 2, 3, 4])
    #expect(try disk.read(path) == [9])
    #expect(file.mark() == disk.mark(path + "2") && file.mark() != disk.mark(path))
    #expect(symlink(path, path + "3") == 0 && mkfifo(path + "4", 0o600) == 0)
    for refused in [path + "3", path + "4", folder] {
      #expect(throws: DiskError.self) { try disk.opened(refused) }
    }
    #expect(try disk.read(path) == [9])
  }

  @Test("does not call lost what another shell has saved")
  func savedByAnother() throws {
    let path = folder + "/x.json"
    var first = try Desk(disk, path: path)
    try first.load()
    try first.store.save(first.session)
    try first.name("AFP")
    try disk.remove(path + ".lock")
    let second = try Desk(disk, path: path)
    try second.store.save(second.session)
    second.store.close()
    let error = #expect(throws: StoreError.self) { try first.name("Reuters") }
    #expect(
      error?.problem
        == "The session is read-only: its files were changed by somebody else while it was open")
    #expect(!first.store.hasVanished)
    // What replaces the file without it has lost it.
    try disk.replace(path, with: Array("{}".utf8))
    #expect(first.store.hasVanished)
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
    try disk.lock(folder + "/lock", holder).release
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

  private static let me = "process 1 on desk since 2024-03-04T10:00:00Z"

  private func leave(_ holder: String) throws {
    try disk.write(Array(holder.utf8), folder + "/lock")
  }

  /// What comes of asking for a lock, in one word and the holder's.
  private func ask(
    hasLocks: Bool = true, knowsAll: Bool = true, as holder: String = SystemDiskTests.me
  ) throws -> String {
    let lock = try SystemLock(
      path: folder + "/lock", holder: holder,
      lockFile: { file in
        if hasLocks { return flock(file, LOCK_EX | LOCK_NB) }
        errno = ENOLCK
        return -1
      }, knowsAllLocks: { _ in knowsAll }
    ).take()
    defer { lock.release?() }
    switch lock {
    case .taken: return "taken"
    case .takenOver(let other, _): return "taken over from \(other)"
    case .held(let other): return "held by \(other)"
    case .doubtful(let other): return "doubtful: \(other)"
    }
  }

  @Test("a lock file that a dead shell left behind holds nobody up, and is told of")
  func leftBehind() throws {
    let gone = "process 77 on desk since 2024-03-01T09:00:00Z"
    try leave(gone)
    guard case .takenOver(from: gone, let release) = try disk.lock(folder + "/lock", Self.me)
    else {
      Issue.record("not taken over")
      return
    }
    #expect(try disk.read(folder + "/lock") == Array(Self.me.utf8))
    release()
    #expect(try disk.list(folder).isEmpty)
    #expect(try ask() == "taken")
    try leave("proc")
    #expect(try ask() == "taken over from proc")
  }

  @Test("a lock of another machine is only taken over on a disk of this one")
  func otherMachines() throws {
    let other = "process 77 on the other desk since 2024-03-01T09:00:00Z"
    try leave(other)
    #expect(try ask(knowsAll: false) == "doubtful: \(other)")
    #expect(try disk.read(folder + "/lock") == Array(other.utf8))
    #expect(try ask() == "taken over from \(other)")
    let neighbour = "process 77 on desk since 2024-03-01T09:00:00Z"
    try leave(neighbour)
    #expect(try ask(knowsAll: false) == "taken over from \(neighbour)")
    try leave(other)
    let opened = try Desk(
      {
        var disk = disk
        disk.lock = { [folder] _, holder throws(DiskError) in
          try SystemLock(path: folder + "/lock", holder: holder, knowsAllLocks: { _ in false })
            .take()
        }
        return disk
      }(), path: folder + "/x.json")
    #expect(
      opened.remarks == [
        "Read-only: it may be open on another machine (\(other)); if it is not, remove \(folder)/x.json.lock."
      ])
  }

  @Test("where a file system has no locks, the file is one")
  func withoutLocks() throws {
    #expect(try ask(hasLocks: false) == "taken")
    #expect(try disk.list(folder).isEmpty)
    let alive = "process \(getpid()) on desk since 2024-03-01T09:00:00Z"
    try leave(alive)
    #expect(try ask(hasLocks: false) == "doubtful: \(alive)")
    // No process has a number as large as that.
    let gone = "process 2147483646 on desk since 2024-03-01T09:00:00Z"
    try leave(gone)
    #expect(try ask(hasLocks: false) == "taken over from \(gone)")
    try leave("")
    #expect(try ask(hasLocks: false) == "doubtful: ")
  }

  @Test("a lock file that was taken away is not taken from the next shell")
  func notTheirs() throws {
    let release = try #require(try take("first"))
    try disk.remove(folder + "/lock")
    let second = try #require(try take("second"))
    release()
    #expect(try disk.read(folder + "/lock") == Array("second".utf8))
    second()
  }

  @Test("knows a disk of its own")
  func localDisk() throws {
    let file = Glibc.open("/proc/self/status", O_RDONLY)
    defer { Glibc.close(file) }
    #expect(!isOnLocalDisk(file))
    #expect(!isOnLocalDisk(-1))
    let shared = Glibc.open("/dev/shm", O_RDONLY | O_DIRECTORY)
    defer { Glibc.close(shared) }
    if shared >= 0 { #expect(isOnLocalDisk(shared)) }
  }

  @Test("many shells that come and go never have it at once")
  func comeAndGo() async {
    let path = folder + "/lock"
    let inside = Inside()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<4000 {
            guard let release = try? Disk.system.lock(path, "x").release else { continue }
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
