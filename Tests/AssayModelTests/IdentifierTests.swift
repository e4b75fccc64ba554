import AssayModel
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("read what they write")
  func roundTrip() throws {
    #expect(ArticleID("a1") == ArticleID(number: 1))
    #expect(ClaimID("c999999999")?.description == "c999999999")
    #expect(SourceID("s20"[...])?.number == 20)
    #expect(IncidentID("i3")?.description == "i3")
  }

  @Test(
    "nothing else is one",
    arguments: [
      "", "a", "1", "a0", "a01", "A1", "c1", "a-1", "a+1", "a 1", "a1 ", "a1.3", "aa1",
      "a1000000000",
      "a٣", "a1\u{301}", "á1",
    ])
  func refused(text: String) {
    #expect(ArticleID(text) == nil)
  }

  @Test("are ordered by number, not by spelling")
  func order() {
    #expect(ClaimID(number: 9) < ClaimID(number: 10))
  }
}
