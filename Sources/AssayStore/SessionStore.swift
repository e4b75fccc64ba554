import AssayDigest
import AssayJournal
import AssayModel

/// A session on disk: the file, the journal beside it, the evidence, and the lock. Whatever it
/// acknowledges is synced first.
package final class SessionStore {
  /// The session file.
  package let path: String
  /// Whether an analyst gave the session its name.
  package let isNamed: Bool
  private let disk: Disk
  private var releaseLock: (@Sendable () -> Void)?
  /// How many bytes of the journal file are acknowledged.
  private var journalLength: Int
  /// The journal file, open since the first decision after a save.
  private var journalFile: OpenFile?
  /// The hash of the last entry that was acknowledged here.
  private var lastHash: Digest?
  /// Whether there was no session here before.
  private var isNew: Bool
  /// What is known of the session file; `nil` where all of it must be written again.
  private var file: SessionFile?
  /// How the session file was left.
  private var mark: FileMark?
  /// How the journal file was left.
  private var journalMark: FileMark?
  /// Why nothing more may be written; `nil` as long as it may.
  package private(set) var readOnly: String?

  init(
    path: String, isNamed: Bool, disk: Disk, releaseLock: (@Sendable () -> Void)?,
    journalLength: Int, isNew: Bool, file: SessionFile?, readOnly: String?
  ) {
    self.path = path
    self.isNamed = isNamed
    self.disk = disk
    self.releaseLock = releaseLock
    self.journalLength = journalLength
    self.isNew = isNew
    self.file = file
    self.readOnly = readOnly
    remember()
  }

  /// Remembers how the files were left, to notice when somebody else writes to them.
  func remember() {
    mark = disk.mark(path)
    journalMark = disk.mark(journalPath)
  }

  /// Whether the journal holds entries that the session file does not.
  package var hasUnsavedEntries: Bool { journalLength > 0 }

  /// Whether the files that hold what was acknowledged are gone: somebody removed or moved the
  /// folder.
  package var hasVanished: Bool {
    guard releaseLock != nil else { return false }
    if journalLength > 0 {
      let journal = try? disk.readFile(journalPath)
      if let length = (journal ?? nil)?.count, length >= journalLength { return false }
      return !isSavedByAnother
    }
    return !isNew && (try? disk.kind(path)) ?? nil == nil
      && (try? disk.readFile(path)) ?? nil == nil
  }

  /// Whether the session file holds what was acknowledged here last, because another shell took it
  /// over and saved it.
  private var isSavedByAnother: Bool {
    guard let lastHash, let file = (try? disk.readFile(path)) ?? nil else { return false }
    return !file.ranges(of: Array("\"hash\":\"\(lastHash.hexadecimal)\"".utf8)).isEmpty
  }

  /// Whether `path` leads to this session, however it is spelled.
  package func isKept(at path: String) -> Bool {
    let path = disk.target(path)
    if path == self.path { return true }
    guard releaseLock != nil, let lock = disk.mark(path + ".lock") else { return false }
    return lock == disk.mark(self.path + ".lock")
  }

  /// Makes the session read-only for a reason that lies elsewhere.
  package func stop(because reason: String) { readOnly = readOnly ?? reason }

  package var journalPath: String { path + ".journal" }
  package var evidenceFolder: String { Self.evidenceFolder(of: path) }
  /// `case.evidence` beside `case.json`.
  package static func evidenceFolder(of path: String) -> String {
    (path.hasSuffix(".json") ? String(path.dropLast(5)) : path) + ".evidence"
  }
}

// MARK: - Writing

extension SessionStore {
  /// Writes down what a command added, and returns once it would survive a loss of power. When it
  /// cannot, the journal is as before and the error says why.
  package func append(
    _ addition: JournalDocument.Addition, evidence: [Evidence]
  ) throws(StoreError) {
    try mayWrite()
    do throws(DiskError) {
      try keep(evidence)
      let line = addition.line
      let isNew = journalLength == 0
      do throws(DiskError) {
        let file = try openJournal()
        try file.append(line)
        try file.sync()
        journalMark = file.mark()
        if isNew { try disk.syncFolder(folder(of: path)) }
      } catch {
        try cutJournal(after: error)
        throw error
      }
      journalLength += line.count
      lastHash = addition.entries.last?.hash ?? lastHash
    } catch {
      throw StoreError(
        problem: error.sentence,
        remedy: readOnly == nil
          ? "nothing was recorded: make room or `save` the session elsewhere, then repeat"
          : "whether it was recorded shows when the session is opened again; `save OTHER.json` keeps it without"
      )
    }
  }

  /// Folds the journal into the session file.
  package func save(_ session: Session, evidence: [Evidence] = []) throws(StoreError) {
    try mayWrite()
    journalFile = nil
    defer { remember() }
    do throws(DiskError) {
      try keep(evidence)
      file = try SessionFile.write(session.journal, over: file, at: path, disk: disk)
      // While the journal is there, a save that was cut short here is made again.
      try Self.removeWithheld(from: evidenceFolder, of: session.journal, disk: disk)
      try disk.remove(journalPath)
      journalLength = 0
      try disk.syncFolder(folder(of: path))
    } catch {
      throw StoreError(
        problem: error.sentence,
        remedy: isNew && journalLength == 0
          ? "the session at hand is as it was: `save OTHER.json` where there is room"
          : "no decision is lost: make room and `save` again, or `save OTHER.json` elsewhere")
    }
    // The first save may be a copy of a session that was read-only where it came from.
    if isNew { readOnly = Self.brokenChain(session.journal) ?? Self.laterVersion(session) }
    isNew = false
  }

