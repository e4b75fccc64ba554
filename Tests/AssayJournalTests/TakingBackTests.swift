import AssayJournal
import AssayModel
import Testing

@Suite("Taking back what was never written down")
struct TakingBackTests {
  private func loaded() throws -> Session {
    var session = Session()
    _ = try session.record(
      [.loaded(article: .number(1), record: WrittenCase.harbour.record)],
      articles: [WrittenCase.harbour], analyst: "ana", time: Instant(secondsSinceEpoch: 0),
      salt: { "00112233445566778899aabbccddeeff" })
    return session
  }

  @Test("leaves the session as it was")
  func before() throws {
    var session = try loaded()
    let articles = [WrittenCase.harbour]
    try session.takeBack(to: 0, articles: articles)
    #expect(session == Session())
  }

  @Test("that would leave what cannot be true is refused by name, and changes nothing")
  func loud() throws {
    var session = try loaded()
    let whole = session
    let error = #expect(throws: FoldError.self) {
      // The entry that loads the article stays.
      try session.takeBack(to: 1, articles: [WrittenCase.harbour])
    }
    #expect(
      error?.afterTakingBack
        == "it could not be taken back, because entry 1 loads a1, whose text is not in the session: leave without saving, and open the session again"
    )
    #expect(session == whole)
  }
}
