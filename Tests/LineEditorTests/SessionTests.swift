import Glibc
import PseudoTerminal
import Testing

@Suite struct PastingTests {
  @Test func severalLinesAreOneEntry() throws {
    let terminal = try demo()
    terminal.paste("one\r\n\ttwo\u{1b}[31m\nthree\n")
    try terminal.wait(forRow: "three")
    terminal.send(" four\r")
    try terminal.wait(for: "line <one\\n\\ttwo[31m\\nthree four>")
    terminal.send("\u{1b}[A")
    try terminal.wait(forRow: "three four")
    terminal.send("\r")
    try terminal.wait(for: "line <one\\n\\ttwo[31m\\nthree four>")
  }

  @Test func longTextIsQuickAndWhole() throws {
    let terminal = try demo()
    let text = (0..<2000).map { "sentence \($0) é." }.joined(separator: " ")
    terminal.paste(text)
    terminal.send("\r")
    try terminal.wait(for: "line <sentence 0 é.")
    try terminal.wait(for: "sentence 1999 é.>")
    terminal.send("\u{1b}[A\u{1b}[B\u{1b}[Axx\r")
    try terminal.wait(for: "sentence 1999 é.xx>")
  }

  @Test func anEscapeAloneIsNoPaste() throws {
    let terminal = try demo()
    terminal.send("\u{1b}[20")
    terminal.send("0x\r")
    try terminal.wait(for: "line <")
    terminal.send("ok\r")
    try terminal.wait(for: "line <ok>")
  }
}

@Suite struct RecallingTests {
  @Test func upRecallsWhatBeginsAlike() throws {
    let terminal = try demo()
    terminal.send("load a\rshow b\rload c\r")
    try terminal.wait(for: "line <load c>")
    try terminal.wait(for: "demo❯")
    terminal.send("lo\u{1b}[A\u{1b}[A\r")
    try terminal.wait(for: "line <load a>")
    terminal.send("draft\u{1b}OA\u{1b}[B!\r")
    try terminal.wait(for: "line <draft!>")
  }

  @Test func searchGrowsWithThePattern() throws {
    let terminal = try demo()
    terminal.send("load alpha\rshow beta\rload gamma\r")
    try terminal.wait(for: "line <load gamma>")
    // Before the prompt, Ctrl-R would be the terminal's own.
    try terminal.wait(for: "demo❯")
    terminal.send("\u{12}load")
    try terminal.wait(forRow: "(search) load: load gamma")
    terminal.send("\u{12}")
    try terminal.wait(forRow: "(search) load: load alpha")
    terminal.send("\u{12}")
    try terminal.wait(forRow: "(not found) load: load alpha")
    terminal.send("\u{7}")
    try terminal.wait(for: "an empty line") { $0.lines[$0.row] == "demo❯" }
    terminal.send("\u{12}BETA\u{7f}\u{7f}\u{7f}\u{7f}bet\u{1b}[D\u{5}!\r")
    try terminal.wait(for: "line <show beta!>")
  }

  @Test func historySurvivesTheWorst() throws {
    let folder = try TemporaryFolder()
    let history = folder.path + "/state/assay/history"
    let first = try demo("--history", history)
    first.send("one\r")
    try first.wait(for: "line <one>")
    first.send(" secret\r")
    try first.wait(for: "line < secret>")
    first.paste("two\nlines")
    first.send("\rhalf")
    try first.wait(for: "line <two\\nlines>")
    first.kill(SIGKILL)
    #expect(try first.waitForExit() == 137)
    #expect(folder.read("state/assay/history") == "one\ntwo\\nlines\n")
    let second = try demo("--history", history)
    second.send("\u{1b}[A\u{1b}[A\r")
    try second.wait(for: "line <one>")
  }

  @Test func anUnwritableHistoryIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let terminal = try demo("--history", folder.path)
    terminal.send("one\r")
    try terminal.wait(for: "The history cannot be written to \(folder.path): Is a directory.")
    try terminal.wait(for: "line <one>")
    try terminal.wait(for: "demo❯")
    terminal.send("two\r")
    try terminal.wait(for: "line <two>")
    try terminal.wait(for: "demo❯")
    terminal.send("\u{1b}[A\r")
    try terminal.wait(for: "line <two>")
    #expect(terminal.output.components(separatedBy: "cannot be written") == 2)
  }
}

