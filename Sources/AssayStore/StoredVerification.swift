import AssayDigest
import AssayJournal
import AssayModel

extension SessionStore {
  /// What verifying a session found right.
  package struct Verified: Sendable {
    package let session: Session
    /// How many articles have their raw bytes beside the session.
    package let evidenceCount: Int
    /// How many entries stand in the journal file and not yet in the session file.
    package let unsavedCount: Int
    /// Raw bytes that are kept still although their article's words are withheld.
    package let leftEvidence: [String]
  }

  /// Checks the session at `path`, its journal and its evidence, without changing anything. Throws
  /// the first thing that is wrong; `StoreError` as its cause where a file cannot be read.
  package static func verify(
    _ path: String, disk: Disk
  ) throws(StoreError) -> Result<Verified, Verification.Fault> {
    // Where `open` looks: journal and evidence lie beside the file itself.
    let path = disk.target(path)
    let (file, journal) = try files(at: path, on: disk)
    guard file != nil || journal != nil else {
      throw StoreError(
        problem: "Cannot read \(path): there is no such file", remedy: "check the name")
    }
    let additions: [JournalDocument.Addition]
    do throws(DocumentError) {
      let read = try JournalDocument.read(journal ?? [])
      additions = read.additions
      if let line = edited(additions, in: journal ?? []) {
        return .failure(
          Verification.Fault(
            line: line, isInJournal: true,
            "The line is not written as assay writes it: it was edited."))
      }
    } catch {
      return .failure(
        Verification.Fault(
          line: error.line, isInJournal: true, "The line cannot be read: \(error.problem)."))
    }
    let session: Session
    let savedCount: Int
    do throws(Verification.Fault) {
      (session, savedCount) = try Verification.checkCounting(file, additions: additions)
    } catch {
      return .failure(error)
    }
    let folder = evidenceFolder(of: path)
    var evidenceCount = 0
    var leftEvidence: [String] = []
    for article in session.journal.articlesInOrder {
      let kept = folder + "/" + article.digest.hexadecimal
      let bytes = try StoreError.onDisk { () throws(DiskError) in try disk.readFile(kept) }
      if article.isTextWithheld {
        if bytes != nil { leftEvidence.append(kept) }
        continue
      }
      guard let bytes else {
        return .failure(
          Verification.Fault("The raw bytes of \(article.id) are missing: no \(kept)."))
      }
      guard Digest(of: bytes) == article.digest else {
        return .failure(
          Verification.Fault("The raw bytes of \(article.id) were changed: \(kept)."))
      }
      evidenceCount += 1
    }
    return .success(
      Verified(
        session: session, evidenceCount: evidenceCount,
        unsavedCount: session.journal.entries.count - savedCount, leftEvidence: leftEvidence))
  }

  /// The first line of a journal file that is not the writing of what it says.
  private static func edited(_ additions: [JournalDocument.Addition], in bytes: [UInt8]) -> Int? {
    var rest = bytes[...]
    for (index, addition) in additions.enumerated() {
      let line = addition.line
      guard rest.starts(with: line) else { return index + 1 }
      rest = rest.dropFirst(line.count)
    }
    return nil
  }
}
