import AssayModel

/// The few things that a store asks of a file system, each of which a test can make fail or stop.
package struct Disk: Sendable {
  /// The bytes of a file; `nil` when there is none.
  package var read: @Sendable (_ path: String) throws(DiskError) -> [UInt8]?
  /// Gives a file from the byte `start` on, piece by piece as long as `take` answers true, with the
  /// length that the whole file had when it was opened. Every piece but the last has `pieceLength`
  /// bytes. Answers whether there is such a file. Where a disk has no way of its own, the file is
  /// read at once.
  package var readPieces:
    (
      @Sendable (
        _ path: String, _ start: Int, _ pieceLength: Int,
        _ take: (_ piece: UnsafeBufferPointer<UInt8>, _ length: Int) throws(DiskError) -> Bool
      ) throws(DiskError) -> Bool
    )?
  /// How many bytes of a large file are read or written at a time: as many as a processor keeps at
  /// hand, since each is gone through more than once.
  package var pieceLength = 1 << 18
  /// Makes or replaces a file. Nothing is promised to survive before `sync`.
  package var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(DiskError) -> Void
  /// Adds to the end of a file, which is made when there is none.
  package var append: @Sendable (_ bytes: [UInt8], _ path: String) throws(DiskError) -> Void
  /// Opens a file for additions; `nil` where each of them is an `append` of its own.
  package var openFile: (@Sendable (_ path: String) throws(DiskError) -> OpenFile)?
  /// Cuts a file to its first bytes.
  package var truncate: @Sendable (_ path: String, _ length: Int) throws(DiskError) -> Void
  /// Returns once the file's bytes would survive a loss of power.
  package var sync: @Sendable (_ path: String) throws(DiskError) -> Void
  /// Returns once the names in a folder would survive a loss of power.
  package var syncFolder: @Sendable (_ path: String) throws(DiskError) -> Void
  package var rename: @Sendable (_ from: String, _ to: String) throws(DiskError) -> Void
  package var remove: @Sendable (_ path: String) throws(DiskError) -> Void
  /// Makes a folder and those above it.
  package var makeFolder: @Sendable (_ path: String) throws(DiskError) -> Void
  /// The names in a folder, sorted; empty when there is none.
  package var list: @Sendable (_ path: String) throws(DiskError) -> [String]
  /// What lies at a path; `nil` when there is nothing.
  package var kind: @Sendable (_ path: String) throws(DiskError) -> PathKind? = { _ in nil }
  /// The path of the file itself, where a link leads to it.
  package var target: @Sendable (_ path: String) -> String = { $0 }
  /// What changes whenever a file is changed or another takes its place; `nil` where it cannot be told.
  package var mark: @Sendable (_ path: String) -> FileMark? = { _ in nil }
  /// Takes a lock that ends with the process; answers who holds it when somebody else does. `holder`
  /// is a `LockHolder` in words.
  package var lock: @Sendable (_ path: String, _ holder: String) throws(DiskError) -> Lock
}

/// What lies at a path, links followed.
package enum PathKind: Sendable {
  case file
  case folder
  /// A device, a pipe or a socket, which may never end or never begin.
  case other
}

/// How a file was left: which one it is, its length in bytes, and when it was changed last.
package struct FileMark: Hashable, Sendable {
  private let device: UInt64
  private let file: UInt64
  private let length: Int64
  private let seconds: Int64
  private let nanoseconds: Int64

  package init(
    device: UInt64 = 0, file: UInt64, length: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0
  ) {
    self.device = device
    self.file = file
    self.length = length
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// What came of asking for a lock.
package enum Lock: Sendable {
  case taken(release: @Sendable () -> Void)
  /// It is taken from a holder who ended without giving it up.
  case takenOver(from: String, release: @Sendable () -> Void)
  /// Somebody else has it; `holder` is what they wrote down.
  case held(holder: String)
  /// Somebody on another machine has it or ended without giving it up: nothing here can tell which.
  case doubtful(holder: String)

  /// What gives the lock up; `nil` where it was not taken.
  package var release: (@Sendable () -> Void)? {
    switch self {
    case .taken(let release), .takenOver(_, let release): release
    case .held, .doubtful: nil
    }
  }
}

/// What a file system refused, and why in its own words.
package struct DiskError: Error, Hashable, Sendable {
  /// "read", "write", "lock" …
  package let action: String
  package let path: String
  /// The system's reason: "No space left on device".
  package let reason: String

  package init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// "Cannot write /cases/x.json: No space left on device".
  package var sentence: String { "Cannot \(action) \(path): \(reason)" }
}

extension Disk {
  /// Gives a file that a session is kept in from the byte `start` on, as `readPieces` says. Throws
  /// where something else lies there.
  package func pieces(
    of path: String, from start: Int = 0,
    _ take: (_ piece: UnsafeBufferPointer<UInt8>, _ length: Int) throws(DiskError) -> Bool
  ) throws(DiskError) -> Bool {
    try refuseWhatIsNoFile(path)
    if let readPieces { return try readPieces(path, start, pieceLength, take) }
    guard let bytes = try read(path) else { return false }
    var place = start
    while place < bytes.count {
      let end = min(place + pieceLength, bytes.count)
      let goesOn = try bytes[place..<end].withUnsafeBufferPointer { piece throws(DiskError) in
        try take(piece, bytes.count)
      }
      guard goesOn else { break }
      place = end
    }
    return true
  }

  /// The bytes of a file that a session is kept in; `nil` when there is none. Throws where something
  /// else lies there.
  package func readFile(_ path: String) throws(DiskError) -> [UInt8]? {
    try refuseWhatIsNoFile(path)
    return try read(path)
  }

  /// Throws where a link stands in the place of a folder: whoever prepared it chose where it leads.
  func refuseLink(_ folder: String) throws(DiskError) {
    guard target(folder) != folder else { return }
    throw DiskError(action: "write", path: folder, reason: "a link stands in its place")
  }

  /// A pipe or a device may never end, or never begin.
  private func refuseWhatIsNoFile(_ path: String) throws(DiskError) {
    guard try kind(path) == .other else { return }
    throw DiskError(action: "read", path: path, reason: "it is no file")
  }

  /// Replaces a file so that at any moment the old or the new one stands whole: a new file beside
  /// it, synced, renamed over it, and the folder synced. A link is replaced, not what it leads to;
  /// give its `target` where that is wanted.
  package func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    try replace(path) { new throws(DiskError) in try write(bytes, new) }
  }

  /// Replaces a file as `replace(_:with:)` does; `writing` is given the path of the new file.
  package func replace(
    _ path: String, writing: (_ new: String) throws(DiskError) -> Void
  ) throws(DiskError) {
    let new = path + ".new"
    do throws(DiskError) {
      try writing(new)
      try sync(new)
      try rename(new, path)
    } catch {
      try? remove(new)
      throw error
    }
    try syncFolder(folder(of: path))
  }
}

/// The folder that `path` lies in; `.` for a bare name.
package func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
