import Glibc
import Testing

@testable import LineEditor

@Suite struct PastedTextTests {
  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
    ("a\tb\u{1b}[31mc\u{0}\u{7f}\u{9b}", "a\tb[31mc"),
    ("end\r\n\n", "end"),
    ("\n\n", ""),
    ("سلام\u{200c}دنیا 👨‍👩‍👧", "سلام\u{200c}دنیا 👨‍👩‍👧"),
  ])
  func isMadeFit(pasted: String, wanted: String) {
    #expect(PastedText.cleaned(pasted) == wanted)
  }
}

@Suite struct EditrcTests {
  @Test(arguments: [
    "bind -v", "  bind \"^T\" ed-move-to-beg", "assay:bind ^A ed-move-to-end", "edit off",
    "bind '\\' x",
  ])
  func accepted(line: String) {
    #expect(EditrcFile.accepts(line))
  }

  @Test(arguments: [
    "", "   ", "# bind -v", "bind \"^T\" ed-move-to-beg \"", "bind 'x", "bind x\\",
    "history size 0",
    "echotc %s", "setty -", "assay:history", "nonsense", "bind ^T ed-command",
  ])
  func refused(line: String) {
    #expect(!EditrcFile.accepts(line))
  }
}

@Suite struct TerminalModeTests {
  private func decide(
    _ variables: [String: String] = [:], flags: TerminalMode.Flags = .init(), input: Bool = true,
    output: Bool = true
  ) -> TerminalMode {
    let all = ["TERM": "xterm"].merging(variables) { $1 }
    return TerminalMode.decide(
      flags: flags, inputIsTerminal: input, outputIsTerminal: output, environment: { all[$0] })
  }

  @Test func inputs() {
    #expect(decide().input == .editor)
    #expect(decide(input: false).input == .silent)
    #expect(decide(output: false).input == .silent)
    #expect(decide(["TERM": "dumb"]).input == .prompted)
    #expect(decide(["TERM": ""]).input == .prompted)
    #expect(decide(["ASSAY_PLAIN": "1"]).input == .prompted)
    #expect(decide(flags: .init(plain: true)).input == .prompted)
  }

  @Test func colourInItsOrder() {
    #expect(decide().colour)
    #expect(!decide(output: false).colour)
    #expect(!decide(["TERM": "dumb"]).colour)
    #expect(!decide(["NO_COLOR": "1"]).colour)
    #expect(decide(["NO_COLOR": ""]).colour)
    #expect(decide(["NO_COLOR": "1", "FORCE_COLOR": "1"], output: false).colour)
    #expect(!decide(["FORCE_COLOR": "0"]).colour)
    #expect(decide(["CLICOLOR_FORCE": "1"], output: false).colour)
    #expect(!decide(["CLICOLOR_FORCE": "0"], output: false).colour)
    #expect(!decide(["CLICOLOR_FORCE": "1", "NO_COLOR": "x"]).colour)
    #expect(!decide(["FORCE_COLOR": "1"], flags: .init(colour: false)).colour)
    #expect(decide(["NO_COLOR": "1"], flags: .init(colour: true), output: false).colour)
    #expect(!decide(flags: .init(plain: true)).colour)
  }
}

@Suite struct EditedLineTests {
  @Test func movesByCharacters() {
    let text = "ae\u{301}👨‍👩‍👧z"
    let line = EditedLine(text: text, scalarCursor: 8)
    #expect(line.cursor == text.utf8.count - 1)
    #expect(line.previous == 4)
    #expect(line.next == text.utf8.count)
    #expect(line.scalars(upTo: 4) == 3)
    #expect(EditedLine(text: text, scalarCursor: 3).previous == 1)
    #expect(EditedLine(text: text, scalarCursor: 0).previous == nil)
    #expect(EditedLine(text: text, scalarCursor: 9).next == nil)
    let inside = EditedLine(text: "e\u{301}", scalarCursor: 1)
    #expect(inside.previous == 0)
    #expect(inside.next == 3)
  }

  @Test func undoGoesBackByWords() {
    var undo = UndoStack()
    for length in 0...9 {
      undo.note(EditedLine(text: String("load news".prefix(length)), scalarCursor: length))
    }
    var states: [String] = []
    while let state = undo.back() { states.append(state.text) }
    #expect(states == ["load ", "load", ""])
  }
}

@Suite struct PlainLineReaderTests {
  private func inputs(_ bytes: [UInt8], longest: Int = 100) -> [PlainLineReader.Input] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return [] }
    _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    defer { close(ends[0]) }
    let reader = PlainLineReader(descriptor: ends[0], longest: longest)
    var inputs: [PlainLineReader.Input] = []
    repeat { inputs.append(reader.next()) } while inputs.last != .endOfInput && inputs.count < 20
    return inputs
  }

  @Test func lastLineNeedsNoEnding() {
    #expect(
      inputs(Array("\u{feff}one\r\n\nlast".utf8)) == [
        .line("one", number: 1), .line("", number: 2), .line("last", number: 3), .endOfInput,
      ])
    #expect(inputs([]) == [.endOfInput])
    #expect(inputs(Array("a\n".utf8)) == [.line("a", number: 1), .endOfInput])
  }

  @Test func whatIsNotTextIsReported() {
    #expect(
      inputs(Array("a\n".utf8) + [0xff, 0x0a] + Array("b".utf8)) == [
        .line("a", number: 1), .invalidText(number: 2), .line("b", number: 3), .endOfInput,
      ])
  }

  @Test func endlessLinesAreSkipped() {
    let long = [UInt8](repeating: 0x78, count: 5000)
    #expect(
      inputs(long + Array("\nb\n".utf8) + long) == [
        .tooLong(number: 1), .line("b", number: 2), .tooLong(number: 3), .endOfInput,
      ])
  }
}
