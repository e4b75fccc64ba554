import AssayDigest
import AssayModel

/// Whether a session is what was recorded: the first thing that is wrong, or what was found right.
package enum Verification {
  /// The first thing that is wrong with a session.
  package struct Fault: Error, Hashable, Sendable {
    /// The file's line, from 1, where one can be named.
    package let line: Int?
    /// Whether it is the journal file's line rather than the session file's.
    package let isInJournal: Bool
    /// What is wrong, in one sentence: "Entry 7 was changed: …".
    package let problem: String

    package init(line: Int? = nil, isInJournal: Bool = false, _ problem: String) {
      self.line = line
      self.isInJournal = isInJournal
      self.problem = problem
    }
  }

  /// Checks a session file's bytes, with the additions of its journal file: that they are their own
  /// canonical writing, then the chain, the head, the texts, what is withheld, and the anchors after
  /// every command that took another back. Returns the session.
  package static func check(
    _ bytes: [UInt8]?, additions: [JournalDocument.Addition]
  ) throws(Fault) -> Session {
    try checkCounting(bytes, additions: additions).session
  }

  /// Checks as `check` does, and tells how many entries the session file holds by itself.
  package static func checkCounting(
    _ bytes: [UInt8]?, additions: [JournalDocument.Addition]
  ) throws(Fault) -> (session: Session, savedCount: Int) {
    var journal = Journal()
    if let bytes {
      let document: SessionDocument.Content
      do throws(DocumentError) {
        document = try SessionDocument.read(bytes)
      } catch {
        throw Fault(line: error.line, "\(error.problem.capitalizedFirst).")
      }
      journal = document.journal
      if !document.isCanonical {
        try checkWriting(of: journal, head: document.head, is: bytes)
      }
      try checkChain(
        journal.entries, firstLine: SessionDocument.firstEntryLine(articles: journal.articles.count)
      )
      try checkArticles(of: journal, hasLines: true)
      guard journal.head == document.head else {
        throw Fault(
          line: SessionDocument.lineNumber(of: bytes.count - 1, in: bytes),
          "The head does not belong to these articles and entries.")
      }
      try GapCheck(journal).check()
    }
    let places = EntryPlaces(of: journal, additions)
    do throws(DocumentError) {
      _ = try journal.recover(additions)
    } catch {
      throw Fault(line: error.line, isInJournal: true, "\(error.problem).".capitalizedFirst)
    }
    for entry in journal.entries.dropFirst(places.savedCount) where !entry.isIntact {
      throw places.fault(
        at: entry.number, "Entry \(entry.number) was changed: its content has another hash.")
    }
    try checkChain(journal.entries, firstLine: nil)
    try checkArticles(of: journal, hasLines: false)
    do throws(FoldError) {
      let session = try Session(folding: journal)
      for count in journal.turningPoints {
        _ = try Session(folding: journal.prefix(count))
      }
      return (session, places.savedCount)
    } catch {
      throw places.fault(at: error.entry, "Entry \(error.entry) \(error.problem).")
    }
  }

  /// Whether every entry has the hash of its content and follows the one before.
  package static func checkChain(_ entries: [Entry], firstLine: Int?) throws(Fault) {
    var previous = Digest.zero
    var command = 0
    // A loop over the entries themselves would copy each of them.
    let entries = entries.span
    for index in entries.indices {
      let line = firstLine.map { $0 + index }
      let number = entries[index].number
      guard entries[index].isIntact else {
        throw Fault(line: line, "Entry \(number) was changed: its content has another hash.")
      }
      let isNext = entries[index].command == command + 1
      guard number == index + 1, entries[index].previous == previous,
        isNext || (entries[index].command == command && index > 0)
      else {
        throw Fault(line: line, "Entry \(number) does not follow the entry before it.")
      }
      previous = entries[index].hash
      command = entries[index].command
    }
  }

  private static func checkWriting(
    of journal: Journal, head: Digest, is bytes: [UInt8]
  ) throws(Fault) {
    var canonical = SessionDocument.bytes(of: journal)
    // The head is judged after the chain; here only the writing counts.
    let digits = Array(journal.head.hexadecimal.utf8)
    let tail = canonical.count - digits.count - 3
    canonical.replaceSubrange(tail..<tail + digits.count, with: head.hexadecimal.utf8)
    guard canonical != bytes else { return }
    let offset =
      zip(canonical, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(canonical.count, bytes.count)
    throw Fault(
      line: SessionDocument.lineNumber(of: offset, in: bytes),
      "The file is not written as assay writes it: something was edited.")
  }

  /// Whether every article came in by an entry, and every article that came in is there, also where
  /// the command was taken back.
  private static func checkArticles(of journal: Journal, hasLines: Bool) throws(Fault) {
    var loaded: [ArticleID: Digest] = [:]
    for entry in journal.entries {
      guard case .loaded(let id, let record) = entry.fact else { continue }
      loaded[id] = record
      guard journal.articles[id] != nil else {
        throw Fault("Entry \(entry.number) loads \(id), whose text is missing.")
      }
    }
    // A fact of a later version may bring articles in as well.
    let mayBringMore = journal.entries.contains { $0.fact.isUnknown }
    for (index, article) in journal.articlesInOrder.enumerated()
    where loaded[article.id] != journal.records[article.id] {
      if loaded[article.id] == nil, mayBringMore { continue }
      throw Fault(
        line: hasLines ? index + 2 : nil, "No entry loads \(article.id) as it stands here.")
    }
  }
}

extension String {
  /// The text with its first letter in upper case, as a sentence begins.
  package var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
