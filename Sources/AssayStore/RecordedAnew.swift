import AssayJournal

/// A session whose every command was recorded once more, from nothing.
package struct RecordedAnew {
  package let session: Session
  /// The raw bytes of its articles, as far as they are kept.
  package let evidence: [Evidence]
  /// Whether that gave the file's own bytes; entries that are still in the journal file count as saved.
  package let isSame: Bool

  /// Records the session at `path` anew. Throws where it cannot be read, or an entry comes out
  /// otherwise.
  package init(_ path: String, disk: Disk) throws(StoreError) {
    let path = disk.target(path)
    let (file, journalFile) = try SessionStore.files(at: path, on: disk)
    guard file != nil || journalFile != nil else {
      throw StoreError(
        problem: "Cannot open \(path): there is no such file", remedy: "check the name")
    }
    let content = try StoreError.inFile(path) { () throws(DocumentError) in
      try file.map { file throws(DocumentError) in try SessionDocument.read(file) }
    }
    var journal = content?.journal ?? Journal()
    try StoreError.inFile(path + ".journal") { () throws(DocumentError) in
      _ = try journal.recover(try JournalDocument.read(journalFile ?? []).additions)
    }
    do throws(Verification.Fault) {
      session = try Session.recordingAnew(journal)
    } catch {
      throw StoreError(
        problem: "\(path): \(error.problem)".droppingFullStop,
        remedy: "`assay verify \(path)` tells more")
    }
    let isSaved = content.map { $0.journal.entries.count == journal.entries.count } ?? false
    isSame =
      isSaved
      ? SessionDocument.bytes(of: session.journal) == file : session.journal == journal
    evidence = try SessionStore.evidence(of: session, at: path, disk: disk)
  }
}
