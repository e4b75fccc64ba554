import AssayChecks
import AssayModel
import Testing

@Suite struct IBCAndRangeTests {
  @Test func i1IsProvisionalBelowTwoOrigins() throws {
    let one = try MethodCase([.dead(7, by: "a"), .dead(7, by: "a")])
    #expect(try one.estimate("ibc").remarks == ["provisional"])
    let two = try MethodCase([.dead(7, by: "a"), .dead(9, by: "b")])
    #expect(try two.estimate("ibc").remarks.isEmpty)
    #expect(try two.estimate("ibc").words == "7–9")
  }

  @Test func i2PutsNoNumberForAWord() throws {
    let made = try MethodCase([.dead(7, by: "a"), .dead(.vague("several"), by: "b")])
    let estimate = try made.estimate("ibc")
    #expect(estimate.words == "7")
    #expect(estimate.needsJudgement.count == 1)
  }

  @Test func i3NeverAddsATotal() throws {
    let made = try MethodCase([
      .dead(7, by: "a"), .dead(.exact(80, words: "80"), by: "morgue", scope: .period),
    ])
    let estimate = try made.estimate("ibc")
    #expect(estimate.words == "7")
    #expect(estimate.steps.contains { $0.rule.id == "I3" })
  }

  @Test func theRangeIsOpenWhereItsHighestFigureIsAFloor() throws {
    let open = try MethodCase([.dead(7, by: "a"), .dead(.atLeast(9, words: "9+"), by: "b")])
    #expect(try open.estimate("range").words == "7–9+")
    let closed = try MethodCase([.dead(9, by: "a"), .dead(.atLeast(7, words: "7+"), by: "b")])
    #expect(try closed.estimate("range").words == "7–9")
    let top = try MethodCase([.dead(.atMost(40, words: "up to 40"), by: "a")])
    #expect(try top.estimate("range").words == "unknown–40")
  }

  @Test func theRangeHasNoRoomForAWord() throws {
    let made = try MethodCase([.dead(7, by: "a"), .dead(.vague("several"), by: "b")])
    #expect(try made.estimate("range").words == "7")
  }

  @Test func injuredAreCountedByThoseThatDo() throws {
    let made = try MethodCase([
      .claim(by: "a", .body("3 hurt", .injured, .exact(3, words: "3")))
    ])
    #expect(try made.estimate("ibc", harm: .injured).words == "3")
    #expect(try made.estimate("range", harm: .injured).words == "3")
    #expect(try made.estimate("ibc", harm: .detained).words == "out of scope")
  }
}
