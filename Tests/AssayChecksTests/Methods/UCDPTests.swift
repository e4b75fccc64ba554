import AssayChecks
import AssayModel
import Testing

@Suite struct UCDPTests {
  private static let sevenAndNine: [ExampleStep] = [
    .dead(7, by: "police", "2024-01-03"), .dead(9, by: "hospital", "2024-01-03"),
  ]

  @Test func u1LeavesTheMostReliableToYou() throws {
    let made = try MethodCase(Self.sevenAndNine)
    let open = try made.estimate("ucdp")
    #expect(open.words == "7–9")
    #expect(open.needsJudgement.count == 1)
    #expect(try made.estimate("ucdp", ["reliable": "hospital"]).words == "7–9, best 9")
    #expect(try made.estimate("ucdp", ["reliable": "s1"]).words == "7–9, best 7")
    #expect(try made.estimate("ucdp", ["reliable": "nobody"]).best == nil)
  }

  @Test func theLowerOfATieIsAnOptionThatCitesNothing() throws {
    let estimate = try MethodCase(Self.sevenAndNine).estimate("ucdp", ["tie": "lower"])
    #expect(estimate.words == "7–9, best 7")
    let step = try #require(estimate.steps.last { $0.rule.id == "tie=lower" })
    #expect(!step.rule.source.contains("Codebook"))
  }

  @Test func u1KeepsAFloorAFloor() throws {
    let made = try MethodCase([.dead(.atLeast(11, words: "at least 11"), by: "police")])
    let estimate = try made.estimate("ucdp")
    #expect(estimate.low == Estimate.Number(11, .floor))
    #expect(estimate.isOpenAbove)
    #expect(estimate.best == nil)
  }

  @Test func u1NamesEveryFigureThatItUses() throws {
    let made = try MethodCase([.dead(7, by: "a"), .dead(.atMost(40, words: "up to 40"), by: "b")])
    let estimate = try made.estimate("ucdp")
    #expect(estimate.words == "7–40, best 7")
    #expect(
      estimate.steps.contains { $0.text.hasSuffix("the highest of 7 (a, c1), up to 40 (b, c2)") })
  }

  @Test func u2AddsWhatIsToldApart() throws {
    let made = try MethodCase([
      .dead(4, by: "council", nil, .soldier), .dead(2, by: "council", nil, .civilian),
      .dead(3, by: "council", nil, .attacker),
    ])
    // Soldiers and attackers are of one facet, and civilians are neither.
    #expect(try made.estimate("ucdp").words == "9, best 9")
  }

  @Test func u5NeverPutsANumberForAWord() throws {
    let made = try MethodCase([.dead(.vague("several"), by: "police"), .dead(9, by: "hospital")])
    let estimate = try made.estimate("ucdp")
    #expect(estimate.low == nil)
    #expect(estimate.best == nil)
    #expect(estimate.high?.count == 9)
    #expect(estimate.words == "?–9")
    let chosen = try made.estimate("ucdp", ["reliable": "hospital"])
    #expect(chosen.words == "?–9, best 9")
    #expect(chosen.needsJudgement.allSatisfy { $0.hasPrefix("low:") })
  }

  @Test func p0NeedsADirectDeath() throws {
    let none = try MethodCase([.dead(.nobody(words: "nobody was hurt"), by: "police")])
    #expect(try none.estimate("ucdp").words == "out of scope")
    #expect(try none.estimate("ucdp", harm: .injured).words == "out of scope")
  }

  @Test func u4TellsPlacesApart() throws {
    let made = try MethodCase([.dead(.exact(2, words: "2"), by: "police", scope: .period)])
    let estimate = try made.estimate("ucdp", ["days": "3"])
    #expect(estimate.shares.isEmpty)
    #expect(estimate.steps.contains { $0.rule.id == "U4" && $0.text.contains("too few") })
  }
}
