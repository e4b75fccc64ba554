import AssayModel

/// Whether a session file lacks just what it says was withheld: no more, and no less.
struct GapCheck {
  private let journal: Journal

  init(_ journal: Journal) { self.journal = journal }

  /// Throws the first entry or article that lacks something without a reason, or has what it should
  /// not have any more.
  func check() throws(Verification.Fault) {
    for (index, article) in journal.articlesInOrder.enumerated() {
      let line = index + 2
      try check(
        "words", of: article.id, areMissing: article.isTextWithheld,
        areWithheld: journal.withheld.texts[article.id] != nil, line: line)
      try check(
        "details", of: article.id, areMissing: article.areDetailsWithheld,
        areWithheld: journal.withheld.details[article.id] != nil, line: line)
    }
    let firstLine = SessionDocument.firstEntryLine(articles: journal.articles.count)
    for (index, entry) in journal.entries.enumerated() {
      let reason = journal.withheld.entries[entry.number]
      if entry.fact.isMissing, reason == nil {
        throw Verification.Fault(
          line: firstLine + index,
          "Entry \(entry.number) has lost its content, and no entry says that it was withheld.")
      }
      if let reason, !entry.fact.isMissing {
        throw Verification.Fault(
          line: firstLine + index,
          "Entry \(entry.number) has its content still, which entry \(reason) withholds.")
      }
    }
  }

  private func check(
    _ part: String, of id: ArticleID, areMissing: Bool, areWithheld: Bool, line: Int
  ) throws(Verification.Fault) {
    guard areMissing != areWithheld else { return }
    throw Verification.Fault(
      line: line,
      areMissing
        ? "The \(part) of \(id) are missing, and no entry says that they were withheld."
        : "The \(part) of \(id) are there still, which an entry withholds.")
  }
}
