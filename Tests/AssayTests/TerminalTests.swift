import Foundation
import PseudoTerminal
import Testing

/// The shell as an analyst meets it: on a terminal.
@Suite struct TerminalTests {
  private func start(_ arguments: [String] = [], in folder: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      spawn: PseudoTerminal.built("assay"), arguments: arguments,
      environment: ["HOME": folder, "USER": "tester", "NO_COLOR": "1"], columns: 100)
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func aNewcomerIsToldWhereToBegin() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      #expect(terminal.output.contains("`load FILE` brings an article in"))
      #expect(terminal.output.contains("you are tester"))
      terminal.send("\u{4}")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test func decisionsOutliveAKill() throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      let terminal = try start([session], in: folder)
      terminal.send("load \(folder)/harbour.txt\r")
      try terminal.wait(for: "a1  Nine killed")
      terminal.send("accept a1 \"killing at least seven people\"\r")
      try terminal.wait(for: "c1  ")
      kill(terminal.process, SIGKILL)
      _ = try terminal.waitForExit()
      let run = try Run([session, "-c", "claims", "-c", "verify"], in: folder)
      #expect(run.status == 0)
      #expect(run.errors.contains("Recovered"), "\(run.errors)")
      #expect(run.output.contains("7+"))
      #expect(run.output.contains("intact"))
    }
  }

  @Test func aTerminalShowsAsManyRowsAsItIsSet() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      for (line, answer) in [
        ("load \(folder)/harbour.txt", "a1  "), ("set rows 2", "rows"),
        ("figures a1 about=killed", "more rows: a filter narrows"), ("set rows all", "all"),
      ] {
        terminal.send(line + "\r")
        try terminal.wait(for: answer)
      }
      terminal.send("set rows 2\r")
      try terminal.wait(for: "rows  2")
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test func quittingSavesAndReopeningShowsAll() throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      let terminal = try start([session], in: folder)
      for (line, answer) in [
        ("as Noor Haddad", "recorded as Noor Haddad"), ("load \(folder)/harbour.txt", "a1  "),
        ("incident new ferry", "i1  "), ("accept a1 \"Nine killed\" in=ferry", "c1  "),
        ("undo", "Took back"), ("redo", "stands again"),
      ] {
        terminal.send(line + "\r")
        try terminal.wait(for: answer)
      }
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
      #expect(!FileManager.default.fileExists(atPath: session + ".journal"))
      #expect(!FileManager.default.fileExists(atPath: session + ".lock"))
      let again = try Run([session, "-c", "claims in=ferry"], in: folder)
      #expect(again.output.contains("c1"))
    }
  }

  @Test func controlCDropsTheLineAndATypoIsExplained() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      terminal.send("load har\u{3}")
      terminal.send("artcles\r")
      try terminal.wait(for: "did you mean articles?")
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test func anOpenBlockIsGivenBackAtTheEnd() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      terminal.send("load \(folder)/harbour.txt\r")
      try terminal.wait(for: "a1  Nine killed")
      // Ctrl-D is a key only once the line editor reads; before, the terminal takes it for itself.
      for line in ["note a1 <<END", "Asked the desk.", "They call back."] {
        terminal.send(line + "\r")
        try terminal.wait(for: "the prompt after \(line)") { screen in
          let lines = screen.lines.filter { !$0.isEmpty }
          return lines.last == "END ends it>" && lines.dropLast().last?.hasSuffix(line) == true
        }
      }
      terminal.send("\u{4}")
      try terminal.wait(for: "(END alone ends the block). It was not run:")
      try terminal.wait(for: "note a1 <<END\r\nAsked the desk.\r\nThey call back.")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test func whoDecidedLastIsToldOnce() throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      _ = try Run([session, "-c", "as Noor Haddad", "-c", "load harbour.txt"], in: folder)
      let terminal = try start([session], in: folder)
      #expect(
        terminal.output.contains(
          "Decisions will carry tester (`as NAME` changes that); last here: Noor Haddad."))
      terminal.send("incident new ferry\r")
      try terminal.wait(for: "i1  ferry")
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
      let again = try start([session], in: folder)
      #expect(again.output.contains("Decisions are recorded by name: you are tester"))
      again.send("quit\r")
      #expect(try again.waitForExit() == 0)
    }
  }

  @Test func tabCompletesCommandsAndIDs() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      terminal.send("load \(folder)/harbour.txt\r")
      try terminal.wait(for: "a1  Nine killed")
      terminal.send("chec\t\r")
      try terminal.wait(for: "headline-against-body")
      terminal.send("figures \t\r")
      try terminal.wait(for: "a1.1")
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test func aSecondShellIsToldAndOpensReadOnly() throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      let terminal = try start([session], in: folder)
      terminal.send("load \(folder)/harbour.txt\r")
      try terminal.wait(for: "a1  Nine killed")
      let second = try Run([session, "-c", "tag a1 x"], in: folder)
      #expect(second.status == 3)
      #expect(second.errors.contains("open in another shell (process \(terminal.process)"))
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  @Test func anUnnamedSessionIsKeptAndFoundAgain() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      terminal.send("load \(folder)/harbour.txt\r")
      try terminal.wait(for: "a1  Nine killed")
      kill(terminal.process, SIGKILL)
      _ = try terminal.waitForExit()
      let again = try start(in: folder)
      #expect(again.output.contains("A session without a name was left behind"), "\(again.output)")
      again.send("\u{4}")
      #expect(try again.waitForExit() == 0)
    }
  }

  @Test func aFileThatSomebodyElseChangesIsNotWrittenOver() throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      let terminal = try start([session], in: folder)
      terminal.send("load \(folder)/harbour.txt\r")
      try terminal.wait(for: "a1  Nine killed")
      try "another".write(toFile: session, atomically: false, encoding: .utf8)
      terminal.send("tag a1 mine\r")
      try terminal.wait(for: "changed by somebody else")
      terminal.send("save \(folder)/mine.json\r")
      try terminal.wait(for: "Saved")
      terminal.send("quit\r")
      _ = try terminal.waitForExit()
      #expect(try String(contentsOfFile: session, encoding: .utf8) == "another")
      #expect(try Run([folder + "/mine.json", "-c", "articles"], in: folder).status == 0)
    }
  }

  @Test func controlCInTheTourLeadsBackToTheShell() throws {
    try inFolder { folder in
      let terminal = try start(in: folder)
      terminal.send("tour\r")
      try terminal.wait(for: "assay> as Noor")
      terminal.send("\u{3}")
      try terminal.wait(for: "assay> ")
      terminal.send("artcles\r")
      try terminal.wait(for: "did you mean articles?")
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
    }
  }
}
