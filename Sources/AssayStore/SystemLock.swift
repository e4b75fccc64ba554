import Glibc

/// A lock on the machine's own file system: a file that says who has it, and that the system itself
/// locks, so that the lock ends with its process however that ends.
package struct SystemLock {
  private let path: String
  private let holder: String
  private let lockFile: (Int32) -> Int32
  private let knowsAllLocks: (Int32) -> Bool

  /// A lock at `path` for `holder`, a `LockHolder` in words. `lockFile` asks the system to lock an
  /// open file, and answers 0 when it did, else as `errno` says; `knowsAllLocks` tells whether the
  /// system knows of every lock on it.
  package init(
    path: String, holder: String,
    lockFile: @escaping (Int32) -> Int32 = { flock($0, LOCK_EX | LOCK_NB) },
    knowsAllLocks: @escaping (Int32) -> Bool = isOnLocalDisk
  ) {
    self.path = path
    self.holder = holder
    self.lockFile = lockFile
    self.knowsAllLocks = knowsAllLocks
  }

  /// Takes the lock, or tells who has it. Throws where the file cannot be made.
  package func take() throws(DiskError) -> Lock {
    while true {
      if let lock = try attempt() { return lock }
    }
  }

  /// `nil` where the file was removed by its last holder before it could be locked.
  private func attempt() throws(DiskError) -> Lock? {
    let made = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let isNew = made >= 0
    let file = isNew ? made : open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw DiskError("lock", path) }
    var isKept = false
    defer { if !isKept { close(file) } }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DiskError(action: "lock", path: path, reason: "it is no file")
    }
    let isLocked = lockFile(file) == 0
    let isRefused = !isLocked && errno == EWOULDBLOCK
    // Some file systems have no locks: there the file itself is one.
    guard isLocked || isRefused || [ENOLCK, EOPNOTSUPP, ENOSYS].contains(errno) else {
      throw DiskError("lock", path)
    }
    let left = String(
      decoding: ((try? Disk.readAll(file, path)) ?? []).prefix(1000), as: UTF8.self)
    if isRefused { return .held(holder: left) }
    guard Self.isFile(file, at: path) else { return nil }
    let isOwn = isLocked ? left.isEmpty : isNew
    if !isOwn, !hasEnded(left, file: file, isLocked: isLocked) {
      return .doubtful(holder: left)
    }
    _ = ftruncate(file, 0)
    _ = Array(holder.utf8).withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    isKept = true
    let path = path
    let release: @Sendable () -> Void = {
      // Where somebody took the file away, another shell may have made its own.
      if Self.isFile(file, at: path) { unlink(path) }
      close(file)
    }
    return left.isEmpty ? .taken(release: release) : .takenOver(from: left, release: release)
  }

  /// Whether the shell that wrote `left` is no more. Where the system locked the file, no shell of
  /// this machine has it, and none at all where it knows every lock.
  private func hasEnded(_ left: String, file: Int32, isLocked: Bool) -> Bool {
    let other = LockHolder(left)
    let isNeighbour = other != nil && other?.machine == LockHolder(holder)?.machine
    if isLocked { return isNeighbour || knowsAllLocks(file) }
    guard isNeighbour, let process = other.flatMap({ pid_t(exactly: $0.process) }) else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// Whether `path` still names the open file.
  private static func isFile(_ file: Int32, at path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(file, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}

/// Whether an open file lies on a disk that no other machine writes to. A file system that is not
/// known here may be shared.
package func isOnLocalDisk(_ file: Int32) -> Bool {
  var status = stat()
  guard fstat(file, &status) == 0,
    let mounts = try? Disk.system.read("/proc/self/mountinfo")
  else { return false }
  // Linux's numbering of devices: twelve bits for the kind, twenty for which, in pieces.
  let device = UInt64(status.st_dev)
  let kind = (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
  let which = device & 0xFF | (device >> 12) & 0xFFFF_FF00
  for line in String(decoding: mounts, as: UTF8.self).split(separator: "\n") {
    // 36 35 98:0 / /home rw,noatime shared:1 - ext4 /dev/vda rw
    let words = line.split(separator: " ")
    guard words.count > 3, words[2] == "\(kind):\(which)", let dash = words.firstIndex(of: "-"),
      dash + 1 < words.count
    else { continue }
    return ["ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "overlay", "tmpfs", "ramfs"]
      .contains(words[dash + 1])
  }
  return false
}
