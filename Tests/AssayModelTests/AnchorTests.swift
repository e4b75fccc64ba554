import AssayModel
import TestSupport
import Testing

@Suite("An anchor")
struct AnchorTests {
  /// Texts of scalars of every length, some long enough to have marks within.
  private static func text(_ length: Int, using generator: inout SeededGenerator) -> String {
    let scalars = ["a", " ", "7", "é", "س", "“", "…", "漢", "😀", "\u{301}"]
    return (0..<length).map { _ in scalars.randomElement(using: &generator) ?? "a" }.joined()
  }

  private static func article(_ headline: String?, _ body: String) -> Article {
    Article(
      id: ArticleID(number: 1), digest: .zero, byteCount: body.utf8.count, name: "",
      headline: headline,
      body: body, details: ArticleDetails())
  }

  @Test(
    "begins at the byte that its first scalar begins at", arguments: 1...6 as ClosedRange<UInt64>)
  func offsets(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for length in [0, 1, 7, 8, 63, 64, 65, 200, 700] {
      let text =
        seed == 1
        ? String(repeating: "x", count: length) : Self.text(length, using: &generator)
      let offsets = ScalarOffsets(of: text)
      #expect(offsets.count == length)
      var utf8 = text
      utf8.withUTF8 { bytes in
        var expected = 0
        for (number, scalar) in text.unicodeScalars.enumerated() {
          #expect(offsets.byte(ofScalar: number, in: bytes) == expected)
          expected += UTF8.width(scalar)
        }
        #expect(offsets.byte(ofScalar: length, in: bytes) == bytes.count)
        #expect(offsets.byte(ofScalar: length + 1, in: bytes) == nil)
        #expect(offsets.byte(ofScalar: -1, in: bytes) == nil)
      }
    }
  }

  @Test("holds where its words stand and nowhere else")
  func holds() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<40 {
      let article = Self.article("Nine “killed”", Self.text(150, using: &generator))
      for _ in 0..<20 {
        let start = Int.random(in: 0...150, using: &generator)
        let end = Int.random(in: start...150, using: &generator)
        let span = Span(part: .body, start: start, end: end)
        let anchor = try #require(Anchor(of: span, in: article, harm: nil))
        #expect(anchor.holds(in: article))
        for (quote, prefix, suffix) in [
          (anchor.quote + "x", anchor.prefix, anchor.suffix),
          (anchor.quote, anchor.prefix + "x", anchor.suffix),
          (anchor.quote, anchor.prefix, anchor.suffix + "x"),
          (String(anchor.quote.unicodeScalars.dropLast()) + "Q", anchor.prefix, anchor.suffix),
        ] {
          let other = Anchor(
            digest: .zero, span: span, quote: quote, prefix: prefix, suffix: suffix, harm: nil)
          #expect(!other.holds(in: article))
        }
        for (from, to) in [(start + 1, end + 1), (start - 1, end), (start, end + 1), (end, start)]
        where (from, to) != (start, end) {
          let moved = Anchor(
            digest: .zero, span: Span(part: .body, start: from, end: to), quote: anchor.quote,
            prefix: anchor.prefix, suffix: anchor.suffix, harm: nil)
          // The same words may stand one scalar on, with the same around them, only where all is one letter.
          #expect(
            moved.holds(in: article) == (Anchor(of: moved.span, in: article, harm: nil) == moved))
        }
      }
    }
  }

  @Test("is far from any text without a fault", arguments: [Int.min, -1, 151, Int.max])
  func far(place: Int) {
    let article = Self.article(nil, String(repeating: "é", count: 150))
    for (start, end) in [(place, 150), (0, place), (place, place)] {
      let anchor = Anchor(
        digest: .zero, span: Span(part: .body, start: start, end: end), quote: "é", prefix: "",
        suffix: "", harm: nil)
      #expect(!anchor.holds(in: article))
    }
  }
}
