import AssayModel
import AssayRendering
import Synchronization
import Testing

/// Lists that are longer than what a terminal shows of them.
@Suite struct LongListTests {
  /// A table of a thousand rows that counts how many were made.
  private final class Counted: Sendable {
    let made = Mutex(0)

    func table(endMatters: Bool = false) -> Table {
      Table(
        "numbers", columns: [Table.Column("number", right: true)], of: Array(1...1000),
        endMatters: endMatters
      ) { number in
        self.made.withLock { $0 += 1 }
        return [Cell(number)]
      }
    }
  }

  private static let terminal = Renderer(
    width: 120, style: .terminal(colour: false), greatestRows: 3)

  @Test func aTerminalShowsTheFirstRowsAndSaysHowManyThereAre() {
    let counted = Counted()
    #expect(
      Self.terminal.render(Report("numbers", [.table(counted.table())])) == """
        number
             1
             2
             3
        … 997 more rows: a filter narrows the list, and `set rows all` shows everything.

        """)
    #expect(counted.made.withLock { $0 } == 3)
  }

  @Test func rowsWithoutAnyValueTakeNoRoom() {
    let key = String(repeating: "number", count: 100)
    let table = Table("numbers", columns: [Table.Column(key)], rows: [[Cell("")], [Cell("")]])
    #expect(!Self.terminal.render(Report("numbers", [.table(table)])).contains("number"))
  }

  @Test func aHistoryShowsItsEnd() {
    #expect(
      Self.terminal.render(Report("numbers", [.table(Counted().table(endMatters: true))])) == """
        … 997 more earlier rows: a filter narrows the list, and `set rows all` shows everything.
        number
           998
           999
          1000

        """)
  }

  @Test(arguments: [Renderer.Style.plain, .labelled, .json, .terminal(colour: true)])
  func whatIsNoTerminalGetsEveryRow(style: Renderer.Style) {
    let counted = Counted()
    let text = Renderer(style: style).render(Report("numbers", [.table(counted.table())]))
    #expect(text.contains("1000"))
    #expect(!text.contains("more rows"))
    #expect(counted.made.withLock { $0 } == 1000)
  }

  @Test func jsonOfATerminalHasEveryRow() {
    let text = Renderer(style: .json, greatestRows: 3)
      .render(Report("numbers", [.table(Counted().table())]))
    #expect(text.contains("{\"number\":1000}"))
  }

  @Test func linesAreCountedLikeRows() {
    let report = Report("lines", (1...5).map { .line("line \($0)") })
    #expect(
      Self.terminal.render(report) == """
        line 1
        line 2
        line 3
        … 2 more lines: a filter narrows the list, and `set rows all` shows everything.

        """)
  }

  @Test func theShorterFormIsForTerminalsWithoutRoom() {
    var report = Report("lines", (1...5).map { .line("line \($0)") })
    report.brief = Report.Brief(length: 5) { Report("lines", line: "five lines") }
    #expect(Self.terminal.render(report) == "five lines\n")
    #expect(Renderer(style: .plain).render(report).contains("line 5"))
    let roomy = Renderer(width: 80, style: .terminal(colour: false), greatestRows: 5)
    #expect(roomy.render(report).contains("line 5"))
  }

  /// Wrapping by bytes must break where wrapping by grapheme clusters does.
  @Test(arguments: [
    "at least 11 coastal police recruits were killed", "  two spaces   three at once ",
    "averyverylongwordthatfitsnolineatall and more", "“quoted” – and ← dashed, Привет мир",
    "one", " ", "       a",
  ])
  func simpleLinesBreakAsOthersDo(text: String) {
    for width in 20...30 {
      let renderer = Renderer(width: width, style: .terminal(colour: false))
      // A wide character at the end keeps the text from being simple.
      let simple = renderer.render(Report("line", line: "\(text) \("tail", .quote)"))
      let other = renderer.render(Report("line", line: "\(text) \("tail", .quote) 字"))
      #expect(
        simple.split(separator: "\n").dropLast()
          == other.split(separator: "\n")
          .prefix(simple.split(separator: "\n").count).dropLast(), "\(width)")
    }
  }
}
