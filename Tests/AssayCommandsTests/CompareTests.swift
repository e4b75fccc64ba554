import AssayCommands
import AssayModel
import AssayRendering
import Testing

/// Counting methods side by side, and assessments that follow one.
@Suite struct CompareTests {
  private func ferry() -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "incident new ferry", "accept a1/1 in=ferry",
    ])
    return shell
  }

  @Test func methodsStandSideBySideWithTheirSteps() {
    let answer = ferry().run("compare ferry killed")
    for method in ["acled-2021", "acled-current", "gtd", "ucdp", "airwars", "ibc", "range"] {
      #expect(answer.contains("\n\(method)"), "\(answer)")
    }
    #expect(answer.contains("ACLED Codebook v1, January 2021, pp. 32–33"))
    #expect(answer.contains("  A1  of "))
    #expect(answer.contains("→ assess ferry killed LOW-HIGH"))
  }

  @Test func theTableFitsEightyColumns() {
    let shell = ferry()
    shell.run("claim a1 \"Nine killed\" killed several by=Council in=ferry")
    let response = shell.shell.run("compare ferry")
    for report in response.reports {
      let text = Renderer(width: 80, style: .terminal(colour: false)).render(report)
      for line in text.split(separator: "\n") {
        #expect(displayWidth(of: String(line)) <= 80, "\(line)")
      }
    }
  }

  @Test func aTerminalWithoutRoomShowsTheTableAlone() {
    let shell = ferry()
    let response = shell.shell.run("compare ferry")
    let report = response.reports[0]
    let brief = Renderer(width: 80, style: .terminal(colour: false), greatestRows: 20)
      .render(report)
    #expect(brief.contains("gtd"))
    #expect(brief.contains("--method NAME"))
    #expect(!brief.contains("before every method"))
  }

  @Test func jsonSaysHowEachNumberCameAbout() {
    let shell = ferry()
    shell.run("claim a1 \"Nine killed\" abducted several by=Council in=ferry")
    let answer = shell.run("compare ferry killed --method acled-2021 --json")
    #expect(answer.contains("\"schema\":\"assay.compare\""))
    #expect(answer.contains("\"rule\":\"A1\""))
    #expect(answer.contains("\"mark\":"))
  }

  @Test func anImputedNumberIsNeverBare() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt", "incident new ferry",
      "claim a1 \"killing at least seven people\" killed dozens by=Council in=ferry",
    ])
    let line = shell.run(
      "assess ferry killed --method acled-2021 --why \"the rule of our data set\"")
    #expect(line.contains("killed ~12 by acled-2021"), "\(line)")
    #expect(shell.run("incidents").contains("~12"))
    let csv = shell.run("export csv what=assessments")
    #expect(csv.contains("method,12,12,,"), "\(csv)")
    #expect(csv.contains(",acled-2021,high; low"), "\(csv)")
    #expect(shell.run("export markdown what=assessments").contains("~12, by acled-2021"))
    let json = shell.run("export json what=assessments").filter { !$0.isWhitespace }
    #expect(json.contains("\"imputed\":[\"high\",\"low\"]"), "\(json)")
  }

  @Test func anAssessmentByAMethodIsExplainedByItsRules() {
    let shell = ferry()
    shell.run([
      "assess ferry killed --method ucdp reliable=\"city health office\" --why \"it counts bodies\""
    ])
    let answer = shell.run("explain ferry")
    #expect(answer.contains("by ucdp (reliable=city health office)"), "\(answer)")
    #expect(answer.contains("U1"))
    #expect(answer.contains("UCDP GED Codebook 23.1"))
    #expect(!answer.contains("assess again"), "\(answer)")
  }

  @Test func whatItsClaimsGiveNowIsSaid() {
    let shell = ferry()
    shell.run([
      "assess ferry killed --method range --why \"both\"",
      "correct c2 count=8 --why \"typed wrongly\"",
    ])
    let answer = shell.run("explain ferry")
    #expect(answer.contains("(stale)"))
    #expect(answer.contains("assess again"), "\(answer)")
  }

  @Test func whoIsCountedApartIsAssessedApart() {
    let shell = ferry()
    shell.run("assess ferry killed civilian --method airwars --why \"civilians only\"")
    #expect(shell.run("explain ferry").contains("killed civilian 7–9 by airwars"))
  }

  @Test func whatIsAssessedByAMethodIsWhatItIsComparedAt() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9 by=Council in=ferry",
      "claim a1 \"killing at least seven\" killed 3 soldiers by=Council in=ferry",
    ])
    for (group, answer) in [("civilian", "0–9"), ("combatant", "3–9"), ("soldier", "3")] {
      let compared = shell.run("compare ferry killed \(group) --method airwars")
      let rows = compared.split(separator: "\n").filter { $0.hasPrefix("airwars  ") }
      #expect(rows.count == 1 && rows[0].contains("  \(answer)"), "\(compared)")
      let assessed = shell.run("assess ferry killed \(group) --method airwars --why \"its rule\"")
      #expect(assessed.contains("killed \(group) \(answer) by airwars"), "\(assessed)")
    }
  }

  @Test func whereEveryMethodChangesAllAreShown() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9 by=Council in=ferry",
      "claim a1 \"killing at least seven\" killed 7 by=Office in=ferry",
    ])
    let answer = shell.run("without Office in=ferry")
    #expect(!answer.contains("nothing would change"), "\(answer)")
    #expect(answer.contains("7–9"), "\(answer)")
    #expect(!answer.contains("unchanged"))
  }

  @Test func aRemarkThatChangesIsAChange() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9 by=Council in=ferry",
      "claim a1 \"killing at least seven\" killed 9 by=Office in=ferry",
    ])
    let answer = shell.run("without Office in=ferry --json")
    #expect(answer.contains("\"method\":\"ucdp\""), "\(answer)")
    #expect(shell.run("without Office in=ferry").contains("1 origin"))
  }

  @Test func whatAllClaimsLeaveTogetherIsSaid() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9+ by=Council in=ferry",
      "claim a1 \"killing at least seven\" killed 7+ by=Office in=ferry",
    ])
    let answer = shell.run("compare ferry killed --method range")
    #expect(answer.contains("range           7–9+"), "\(answer)")
    #expect(answer.contains("\ntogether  all claims leave 9+,"), "\(answer)")
    #expect(!shell.run("compare ferry killed --method ibc").contains("together"))
    shell.run([
      "correct c1 count=9 --why \"read again\"", "correct c2 count=7 --why \"read again\"",
    ])
    #expect(!shell.run("compare ferry killed").contains("together"))
  }

  @Test func aSourceThatGoesTakesItsNumberAlong() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "incident new ferry",
      "accept a1 \"wounding 22 others\" a1 \"killing at least seven people\" in=ferry",
    ])
    let answer = shell.run("without \"city health office\"")
    #expect(answer.contains("city health office alone carries the number"), "\(answer)")
    #expect(answer.contains("injured"))
    shell.run("claim a1 \"Nine killed\" killed 9 by=Council in=ferry")
    let other = shell.run("without Council in=ferry")
    #expect(!other.contains("alone carries the number\n"), "\(other)")
    #expect(other.contains("7–9"))
    #expect(other.contains("unchanged: "))
    shell.run("incident new quay")
    #expect(shell.run("without Council in=quay").contains("nothing would change"))
  }

  @Test func tollsAreToldInTheOrderOfTheirTimes() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-06", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9 by=Council in=ferry asof=2024-03-05",
      "claim a1 \"killing at least seven\" killed 7+ by=Council in=ferry asof=2024-03-04",
      "claim a1 \"Two of the dead were children\" killed 2 by=Council in=ferry asof=2024-03-06",
    ])
    let answer = shell.run("timeline ferry")
    let order = ["  c2  ", "  c1  ", "  c3  "].compactMap { answer.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 3)
    #expect(order == order.sorted())
    #expect(answer.contains("revised down"), "\(answer)")
    #expect(answer.contains("replaced by c3"), "\(answer)")
    #expect(shell.run("timeline ferry --json").contains("\"tolls\":["))
    #expect(shell.run("timeline ferry injured").contains("counts people there"))
  }

  @Test func aTerminalDrawsTolls() {
    let shell = ferry()
    let report = shell.shell.run("timeline ferry").reports[0]
    let drawn = Renderer(width: 80, style: .terminal(colour: false)).render(report)
    #expect(drawn.contains("█"))
    #expect(drawn.contains("→"))
    for line in drawn.split(separator: "\n") { #expect(displayWidth(of: String(line)) <= 80) }
    let narrow = Renderer(width: 24, style: .terminal(colour: false)).render(report)
    #expect(!narrow.contains("█"))
    #expect(!Renderer(style: .plain).render(report).contains("█"))
  }

  @Test func barsSayWhomEachTollIsOf() {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04", "incident new ferry",
      "claim a1 \"killing at least seven\" killed 3 police by=Council in=ferry",
      "claim a1 \"Nine killed\" killed 4 residents by=Council in=ferry groups=civilian",
    ])
    let report = shell.shell.run("timeline ferry").reports[0]
    let drawn = Renderer(width: 80, style: .terminal(colour: false)).render(report)
    #expect(drawn.contains("c1  Council") && drawn.contains("c2  Council"), "\(drawn)")
    #expect(drawn.contains("3 police") && drawn.contains("4 residents"), "\(drawn)")
  }

  @Test func theMethodsAreOfferedByTab() {
    let shell = ferry()
    let completer = Completer(session: shell.shell.session, world: shell.shell.world)
    #expect(completer.suggestions(for: "compare ferry --method ac").suggestions.count == 2)
    #expect(
      completer.suggestions(for: "compare ferry context=").suggestions.map(\.text)
        == ["small", "large"])
  }
}
