import AssayIntake
import TestSupport
import Testing

@Suite("Pages that were changed at random")
struct AnyPageTests {
  private static let pieces = [
    "<p>", "</p>", "<div", ">", "<", "</", "&", "&#", "&#x110000;", "<!--", "-->", "<script>",
    "</script>", "<table>", "<td>", "<article>", "<h1>", "=\"", "'", "<![CDATA[", "<?xml", "\0",
    "<title>", "<br>", "<q>", "<pre>", "<time datetime=", "<a href=x>", "class=comments", "<svg>",
    "<meta charset=utf-16>", "{\"@type\":\"NewsArticle\"}", "\u{FEFF}", "\r", "<li>", "hidden",
  ].map { Array($0.utf8) }

  @Test("are read or refused with a sentence, and the same each time")
  func mutated() throws {
    let pages = SavedPage.all.map(\.bytes)
    try #require(!pages.isEmpty)
    for seed: UInt64 in 0..<200 {
      var generator = SeededGenerator(seed: seed)
      var bytes = pages[Int(seed) % pages.count]
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        Self.change(&bytes, using: &generator)
      }
      Self.expectSentences(bytes, seed: seed)
    }
  }

  @Test("and so are random bytes and pieces of pages")
  func random() {
    for seed: UInt64 in 0..<1500 {
      var generator = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        if Int.random(in: 0..<3, using: &generator) == 0 {
          bytes += (0..<8).map { _ in .random(in: 0...255, using: &generator) }
        } else {
          bytes += Self.pieces.randomElement(using: &generator) ?? []
        }
      }
      Self.expectSentences(bytes, seed: seed)
    }
  }

  private static func change(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: start)
    case 1:
      let end = min(bytes.count, start + Int.random(in: 0...200, using: &generator))
      bytes.removeSubrange(start..<end)
    case 2 where start < bytes.count:
      bytes[start] = .random(in: 0...255, using: &generator)
    default:
      let end = min(bytes.count, start + Int.random(in: 0...500, using: &generator))
      bytes.append(contentsOf: bytes[start..<end])
    }
  }

  private static func expectSentences(_ bytes: [UInt8], seed: UInt64) {
    do throws(IntakeError) {
      let document = try Intake.html(bytes)
      #expect(try Intake.html(bytes) == document, "seed \(seed)")
      let body = document.body
      #expect(!body.isEmpty && !body.contains("\n\n") && !body.contains("\u{0}"), "seed \(seed)")
      #expect(document.headline?.contains("\n") != true, "seed \(seed)")
    } catch {
      #expect(error.problem.hasSuffix(".") && error.remedy.hasSuffix("."), "seed \(seed)")
    }
  }
}
