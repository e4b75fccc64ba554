import Glibc

/// Reading small files without Foundation.
enum FileBytes {
  /// The end of a file.
  struct Tail {
    var bytes: [UInt8]
    /// Whether there is more before it.
    var cut: Bool
  }

  /// An `errno`.
  struct Failure: Error, Equatable {
    var code: Int32
    /// What the system says about it.
    var message: String { String(cString: strerror(code)) }
  }

  /// At most the last `limit` bytes of a regular file.
  static func tail(of path: String, limit: Int) -> Result<Tail, Failure> {
    // A named pipe in the file's place must not block the start.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return .failure(Failure(code: errno)) }
    guard information.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(code: EINVAL)) }
    let size = Int(information.st_size)
    let begin = max(0, size - limit)
    var bytes = [UInt8](repeating: 0, count: min(size, limit))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
          off_t(begin + filled))
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(Failure(code: errno)) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeSubrange(filled...)
    return .success(Tail(bytes: bytes, cut: begin > 0))
  }
}
