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
    var remarks: [String] = []
    var readOnly: String?
    if mustExist, try files(at: path, on: disk) == (nil, nil) {
      throw StoreError(
        problem: "Cannot open \(path): there is no such file", remedy: "check the name")
    }
    var release: (@Sendable () -> Void)?
    do throws(DiskError) {
      switch try disk.lock(path + ".lock", holder) {
      case .taken(let end): release = end
      case .held(""): readOnly = "it is open in another shell"
      case .held(let other): readOnly = "it is open in another shell (\(other))"
      }
    } catch {
      guard try files(at: path, on: disk) != (nil, nil) else {
        throw StoreError(problem: error.sentence, remedy: "choose a folder that can be written")
      }
      readOnly = "its folder cannot be written (\(error.reason))"
    }
    var isKept = false
    defer { if !isKept { release?() } }
    // Only now: whoever held the lock before may have written until then.
    let (file, journalFile) = try files(at: path, on: disk)

    var journal = Journal()
    if let file {
      let document = try StoreError.inFile(path) { () throws(DocumentError) in
        try SessionDocument.read(file)
      }
      journal = document.journal
      if document.head != journal.head { readOnly = readOnly ?? "its head does not fit" }
    }
    let journalBytes = journalFile ?? []
    let (additions, wholeLength) = try StoreError.inFile(path + ".journal") {
      () throws(DocumentError) in
      try JournalDocument.read(journalBytes)
    }
    let recovered = try StoreError.inFile(path + ".journal") { () throws(DocumentError) in
      try journal.recover(additions)
    }
    if recovered > 0 {
      remarks.append(
        "Recovered \(recovered) \(recovered == 1 ? "entry" : "entries") from the journal.")
    }
    if wholeLength < journalBytes.count {
      remarks.append("The last line of the journal was cut short and never acknowledged: left out.")
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
    if let readOnly { remarks.append("Read-only: \(readOnly).") }
    let store = SessionStore(
      path: path, isNamed: isNamed, disk: disk, releaseLock: release,
      journalLength: wholeLength, isNew: file == nil, readOnly: readOnly)
    if readOnly == nil, wholeLength < journalBytes.count {
      try StoreError.onDisk { () throws(DiskError) in
        try disk.truncate(store.journalPath, wholeLength)
      }
      store.remember()
    }
    isKept = true
    return Opened(store: store, session: session, remarks: remarks)
  }

  /// The bytes of the session file and of the journal file beside it. The journal is read first:
  /// what a shell saves meanwhile is then known twice, not missed.
  static func files(
    at path: String, on disk: Disk
  ) throws(StoreError) -> (session: [UInt8]?, journal: [UInt8]?) {
    try StoreError.onDisk { () throws(DiskError) in
      let journal = try disk.read(path + ".journal")
      return (try disk.read(path), journal)
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
        case .taken(let release) = try? disk.lock("\(folder)/\(session).lock", "")
      else { return nil }
      release()
      return "\(folder)/\(session)"
    }
  }
}
