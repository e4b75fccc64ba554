import AssayCommands
import AssayModel
import AssayStore
import Testing

/// A working day in small: load, accept, claim, link, assess, undo, save, reopen, verify.
@Suite struct LoopTests {
  private func worked(_ disk: Disk) -> TestShell {
    let shell = TestShell(disk: disk)
    shell.run([
      "as Noor Haddad", "load harbour.txt published=2024-03-04", "incident new ferry",
      "accept a1 \"killing at least seven people\" in=ferry",
      "claim a1 \"Nine killed\" killed 9 in=ferry", "tag c1 c2 lead",
      "assess ferry killed 7-9 --why \"a reason\"",
    ])
    return shell
  }

  @Test func aFloorStaysAFloor() {
    let shell = worked(.overlay(on: .system))
    #expect(shell.run("claims").contains("7+"))
    #expect(shell.run("export csv").contains("atLeast,7,7,,at least seven"))
  }

  @Test func acceptingTwiceMakesOneClaim() {
    let shell = worked(.overlay(on: .system))
    let before = shell.shell.session
    #expect(
      shell.run("accept a1 \"killing at least seven people\"").contains(
        "was made from a1.2 already"))
    #expect((shell.shell.session == before) as Bool)
  }

  @Test func aPartNamesItsWhole() {
    let shell = TestShell()
    shell.run([
      "load ministry.txt published=2024-03-05",
      "accept a1 \"six people, among them two children, were killed\" a1 \"two children\"",
    ])
    #expect(shell.shell.session.claims[ClaimID(number: 2)]?.content.partOf == ClaimID(number: 1))
  }

  @Test func undoTakesBackAllOfACommand() {
    let shell = worked(.overlay(on: .system))
    let before = shell.shell.session.standing
    shell.run("accept a1 \"wounding 22 others\" in=ferry")
    #expect(shell.run("undo").contains("Took back 7: accepted c3 injured 22"))
    #expect((shell.shell.session.standing == before) as Bool)
    shell.run(["redo", "undo"])
    #expect((shell.shell.session.standing == before) as Bool)
  }

  @Test func undoThatLaterDecisionsNeedIsRefusedByName() {
    let shell = worked(.overlay(on: .system))
    let text = shell.refusal("undo 4")
    #expect(text.contains("Cannot undo 4: entry"), "\(text)")
    #expect(text.contains("claim"), "\(text)")
  }

  @Test func anIDIsNeverGivenTwice() {
    let shell = worked(.overlay(on: .system))
    shell.run(["accept a1 \"wounding 22 others\"", "undo"])
    #expect(shell.run("accept a1 \"wounding 22 others\"").contains("c4"))
  }

  @Test func anAssessmentGoesStaleAndSaysSo() {
    let shell = worked(.overlay(on: .system))
    #expect(!shell.run("incidents").contains("stale"))
    shell.run("accept a1 \"wounding 22 others\" in=ferry")
    #expect(shell.run("incidents").contains("killed 7–9 (stale)"))
    #expect(shell.run("export csv what=assessments").contains("Nothing was exported"))
  }

  @Test func whatIsSavedOpensAgain() {
    let disk = Disk.overlay(on: .system)
    let shell = worked(disk)
    #expect(shell.run("save case.json").contains("Saved case.json"))
    shell.run("tag c1 later")
    #expect(shell.shell.finish().remarks.isEmpty)
    let again = TestShell(disk: disk)
    #expect(again.run("open case.json").contains("1 article, 2 claims, 1 incident"))
    #expect(again.run("claims tag=later").contains("c1"))
    #expect(again.run("verify").contains("intact"))
    #expect((again.shell.session == shell.shell.session) as Bool)
  }

  @Test func whatWasAcknowledgedIsThereWithoutSaving() {
    let disk = Disk.overlay(on: .system)
    let shell = worked(disk)
    shell.run(["save case.json", "tag c1 acknowledged"])
    // No quit, no save: the process is gone.
    let again = TestShell(disk: disk)
    let answer = again.run("open case.json")
    #expect(answer.contains("Recovered 1 entry from the journal."), "\(answer)")
    #expect(again.run("claims tag=acknowledged").contains("c1"))
  }

  @Test func savingOverAnotherSessionIsRefused() {
    let disk = Disk.overlay(on: .system)
    worked(disk).run("save case.json")
    let other = TestShell(disk: disk)
    other.run("load ministry.txt")
    #expect(other.refusal("save case.json").contains("is another session"))
  }

  @Test func textThatActsOnATerminalIsShownHarmlessly() throws {
    let disk = Disk.memory
    let text = "Seven killed \u{1B}[2Jin blast\nA blast killed seven \u{202E}people in Selim.\n"
    try disk.write(Array(text.utf8), "x.txt")
    let shell = TestShell(disk: disk, folder: ".")
    shell.run(["load x.txt", "accept a1.1"])
    for line in ["articles", "show a1", "figures", "claims", "show c1", "log", "check"] {
      let shown = shell.run(line)
      #expect(!shown.contains("\u{1B}"), "\(line)")
      #expect(!shown.contains("\u{202E}"), "\(line)")
    }
  }

  @Test func questionsAnswerInJSON() throws {
    let shell = worked(.overlay(on: .system))
    for line in [
      "claims", "figures", "articles", "sources", "incidents", "log", "check", "show c1",
    ] {
      let json = try JSON(reading: shell.run(line + " --json"))
      #expect(json["schema"]?.text?.hasPrefix("assay.") == true, "\(line)")
    }
  }

  @Test func aReprintTakesOverWhatWasDecided() throws {
    let disk = Disk.memory
    let story = "A blast at the northern market killed four traders on Monday, the mayor said.\n"
    try disk.write(Array("Blast at market\n\(story)".utf8), "one.txt")
    try disk.write(Array("Deadly blast\n\(story)Reporting by another desk.\n".utf8), "two.txt")
    let shell = TestShell(disk: disk, folder: ".")
    try disk.write(Array("Late edition\n\(story)Printed at night.\n".utf8), "three.txt")
    shell.run(["load one.txt two.txt three.txt", "accept a1/1"])
    #expect(shell.run("figures a2").contains("as c1"))
    #expect(shell.run("figures a2 state=open").contains("No figure passes"))
    // What somebody holds goes before what was put aside elsewhere.
    shell.run("aside a2/1")
    #expect(shell.run("figures a3").contains("as c1"))
    shell.run("undo")
    shell.run("withdraw c1 --why \"no\"")
    #expect(!shell.run("figures a2").contains("as c1"))
  }

  @Test func theNextVersionOfAnArticleSaysWhatChanged() throws {
    let disk = Disk.memory
    let start = "A blast at the northern market killed"
    try disk.write(Array("Blast at market\n\(start) four traders, the mayor said.\n".utf8), "1.txt")
    try disk.write(Array("Blast at market\n\(start) six traders, the mayor said.\n".utf8), "2.txt")
    let shell = TestShell(disk: disk, folder: ".")
    shell.run("load 1.txt url=https://example.org/blast")
    let answer = shell.run("load 2.txt url=https://example.org/blast")
    #expect(
      answer.contains("the next version of a1: 0 kept, 1 changed, 0 gone, 0 new"), "\(answer)")
  }

  @Test func whatIsDecidedAboutAFigureIsRemembered() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04",
      "misread a1 \"three soldiers were killed\" --why \"older\"",
      "aside a1 \"wounding 22 others\"",
    ])
    #expect(shell.run("figures state=misread").contains("soldiers"))
    #expect(shell.run("figures state=aside").contains("injured"))
    #expect(!shell.run("figures state=open").contains("soldiers"))
    shell.run("undo")
    #expect(shell.run("figures state=open").contains("injured"))
  }

  @Test func aWithdrawnClaimLeavesEveryListAndItsHistoryStays() {
    let shell = worked(.overlay(on: .system))
    #expect(shell.run("withdraw c1 --why \"taken back\"").contains("now stale: ferry killed"))
    #expect(!shell.run("claims").contains("c1 "))
    #expect(!shell.run("export csv").contains("c1,"))
    #expect(shell.run("explain c1").contains("withdrew c1: taken back"))
    #expect(shell.refusal("tag c1 x").contains("c1 was withdrawn: taken back"))
    shell.run("undo")
    #expect(shell.run("claims").contains("c1"))
  }

  @Test func aCorrectionKeepsTheAnchorAndSaysWhatItWas() {
    let shell = worked(.overlay(on: .system))
    let answer = shell.run("correct c1 count=8 by=\"city council\"")
    #expect(answer.contains("killed 8 people") && answer.contains("was: killed 7+ people"))
    #expect(shell.run("show c1").contains("corrected by"))
    #expect(shell.refusal("correct c1 count=8").contains("c1 says that already"))
  }

  @Test func aCorrectionKeepsItsReason() throws {
    let shell = worked(.overlay(on: .system))
    shell.run("correct c1 count=8 --why \"a slip\"")
    shell.run(["correct c1 asof=2024-03-04", "assess ferry killed unknown --why again"])
    #expect(shell.run("show c1").contains("corrected  a slip (Noor Haddad)"))
    #expect(shell.run("log --json").contains(" of a1: a slip\""))
    #expect(shell.run("explain c1").contains("corrected c1 to killed 8 people: a slip"))
    #expect(shell.run("export csv").contains(",a slip\r\n"))
    #expect(shell.run("export json").contains("\"why\":\"a slip\""))
    #expect(shell.run("export markdown").contains("a slip (Noor Haddad)"))
    #expect(shell.refusal("correct c1 --why x").contains("Nothing is to be corrected"))
  }

  @Test func mergingMovesClaimsAndSplittingMovesThemBack() {
    let shell = worked(.overlay(on: .system))
    shell.run(["incident new quay", "incident merge ferry quay"])
    #expect(shell.run("claims in=quay").contains("c1"))
    #expect(shell.refusal("show i1").contains("i1 was merged into i2"))
    shell.run("incident split quay ferry c2")
    #expect(shell.run("claims in=ferry").contains("c2"))
    #expect(shell.refusal("incident within quay quay").contains("within itself"))
  }

  @Test func twoNumbersNeverBecomeOne() {
    let shell = TestShell()
    shell.run("load harbour.txt published=2024-03-04")
    #expect(shell.refusal("claim a1 \"Nine killed\" killed 7 9 people").contains("Two numbers"))
    #expect(shell.refusal("claim a1 \"Nine killed\" killed 1,2 people").contains("is no count"))
    #expect(shell.run("claim a1 \"Nine killed\" killed \"1,200\" people").contains("killed 1200"))
    #expect(shell.run("claim a1 \"Nine killed\" killed 9").contains("do not say") == false)
    #expect(shell.run("claim a1 \"Nine killed\" killed 8").contains("do not say 8"))
  }

  @Test func quotingMoreThanWasReadIsRefused() throws {
    let disk = Disk.memory
    try disk.write(
      Array("Blast in Selim\nSix of the 40 boats burned and two men were killed.\n".utf8), "x.txt")
    let shell = TestShell(disk: disk, folder: ".")
    shell.run("load x.txt")
    let text = shell.refusal("accept a1 \"Six of the 40 boats burned and two men were killed\"")
    #expect(text.contains("the reader read only"), "\(text)")
  }

  @Test func aNumberInAPlacesNameIsNoFigure() throws {
    let disk = Disk.memory
    let body = "Two men were killed at Quay Four, the mayor said. Two boys were killed as Four"
    try disk.write(Array("Blast\n\(body) boats burned.\n".utf8), "x.txt")
    try disk.write(
      Array("Two Men Killed As Shells Burn Four Boats\nIn the harbour of Selim.\n".utf8), "y.txt")
    let shell = TestShell(disk: disk, folder: ".")
    shell.run("load x.txt y.txt")
    #expect(shell.run("accept a1 \"Two men were killed at Quay Four\"").contains("killed 2 men"))
    for line in [
      "accept a1 \"Two boys were killed as Four boats burned\"",
      "accept a2 \"Two Men Killed As Shells Burn Four Boats\"",
    ] {
      #expect(shell.refusal(line).contains("the reader read only"), "\(line)")
    }
  }

  @Test func aVerdictMakesWhatRestsOnTheClaimStale() {
    let shell = worked(.overlay(on: .system))
    #expect(shell.run("verdict c1 refuted --why \"no\"").contains("now stale: ferry killed"))
    #expect(shell.run("export csv what=assessments").contains("Nothing was exported"))
    #expect(shell.run("assess ferry killed 9 --why \"the headline\"").contains("rests on c2"))
  }

  @Test func mergingSaysWhatIsNoLongerAssessed() {
    let shell = worked(.overlay(on: .system))
    shell.run("incident new quay")
    #expect(shell.run("incident merge ferry quay").contains("no longer assessed: ferry killed"))
  }

  @Test func aNumberThatNoClaimSaysIsTold() {
    let shell = worked(.overlay(on: .system))
    #expect(
      shell.run("assess ferry killed 500 --why x").contains("no claim that it rests on says 500"))
  }
}
