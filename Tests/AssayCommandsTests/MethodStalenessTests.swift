import Testing

/// What a counting method goes by besides claims: once it changes, an assessment by it is stale.
@Suite struct MethodStalenessTests {
  private func shell(_ assessment: String = "--method range") -> TestShell {
    let shell = TestShell()
    shell.run([
      "load harbour.txt published=2024-03-04 outlet=Courier", "load yard.txt", "incident new ferry",
      "claim a1 \"Nine killed\" killed 9 in=ferry",
      "claim a1 \"killing at least seven people\" killed 7 in=ferry by=nurse",
      "assess ferry killed \(assessment) --why x",
    ])
    return shell
  }

  /// Each with what `changes` says of it.
  private static let decisions = [
    ("grade nurse E --why x", "what is known of nurse changed since"),
    ("source nurse of=Varda", "what is known of nurse changed since"),
    ("source Courier kind=armed-group", "what is known of Courier"),
    ("credit c2 5 --why x", "the credit of c2 changed since"),
    ("party ferry Varda accused c1", "its parties changed since"),
    ("origin a1 a2 same --why x", "the origin of a1 changed since"),
    ("article a1 outlet=Gazette", "the origin of a1 changed since"),
  ]

  @Test(arguments: decisions) func whatAMethodGoesByMakesItStale(
    decision: String, reason: String
  ) {
    let shell = shell()
    let words = shell.run("check assessment-stale")
    #expect(words == "Nothing to report.\n")
    let told = shell.run(decision)
    #expect(told.contains("now stale: ferry killed 7–9 by range"), "\(told)")
    let changes = shell.run("changes 6 --json")
    #expect(changes.contains("stale: ") && changes.contains(reason), "\(changes)")
    #expect(shell.run("check assessment-stale").contains("the assessment is stale: "))
    shell.run("undo")
    #expect(shell.run("check assessment-stale") == words)
    shell.run("redo")
    #expect(shell.run("check assessment-stale").contains(reason))
    shell.run("assess ferry killed --method range --why again")
    #expect(shell.run("check assessment-stale") == words)
  }

  @Test(arguments: decisions) func whoeverAssessesByHandWeighedIt(decision: String, _: String) {
    let shell = shell("7-9")
    #expect(!shell.run(decision).contains("stale"))
    #expect(shell.run("check assessment-stale") == "Nothing to report.\n")
  }

  @Test(arguments: [
    "grade nurse B --why x", "credit c2 2 --why x", "source nurse alias=matron",
    "source nurse kind=unknown", "origin a1 a2 independent --why x", "incident new pier",
    "tag c1 x",
  ]) func whatChangesNoAnswerDoesNot(decision: String) {
    let shell = shell()
    // Only the articles that speak for themselves, or for somebody without a name, have an origin.
    if decision.hasPrefix("origin") {
      shell.run(["correct c1 by=mayor", "assess ferry killed --method range --why x"])
    }
    #expect(!shell.run(decision).contains("stale"))
    #expect(shell.run("check assessment-stale") == "Nothing to report.\n")
  }

  /// Who speaks for the accused says whether it is a state, which some methods do not count.
  @Test func aVoiceOfTheAccusedThatSaysNothingHereCounts() {
    let shell = shell()
    shell.run([
      "claim a2 \"the\"#1 said \"we know nothing\" by=minister", "party ferry Varda accused c1",
      "assess ferry killed --method range --why x",
    ])
    #expect(shell.run("source minister of=Varda kind=official").contains("now stale: ferry"))
    shell.run("assess ferry killed --method range --why x")
    #expect(shell.run("source minister of=none").contains("now stale: ferry"))
  }
}
