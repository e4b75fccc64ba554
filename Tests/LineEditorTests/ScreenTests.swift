import PseudoTerminal
import Testing

@testable import LineEditor

@Suite struct PromptTests {
  init() {
    _ = Cells.areReady
  }

  @Test func resetStandsBeforeTheLastCharacter() {
    #expect(
      Prompt("assay❯ ", style: "1;36").encoded(colour: true)
        == "\u{1}\u{1b}[0;1;36m\u{1}assay❯\u{1}\u{1b}[0m\u{1} ")
    #expect(
      Prompt(">", style: "32").encoded(colour: true)
        == "\u{1}\u{1b}[0;32m\u{1}>\u{1}\u{1b}[0m\u{1} ")
  }

  @Test func sequencesNeverMeet() {
    let prompt = Prompt([
      .init("", style: "1"), .init("a", style: "31"), .init("", style: "2"),
      .init("b ", style: "32"),
    ])
    let encoded = prompt.encoded(colour: true)
    #expect(!encoded.contains("\u{1}\u{1}"))
    #expect(encoded.last == " ")
  }

  @Test func withoutColourItIsPlain() {
    #expect(Prompt("a\u{1b}[1mb\n> ", style: "1").encoded(colour: false) == "a[1mb> ")
    #expect(Prompt("x", style: "1m\u{7}").encoded(colour: true) == "x")
  }
}

@Suite struct LayoutTests {
  init() {
    _ = Cells.areReady
  }

  @Test func wrapsWhereLibeditDoes() {
    let line = "abc名前d"
    let layout = Layout(prompt: "> ", line: line, cursor: 3, columns: 6)
    #expect(layout.start == .init(row: 0, column: 2))
    // The wide character does not fit into the last column.
    #expect(layout.cursor == .init(row: 1, column: 0))
    #expect(layout.end == .init(row: 1, column: 5))
  }

  @Test func aFullRowEndsOnTheNext() {
    let layout = Layout(prompt: "> ", line: "abcd", cursor: 4, columns: 6)
    #expect(layout.end == .init(row: 1, column: 0))
    #expect(layout.cursor == layout.end)
  }

  @Test func newlinesTabsAndControls() {
    let layout = Layout(prompt: "> ", line: "a\tb\nc\u{1}d", cursor: 100, columns: 20)
    #expect(layout.end == .init(row: 1, column: 4))
  }

  @Test func marksTakeNoCell() {
    let layout = Layout(prompt: "", line: "e\u{301}x", cursor: 2, columns: 20)
    #expect(layout.cursor == .init(row: 0, column: 1))
  }
}
