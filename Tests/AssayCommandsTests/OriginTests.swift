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

  @Test func theAnswerIsDataToo() {
    let answer = loaded().run("sources --independent --json")
    #expect(answer.contains("\"schema\":\"assay.origins\""), "\(answer)")
    #expect(answer.contains("\"article\":\"a2\"") && answer.contains("\"origin\":2"), "\(answer)")
  }
}