@Suite struct SurroundingTests {
  @Test func unmatchedQuotesInTheUsersFile() throws {
    let folder = try TemporaryFolder()
    folder.write("bind \"^T\" ed-move-to-beg \"\nbind ^T ed-move-to-beg\nbind\u{ff}", to: "editrc")
    let terminal = try demo("--editrc", folder.path + "/editrc")
    terminal.send("abc\u{14}x\r")
    try terminal.wait(for: "line <xabc>")
  }

  @Test func editingTurnedOff() throws {
    let folder = try TemporaryFolder()
    folder.write("edit off\n", to: "editrc")
    let terminal = try PseudoTerminal(
      spawn: PseudoTerminal.built("line-editor-demo"),
      arguments: ["--editrc", folder.path + "/editrc"])
    try terminal.wait(for: "plain> ")
    #expect(terminal.isCooked)
  }

  @Test(arguments: ["C", "POSIX", "xx_YY.UTF-8", ""])
  func anyLocale(name: String) throws {
    let terminal = try demo(environment: ["LC_ALL": name, "LANG": name])
    terminal.send("é名\r")
    try terminal.wait(for: "line <é名>")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func terminationLeavesTheTerminalAsItWas(signal: Int32) throws {
    let terminal = try demo()
    #expect(!terminal.isCooked)
    terminal.send("half")
    try terminal.wait(forRow: "demo❯ half")
    terminal.kill(signal)
    try terminal.wait(for: "terminated by \(signal)")
    #expect(try terminal.waitForExit() == 128 + signal)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.output.contains("\u{1b}[?2004l"))
  }

  @Test func anInterruptFromOutsideDropsTheLine() throws {
    let terminal = try demo()
    terminal.send("half")
    try terminal.wait(forRow: "demo❯ half")
    terminal.kill(SIGINT)
    try terminal.wait(for: "interrupted")
    terminal.send("ok\r")
    try terminal.wait(for: "line <ok>")
  }

  @Test func stoppedAndContinued() throws {
    let terminal = try demo()
    terminal.send("half")
    try terminal.wait(forRow: "demo❯ half")
    terminal.kill(SIGSTOP)
    terminal.kill(SIGCONT)
    terminal.send(" done\r")
    try terminal.wait(for: "line <half done>")
  }

  @Test func controlZGoesToTheShellAndBack() throws {
    let shell = try PseudoTerminal(
      spawn: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "shell$ ", "HISTFILE": ""])
    try shell.wait(for: "shell$ ")
    shell.send("\(PseudoTerminal.built("line-editor-demo"))\r")
    try shell.wait(for: "demo❯")
    shell.send("half a line")
    try shell.wait(forRow: "demo❯ half a line")
    shell.send("\u{1a}")
    try shell.wait(for: "Stopped")
    try shell.wait(for: "shell$ ")
    shell.send("stty -a; fg\r")
    try shell.wait(for: "\nisig icanon iexten echo")
    try shell.wait(for: "demo❯")
    try shell.wait(forRow: "demo❯ half a line")
    shell.send("!\r")
    try shell.wait(for: "line <half a line!>")
    try shell.wait(for: "demo❯")
    shell.send("\u{4}")
    try shell.wait(for: "shell$ ")
  }

  @Test func aStormOfSizes() throws {
    let terminal = try demo("--no-hints")
    var typed = ""
    var state: UInt32 = 7
    for number in 0..<120 {
      state = state &* 1_664_525 &+ 1_013_904_223
      terminal.resize(columns: Int(state >> 16) % 100 + 1, rows: Int(state >> 8) % 30 + 1)
      terminal.send("w\(number) ")
      typed += "w\(number) "
    }
    terminal.resize(columns: 80, rows: 24)
    terminal.send("\r")
    try terminal.wait(for: "line <\(typed)>")
  }

  @Test func aNarrowerScreenShowsTheLineOnce() throws {
    let terminal = try demo("--no-hints", columns: 60)
    terminal.send("one two three four five")
    try terminal.wait(forRow: "demo❯ one two three four five")
    terminal.resize(columns: 20, rows: 24)
    try terminal.wait(for: "two rows") { screen in
      screen.text == "demo❯ one two three\nfour five" || screen.lines[1] == " four five"
    }
  }

  @Test func theSmallestTerminalIsAlive() throws {
    let terminal = try PseudoTerminal(
      spawn: PseudoTerminal.built("line-editor-demo"), columns: 1, rows: 1)
    try terminal.wait(untilCooked: false)
    terminal.send("abc\t\u{1b}[A\u{12}x\u{7}\r")
    try terminal.wait(for: "<")
  }
}

extension String {
  /// The number of pieces between a separator.
  fileprivate func components(separatedBy separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
