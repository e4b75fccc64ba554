import AssayCommands
import Testing

/// What Tab offers from a session.
@Suite struct CompletionTests {
  private func offered(_ line: String, in shell: TestShell) -> [String] {
    Completer(session: shell.shell.session, world: shell.shell.world)
      .suggestions(for: line).suggestions.map(\.text)
  }

  private func market() -> TestShell {
    let shell = TestShell()
    shell.run(["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"])
    return shell
  }

  @Test func idsAreOfferedByTheirBeginning() {
    let shell = market()
    #expect(offered("show c", in: shell).contains("c2"))
    #expect(offered("show c1", in: shell) == ["c1"])
    #expect(offered("show C1", in: shell) == ["c1"])
    #expect(offered("show c9", in: shell).isEmpty)
    #expect(offered("show c0", in: shell).isEmpty)
    #expect(offered("show cx", in: shell).isEmpty)
    #expect(offered("show a", in: shell) == ["a1"])
    #expect(offered("show i1", in: shell) == ["i1"])
    #expect(offered("grade s1", in: shell).contains("s1"))
    #expect(offered("grade \"city", in: shell) == ["\"city health office\""])
  }

  @Test func idsOfTwoDigitsFollowThoseOfOne() {
    let shell = TestShell()
    for number in 1...120 { shell.run("incident new place\(number)") }
    #expect(
      offered("note i1", in: shell).filter { $0.hasPrefix("i") }
        == (["i1"] + (10...19).map { "i\($0)" } + (100...120).map { "i\($0)" }))
  }

  @Test func labelsAreThoseThatClaimsCarry() {
    let shell = market()
    shell.run(["tag c1 lead", "tag c2 lead doubtful"])
    #expect(offered("claims tag=", in: shell) == ["doubtful", "lead"])
    shell.run("untag c2 doubtful")
    #expect(offered("claims tag=", in: shell) == ["lead"])
    shell.run("withdraw c1 --why \"read twice\"")
    #expect(offered("claims tag=", in: shell) == ["lead"])
    shell.run("withdraw c2 --why \"read twice\"")
    #expect(offered("claims tag=", in: shell).isEmpty)
    shell.run("undo")
    #expect(offered("claims tag=", in: shell) == ["lead"])
  }

  @Test func figuresAreThoseOfTheArticleThatIsTyped() {
    let shell = TestShell()
    shell.run(["load harbour.txt", "load market.txt"])
    let figures = offered("accept a2.", in: shell)
    #expect(!figures.isEmpty)
    #expect(figures.allSatisfy { $0.hasPrefix("a2.") })
    shell.run("accept a2.1")
    #expect(offered("accept a2.", in: shell).count == figures.count - 1)
    #expect(offered("accept a9.", in: shell).isEmpty)
  }
}
