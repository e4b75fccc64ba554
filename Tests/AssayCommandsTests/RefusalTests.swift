import AssayCommands
import AssayStore
import Testing

/// What each command says to what it cannot do: what is wrong, where, and what to do.
@Suite struct RefusalTests {
  @Test(arguments: RefusalCase.all)
  func saysWhatIsWrong(refused: RefusalCase) {
    let text = refused.refusal()
    #expect(text.contains(refused.says), "\(refused.line): \(text)")
    #expect(text.contains(refused.hint), "\(refused.line): \(text)")
  }

  @Test func theCaretPointsAtTheWord() {
    #expect(
      RefusalCase("grade s1 Q --why x", "").refusal() == """
        There is no grade "Q".
          grade s1 Q --why x
                   ^
          hint: A reliable … E unreliable, F cannot be judged: see `help grade`
        """)
  }

  @Test func nothingToUndoInAnEmptySession() {
    #expect(TestShell().refusal("undo").contains("There is nothing to undo."))
  }

  /// What a disk refuses is said as the disk says it, and the session stays as it was.
  @Test func aFullDiskIsNamed() {
    let shell = TestShell(disk: .full)
    #expect(shell.refusal("save case.json").contains("No space left on device."))
  }

  @Test func nothingIsDrawnForWhatIsRefused() {
    let shell = TestShell(disk: .troubled)
    _ = shell.refusal("load harbour.txt null.bin")
    #expect(shell.saltCount == 0)
    shell.run("load harbour.txt")
    #expect(shell.saltCount == 3)
  }

  /// A shell whose commands come from standard input has nothing else to read there.
  @Test func articlesDoNotComeFromWhereCommandsDo() {
    let error = TestShell.readingCommands.run("load -").error
    #expect(error?.message == "Cannot load -: standard input is being read for commands")
  }

  private var refusalOfAReplay: String {
    let shell = TestShell(signs: false)
    shell.run("save x.json")
    return shell.refusal("sign desk-key")
  }

  private var refusalOfNothing: String {
    let shell = TestShell()
    shell.run("save x.json")
    return shell.refusal("sign desk-key")
  }

  @Test func aReplaySignsNothing() {
    #expect(refusalOfAReplay.contains("A replay signs nothing."))
  }

  /// Every message in the sources is shown by a case.
  @Test func everyMessageHasACase() throws {
    let shown =
      RefusalCase.all.map { $0.refusal() } + [
        TestShell().refusal("undo"), refusalOfAReplay, refusalOfNothing,
        "Cannot load -: standard input is being read for commands.",
      ]
    for message in try RefusalMessage.all() where !RefusalMessage.unreached.contains(message.text) {
      #expect(
        shown.contains { message.matches($0) }, "no case shows \(message.text) of \(message.file)")
    }
  }
}

extension Disk {
  /// A disk that has room for nothing.
  fileprivate static var full: Disk {
    var disk = overlay(on: .system)
    disk.write = { _, path throws(DiskError) in
      throw DiskError(action: "write", path: path, reason: "No space left on device")
    }
    disk.append = disk.write
    return disk
  }
}
