import AssayCommands
import Testing

/// Articles that are reprints of one text speak with one voice.
@Suite struct OriginTests {
  private func loaded() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load yard.txt outlet=\"Vale News Agency\" published=2024-04-08",
      "load yard-reprint.txt outlet=\"Canal Courier\" published=2024-04-09",
      "load yard-own.txt outlet=\"Ridge Post\" published=2024-04-08",
      "incident new yard",
    ])
    return shell
  }

  @Test func aNewerReprintReplacesTheOlder() {
    let shell = loaded()
    shell.run("accept a1 \"killing three workers\" a2 \"killing five workers\" in=yard")
    let found = shell.run("check disagreeing-figures")
    #expect(found.contains("of one origin the newer replaces the older"), "\(found)")
    #expect(shell.run("check same-origin").contains("c1, c2 are of reprints of one text"))
    // Another report's figure is held against the newest of them alone.
    shell.run("claim a3 \"at least four people were killed\" killed 4 workers in=yard")
    let opposed = shell.run("check disagreeing-figures")
    #expect(opposed.contains("cannot hold together"), "\(opposed)")
    #expect(!opposed.contains("c1"), "\(opposed)")
  }

  @Test func reportsOfTheirOwnDisagree() {
    let shell = loaded()
    shell.run([
      "accept a1 \"killing three workers\" in=yard",
      "claim a3 \"at least four people were killed\" killed 4 workers in=yard",
    ])
    #expect(shell.run("check disagreeing-figures").contains("cannot hold together"))
    #expect(shell.run("check same-origin").contains("Nothing to report"))
  }

  @Test func aStatementIsOneOriginWhateverItsSpeakerIsCalled() {
    let shell = loaded()
    shell.run("accept a1 \"two men were injured\" a3 \"two men were injured\" in=yard")
    let found = shell.run("check same-origin")
    #expect(found.contains("c1, c2 are of one statement that several articles carry"), "\(found)")
    #expect(shell.run("sources --independent").contains("one source for c1, c2"))
  }

  @Test func whatIsKnownOfOriginsFollowsTheArticles() {
    let shell = TestShell()
    #expect(shell.run("sources --independent").contains("No articles yet"))
    shell.run([
      "load yard.txt published=2024-04-08", "incident new yard",
      "accept a1 \"killing three workers\" in=yard",
    ])
    #expect(shell.run("sources --independent").contains("1 article, 1 origin"))
    #expect(shell.run("check same-origin").contains("Nothing to report"))
    shell.run([
      "load yard-reprint.txt published=2024-04-09", "accept a2 \"killing five workers\" in=yard",
    ])
    #expect(shell.run("sources --independent").contains("2 articles, 1 origin"))
    #expect(shell.run("check same-origin").contains("reprints of one text"))
    shell.run("withhold a2 --why \"its owner asks\"")
    #expect(!shell.run("sources --independent").contains("2 articles, 1 origin"))
  }

  private let claimsOfThree = [
    "accept a1 \"killing three workers\" a2 \"killing five workers\" in=yard",
    "claim a3 \"at least four people were killed\" killed 4 workers in=yard",
  ]

  @Test func anAnalystOverrulesWhatTheWordsSuggest() {
    let shell = loaded()
    shell.run(claimsOfThree)
    let before = (shell.run("check in=yard"), shell.run("sources --independent"))
    shell.run("origin a1 a2 independent --why \"the Courier had a reporter there\"")
    #expect(shell.run("sources --independent").contains("3 articles, 3 origins"))
    #expect(shell.run("sources --independent").contains("a1, a2  held to be independent by "))
    #expect(shell.run("sources --independent").contains(": the Courier had a reporter there"))
    #expect(shell.run("check same-origin").contains("Nothing to report"))
    // The three of a1 is no longer replaced by the five of a2.
    #expect(shell.run("check disagreeing-figures").contains("c1"))
    shell.run("undo")
    #expect(shell.run("check in=yard") == before.0)
    #expect(shell.run("sources --independent") == before.1)
    shell.run("origin a3 a2 same --why \"one reporter wrote both\"")
    let held = shell.run("sources --independent")
    #expect(held.contains("3 articles, 1 origin"), "\(held)")
    #expect(held.contains("held to be of one origin with a2"), "\(held)")
    #expect(
      shell.run("check same-origin").contains("c1, c2, c3 are of articles that are held"))
    #expect(shell.run("log a3").contains("held a3, a2 to be of one origin: one reporter"))
  }

  @Test func aReprintGoesWithTheOneThatItIsHeldToBeOf() {
    let shell = loaded()
    shell.run([
      "origin a2 a3 same --why \"the Courier followed the Post\"",
      "origin a1 a3 independent --why \"two reporters\"",
    ])
    let held = shell.run("sources --independent")
    #expect(held.contains("3 articles, 2 origins"), "\(held)")
    #expect(held.contains("     1  a1 ") && held.contains("     2  a2 "), "\(held)")
  }

  @Test func whatIsHeldOutlivesTheWords() {
    let shell = loaded()
    shell.run(claimsOfThree)
    shell.run([
      "origin a1 a3 same --why \"one reporter wrote both\"", "withhold a3 --why \"its owner asks\"",
    ])
    #expect(shell.run("check same-origin").contains("c1, c2, c3 are of articles that are held"))
  }

  @Test func statementsOfOneVoiceAreSaidToBeOneOrigin() {
    let shell = TestShell()
    shell.run([
      "load yard.txt yard-own.txt", "incident new yard",
      "claim a1 \"killing three workers\" killed 3 by=Niger in=yard",
      "claim a2 \"at least four people were killed\" killed 4 by=\"Niger junta\" in=yard",
    ])
    #expect(!shell.run("sources --independent").contains("taken as one origin"))
    shell.run("source \"Niger junta\" kind=official")
    #expect(
      shell.run("sources --independent").contains(
        """
        c1, c2  killed in yard: rest on voices of Niger (Niger, Niger junta), taken as one \
        origin until shown otherwise
        """))
    shell.run("source Niger of=Rebels")
    #expect(!shell.run("sources --independent").contains("taken as one origin"))
    shell.run("claim a2 \"at least four people were killed\" killed 4 by=Niger in=yard")
    #expect(
      shell.run("sources --independent").contains("c1, c3  killed in yard: rest on voices of"))
  }

  @Test func theAnswerIsDataToo() {
    let answer = loaded().run("sources --independent --json")
    #expect(answer.contains("\"schema\":\"assay.origins\""), "\(answer)")
    #expect(answer.contains("\"article\":\"a2\"") && answer.contains("\"origin\":2"), "\(answer)")
  }
}
