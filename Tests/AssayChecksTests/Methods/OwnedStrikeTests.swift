import AssayChecks
import AssayModel
import Testing

/// A strike whose toll stands in a headline alone, beside vague words of the party that owns it.
@Suite struct OwnedStrikeTests {
  private func made() throws -> MethodCase {
    var made = try MethodCase([
      .claim(
        by: nil, .headline("strikes over the border, 7 killed", .killed, .exact(7, words: "7"))),
      .dead(.vague("Several"), by: "Vardan government", .militant),
      .dead(.vague("A number of"), by: "a statement of the army", .militant),
      .statement(by: "Vardan government", .responsible, "Varda", stance: .asserts),
    ])
    try made.describe(1, .official, of: "Varda")
    try made.describe(2, .official, of: "Varda")
    return made
  }

  @Test func p0LeavesAStatesStrikeOutOfGTD() throws {
    let estimate = try made().estimate("gtd")
    #expect(estimate.words == "out of scope")
    #expect(estimate.outOfScope?.rule.source.hasSuffix("p. 10") == true)
  }

  @Test func w5AndW8CountSevenInBothMaxima() throws {
    let civilians = try made().estimate("airwars")
    #expect(civilians.words == "0–7")
    #expect(civilians.remarks == ["contested", "not counted"])
    #expect(try made().estimate("airwars", of: .belligerents).words == "0–7")
  }

  @Test func a1TakesTheHeadlineAndSaysThatNobodySaidIt() throws {
    let estimate = try made().estimate("acled-2021")
    #expect(estimate.words == "7")
    #expect(estimate.remarks == ["unattributed: 7 (c1)"])
    #expect(try made().estimate("acled-current").words == "7")
  }

  @Test func u5LeavesLowAndBestOpen() throws {
    let estimate = try made().estimate("ucdp")
    #expect(estimate.low == nil)
    #expect(estimate.best == nil)
    #expect(estimate.needsJudgement.contains { $0.hasPrefix("low and best") })
  }
}
