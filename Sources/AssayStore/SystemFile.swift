import Glibc

/// An open file of the machine's own file system, closed with its last user.
final class SystemFile: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file for writing and makes it when there is none, with these rights. Whoever prepared the
  /// folder may have put a link there, to a file that is none of ours, or a pipe, which would be waited
  /// for: both are refused.
  init(writing path: String, flags: Int32, rights: mode_t) throws(DiskError) {
    let flags = flags | O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = open(path, flags, rights)
    self.descriptor = descriptor
    self.path = path
    var opened = stat()
    let isPipe =
      descriptor < 0
      ? errno == ENXIO : fstat(descriptor, &opened) == 0 && opened.st_mode & S_IFMT == S_IFIFO
    if isPipe { throw DiskError(action: "write", path: path, reason: "it is no file") }
    guard descriptor >= 0 else { throw DiskError("write", path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ bytes: [UInt8]) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw DiskError("write", path) }
      written += count
    }
  }

  func sync() throws(DiskError) { try Self.sync(descriptor, path) }

  static func sync(_ descriptor: Int32, _ path: String) throws(DiskError) {
    // Some file systems cannot sync a folder and say EINVAL; there is nothing more to do there.
    while fsync(descriptor) != 0 {
      if errno == EINVAL { return }
      guard errno == EINTR else { throw DiskError("write", path) }
    }
  }

  var mark: FileMark? {
    var file = stat()
    return fstat(descriptor, &file) == 0 ? FileMark(file) : nil
  }
}

extension FileMark {
  init(_ file: stat) {
    self.init(
      device: UInt64(file.st_dev), file: UInt64(file.st_ino), length: Int64(file.st_size),
      seconds: Int64(file.st_mtim.tv_sec), nanoseconds: Int64(file.st_mtim.tv_nsec))
  }
}
