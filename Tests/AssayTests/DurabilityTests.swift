import Foundation
import PseudoTerminal
import Testing

/// What is left of a session when the surroundings go: signals, disks, folders.
@Suite struct DurabilityTests {
  private func start(_ arguments: [String], in folder: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      spawn: PseudoTerminal.built("assay"), arguments: arguments,
      environment: ["HOME": folder, "USER": "tester", "NO_COLOR": "1"], columns: 200)
    try terminal.wait(for: "> ")
    return terminal
  }

  /// A shell at its prompt, with an article and a tag in `session`.
  private func working(on session: String, in folder: String) throws -> PseudoTerminal {
    let terminal = try start([session], in: folder)
    terminal.send("load \(folder)/harbour.txt\r")
    try terminal.wait(for: "a1  Nine killed")
    terminal.send("tag a1 kept\r")
    try terminal.wait(for: "a1  kept")
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalAtThePromptSavesAndLetsGo(signal: Int32) throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      let terminal = try working(on: session, in: folder)
      terminal.send("tag a1 half-typed")
      try terminal.wait(for: "half-typed")
      terminal.kill(signal)
      #expect(try terminal.waitForExit() == 128 + signal)
      #expect(!FileManager.default.fileExists(atPath: session + ".lock"))
      let again = try Run([session, "-c", "articles tag=kept", "-c", "verify"], in: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("a1"))
      #expect(!again.output.contains("half-typed"))
      #expect(again.errors.isEmpty, "\(again.errors)")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalAmongCommandsLosesNothing(signal: Int32) throws {
    try inFolder { folder in
      let session = folder + "/case.json"
      // The last command waits for an article on the terminal.
      let terminal = try PseudoTerminal(
        spawn: PseudoTerminal.built("assay"),
        arguments: [
          session, "-c", "load \(folder)/harbour.txt", "-c", "tag a1 kept", "-c", "load -",
        ], environment: ["HOME": folder, "USER": "tester", "NO_COLOR": "1"], columns: 200)
      try terminal.wait(for: "a1  kept")
      terminal.kill(signal)
      #expect(try terminal.waitForExit() == 128 + signal)
      let again = try Run([session, "-c", "articles tag=kept", "-c", "verify"], in: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("a1"))
      #expect(
        again.errors.hasPrefix(
          "Recovered 2 entries from the journal; the shell that had the session before (process \(terminal.process) on "
        ), "\(again.errors)")
      #expect(again.errors.hasSuffix(") ended without closing it.\n"), "\(again.errors)")
    }
  }

  @Test func aFolderThatVanishesIsToldAndTheSessionKeptElsewhere() throws {
    try inFolder { folder in
      let cases = folder + "/cases"
      try FileManager.default.createDirectory(atPath: cases, withIntermediateDirectories: false)
      let terminal = try working(on: cases + "/case.json", in: folder)
      try FileManager.default.removeItem(atPath: cases)
      terminal.send("tag a1 more\r")
      try terminal.wait(for: "its files are not where they were")
      terminal.send("save \(folder)/other.json\r")
      try terminal.wait(for: "Saved")
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 0)
      let again = try Run([folder + "/other.json", "-c", "articles tag=kept"], in: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("a1"))
    }
  }

  @Test func quittingWithoutItsFolderKeepsTheSession() throws {
    try inFolder { folder in
      let cases = folder + "/cases"
      try FileManager.default.createDirectory(atPath: cases, withIntermediateDirectories: false)
      let terminal = try working(on: cases + "/case.json", in: folder)
      try FileManager.default.removeItem(atPath: cases)
      terminal.send("quit\r")
      #expect(try terminal.waitForExit() == 2)
      #expect(terminal.output.contains("case.json is not where it was"), "\(terminal.output)")
      let state = folder + "/.local/state/assay"
      let kept = try FileManager.default.contentsOfDirectory(atPath: state).filter {
        $0.hasSuffix(".json")
      }
      try #require(kept.count == 1)
      #expect(terminal.output.contains("was kept as \(state)/\(kept[0])"))
      let again = try Run(["\(state)/\(kept[0])", "-c", "articles tag=kept"], in: folder)
      #expect(again.output.contains("a1"))
    }
  }

  @Test func aShellDoesNotLockItselfOut() throws {
    try inFolder { folder in
      let run = try Run(
        ["case.json", "-c", "load harbour.txt", "-c", "save \(folder)/case.json", "-c", "verify"],
        in: folder)
      #expect(run.status == 0, "\(run.errors)")
      for name in ["case.json", "./case.json", "\(folder)/case.json"] {
        let again = try Run(["case.json", "-c", "open \(name)"], in: folder)
        #expect(again.status == 3)
        #expect(again.errors.contains("case.json is the session at hand"), "\(again.errors)")
      }
      #expect(try Run(["case.json", "-c", "tag a1 later"], in: folder).status == 0)
    }
  }

  @Test func aFileThatMayNotGrowIsAFullDisk() throws {
    try inFolder { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      let assay = PseudoTerminal.built("assay")
      // Kilobytes: the article goes in, the long note does not.
      process.arguments = [
        "-c",
        "ulimit -f 8; exec '\(assay)' case.json -c 'load harbour.txt' -c 'note a1 short' -c 'note a1 \(String(repeating: "long ", count: 190))' -c 'note a1 \(String(repeating: "long ", count: 190))' -c 'note a1 \(String(repeating: "long ", count: 190))' -c 'note a1 \(String(repeating: "long ", count: 190))' -c 'note a1 \(String(repeating: "long ", count: 190))' -c 'note a1 \(String(repeating: "long ", count: 190))' -c 'note a1 \(String(repeating: "long ", count: 190))'",
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = ["HOME": folder, "USER": "tester", "PATH": "/usr/bin:/bin"]
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let told = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 3, "\(told)")
      #expect(told.contains("case.json.journal: File too large"), "\(told)")
      #expect(told.contains("nothing was recorded"), "\(told)")
      let again = try Run(["case.json", "-c", "log", "-c", "verify"], in: folder)
      #expect(again.status == 0)
      #expect(again.output.contains("short"))
    }
  }
}
