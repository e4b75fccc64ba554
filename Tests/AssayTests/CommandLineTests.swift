import Foundation
import PseudoTerminal
import Testing

/// The contract of the command line: exit status, what goes where, and what is left behind.
@Suite struct CommandLineTests {
  @Test func theTimerSaysHowLongCommandsTakeApartFromTheirAnswers() throws {
    try inFolder { folder in
      let plain = try Run(["-c", "load harbour.txt", "-c", "figures a1"], in: folder)
      let timed = try Run(
        [
          "-c", "set timer on", "-c", "load harbour.txt", "-c", "figures a1", "-c", "set timer off",
        ],
        in: folder)
      #expect(timed.output == "timer  on\n" + plain.output + "timer  off\n")
      #expect(!plain.errors.contains("Time:"))
      let times = timed.errors.split(separator: "\n").filter {
        $0.hasPrefix("Time: ") && $0.contains(" ms (processor ") && $0.hasSuffix(" ms)")
      }
      #expect(times.count == 3, "\(timed.errors)")
    }
  }

  @Test func commandsAnswerOnStandardOutput() throws {
    try inFolder { folder in
      let before = try FileManager.default.contentsOfDirectory(atPath: folder).count
      let run = try Run(["-c", "load harbour.txt", "-c", "articles --json"], in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("\"schema\":\"assay.articles\""))
      #expect(run.errors.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == before)
    }
  }

  @Test func standardInputIsAScript() throws {
    try inFolder { folder in
      let run = try Run([], input: "load harbour.txt\n# a comment\nfigures a1", in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("a1.1"))
    }
  }

