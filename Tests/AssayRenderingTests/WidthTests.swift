import AssayModel
import AssayRendering
import TestSupport
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("❤", 1),
    ("🇮🇷", 2), ("می‌خواهم", 7), ("नमस्ते", 4), ("—…“”", 4), ("✗→•", 3), ("\u{10EFD}", 0), ("🫨", 2),
  ])
  func columnsAreThoseOfATerminal(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("東京都", 5, "東京…"), ("東京都", 4, "東…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func cuttingKeepsClustersWhole(text: String, width: Int, expected: String) {
    #expect(cut(text, to: width) == expected)
  }

  @Test(arguments: 0..<300)
  func noLineIsWiderThanTheTerminal(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let width = Int.random(in: 20...120, using: &random)
    let report = randomReport(using: &random)
    let text = Renderer(width: width, style: .terminal(colour: false)).render(report)
    for line in text.split(separator: "\n") {
      #expect(displayWidth(of: String(line)) <= width, "\(line)")
    }
  }

  @Test(arguments: 0..<100)
  func wrappingLosesNothingButSpaces(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 77)
    let words = randomWords(using: &random)
    let width = Int.random(in: 20...60, using: &random)
    let text = Renderer(width: width, style: .terminal(colour: false))
      .render(Report("x", line: StyledText(words)))
    #expect(text.filter { $0 != " " && $0 != "\n" } == visible(words).filter { $0 != " " })
  }

  private func randomReport(using random: inout SeededGenerator) -> Report {
    let columns = (0..<Int.random(in: 1...5, using: &random)).map {
      Table.Column("column\($0)", flexible: Bool.random(using: &random), right: $0 == 1)
    }
    let rows = (0..<4).map { _ in columns.map { _ in Cell(randomWords(using: &random)) } }
    let text = randomWords(using: &random) + "\n" + randomWords(using: &random)
    let marks = (0..<4).map { _ in
      let start = Int.random(in: 0...30, using: &random)
      return Passage.Mark(
        start: start, end: start + Int.random(in: 0...20, using: &random), label: "a1.1")
    }
    let words = randomWords(using: &random)
    return Report(
      "random",
      [
        .line(StyledText(words)), .table(Table("t", columns: columns, rows: rows)),
        .passage(Passage(title: words, text: text, marks: marks)),
        .fields([.init("key", Cell(words)), .init(words, Cell(words))]),
        .finding(
          Finding(
            check: "check", severity: .notice, message: words,
            evidence: [.init(id: "c1", words: words, source: words)], remedy: words)),
      ])
  }

  private func randomWords(using random: inout SeededGenerator) -> String {
    let stock = [
      "killed", "7", "at least", "東京の市民", "می‌خواهم", "e\u{301}e\u{301}", "👩‍👩‍👧", "\u{1B}[31m",
      "Donaudampfschifffahrtsgesellschaft", "  ", "हिन्दी", "x\u{202E}y",
    ]
    return (0..<Int.random(in: 0...12, using: &random))
      .compactMap { _ in stock.randomElement(using: &random) }.joined(separator: " ")
  }
}
