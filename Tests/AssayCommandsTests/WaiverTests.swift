import Testing

/// Findings that are left as they are, and come back.
@Suite struct WaiverTests {
  private func shell() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9 in=ferry by=mayor",
      "claim a1 \"killing at least seven people\" killed 7 in=ferry by=nurse",
      "assess ferry killed 7-9 --why \"both\"",
    ])
    return shell
  }

  @Test func whatIsWaivedIsOnlyCountedUntilAClaimChanges() {
    let shell = shell()
    #expect(shell.run("check disagreeing-figures").contains("cannot hold together"))
    shell.run("waive disagreeing-figures --why \"two lists\"")
    #expect(
      shell.run("check disagreeing-figures")
        == "Nothing to report.\n1 finding waived: `check --waived` shows them.\n")
    let waived = shell.run("check disagreeing-figures --waived")
    #expect(waived.contains("disagreeing-figures:c1+c2  waived: two lists (tester)"))
    #expect(shell.run("log c1").contains("waived disagreeing-figures:c1+c2: two lists"))
    // A grade changes no claim.
    shell.run("grade mayor C --why x")
    #expect(shell.run("check disagreeing-figures").hasPrefix("Nothing"))
    shell.run("correct c2 count=6")
    #expect(shell.run("check disagreeing-figures").contains("cannot hold together"))
    shell.run("undo")
    #expect(shell.run("check disagreeing-figures").hasPrefix("Nothing"))
    shell.run(["link c2 ferry", "withdraw c2 --why x"])
    #expect(shell.run("check disagreeing-figures") == "Nothing to report.\n")
  }

  /// What is said of an assessment says nothing of the next one, though it rests on the same claims.
  @Test func aWaiverEndsWithTheAssessmentThatItIsAbout() {
    let shell = shell()
    let floor =
      "claim a1 \"killing at least seven people\" injured \"at least 7\" in=ferry by=nurse"
    shell.run([floor, "assess ferry injured 7 --why \"the list\""])
    #expect(shell.run("check floor-as-exact").contains("exactly 7"))
    shell.run("waive floor-as-exact --why \"the list is closed\"")
    #expect(shell.run("check floor-as-exact").hasPrefix("Nothing"))
    shell.run("assess ferry killed 8-9 --why \"another harm\"")
    #expect(shell.run("check floor-as-exact").hasPrefix("Nothing"))
    shell.run("assess ferry injured 8 --why \"one more\"")
    #expect(shell.run("check floor-as-exact").contains("exactly 8"))
    shell.run("undo")
    #expect(shell.run("check floor-as-exact").hasPrefix("Nothing"))
  }

  @Test func theJSONTellsWhatIsWaived() {
    let shell = shell()
    #expect(shell.run("check disagreeing-figures --json").contains("\"waived\":null"))
    shell.run("waive disagreeing-figures --why \"two lists\"")
    #expect(
      shell.run("check disagreeing-figures --waived --json").contains(
        #""waived":{"analyst":"tester","why":"two lists"}"#))
  }

  @Test func anotherClaimMakesAnotherFinding() {
    let shell = shell()
    shell.run("waive disagreeing-figures:c1+c2 --why x")
    shell.run("claim a1 \"Nine killed\" killed 11 in=ferry by=council")
    #expect(shell.run("check disagreeing-figures").contains("11 (council"))
  }

  @Test func aWaiverIsTakenBack() {
    let shell = shell()
    shell.run("waive disagreeing-figures --why x")
    shell.run("undo")
    #expect(shell.run("check disagreeing-figures").contains("cannot hold together"))
  }

  @Test func aHeadlineIsWaivedByItsFigures() {
    let shell = shell()
    shell.run("waive headline-against-body --why \"asked the desk\"")
    #expect(shell.run("check headline-against-body").hasPrefix("Nothing"))
  }

  @Test func whatIsNewIsTold() {
    let shell = shell()
    let first = shell.run("check")
    #expect(!first.contains("since the last check"))
    #expect(first.contains("disagreeing-figures"))
    #expect(shell.run("check").contains("0 new since the last check"))
    shell.run("claim a1 \"wounding 22 others\" injured 22 in=ferry by=nurse")
    let second = shell.run("check")
    #expect(second.contains("2 new since the last check"), "\(second)")
    let lines = second.split(separator: "\n").dropFirst()
    #expect(lines.first?.contains("c3") == true, "newest first: \(second)")
    // A question about one check is no check of everything.
    shell.run("check unassessed")
    #expect(shell.run("check").contains("0 new since the last check"))
  }

  @Test func theJSONHasEveryFinding() {
    #expect(shell().run("check --json").contains("\"id\":\"disagreeing-figures:c1+c2\""))
  }
}
