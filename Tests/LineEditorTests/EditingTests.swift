import PseudoTerminal
import Testing

/// The demo program in a terminal.
func demo(
  _ arguments: String..., environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    spawn: PseudoTerminal.built("line-editor-demo"), arguments: arguments,
    environment: environment, columns: columns, rows: rows)
  try terminal.wait(for: "demo❯")
  return terminal
}

@Suite struct TypingTests {
  @Test func aLineOfAnyScript() throws {
    let terminal = try demo()
    terminal.send("grade é 名前 سلام 👍\r")
    try terminal.wait(for: "line <grade é 名前 سلام 👍>")
  }

  @Test func backspaceTakesWholeCharacters() throws {
    let terminal = try demo()
    terminal.send("ae\u{301}")
    terminal.send("\u{7f}b👨‍👩‍👧\u{7f}c🇮🇷\u{7f}d\r")
    try terminal.wait(for: "line <abcd>")
  }

  @Test func arrowsMoveByCharacters() throws {
    let terminal = try demo()
    terminal.send("xe\u{301}👨‍👩‍👧y\u{1b}[D\u{1b}[D\u{1b}[D|\u{1b}[C/\u{1b}[3~\r")
    try terminal.wait(for: "line <x|e\u{301}/y>")
  }

  @Test func marksAreShownWhereTheyBelong() throws {
    let terminal = try demo("--no-hints")
    terminal.send("e\u{301}x👨‍👩‍👧y")
    try terminal.wait(for: "both marks") { screen in
      screen.cells[0][6].text.unicodeScalars.elementsEqual("e\u{301}".unicodeScalars)
        && screen.cells[0][7].text == "x" && screen.cells[0][14].text == "y"
        && screen.column == 15
    }
  }

  @Test func bytesThatAreNotTextAreSeen() throws {
    let terminal = try demo()
    terminal.send(bytes: Array("a".utf8) + [0xff, 0xc3] + Array("b\r".utf8))
    try terminal.wait(for: "line <a\u{fffd}\u{fffd}b>")
  }

  @Test func undoGoesBack() throws {
    let terminal = try demo("--no-hints")
    terminal.send("one")
    try terminal.wait(forRow: "demo❯ one")
    terminal.send(" two")
    try terminal.wait(forRow: "demo❯ one two")
    terminal.send("\u{15}")
    try terminal.wait(forRow: "demo❯")
    terminal.send("\u{1f}")
    try terminal.wait(forRow: "demo❯ one two")
  }

  @Test func typeAheadIsKept() throws {
    let terminal = try demo()
    terminal.send("one\rtwo\rthree\r")
    try terminal.wait(for: "line <one>")
    try terminal.wait(for: "line <two>")
    try terminal.wait(for: "line <three>")
  }

  @Test func viModeHasItsEscape() throws {
    let folder = try TemporaryFolder()
    folder.write("bind -v\n", to: "editrc")
    let terminal = try demo("--editrc", folder.path + "/editrc")
    terminal.send("one two\u{1b}")
    // Only after the wait for the rest of a sequence is it known to be the key.
    terminal.send("0x_:k\u{1b}i")
    terminal.paste("X\nY")
    terminal.send("\r")
    try terminal.wait(for: "line <X\\nYne two>")
  }
}

@Suite struct KeyTests {
  @Test func controlCDropsTheLine() throws {
    let terminal = try demo()
    terminal.send("half a line\u{3}")
    try terminal.wait(for: "^C")
    try terminal.wait(for: "interrupted")
    terminal.send("whole\r")
    try terminal.wait(for: "line <whole>")
  }

  @Test func controlDEndsOnlyAnEmptyLine() throws {
    let terminal = try demo()
    terminal.send("ab\u{1}\u{4}\r")
    try terminal.wait(for: "line <b>")
    // Before the prompt, Ctrl-D would be the terminal's own.
    try terminal.wait(for: "demo❯")
    terminal.send("\u{4}")
    try terminal.wait(for: "end")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.isCooked)
  }

  @Test func theCommandLineOfLibeditIsOutOfReach() throws {
    let terminal = try demo()
    terminal.send("\u{1b}x\"abc\r")
    try terminal.wait(for: "line <\"abc>")
    terminal.send("alive\r")
    try terminal.wait(for: "line <alive>")
  }

  @Test func rightTakesTheHint() throws {
    let terminal = try demo()
    terminal.send("acc")
    try terminal.wait(forRow: "demo❯ accept")
    try terminal.wait(for: "the grey hint") { screen in
      screen.cells[0][9].style == "90" && screen.column == 9
    }
    terminal.send("\u{1b}[C")
    try terminal.wait(for: "the word coloured as known") { screen in
      screen.cells[0][6].style == "32" && screen.column == 12
    }
    terminal.send("\r")
    try terminal.wait(for: "line <accept>")
  }

  @Test func aHintIsNeverPartOfTheLine() throws {
    let terminal = try demo()
    terminal.send("acc")
    try terminal.wait(forRow: "demo❯ accept")
    terminal.send("\r")
    try terminal.wait(for: "line <acc>")
    #expect(terminal.screen.lines.first == "demo❯ acc")
  }

  @Test func withoutColourThereIsNone() throws {
    let terminal = try demo(environment: ["NO_COLOR": "1"])
    terminal.send("acc")
    try terminal.wait(forRow: "demo❯ acc")
    terminal.send("\r")
    try terminal.wait(for: "line <acc>")
    #expect(!terminal.output.contains("\u{1b}[0"))
  }

  @Test func dumbTerminalsGetPlainLines() throws {
    let terminal = try PseudoTerminal(
      spawn: PseudoTerminal.built("line-editor-demo"), environment: ["TERM": "dumb"])
    try terminal.wait(for: "plain> ")
    terminal.send("a\r")
    try terminal.wait(for: "line 1 <a>")
    #expect(!terminal.output.contains("\u{1b}"))
  }
}

@Suite struct CompletingTests {
  @Test func tabWritesWhatIsCertainAndListsTheRest() throws {
    let terminal = try demo()
    terminal.send("art\t")
    try terminal.wait(forRow: "articles  list the articles")
    #expect(terminal.screen.lines[0] == "demo❯ article")
    #expect(terminal.screen.row == 0)
    // The list is gone with the next key.
    terminal.send("s\t")
    try terminal.wait(for: "the word and nothing under it") { $0.text == "demo❯ articles" }
    terminal.send("c17\t\t")
    try terminal.wait(for: "ten ids") { $0.lines[1].hasPrefix("c17   c170") }
    terminal.send("9\t\r")
    try terminal.wait(for: "line <articles c179 >")
  }

  @Test func aLongListIsCounted() throws {
    let terminal = try demo(columns: 40, rows: 10)
    terminal.send("grade \t")
    try terminal.wait(forRow: "demo❯ grade c")
    try terminal.wait(for: "the count") { screen in
      screen.lines[5].hasPrefix("... 1") && screen.lines[5].hasSuffix("more, keep typing")
    }
    #expect(terminal.screen.scrolledOff.isEmpty)
  }

  @Test func lettersInBetweenAreFound() throws {
    let terminal = try demo()
    terminal.send("sd\t")
    try terminal.wait(forRow: "demo❯ set-aside")
    terminal.send("\r")
    try terminal.wait(for: "line <set-aside >")
  }
}
