import AssayCommands
import AssayStore
import Testing

@Suite struct ScriptTests {
  @Test func readsCommandsCommentsAndAnswers() throws {
    let script = try Script(
      """
      #!/usr/bin/env -S assay replay
      # a comment

      as Noor
      | Decisions are recorded as Noor.
      |
      load a.txt \\
        b.txt
      """)
    #expect(script.steps.map(\.number) == [4, 7])
    #expect(script.steps.map(\.line) == ["as Noor", "load a.txt  b.txt"])
    #expect(script.steps[0].expected == ["Decisions are recorded as Noor.", ""])
    #expect(script.steps[1].expected == nil)
  }

  @Test func aBlockIsTheLastWord() throws {
    let script = try Script("note c1 <<END\none\n# two\nEND\nclaims\n")
    #expect(script.steps.map(\.line) == ["note c1 ", "claims"])
    #expect(script.steps[0].block == "one\n# two")
  }

  @Test(arguments: ["| an answer", "note c1 <<END\nnever ends", "as A\n\n| too late"])
  func whatIsNoScriptIsRefused(text: String) {
    #expect(throws: ScriptError.self) { try Script(text) }
  }

  @Test func lineEndingsOfOtherSystemsAreRead() throws {
    let script = try Script("as Noor\r\n| Decisions are recorded as Noor.\r\n")
    #expect(script.steps[0].expected == ["Decisions are recorded as Noor."])
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let script = try Script("\u{FEFF}as Noor\n| Decisions are recorded as Noor.\n")
    #expect(script.steps.map(\.line) == ["as Noor"])
    #expect(script.lines.first == "as Noor")
  }

  private func replay(_ text: String, keepsGoing: Bool = false) throws -> ScriptReplay.Result {
    let replay = ScriptReplay(try Script(text), path: "x.assay", keepsGoing: keepsGoing)
    return replay.run(in: TestShell().shell) { _ in }
  }

  @Test func theSameAnswerIsFine() throws {
    let result = try replay("as Noor\n| Decisions are recorded as Noor.\n")
    #expect(result.differences.isEmpty)
    #expect(result.failures.isEmpty)
  }

  @Test func anotherAnswerIsADifference() throws {
    let result = try replay("as Noor\n| Decisions are recorded as Amal.\nclaims\n")
    #expect(
      result.differences == [
        "x.assay:1: another answer than expected: as Noor",
        "- Decisions are recorded as Amal.", "+ Decisions are recorded as Noor.",
      ])
  }

  @Test func aFailureStopsAndNamesItsLine() throws {
    let result = try replay("as Noor\n\nfrobnicate\nclaims\n")
    #expect(result.failures.first == "x.assay:3: There is no command \"frobnicate\".")
    #expect(result.answers.count == 2)
    #expect(try replay("frobnicate\nas Noor\n", keepsGoing: true).answers.count == 2)
  }

  @Test func updatingWritesTheAnswers() throws {
    let text = "# first\nas Noor\n| wrong\n# last\nclaims"
    let script = try Script(text)
    let replay = ScriptReplay(script, path: "x.assay", keepsGoing: false)
    let updated = replay.updated(with: replay.run(in: TestShell().shell) { _ in })
    #expect(
      updated
        == "# first\nas Noor\n| Decisions are recorded as Noor.\n# last\nclaims\n"
        + "| No claims yet: `figures` shows what can be accepted.\n")
    #expect(try self.replay(updated).differences.isEmpty)
  }
}
