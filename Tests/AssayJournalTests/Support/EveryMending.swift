import AssayJournal
import AssayModel

extension WrittenCase {
  /// The case with every kind of fact, and after it what is put right about articles and sources.
  static func everyMending() throws -> WrittenCase {
    var made = try everyKind()
    try made.record(
      .detailed(
        article: .number(1),
        details: ArticleDetails(outlet: "Harbour Post Online", published: Moment("2024-01-19")),
        cleared: [.platform, .archiveURL]),
      .detailed(
        article: .number(2), details: ArticleDetails(author: "B. Writer", language: "fr"),
        cleared: []))
    try made.record(
      .corrected(claim: .number(1), content: .killed(8, by: [.number(2)]), why: "a slip"))
    try made.record(.cleared(item: .incident(.number(1)), fields: [.place, .dates, .kind]))
    try made.record(.mergedSource(source: .number(2), into: .number(1)))
    try made.record(.cleared(item: .source(.number(1)), fields: [.party, .aliases]))
    return made
  }
}
