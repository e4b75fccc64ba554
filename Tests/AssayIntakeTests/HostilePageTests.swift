import AssayIntake
import Foundation
import Testing

@Suite("Hostile and broken pages")
struct HostilePageTests {
  private static let prose =
    "<p>At least seven people were killed when shells struck the ferry terminal in Port Selim, "
    + "the city health office said on Monday.</p>"
  private static let line = String(prose.dropFirst(3).dropLast(4))

  /// What became of a page on a thread with a small stack, and how long it took.
  private func read(_ html: String) -> (Result<Document, IntakeError>, Duration) {
    read(Array(html.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (Result<Document, IntakeError>, Duration) {
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      box.took = ContinuousClock().measure {
        box.result = Result { () throws(IntakeError) in try Intake.html(bytes) }
      }
      done.signal()
    }
    thread.stackSize = 256 << 10
    thread.start()
    done.wait()
    return (box.result, box.took)
  }

  private final class Box: @unchecked Sendable {
    var result = Result<Document, IntakeError>.failure(IntakeError(problem: "", remedy: ""))
    var took = Duration.zero
  }

  @Test(
    "are read for what words they have",
    arguments: [
      ("20,000 open tags", String(repeating: "<div>", count: 20_000) + prose),
      (
        "20,000 nested tags",
        String(repeating: "<div>", count: 20_000) + prose
          + String(repeating: "</div>", count: 20_000)
      ),
      ("inline tags", String(repeating: "<b><i>", count: 10_000) + prose),
      ("tables", String(repeating: "<table><tr><td>", count: 5000) + prose),
      ("lists", String(repeating: "<ul><li>", count: 5000) + prose),
      (
        "an entity bomb",
        "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\">"
          + (1...20).map { "<!ENTITY a\($0) \"&a;&a;&a;&a;&a;&a;&a;&a;\">" }.joined()
          + "]>" + prose + "&a20;&a20;"
      ),
      (
        "an outer entity",
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + prose + "<p>&x;</p>"
      ),
      ("nothing closed", "<html><head><title>Seven killed<body><div><p>" + line),
      ("an open comment", prose + "<!-- and so on"),
      ("an open script", prose + "<script>if (a < b) {"),
      ("an open value", prose + "<a href=\"x"),
      ("stray ends", "</div></p></body></html>" + prose + "</td></tr>"),
      (
        "a wide table",
        "<table><tr>" + String(repeating: "<td></td>", count: 50_000) + "</table>" + prose
      ),
      ("many comments", String(repeating: "<!--x-->", count: 100_000) + prose),
      (
        "deep JSON",
        "<script type=application/ld+json>" + String(repeating: "[", count: 20_000)
          + "</script>" + prose
      ),
    ])
  func words(name: String, html: String) throws {
    let (result, took) = read(html)
    let document = try result.get()
    #expect(document.body.contains(Self.line))
    #expect(!document.body.contains("root:"))
    #expect(document.body.utf8.count < 1000)
    #expect(took < .seconds(20), "\(took)")
  }

  @Test(
    "end in good time, read or refused",
    arguments: [
      (
        "end tags of nothing",
        String(repeating: "<div>", count: 20_000) + String(repeating: "</b>", count: 100_000)
      ),
      (
        "ends far away",
        "<b>" + String(repeating: "<div>", count: 20_000)
          + String(repeating: "</b>", count: 100_000)
      ),
      (
        "paragraph ends",
        String(repeating: "<b>", count: 20_000) + String(repeating: "</p>", count: 100_000)
      ),
      ("attributes", "<p " + (0..<100_000).map { "a\($0) " }.joined() + ">"),
      ("quoted attributes", "<p " + (0..<100_000).map { "a\($0)=\"\"" }.joined() + ">"),
      ("open angle brackets", String(repeating: "<", count: 500_000)),
      ("open tags", String(repeating: "<a ", count: 200_000)),
      ("ampersands", String(repeating: "&", count: 500_000)),
      ("references", String(repeating: "&#x41;", count: 100_000)),
      ("open comments", String(repeating: "<!--", count: 100_000)),
      ("declarations", String(repeating: "<!x", count: 100_000)),
      ("instructions", String(repeating: "<?x", count: 100_000)),
      ("times", String(repeating: "<div class=related><time>", count: 30_000)),
      ("rows", String(repeating: "<tr><td>1", count: 30_000)),
      ("a long name", "<" + String(repeating: "a", count: 500_000) + ">"),
      ("a long title", "<title>" + String(repeating: "a - ", count: 100_000) + "</title><p>Words"),
    ])
  func time(name: String, html: String) {
    let (_, took) = read("<html>" + html)
    #expect(took < .seconds(20), "\(took)")
  }

  @Test("five million bytes of one text are read")
  func long() throws {
    let text = String(repeating: "Shells struck the terminal. ", count: 180_000)
    let (result, took) = read("<html><body>" + text)
    #expect(try result.get().body == String(text.dropLast()))
    #expect(took < .seconds(20), "\(took)")
  }

  @Test("NUL is passed over")
  func null() throws {
    let bytes = ("<html>" + Self.prose).utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(try Intake.html(bytes).body == Self.line)
    #expect(try Intake.read(Array("<html>\u{0}".utf8) + Array(Self.prose.utf8)).body == Self.line)
  }

  @Test(
    "without an article's words are refused",
    arguments: [
      "<html>", "<html><body></body></html>", "<script>document.write('<p>Seven killed')</script>",
      "<html><body><div id=root></div><script>var a = 1</script></body>",
      "<html><title>Seven killed</title><body><nav><a href=/>Home</a></nav>",
      "<body><h1>Seven killed in Port Selim</h1><img src=a.jpg>", "<p>&nbsp;</p>", "<p>* * *</p>",
    ])
  func refused(html: String) throws {
    let error = try #require(throws: IntakeError.self) { try Intake.read(Array(html.utf8)) }
    #expect(error.problem == "It is a web page that holds no text of an article.")
    #expect(error.remedy.hasSuffix("."))
  }

  @Test("the size is bounded")
  func size() throws {
    let bytes = Array("<html>".utf8) + [UInt8](repeating: 0x41, count: 16_000_000)
    let error = try #require(throws: IntakeError.self) { try Intake.read(bytes) }
    #expect(error.problem.contains("16000006 bytes"))
  }
}
