import AssayCommands
import AssayModel
import Testing

/// Which claims are parts of which wholes, and that no part is taken for a whole.
@Suite struct PartTests {
  private func loaded() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "incident new ferry",
      "accept a1 \"killing at least seven people\" in=ferry",
    ])
    return shell
  }

  private func whole(_ shell: TestShell, of number: Int) -> Int? {
    shell.shell.session.claims[ClaimID(number: number)]?.content.partOf?.number
  }

  @Test func aClaimByHandSaysOfWhatItIsAPart() {
    let shell = loaded()
    let answer = shell.run(
      "claim a1 \"Two of the dead were children\" killed 2 children partof=c1 in=ferry")
    #expect(answer.contains("part of c1"), "\(answer)")
    #expect(whole(shell, of: 2) == 1)
    shell.run("correct c2 partof=none")
    #expect(whole(shell, of: 2) == nil)
    shell.run("claim a1 \"Nine killed\" killed 9 partof=none")
    #expect(whole(shell, of: 3) == nil)
  }

  @Test func whatCountsNobodyHasNoPartsAndIsNone() {
    let shell = loaded()
    shell.run("claim a1 \"Nine killed\" status open")
    for line in ["claim a1 \"Nine killed\" killed 9 partof=c2", "correct c1 partof=c2"] {
      #expect(shell.refusal(line).contains("c2 is about no harm, and has no parts"), "\(line)")
    }
    #expect(shell.refusal("correct c2 partof=c1").contains("c2 is about no harm"))
  }

  @Test func aNarrowerGroupIsNotTakenForTheWhole() {
    let shell = loaded()
    shell.run(
      "claim a1 \"Two of the dead were children\" killed 2 children by=s1 asof=2024-03-09 in=ferry")
    #expect(shell.run("assess ferry killed --prefer s1 --why x").contains("killed 7+"))
    #expect(shell.run("assess ferry killed child --prefer s1 --why x").contains("child 2 by"))
    shell.run("withdraw c1 --why x")
    let text = shell.refusal("assess ferry killed --prefer s1 --why x")
    #expect(text.contains("city health office says nothing of killed there"), "\(text)")
    #expect(text.contains("it counts child: `assess ferry killed child --prefer s1`"), "\(text)")
  }

  @Test func aPartIsPutRightAfterItsWholeWasWithdrawn() {
    let shell = loaded()
    shell.run([
      "claim a1 \"Two of the dead were children\" killed 2 children partof=c1",
      "withdraw c1 --why \"counted twice\"", "correct c2 count=3",
    ])
    #expect(whole(shell, of: 2) == 1)
    #expect(shell.refusal("claim a1 \"Nine killed\" killed 9 partof=c1").contains("withdrawn"))
    shell.run(["undo", "redo", "correct c2 partof=none"])
    #expect(whole(shell, of: 2) == nil)
    #expect(shell.refusal("correct c2 partof=c1").contains("withdrawn"))
  }

  @Test func aPartCarriesTheCountOfItsOwnGroup() {
    let shell = loaded()
    shell.run(
      "claim a1 \"Two of the dead were children\" killed 2 children by=s1 partof=c1 in=ferry")
    #expect(shell.run("assess ferry killed child --prefer s1 --why x").contains("child 2 by"))
  }
}
