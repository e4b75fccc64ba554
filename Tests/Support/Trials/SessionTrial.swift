import AssayJournal
import AssayModel

extension Trial {
  /// A session file and a journal file; a line `---` parts them, and bytes without one are taken for
  /// either.
  package static let session = Trial(name: "session") { bytes in
    let parting = bytes.firstRange(of: Array("\n---\n".utf8))
    let file = parting.map { Array(bytes[...$0.lowerBound]) } ?? bytes
    let journalFile = parting.map { Array(bytes[$0.upperBound...]) } ?? bytes
    return faultOfFile(file) ?? faultOfJournal(journalFile) ?? faultOfBoth(file, journalFile)
  }

  /// The reader of canonical bytes and the reader of trees must agree. A space before it makes any
  /// file be read as a tree.
  private static func faultOfFile(_ bytes: [UInt8]) -> String? {
    let read = Result { () throws(DocumentError) in try SessionDocument.read(bytes) }
    let tree = Result { () throws(DocumentError) in
      try SessionDocument.read([UInt8(ascii: " ")] + bytes)
    }
    switch (read, tree) {
    case (.failure(let first), .failure(let second)):
      return first == second ? nil : "one reader says \(first), the other \(second)"
    case (.success(let content), .success(let other)):
      guard content.journal == other.journal, content.head == other.head else {
        return "the readers read it differently"
      }
      guard !other.isCanonical else { return "a space before a session is no canonical writing" }
      if content.isCanonical, !isWriting(of: content, bytes) {
        return "what was read as canonical is written otherwise"
      }
      return faultOfFold(content.journal)
    default: return "one reader reads it, the other does not"
    }
  }

  /// Whether `bytes` are what `content` is written as. The head is not judged by the writing.
  private static func isWriting(of content: SessionDocument.Content, _ bytes: [UInt8]) -> Bool {
    let tail = "\"\(content.head.hexadecimal)\"}\n".utf8.count
    return SessionDocument.bytes(of: content.journal).dropLast(tail) == bytes.dropLast(tail)
  }

  /// What folds must fold to the same again after it was written and read.
  private static func faultOfFold(_ journal: Journal) -> String? {
    guard let session = try? Session(folding: journal) else { return nil }
    let written = SessionDocument.bytes(of: session.journal)
    guard let content = try? SessionDocument.read(written) else {
      return "what was written cannot be read"
    }
    guard let again = try? Session(folding: content.journal) else {
      return "what was written does not fold"
    }
    return again == session ? nil : "what was written folds to another session"
  }

  private static func faultOfJournal(_ bytes: [UInt8]) -> String? {
    // A space before each line makes it be read as a tree.
    let spaced =
      [UInt8(ascii: " ")] + bytes.flatMap { $0 == 0x0A ? [$0, UInt8(ascii: " ")] : [$0] }
    let read = try? JournalDocument.read(bytes)
    let tree = try? JournalDocument.read(spaced)
    guard read?.additions == tree?.additions else {
      return "the readers read the journal differently"
    }
    guard let read else { return nil }
    guard (0...bytes.count).contains(read.wholeLength) else { return "more counts than there is" }
    let written = read.additions.flatMap(\.line)
    guard let again = try? JournalDocument.read(written), again.additions == read.additions,
      again.wholeLength == written.count
    else { return "a journal that was written is read differently" }
    return nil
  }

  /// What is verified must be its own writing.
  private static func faultOfBoth(_ file: [UInt8], _ journalFile: [UInt8]) -> String? {
    let additions = (try? JournalDocument.read(journalFile))?.additions ?? []
    if let content = try? SessionDocument.read(file) {
      var journal = content.journal
      if (try? journal.recover(additions)) != nil, let fault = faultOfFold(journal) { return fault }
    }
    guard let session = try? Verification.check(file, additions: []) else { return nil }
    guard SessionDocument.bytes(of: session.journal) == file else {
      return "a session is called intact that is not its own writing"
    }
    _ = try? Verification.check(file, additions: additions)
    return nil
  }
}
