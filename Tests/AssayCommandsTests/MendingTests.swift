import AssayCommands
import AssayModel
import Testing

/// What is put right after claims rest on it: an article's details, and two sources that are one.
@Suite struct MendingTests {
  private func worked() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt outlet=\"Meridian Nws\" published=2024-03-05 url=https://meridian.example/x",
      "incident new ferry", "accept a1 \"killing at least seven people\" in=ferry",
      "claim a1 \"fired from across the river\" responsible Front in=ferry",
      "grade s1 B --why \"counts the bodies\"", "assess ferry killed 7+ --why \"its count\"",
    ])
    return shell
  }

  @Test func whatIsNoPartyHasNoAlly() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt", "incident new ferry", "accept a1 \"Nine killed\" in=ferry",
      "party ferry Varda accused c1", "party ferry Osk ally c1 of=Varda",
    ])
    #expect(shell.run("show ferry").contains("of Varda"))
    #expect(shell.run("party ferry Varda none").contains("Osk is an ally"))
    #expect(!shell.run("show ferry").contains("Varda"))
    shell.run("undo")
    #expect(shell.run("show ferry").contains("of Varda"))
  }

  @Test func anArticlesDetailsArePutRight() throws {
    let shell = worked()
    let loaded = shell.shell.session.journal.articles[ArticleID(number: 1)]
    let answer = shell.run(
      "article a1 outlet=\"Meridian News\" archive=https://a.example/x url=none")
    #expect(answer.contains("a1  outlet Meridian News (was Meridian Nws)"), "\(answer)")
    #expect(answer.contains("a1  url none (was https://meridian.example/x)"), "\(answer)")
    let shown = shell.run("show a1")
    #expect(shown.contains("outlet     Meridian News"), "\(shown)")
    #expect(
      shown.contains("outlet=Meridian Nws, url=https://meridian.example/x, archive=none"),
      "\(shown)")
    #expect(shell.run("claims about=responsible").contains("Meridian News"))
    #expect(shell.run("articles").contains("Meridian News"))
    #expect(
      shell.run("log").contains("amended a1: outlet=Meridian News, url=none"), "\(shell.run("log"))"
    )
    #expect(shell.run("export csv").contains(",Meridian News,"))
    let json = shell.run("export json")
    #expect(json.contains("\"archiveURL\":\"https://a.example/x\"") && !json.contains("Nws"))
    #expect(shell.shell.session.journal.articles[ArticleID(number: 1)] == loaded)
    shell.run("save case.json")
    #expect(shell.run("verify").contains("intact"))
    shell.run("undo")
    #expect(shell.run("articles").contains("Meridian Nws"))
    #expect(!shell.run("show a1").contains("as loaded"))
  }

  @Test func aClaimStandsForTheTimeThatItsArticleIsNowSaidToBeOf() throws {
    let shell = worked()
    shell.run("load ministry.txt published=2024-03-04")
    shell.run("claim a2 \"six people\" killed 6 people by=s1 in=ferry")
    #expect(shell.run("assess ferry killed --prefer s1 --why x").contains("killed 7+"))
    let answer = shell.run("article a2 published=2024-03-06")
    #expect(answer.contains("now stale: ferry killed 7+"), "\(answer)")
    #expect(shell.run("assess ferry killed --prefer s1 --why x").contains("killed 6 by"))
    #expect(!shell.run("article a2 language=en").contains("stale"))
  }

  @Test func whiteSpaceAroundAValueIsNoPartOfIt() {
    let shell = worked()
    let answer = shell.run("article a1 outlet=\"  Reedport Wire \" author=\" none \" url=NONE")
    #expect(answer.contains("a1  outlet Reedport Wire (was"), "\(answer)")
    #expect(answer.contains("a1  url none"), "\(answer)")
    #expect(!answer.contains("author"), "\(answer)")
    shell.run("correct c1 by=None")
    #expect(shell.shell.session.claims[ClaimID(number: 1)]?.content.speakers == [])
  }

  @Test func noneClearsWhatIsKnown() {
    let shell = worked()
    shell.run([
      "source s1 of=Varda alias=office kind=monitor", "source s1 of=none kind=none alias=none",
    ])
    let source = shell.shell.session.sources[SourceID(number: 1)]
    #expect(source?.party == nil && source?.aliases == [] && source?.kind == .unknown)
    #expect(shell.run("log").contains("cleared party, aliases of s1"))
    shell.run([
      "incident edit ferry place=Quay dates=2024-03-04 kind=shelling",
      "incident edit ferry place=none dates=none kind=none",
      "incident new quay place=none dates=none kind=none",
    ])
    for number in [1, 2] {
      let incident = shell.shell.session.incidents[IncidentID(number: number)]
      #expect(incident?.place == nil && incident?.dates == nil && incident?.kind == nil)
    }
    shell.run([
      "claim a1 \"Nine killed\" killed 9 people by=none in=none asof=none translation=none groups=none",
      "correct c3 people=none",
    ])
    let claim = shell.shell.session.claims[ClaimID(number: 3)]
    #expect(claim?.content.speakers == [] && claim?.incident == nil)
    #expect(claim?.content.asOf == nil && claim?.content.translation == nil)
    #expect(shell.run("claims of=a1").contains("people  asserts  city health"))
    #expect(!shell.run("sources").contains("none"))
    shell.run("load ministry.txt outlet=none published=none")
    #expect(shell.shell.session.articles[ArticleID(number: 2)]?.article.details.outlet == nil)
    #expect(shell.refusal("tag c1 none").contains("\"none\" is no label"))
    #expect(shell.refusal("as none").contains("That is no name"))
    #expect(shell.refusal("incident merge quay ferry place=none").contains("takes no place="))
  }

  @Test func aHeadlineThatNobodyHoldsAnyMoreIsNotAskedAbout() {
    let shell = TestShell()
    shell.run(["load harbour.txt", "accept a1 \"Nine killed\"", "check headline-against-body"])
    #expect(shell.run("check headline-against-body").contains("\"Nine killed\""))
    shell.run("withdraw c1 --why \"the outlet took it back\"")
    #expect(!shell.run("check headline-against-body").contains("\"Nine killed\""))
    shell.run("claim a1 \"Nine killed\" killed 9 people")
    #expect(shell.run("check headline-against-body").contains("\"Nine killed\""))
    shell.run("withdraw c2 --why \"the same\"")
    #expect(!shell.run("check headline-against-body").contains("\"Nine killed\""))
    shell.run("undo")
    #expect(shell.run("check headline-against-body").contains("\"Nine killed\""))
  }

  @Test func theReaderDatesByTheAmendedDay() {
    let shell = TestShell()
    shell.run("load harbour.txt")
    #expect(!shell.run("figures a1").contains("2024-03-04"))
    shell.run("article a1 published=2024-03-04")
    #expect(shell.run("figures a1").contains("2024-03-04"))
  }

  @Test func aSourceThatIsAnotherGivesItEverything() {
    let shell = worked()
    shell.run([
      "claim a1 \"Nine killed\" killed 9 by=\"health office of the city\" in=ferry",
      "source s2 kind=institution of=Varda alias=HOC", "tag s2 phone", "note s2 \"called\"",
      "assess ferry killed --prefer s2 --why x",
    ])
    let before = shell.shell.session.standing
    let answer = shell.run("source merge s2 \"city health office\"")
    #expect(answer.contains("1 claim went over"), "\(answer)")
    #expect(answer.contains("now stale: ferry killed 9"), "\(answer)")
    #expect(shell.run("claims by=s1").contains("c3"))
    let shown = shell.run("show s1")
    for words in ["health office of the city, HOC", "Varda", "usually reliable", "called"] {
      #expect(shown.contains(words), "\(words): \(shown)")
    }
    #expect(!shell.run("sources").contains("s2"))
    #expect(shell.run("sources tag=phone").contains("s1"))
    #expect(shell.run("incidents").contains("killed 9 by city health office"))
    #expect(shell.run("log").contains("merged s2 into s1"))
    // The other name is its own from now on, and the id is never given again.
    #expect(shell.run("claim a1 \"Nine killed\" killed 9 by=HOC").contains("s3") == false)
    #expect(shell.run("claim a1 \"Nine killed\" killed 9 by=Mayor").contains("s3  Mayor"))
    shell.run(["undo", "undo", "undo"])
    #expect((shell.shell.session.standing == before) as Bool)
  }

  @Test func anUnnamedSpeakerMayTurnOutToBeSomebody() {
    let shell = worked()
    shell.run([
      "claim a1 \"Nine killed\" killed 9 by=\"a security official\"", "source merge s2 s1",
      "claim a1 \"Nine killed\" killed 9 by=\"a security official\"",
      "load ministry.txt", "claim a2 \"six people\" killed 6 by=\"a security official\"",
    ])
    let speakers = shell.shell.session.claims.all.map { $0.content.speakers.first?.number }
    #expect(speakers == [1, nil, 1, 1, 3])
    #expect(!shell.run("show s1").contains("a security official"))
  }

  @Test func aClaimThatStandsAgainIsOfTheSourceThatItTurnedOutToBe() {
    let shell = worked()
    shell.run([
      "claim a1 \"Nine killed\" killed 9 by=Council", "source merge s2 s1", "undo",
      "claim a1 \"Nine killed\" killed 9 by=s2", "redo 8",
    ])
    #expect(
      shell.shell.session.claims.all.map { $0.content.speakers.first?.number } == [1, nil, 1, 1])
  }
}
