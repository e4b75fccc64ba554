import CHeap
import Glibc

extension Disk {
  /// The machine's own file system.
  package static let system = Disk(
    read: { path throws(DiskError) in
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        if errno == ENOENT { return nil }
        throw DiskError("read", path)
      }
      defer { close(file) }
      return try readAll(file, path)
    },
    readPieces: { path, start, pieceLength, take throws(DiskError) in
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        if errno == ENOENT { return false }
        throw DiskError("read", path)
      }
      defer { close(file) }
      try read(file, path, from: start, by: pieceLength, take)
      return true
    },
    write: { bytes, path throws(DiskError) in
      try SystemFile(writing: path, flags: O_TRUNC, rights: rights(of: path)).write(bytes)
    },
    append: { bytes, path throws(DiskError) in
      try SystemFile(writing: path, flags: O_APPEND, rights: 0o600).write(bytes)
    },
    openFile: { path throws(DiskError) in
      let file = try SystemFile(writing: path, flags: O_APPEND, rights: 0o600)
      return OpenFile(
        append: { bytes throws(DiskError) in try file.write(bytes) },
        sync: { () throws(DiskError) in try file.sync() },
        mark: { file.mark })
    },
    truncate: { path, length throws(DiskError) in
      let file = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      guard file >= 0 else { throw DiskError("shorten", path) }
      defer { close(file) }
      guard ftruncate(file, length) == 0 else { throw DiskError("shorten", path) }
    },
    sync: { path throws(DiskError) in try syncFile(path, flags: O_RDONLY) },
    syncFolder: { path throws(DiskError) in try syncFile(path, flags: O_RDONLY | O_DIRECTORY) },
    rename: { from, to throws(DiskError) in
      guard Glibc.rename(from, to) == 0 else { throw DiskError("write", to) }
    },
    remove: { path throws(DiskError) in
      guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
    },
    makeFolder: { path throws(DiskError) in try makeFolders(path) },
    list: { path throws(DiskError) in try names(in: path) },
    kind: { path throws(DiskError) in
      var status = stat()
      guard stat(path, &status) == 0 else {
        if errno == ENOENT { return nil }
        throw DiskError("read", path)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    },
    target: { path in
      guard let real = realpath(path, nil) else { return path }
      defer { free(real) }
      var link = stat()
      guard lstat(path, &link) == 0, link.st_mode & S_IFMT == S_IFLNK else { return path }
      return String(cString: real)
    },
    mark: { path in
      var file = stat()
      guard stat(path, &file) == 0 else { return nil }
      return FileMark(file)
    },
    lock: { path, holder throws(DiskError) in
      try SystemLock(path: path, holder: holder).take()
    })

  static func readAll(_ file: Int32, _ path: String) throws(DiskError) -> [UInt8] {
    var bytes = try readKnownLength(file, path)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw DiskError("read", path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// The room for a piece is used again for the next.
  private static func read(
    _ file: Int32, _ path: String, from start: Int, by pieceLength: Int,
    _ take: (UnsafeBufferPointer<UInt8>, Int) throws(DiskError) -> Bool
  ) throws(DiskError) {
    var status = stat()
    let length = fstat(file, &status) == 0 ? Int(status.st_size) : 0
    if start == 0 { make_room_in_heap(length) }
    guard start == 0 || lseek(file, start, SEEK_SET) == start else { throw DiskError("read", path) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceLength, alignment: 8)
    defer { room.deallocate() }
    while true {
      var filled = 0
      while filled < room.count {
        let count = Glibc.read(file, room.baseAddress?.advanced(by: filled), room.count - filled)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw DiskError("read", path) }
        if count == 0 { break }
        filled += count
      }
      let piece = UnsafeRawBufferPointer(rebasing: room[..<filled])
      guard filled > 0, try take(piece.assumingMemoryBound(to: UInt8.self), length),
        filled == room.count
      else { return }
    }
  }

  /// As many bytes as the file has by its size, read at once; a file may go on behind them.
  private static func readKnownLength(
    _ file: Int32, _ path: String
  ) throws(DiskError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return []
    }
    var isRefused = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { bytes, length in
      while length < bytes.count {
        let count = Glibc.read(file, bytes.baseAddress?.advanced(by: length), bytes.count - length)
        if count < 0, errno == EINTR { continue }
        isRefused = count < 0
        if count <= 0 { break }
        length += count
      }
    }
    if isRefused { throw DiskError("read", path) }
    return bytes
  }

  /// The rights that a file at `path` is made with: those of the one whose place it takes, and
  /// otherwise its owner's alone.
  private static func rights(of path: String) -> mode_t {
    var there = stat()
    let replaced = path.hasSuffix(".new") ? String(path.dropLast(4)) : path
    let isThere = lstat(replaced, &there) == 0 && there.st_mode & S_IFMT == S_IFREG
    return isThere ? there.st_mode & 0o777 : 0o600
  }

  private static func syncFile(_ path: String, flags: Int32) throws(DiskError) {
    let file = open(path, flags | O_CLOEXEC)
    guard file >= 0 else { throw DiskError("write", path) }
    defer { close(file) }
    try SystemFile.sync(file, path)
  }

  private static func makeFolders(_ path: String) throws(DiskError) {
    let above = folder(of: path)
    if mkdir(path, 0o700) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT, above != path else { throw DiskError("make", path) }
      try makeFolders(above)
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw DiskError("make", path) }
    }
    try syncFile(above, flags: O_RDONLY | O_DIRECTORY)
  }

  private static func names(in path: String) throws(DiskError) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw DiskError("read", path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension DiskError {
  /// What the system just refused, in the words of `errno`.
  init(_ action: String, _ path: String) {
    let reason = errno == ELOOP ? "a link stands in its place" : String(cString: strerror(errno))
    self.init(action: action, path: path, reason: reason)
  }
}