  @Test func anArticleDoesNotComeFromWhereTheCommandsDo() throws {
    try inFolder { folder in
      let piped = try Run([], input: "load -\nNine killed in a fire.\n", in: folder)
      #expect(piped.status == 3)
      #expect(
        piped.errors.contains("Cannot load -: standard input is being read for commands."),
        "\(piped.errors)")
      let named = try Run(["-c", "load -"], input: "Nine people died in a fire.\n", in: folder)
      #expect(named.output.contains("a1  "), "\(named.errors)")
    }
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    try inFolder { folder in
      let line = "{\"id\":\"x\",\"text\":\"Two men were killed.\"}\n"
      let marked = try Run(["scan", "--quiet"], input: "\u{FEFF}" + line + line, in: folder)
      let plain = try Run(["scan", "--quiet"], input: line + line, in: folder)
      #expect(marked.status == 0)
      #expect(marked.output == plain.output)
    }
  }

  @Test func theFirstFailureStopsWithItsPlace() throws {
    try inFolder { folder in
      let run = try Run([], input: "as Noor\n\nfrobnicate\narticles\n", in: folder)
      #expect(run.status == 3)
      #expect(run.errors.hasPrefix("stdin:3: There is no command \"frobnicate\"."))
      #expect(!run.output.contains("No articles"))
    }
  }

  @Test(arguments: [
    (["--nonsense"], "--nonsense"), (["scann"], "Did you mean `assay scan`?"),
    (["scan", "--nonsense"], "--nonsense"), (["replay"], "script"), (["-c"], "-c needs a command"),
    (["a.json", "b.json"], "One session"), (["scan", "--threads", "0"], "--threads"),
    (["export", "x.json", "--format", "xml"], "csv, json"),
    (["verify", "nosuch.json"], "no such file"),
    (["export", "nosuch.json", "--format", "csv"], "no such file"),
    (["replay", "nosuch.assay"], "no such file"), (["scan", "nosuch.jsonl"], "nosuch.jsonl"),
  ])
  func wrongUsageIsTwo(words: [String], says: String) throws {
    try inFolder { folder in
      let run = try Run(words, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains(says), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func theTourReplays() throws {
    try inFolder { folder in
      #expect(try Run(["replay", "tour.assay"], in: folder).status == 0)
      let path = folder + "/tour.assay"
      let tour = try String(contentsOfFile: path, encoding: .utf8)
      try tour.replacingOccurrences(
        of: "| Decisions are recorded as Noor", with: "| Decided by Amal"
      )
      .write(toFile: path, atomically: true, encoding: .utf8)
      let other = try Run(["replay", "tour.assay"], in: folder)
      #expect(other.status == 1)
      #expect(other.errors.contains("- Decided by Amal Haddad."))
      #expect(other.errors.contains("+ Decisions are recorded as Noor Haddad."))
      try (tour + "\nfrobnicate\n").write(toFile: path, atomically: true, encoding: .utf8)
      let failed = try Run(["replay", "tour.assay"], in: folder)
      #expect(failed.status == 3)
      let line = tour.split(separator: "\n", omittingEmptySubsequences: false).count + 1
      #expect(failed.errors.contains("tour.assay:\(line): There is no command \"frobnicate\"."))
    }
  }

  @Test func aReplayedSessionIsKeptWhole() throws {
    try inFolder { folder in
      #expect(try Run(["replay", "tour.assay", "--save", "x.json"], in: folder).status == 0)
      let verified = try Run(["verify", "x.json"], in: folder)
      #expect(verified.status == 0)
      #expect(verified.output.contains("intact     yes"))
      let export = try Run(["export", "x.json", "--format", "csv", "-o", "x.csv"], in: folder)
      #expect(export.status == 0)
      #expect(try String(contentsOfFile: folder + "/x.csv", encoding: .utf8).contains("c1,a1"))
    }
  }

  @Test func oneChangedByteIsFoundAndPlaced() throws {
    try inFolder { folder in
      _ = try Run(["replay", "tour.assay", "--save", "x.json"], in: folder)
      let path = folder + "/x.json"
      let session = try String(contentsOfFile: path, encoding: .utf8)
      try session.replacingOccurrences(of: "ount", with: "aunt")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let run = try Run(["verify", "x.json"], in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("x.json:"))
      #expect(run.output.contains("was changed: its content has another hash."))
      let write = try Run(["x.json", "-c", "tag c1 y"], in: folder)
      #expect(write.status == 3)
      #expect(write.errors.contains("read-only"))
    }
  }

  @Test(arguments: [
    ("{\"articles\":[", "cut short"), ("[]", "no session"), ("not json", "no session"),
    ("{\"articles\":[],\"entries\":[],\"format\":2,\"head\":\"\"}", "format 2"), ("", "cut short"),
  ])
  func whatIsNoSessionIsLeftAsItIs(text: String, says: String) throws {
    try inFolder { folder in
      let path = folder + "/x.json"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let run = try Run(["x.json", "-c", "as Noor"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains(says), "\(run.errors)")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test(arguments: [
    ("empty.txt", Data()), ("binary.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2])),
    ("page.txt", Data("<html><script>x</script></html>".utf8)),
  ])
  func whatIsNoArticleIsRefused(name: String, bytes: Data) throws {
    try inFolder { folder in
      try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
      let run = try Run(["-c", "load \(name)"], in: folder)
      #expect(run.status == 3)
      #expect(run.errors.contains("Cannot load \(name)"), "\(run.errors)")
      #expect(run.errors.contains("hint:"))
    }
  }

  @Test func invalidUTF8IsReadAsWindows1252() throws {
    try inFolder { folder in
      var bytes = Data("Five killed in caf".utf8)
      bytes.append(0xE9)
      bytes.append(contentsOf: Data("\nA blast in a caf".utf8))
      bytes.append(0xE9)
      bytes.append(contentsOf: Data(" killed five people.\n".utf8))
      try bytes.write(to: URL(fileURLWithPath: folder + "/x.txt"))
      let run = try Run(["-c", "load x.txt", "-c", "show a1"], in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("café"))
    }
  }

  @Test func aFolderThatCannotBeWrittenLosesNothing() throws {
    try inFolder { folder in
      let run = try Run(["/proc/x.json", "-c", "as Noor"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("/proc/x.json"), "\(run.errors)")
    }
  }

  @Test func findingsAnswerNo() throws {
    try inFolder { folder in
      let run = try Run(["-c", "load harbour.txt", "-c", "check --exit-code"], in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("headline-against-body"))
    }
  }

  @Test func scanAndSentencesStream() throws {
    try inFolder { folder in
      let lines = "{\"id\":\"x\",\"text\":\"Two men were killed. It rained.\"}\n{broken\n"
      let scan = try Run(["scan", "--quiet"], input: lines, in: folder)
      #expect(scan.status == 1)
      #expect(scan.output.contains("\"harm\":\"killed\""))
      #expect(scan.output.contains("\"id\":null,\"line\":2"))
      let sentences = try Run(
        ["sentences"], input: lines.split(separator: "\n")[0] + "\n", in: folder)
      #expect(sentences.status == 0)
      #expect(sentences.output.contains("[\"Two men were killed.\",\"It rained.\"]"))
    }
  }

  @Test func theVersionSaysWhatItIs() throws {
    try inFolder { folder in
      let run = try Run(["--version"], in: folder)
      #expect(run.status == 0)
      for word in ["assay", "commit", "reader", "session format 1"] {
        #expect(run.output.contains(word))
      }
    }
  }

  @Test func anExportNeverTakesASessionsPlace() throws {
    try inFolder { folder in
      _ = try Run(["replay", "tour.assay", "--save", "x.json"], in: folder)
      for line in ["export csv x.json", "export csv x.json --replace", "export csv x.json.journal"]
      {
        let run = try Run(["x.json", "-c", line], in: folder)
        #expect(run.status == 3, "\(line)")
        #expect(run.errors.contains("a session's own file"), "\(run.errors)")
      }
      #expect(try Run(["x.json", "-c", "export csv harbour.txt"], in: folder).status == 3)
      #expect(try Run(["verify", "x.json"], in: folder).status == 0)
    }
  }

  /// What is shown must not end up in the lock, which would be opened in a closed stream's place.
  @Test(arguments: [("<&-", 0), (">&-", 2), ("2>&-", 0)] as [(String, Int32)])
  func aClosedStreamTakesNoFilesPlace(closing: String, status: Int32) throws {
    try inFolder { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [
        "-c",
        """
        assay='\(PseudoTerminal.built("assay"))'
        "$assay" x.json -c 'load harbour.txt' -c articles \(closing) || exit $?
        """,
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = ["HOME": folder, "USER": "tester", "PATH": "/usr/bin:/bin"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == status)
      #expect(try Run(["verify", "x.json"], in: folder).status == 0)
    }
  }

  @Test func aFullOutputIsNoSuccess() throws {
    try inFolder { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [
        "-c", "'\(PseudoTerminal.built("assay"))' -c help >/dev/full 2>/dev/null",
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
    }
  }
}