  /// Gives up the lock. Nothing may be written afterwards.
  package func close() {
    journalFile = nil
    releaseLock?()
    releaseLock = nil
    readOnly = readOnly ?? "it is closed"
  }

  /// Removes what a session without a name left behind, once it is saved under one.
  package func discard() throws(StoreError) {
    journalFile = nil
    defer { remember() }
    try StoreError.onDisk { () throws(DiskError) in
      try disk.refuseLink(evidenceFolder)
      try disk.remove(journalPath)
      journalLength = 0
      for name in try disk.list(evidenceFolder) {
        try disk.remove(evidenceFolder + "/" + name)
      }
    }
  }

  /// The raw bytes of every article of `session` that are kept here.
  package func evidence(of session: Session) throws(StoreError) -> [Evidence] {
    try Self.evidence(of: session, at: path, disk: disk)
  }

  /// The raw bytes of every article of `session` that are kept beside the session at `path`.
  static func evidence(
    of session: Session, at path: String, disk: Disk
  ) throws(StoreError) -> [Evidence] {
    var evidence: [Evidence] = []
    for article in session.journal.articlesInOrder where !article.isTextWithheld {
      let path = evidenceFolder(of: path) + "/" + article.digest.hexadecimal
      let bytes = try StoreError.onDisk { () throws(DiskError) in try disk.readFile(path) }
      if let bytes { evidence.append(Evidence(digest: article.digest, bytes: bytes)) }
    }
    return evidence
  }

  /// Removes the raw bytes of articles whose words are withheld.
  private static func removeWithheld(
    from evidenceFolder: String, of journal: Journal, disk: Disk
  ) throws(DiskError) {
    let withheld = journal.withheld.texts.keys.compactMap { journal.articles[$0]?.digest }
    guard !withheld.isEmpty else { return }
    try disk.refuseLink(evidenceFolder)
    for digest in withheld { try disk.remove(evidenceFolder + "/" + digest.hexadecimal) }
    if !(try disk.list(evidenceFolder).isEmpty) { try disk.syncFolder(evidenceFolder) }
  }

  private func keep(_ evidence: [Evidence]) throws(DiskError) {
    try Self.keep(evidence, in: evidenceFolder, disk: disk)
  }

  private static func keep(
    _ evidence: [Evidence], in evidenceFolder: String, disk: Disk
  ) throws(DiskError) {
    guard !evidence.isEmpty else { return }
    try disk.refuseLink(evidenceFolder)
    try disk.makeFolder(evidenceFolder)
    for item in evidence {
      let path = evidenceFolder + "/" + item.digest.hexadecimal
      if try disk.readFile(path) != item.bytes { try disk.replace(path, with: item.bytes) }
    }
    // What is there already may have come by a command that failed before this.
    try disk.syncFolder(evidenceFolder)
    try disk.syncFolder(folder(of: evidenceFolder))
  }

  /// Writes a session as a file of its own, or where a link at `path` leads, without going on with it
  /// there. Another session at `path` is only replaced when `replacing`.
  package static func keep(
    _ session: Session, as path: String, evidence: [Evidence], replacing: Bool, disk: Disk
  ) throws(StoreError) {
    let path = disk.target(path)
    let bytes = SessionDocument.bytes(of: session.journal)
    let lock = try StoreError.onDisk { () throws(DiskError) in
      try disk.lock(path + ".lock", "")
    }
    guard let release = lock.release else {
      throw StoreError(
        problem: "\(path) is open in another shell", remedy: "close it there, or choose a new name")
    }
    defer { release() }
    let existing = try files(at: path, on: disk)
    guard existing.journal == nil else {
      throw StoreError(
        problem: "\(path) has entries in its journal that are not saved",
        remedy: "`assay \(path)` recovers them, or choose a new name")
    }
    guard replacing || existing.session == nil || existing.session == bytes else {
      throw StoreError(
        problem: "\(path) holds another session", remedy: "choose a new name, or say --update")
    }
    try StoreError.onDisk { () throws(DiskError) in
      try keep(evidence, in: evidenceFolder(of: path), disk: disk)
      try disk.replace(path, with: bytes)
      try removeWithheld(from: evidenceFolder(of: path), of: session.journal, disk: disk)
    }
  }

  private func openJournal() throws(DiskError) -> OpenFile {
    if let journalFile { return journalFile }
    let file = try disk.opened(journalPath)
    journalFile = file
    return file
  }

  private func cutJournal(after failure: DiskError) throws(DiskError) {
    journalFile = nil
    defer { journalMark = disk.mark(journalPath) }
    do throws(DiskError) {
      if journalLength == 0 {
        try disk.remove(journalPath)
        try disk.syncFolder(folder(of: path))
      } else {
        try disk.truncate(journalPath, journalLength)
        try disk.sync(journalPath)
      }
    } catch {
      readOnly = "its journal could not be written (\(failure.reason))"
    }
  }

  private func mayWrite() throws(StoreError) {
    if readOnly == nil, mark != disk.mark(path) || journalMark != disk.mark(journalPath) {
      readOnly =
        hasVanished
        ? "its files are not where they were"
        : "its files were changed by somebody else while it was open"
    }
    if let readOnly {
      throw StoreError(
        problem: "The session is read-only: \(readOnly)",
        remedy: "`save OTHER.json` keeps a copy of it")
    }
  }
}
