import AssayJournal
import AssayModel

extension SessionStore {
  /// What opening a session brought.
  package struct Opened {
    package let store: SessionStore
    package let session: Session
    /// What the analyst must know: recovered entries, a lock, a later version.
    package let remarks: [String]
  }

  /// Opens the session at `path`, or begins one there. A journal beside it is recovered. A session
  /// that another shell holds, that holds facts of a later version, or whose chain is broken opens
  /// read-only and says so. Throws `StoreError` where it cannot be read, or where there is none and
  /// it `mustExist`; nothing is changed then.
  package static func open(
    _ path: String, isNamed: Bool = true, mustExist: Bool = false, disk: Disk, holder: String
  ) throws(StoreError) -> Opened {
    // Journal, lock and evidence lie beside the file itself, not beside a link to it.
    let path = disk.target(path)
    var readOnly: String?
    var left: String?
    if mustExist, try !isThere(path, on: disk) {
      throw StoreError(
        problem: "Cannot open \(path): there is no such file", remedy: "check the name")
    }
    var release: (@Sendable () -> Void)?
    do throws(DiskError) {
      let lock = try disk.lock(path + ".lock", holder)
      release = lock.release
      switch lock {
      case .taken: break
      case .takenOver(let other, _): left = other
      case .held(""): readOnly = "it is open in another shell"
      case .held(let other): readOnly = "it is open in another shell (\(other))"
      case .doubtful(let other):
        readOnly =
          "it may be open on another machine\(other.isEmpty ? "" : " (\(other))"); if it is not, remove \(path).lock"
      }
    } catch {
      guard try isThere(path, on: disk) else {
        throw StoreError(problem: error.sentence, remedy: "choose a folder that can be written")
      }
      readOnly = "its folder cannot be written (\(error.reason))"
    }
    var isKept = false
    defer { if !isKept { release?() } }
    // Only now: whoever held the lock before may have written until then.
    // The journal first: what a shell saves meanwhile is then known twice, not missed.
    let journalBytes = try StoreError.onDisk { () throws(DiskError) in
      try disk.readFile(path + ".journal") ?? []
    }
    let saved = try SessionFile.read(path, disk: disk)
    let (file, isNew) = (saved?.file, saved == nil)
    var journal = saved?.content.journal ?? Journal()
    if let head = saved?.content.head, head != journal.head {
      readOnly = readOnly ?? headDoesNotFit
    }
    let (additions, wholeLength) = try StoreError.inFile(path + ".journal") {
      () throws(DocumentError) in
      try JournalDocument.read(journalBytes)
    }
    let recovered = try StoreError.inFile(path + ".journal") { () throws(DocumentError) in
      try journal.recover(additions)
    }
    readOnly = readOnly ?? brokenChain(journal)
    let session: Session
    do throws(FoldError) {
      session = try Session(folding: journal)
    } catch {
      throw StoreError(
        problem: "Cannot open \(path): entry \(error.entry) \(error.problem)",
        remedy: "`assay verify \(path)` tells more; the file was left as it is")
    }
    readOnly = readOnly ?? laterVersion(session)
    if readOnly == nil, !journalBytes.isEmpty {
      do throws(DiskError) {
        // Whoever wrote it may have ended before its bytes or its name were synced, or after a sync
        // had failed: then a later one does not bring those bytes to the disk either.
        try disk.replace(path + ".journal", with: Array(journalBytes.prefix(wholeLength)))
      } catch {
        readOnly = "its journal could not be written anew (\(error.reason))"
      }
    }
    let remarks =
      found(
        recovered, isCut: wholeLength < journalBytes.count, left: left, isReadOnly: readOnly != nil)
      + (readOnly.map { ["Read-only: \($0)."] } ?? [])
    let store = SessionStore(
      path: path, isNamed: isNamed, disk: disk, releaseLock: release,
      journalLength: wholeLength, isNew: isNew, file: file, readOnly: readOnly)
    let hasCrashed = left != nil || !journalBytes.isEmpty
    if readOnly == nil, hasCrashed { removeUnfinished(of: path, disk: disk) }
    isKept = true
    return Opened(store: store, session: session, remarks: remarks)
  }

  /// Takes away the new files that a shell began to write and was killed before it had put them in
  /// their places. They may hold what was withheld since; one that cannot be removed does no other
  /// harm. Where no shell was killed, a file of such a name is somebody's own.
  private static func removeUnfinished(of path: String, disk: Disk) {
    for file in [path + ".new", path + ".journal.new"] where disk.mark(file) != nil {
      try? disk.remove(file)
    }
    let folder = evidenceFolder(of: path)
    guard disk.target(folder) == folder else { return }
    for name in (try? disk.list(folder)) ?? []
    where name.hasSuffix(".new") && Digest(hexadecimal: String(name.dropLast(4))) != nil {
      try? disk.remove(folder + "/" + name)
    }
  }

  /// What opening came upon, in one line; none where there was nothing to come upon.
  private static func found(
    _ recovered: Int, isCut: Bool, left: String?, isReadOnly: Bool
  ) -> [String] {
    var clauses: [String] = []
    if recovered > 0 {
      let entries = "\(recovered) \(recovered == 1 ? "entry" : "entries")"
      clauses.append(
        isReadOnly
          ? "\(entries) in the journal \(recovered == 1 ? "is" : "are") not saved yet"
          : "recovered \(entries) from the journal")
    }
    if isCut {
      clauses.append("left out its last line, which was cut short and never acknowledged")
    }
    if let left {
      let holder = LockHolder(left).map { " (\($0))" } ?? ""
      clauses.append("the shell that had the session before\(holder) ended without closing it")
    }
    return clauses.isEmpty ? [] : [clauses.joined(separator: "; ").capitalizedFirst + "."]
  }

  /// Whether there is a session file or a journal file.
  private static func isThere(_ path: String, on disk: Disk) throws(StoreError) -> Bool {
    try StoreError.onDisk { () throws(DiskError) in
      for file in [path, path + ".journal"] {
        if try disk.pieces(of: file, { _, _ in false }) { return true }
      }
      return false
    }
  }

  /// The bytes of the session file and of the journal file beside it. The journal is read first:
  /// what a shell saves meanwhile is then known twice, not missed.
  static func files(
    at path: String, on disk: Disk
  ) throws(StoreError) -> (session: [UInt8]?, journal: [UInt8]?) {
    try StoreError.onDisk { () throws(DiskError) in
      let journal = try disk.readFile(path + ".journal")
      return (try disk.readFile(path), journal)
    }
  }
}

extension SessionStore {
  /// The sessions in `folder` that have a journal, no session file, and nobody who holds them: what
  /// a crash leaves of a session without a name.
  package static func leftBehind(in folder: String, disk: Disk) -> [String] {
    guard let names = try? disk.list(folder) else { return [] }
    return names.compactMap { name in
      guard name.hasSuffix(".json.journal") else { return nil }
      let session = String(name.dropLast(8))
      guard !names.contains(session),
        let release = try? disk.lock("\(folder)/\(session).lock", "").release
      else { return nil }
      release()
      return "\(folder)/\(session)"
    }
  }
}
