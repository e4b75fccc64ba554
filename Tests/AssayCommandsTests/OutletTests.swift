import AssayCommands
import Testing

/// An outlet is the source of what its articles say in their own voice.
@Suite struct OutletTests {
  private func assessed() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt outlet=\"The Meridian\" published=2024-03-04", "incident new ferry",
      "accept a1 \"Nine killed\" in=ferry", "assess ferry killed 9 --why \"the headline\"",
    ])
    return shell
  }

  @Test func anOutletThatCarriesAnAssessmentIsAskedAbout() {
    let shell = assessed()
    let found = shell.run("check ungraded-source")
    #expect(found.contains("The Meridian carries an assessment and has no grade"), "\(found)")
    #expect(found.contains("grade \"The Meridian\" LETTER"), "\(found)")
  }

  @Test func anOutletIsNamedAsASourceWhenItIsGraded() {
    let shell = assessed()
    let answer = shell.run("grade \"the meridian\" C --why \"headlines run ahead\"")
    #expect(answer.contains("s1  The Meridian  C, fairly reliable"), "\(answer)")
    #expect(shell.run("check ungraded-source").contains("Nothing to report"))
    let sources = shell.run("sources")
    #expect(sources.contains("outlet") && sources.contains("headlines run ahead"), "\(sources)")
    #expect(shell.shell.session.sources.count == 1)
    shell.run("source \"The Meridian\" of=\"Port Selim\"")
    #expect(shell.shell.session.sources.count == 1)
  }

  @Test func theGradeGoesWithWhatTheOutletSays() {
    let shell = assessed()
    #expect(shell.run("check disagreeing-figures unassessed").contains("Nothing to report"))
    shell.run("claim a1 \"Two of the dead\" killed 2 children in=ferry")
    #expect(!shell.run("check assessment-stale").contains("The Meridian (C)"))
    shell.run("grade \"The Meridian\" C --why \"headlines run ahead\"")
    // The check remembers what it found before the grade.
    let found = shell.run("check assessment-stale")
    #expect(found.contains("The Meridian itself (C)"), "\(found)")
    let csv = shell.run("export csv --anyway")
    #expect(csv.contains(",outlet,C,"), "\(csv)")
  }

  @Test func whatAnOutletSaysIsListedAsItsOwn() {
    let shell = assessed()
    shell.run("grade \"The Meridian\" C --why \"headlines run ahead\"")
    #expect(shell.run("claims by=s1").contains("c1"))
    #expect(shell.run("show s1").contains("c1  killed 9"))
    let answer = shell.run("assess ferry killed --prefer \"The Meridian\" --why x")
    #expect(answer.contains("killed 9 by The Meridian"), "\(answer)")
    shell.run("accept a1 \"killing at least seven people\" in=ferry")
    #expect(!shell.run("claims by=s1").contains("c2"))
  }

  @Test func whatAnOutletSaysGoesOverWithIt() {
    let shell = assessed()
    shell.run([
      "grade \"The Meridian\" C --why \"headlines run ahead\"",
      "accept a1 \"killing at least seven people\"",
    ])
    let answer = shell.run("source merge s1 \"city health office\"")
    #expect(answer.contains("1 claim went over"), "\(answer)")
    #expect(answer.contains("now stale: ferry killed 9"), "\(answer)")
    #expect(shell.run("claims by=s2").contains("c1"))
    shell.run("undo")
    #expect(!shell.run("claims by=s2").contains("c1"))
    #expect(shell.run("check assessment-stale").contains("Nothing to report"))
  }

  @Test func aGradeOrANameThatIsTakenBackIsForgottenByTheChecks() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt outlet=\"The Meridian\" published=2024-03-04", "incident new ferry",
      "accept a1 \"Nine killed\" in=ferry",
      "claim a1 \"Two of the dead\" killed 2 children by=\"Meridian Desk\"",
      "grade \"Meridian Desk\" B --why y",
    ])
    let before = shell.run("check unassessed")
    #expect(before.contains("the headline of The Meridian;"), "\(before)")
    for (line, voice) in [
      ("grade \"The Meridian\" C --why x", "The Meridian (C)"),
      ("source \"Meridian Desk\" alias=\"The Meridian\"", "The Meridian (B)"),
    ] {
      shell.run(line)
      #expect(shell.run("check unassessed").contains(voice), "\(line)")
      shell.run("undo")
      #expect(shell.run("check unassessed") == before, "\(line)")
      shell.run("redo")
      #expect(shell.run("check unassessed").contains(voice), "\(line)")
      shell.run("undo")
    }
  }

  @Test func anOutletIsListedAndPreferredBeforeAnybodySpokeOfIt() {
    let shell = assessed()
    #expect(shell.run("claims by=\"The Meridian\"").contains("c1"))
    #expect(shell.run("incidents by=\"the meridian\"").contains("ferry"))
    #expect(shell.shell.session.sources.isEmpty)
    let answer = shell.run("assess ferry killed --prefer \"The Meridian\" --why x")
    #expect(answer.contains("killed 9 by The Meridian"), "\(answer)")
    #expect(shell.run("explain ferry").contains("killed 9 by The Meridian"))
    #expect(shell.run("sources").contains("s1  The Meridian  outlet"))
    shell.run("undo")
    #expect(shell.shell.session.sources.isEmpty)
    #expect(shell.refusal("claims by=\"The Mercury\"").contains("No source is called"))
  }

  @Test func twoOutletsThatNobodySpokeOfAreMerged() {
    let shell = assessed()
    shell.run([
      "load market.txt outlet=Mercury published=2024-03-05",
      "claim a2 \"swept through the covered market\" happened fire in=ferry",
    ])
    let answer = shell.run("source merge Mercury \"The Meridian\"")
    #expect(answer.contains("Mercury merged into s2 The Meridian  1 claim went over"), "\(answer)")
    #expect(shell.run("claims by=Mercury").contains("c1"))
    #expect(shell.run("claims by=\"The Meridian\"").contains("c2"))
    #expect(
      shell.refusal("source merge Mercury \"The Meridian\"").contains("one source already"))
    shell.run("undo")
    #expect(!shell.run("claims by=Mercury").contains("c1"))
    #expect(
      shell.refusal("source merge \"The Meridian\" \"the meridian\"")
        .contains("one source already"))
  }

  @Test func aSourceIsMergedIntoAnOutletThatNobodySpokeOf() {
    let shell = assessed()
    shell.run("claim a1 \"Two of the dead\" killed 2 children by=\"Meridian Desk\" in=ferry")
    let answer = shell.run("source merge \"Meridian Desk\" \"The Meridian\"")
    #expect(answer.contains("merged into s2 The Meridian  1 claim went over"), "\(answer)")
    let claims = shell.run("claims by=\"The Meridian\"")
    #expect(claims.contains("c1") && claims.contains("c2"), "\(claims)")
  }

  @Test func takingAliasesAwaySaysWhich() {
    let shell = assessed()
    shell.run([
      "source \"The Meridian\" alias=\"the paper\"", "source \"The Meridian\" alias=Meridian",
    ])
    let answer = shell.run("source \"The Meridian\" alias=none")
    #expect(answer.contains("no longer the paper, Meridian"), "\(answer)")
  }

  @Test func aDescriptionNamesAnOutletToo() {
    let shell = assessed()
    #expect(shell.run("source \"The Meridian\" of=\"Port Selim\"").contains("of Port Selim"))
    let found = shell.run("check ungraded-source")
    #expect(found.contains("grade s1 LETTER"), "\(found)")
  }
}
