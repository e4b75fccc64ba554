import AssayModel
import AssayRendering
import Testing

@Suite struct HygieneTests {
  @Test(arguments: [
    ("\u{1B}[2J\u{1B}]0;x\u{7}", "␛[2J␛]0;x␇"),
    ("a\nb\r\tc\u{0}", "a␊b␍␉c␀"),
    ("\u{7F}\u{85}\u{9B}31m", "␡\\u{85}\\u{9B}31m"),
    ("7\u{202E}11\u{202C}", "7\\u{202E}11\\u{202C}"),
    ("\u{2066}x\u{2069}\u{200F}", "\\u{2066}x\\u{2069}\\u{200F}"),
    ("a\u{2028}b\u{2029}c", "a\\u{2028}b\\u{2029}c"),
    ("1\u{200B}2\u{AD}3\u{2060}4\u{FEFF}", "1\\u{200B}2\\u{AD}3\\u{2060}4\\u{FEFF}"),
    ("x\u{E0041}\u{3164}", "x\\u{E0041}\\u{3164}"),
  ])
  func whatATerminalCouldActUponIsShown(hostile: String, shown: String) {
    #expect(visible(hostile) == shown)
  }

  @Test(arguments: [
    "می‌خواهم", "क्‍ष", "👩‍👩‍👧", "❤️‍🔥", "Ka\u{301}bul", "شَهِيد", "東京", "plain ASCII ~!",
  ])
  func writingSystemsStayAsTheyAre(text: String) {
    #expect(visible(text) == text)
  }

  @Test(arguments: [
    ("قُتل 7\u{200F} أشخاص", "قُتل 7 أشخاص"), ("\u{200F}نص\u{200E} text", "نص text"),
    ("שלום\u{200F}!", "שלום!"), ("text\u{200F}", "text\\u{200F}"),
    ("عدد 7\u{200F}11", "عدد 7\\u{200F}11"),
    ("عدد ٧\u{200E}\u{200F}١١", "عدد ٧\\u{200E}\\u{200F}١١"),
    ("نص\u{202E}عكس\u{2067}", "نص\\u{202E}عكس\\u{2067}"), ("نص\u{61C}", "نص\\u{61C}"),
  ])
  func marksOfDirectionAreHarmlessAmongTheirOwnLetters(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func nothingHidesInJoinersSelectorsOrMarks() {
    #expect(visible("a\u{200D}\u{200C}b") == "a\u{200D}\\u{200C}b")
    #expect(visible("a\u{FE00}\u{FE01}") == "a\u{FE00}\\u{FE01}")
    let pile = String(repeating: "\u{301}", count: 9)
    #expect(visible("e" + pile) == "e" + String(pile.unicodeScalars.dropLast()) + "\\u{301}")
  }

  @Test(arguments: [0xFFFE, 0xFDD0, 0x10FFFF] as [UInt32])
  func scalarsThatAreNoCharactersAreShown(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let digits = String(value, radix: 16, uppercase: true)
    #expect(visible(String(scalar)) == "\\u{" + digits + "}")
  }

  @Test func newlinesStayOnlyWhereThereAreLines() {
    #expect(visible("a\nb\r\n", keepingNewlines: true) == "a\nb␍\n")
    #expect(visible("a\nb") == "a␊b")
  }

  /// Every place of a report into which an article's words can come.
  static func report(of text: String) -> Report {
    let cell = Cell(text)
    return Report(
      "hostile",
      [
        .line(StyledText(text)), .fields([.init(text, cell)]),
        .table(Table("rows", columns: [.init("words", flexible: true)], rows: [[cell]])),
        .passage(
          Passage(title: text, text: text, marks: [.init(start: 0, end: 2, label: text)])),
        .finding(
          Finding(
            check: text, severity: .notice, message: text,
            evidence: [.init(id: text, words: text, source: text)], remedy: text)),
      ])
  }

  @Test(arguments: [Renderer.Style.terminal(colour: false), .plain, .labelled])
  func noStyleLetsControlsThrough(style: Renderer.Style) {
    let hostile = "7\u{1B}[31m \u{202E}dellik\u{9B}5n\u{7}\u{2028}\u{200B}\r"
    let text = Renderer(style: style).render(Self.report(of: hostile))
    let forbidden: (Unicode.Scalar) -> Bool = { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x202E).contains(scalar.value) || scalar == "\u{200B}"
    }
    #expect(!text.unicodeScalars.contains(where: forbidden))
  }

  @Test func colourAddsOnlyItsOwnEscapes() {
    let report = Self.report(of: "\u{1B}]52;c;x\u{7}")
    let text = Renderer(style: .terminal(colour: true)).render(report)
    for piece in text.split(separator: "\u{1B}").dropFirst() {
      #expect(piece.first == "[")
      #expect(piece.dropFirst().drop { $0.isNumber || $0 == ";" }.first == "m")
    }
    #expect(!text.contains("\u{7}"))
  }

  @Test func aNameCannotForgeALine() {
    let text = Renderer(style: .plain).render(
      Report("x", line: "Loaded \("a\nExported everything.", .plain)"))
    #expect(text.split(separator: "\n").count == 1)
  }
}
