import AssayModel
import AssayRendering
import Testing

@Suite struct BlockTests {
  static let finding = Finding(
    check: "disagreeing-figures", severity: .problem,
    message: "Three figures of those killed at kerman cannot hold together",
    evidence: [
      .init(id: "c1", words: "7 killed", source: "Mehr (B)"),
      .init(id: "c12", words: "at least 9 people were killed", source: ""),
    ],
    incident: IncidentID(number: 1), remedy: "find out which count is the later one")

  private func text(
    _ style: Renderer.Style, _ blocks: Report.Block..., width: Int = 100
  ) -> String {
    Renderer(width: width, style: style).render(Report("check", blocks))
  }

  @Test func findingsInPlainText() {
    #expect(
      text(.plain, .finding(Self.finding)) == """
        problem disagreeing-figures: Three figures of those killed at kerman cannot hold together
            c1   "7 killed"  — Mehr (B)
            c12  "at least 9 people were killed"
          → find out which count is the later one

        """)
  }

  @Test func findingsInATerminal() {
    #expect(
      text(.terminal(colour: false), .finding(Self.finding), width: 40) == """
        ✗ disagreeing-figures: Three figures of
          those killed at kerman cannot hold
          together
            c1   "7 killed"  — Mehr (B)
            c12  "at least 9 people were killed"
          → find out which count is the later
            one

        """)
  }

  @Test func findingsForScreenReaders() {
    #expect(
      text(.labelled, .finding(Self.finding)) == """
        problem: Three figures of those killed at kerman cannot hold together
        check: disagreeing-figures
        c1: "7 killed"  — Mehr (B)
        c12: "at least 9 people were killed"
        remedy: find out which count is the later one

        """)
  }

  @Test func fieldsShareAColumn() {
    let fields: Report.Block = .fields([
      .init("id", Cell(ClaimID(number: 1))), .init("outlet", Cell(nil)),
      .init("published", Cell("2024-01-18")),
    ])
    #expect(text(.plain, fields) == "id         c1\npublished  2024-01-18\n")
    #expect(text(.labelled, fields) == "id: c1\npublished: 2024-01-18\n")
  }

  @Test func blocksStandApartAndLinesTogether() {
    let table = Table("x", columns: [.init("n")], rows: [[Cell(1)]])
    #expect(
      text(.plain, .line("one"), .line("two"), .table(table), .line("three"))
        == "one\ntwo\n\nn\n1\n\nthree\n")
  }

  @Test func anIndentedLineGoesOnFartherIn() {
    let step = "  A1  of 9, 21 and 60, the lowest is 9, which is early"
    let wrapped = text(.terminal(colour: false), .line(StyledText(step)), width: 40)
    #expect(wrapped == "  A1  of 9, 21 and 60, the lowest is 9,\n    which is early\n")
    #expect(text(.plain, .line(StyledText(step)), width: 40) == step + "\n")
  }

  @Test func sentencesStayWholeInPlainText() {
    let words = Array(repeating: "figure", count: 30).joined(separator: " ")
    #expect(text(.plain, .line(StyledText(words))) == words + "\n")
    let wrapped = text(.terminal(colour: false), .line(StyledText(words)), width: 40)
    #expect(wrapped.split(separator: "\n").count == 6)
  }

  @Test func documentsGoOutAsTheyAre() {
    let bytes = "a,b\r\n\u{1B}[31m,1\r\n"
    #expect(text(.plain, .document(bytes)) == bytes)
  }

  @Test func aTerminalIsShownDocumentsHarmlessly() {
    #expect(text(.terminal(colour: true), .document("a\u{1B}[2J\r\n")) == "a␛[2J\n")
  }

  @Test func coloursAreEscapeSequencesOnlyWhereAsked() {
    let line: StyledText = "Accepted \("a1.3", .id)."
    #expect(text(.terminal(colour: true), .line(line)) == "Accepted \u{1B}[36ma1.3\u{1B}[0m.\n")
    #expect(text(.terminal(colour: false), .line(line)) == "Accepted a1.3.\n")
    #expect(text(.plain, .line(line)) == "Accepted a1.3.\n")
  }
}
