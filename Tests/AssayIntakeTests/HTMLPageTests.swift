import AssayDigest
import AssayIntake
import AssayModel
import Testing

@Suite("Saved pages")
struct HTMLPageTests {
  @Test("there are twenty")
  func count() { #expect(SavedPage.all.count == 20) }

  @Test("give their article's words and nothing else", arguments: SavedPage.all)
  func body(page: SavedPage) throws {
    let document = try Intake.read(page.bytes)
    #expect(document.headline == page.expected["headline"])
    #expect(document.body == page.body)
    #expect(document.remarks.isEmpty)
  }

  @Test("give their details", arguments: SavedPage.all)
  func details(page: SavedPage) throws {
    let document = try Intake.read(page.bytes)
    let details = document.details
    #expect(details.outlet ?? "" == page.expected["outlet"])
    #expect(details.author ?? "" == page.expected["author"])
    #expect(details.published.map { "\($0)" } ?? "" == page.expected["published"])
    #expect(details.url ?? "" == page.expected["url"])
    #expect(details.language ?? "" == page.expected["language"])
    #expect(document.encoding.rawValue == page.expected["encoding"])
    #expect(document.digest == Digest(of: page.bytes) && document.byteCount == page.bytes.count)
  }

  @Test("are read alike whenever they are read", arguments: SavedPage.all)
  func same(page: SavedPage) throws {
    #expect(try Intake.read(page.bytes) == Intake.read(page.bytes))
  }
}
