import AssayChecks
import AssayModel
import Testing

@Suite struct GTDTests {
  @Test func g4TakesTheMostRecent() throws {
    let made = try MethodCase([.dead(5, by: "a", "2024-01-01"), .dead(8, by: "b", "2024-01-02")])
    let estimate = try made.estimate("gtd")
    #expect(estimate.words == "8")
    #expect(estimate.steps.contains { $0.rule.id == "G7" })
  }

  @Test func g9KeepsANewerFloorAFloor() throws {
    let floor = ExampleStep.dead(
      .atLeast(11, words: "at least 11"), by: "b", time: "2024-01-02")
    let newer = try MethodCase([.dead(11, by: "a", "2024-01-01"), floor])
    #expect(try newer.estimate("gtd").words == "11+")
    let older = try MethodCase([.dead(11, by: "a", "2024-01-03"), floor])
    #expect(try older.estimate("gtd").words == "11")
    let same = try MethodCase([floor, .dead(11, by: "a", "2024-01-02")])
    #expect(try same.estimate("gtd").words == "11")
  }

  @Test func g4LeavesThePerpetratorOut() throws {
    var made = try MethodCase([
      .dead(5, by: "a", "2024-01-01"), .dead(8, by: "Northern Front", "2024-01-02"),
      .statement(by: "police", .responsible, "the Northern Front", stance: .asserts),
    ])
    try made.describe(2, .armedGroup, of: nil)
    #expect(try made.estimate("gtd").words == "5")
  }

  @Test func g4LeavesOutWhoIsDecidedToHaveDoneIt() throws {
    var made = try MethodCase([
      .dead(5, by: "a", "2024-01-01"), .dead(8, by: "Northern Front", "2024-01-02"),
      .statement(by: "police", .responsible, "the Northern Front", stance: .asserts),
    ])
    try made.involve("Northern Front", .admitted)
    #expect(try made.estimate("gtd").words == "5")
    // A decision that it only suffered goes before what is claimed of it.
    try made.involve("Northern Front", .harmed)
    #expect(try made.estimate("gtd").words == "8")
  }

  @Test func p0LeavesOutAStateThatIsDecidedToHaveDoneIt() throws {
    var made = try MethodCase([.dead(7, by: "council"), .dead(6, by: "ministry")])
    try made.describe(2, .official, of: "Varda")
    try made.involve("Varda", .admitted)
    let estimate = try made.estimate("gtd")
    #expect(estimate.outOfScope?.text == "acts of a state are not included, and Varda is one")
  }

  @Test func g4LeavesDoubtfulSourcesOut() throws {
    var made = try MethodCase([.dead(5, by: "a", "2024-01-01"), .dead(8, by: "b", "2024-01-02")])
    try made.made.record([.graded(source: SourceID(number: 2), reliability: .e, why: "invented")])
    #expect(try made.estimate("gtd").words == "5")
    // F is unknown, and no reason to leave anybody out.
    try made.made.record([.graded(source: SourceID(number: 2), reliability: .f, why: "new")])
    #expect(try made.estimate("gtd").words == "8")
  }

  @Test func g5TakesTheMajorityOfTheEquallyRecent() throws {
    let made = try MethodCase([
      .dead(5, by: "a", "2024-01-01"), .dead(8, by: "b", "2024-01-01"),
      .dead(8, by: "c", "2024-01-01"),
    ])
    #expect(try made.estimate("gtd").words == "8")
  }

  @Test func g5CountsOriginsNotCopies() throws {
    var made = try MethodCase([
      .dead(5, by: "a", "2024-01-01"), .dead(8, by: "b", "2024-01-01"),
      .dead(8, by: "c", "2024-01-01"),
    ])
    try made.describe(2, .official, of: "Varda")
    try made.describe(3, .official, of: "Varda")
    #expect(try made.estimate("gtd").words == "5")
  }

  @Test func g6TakesTheLowestWithoutAMajority() throws {
    let made = try MethodCase([.dead(5, by: "a", "2024-01-01"), .dead(8, by: "b", "2024-01-01")])
    let estimate = try made.estimate("gtd")
    #expect(estimate.words == "5")
    #expect(estimate.steps.contains { $0.rule.id == "G6" })
  }

  @Test(arguments: [("3", "5"), ("1", "8")])
  func theWindowSaysWhoIsEquallyRecent(hours: String, answer: String) throws {
    let made = try MethodCase([
      .dead(5, by: "a", "2024-01-01T23:30"), .dead(8, by: "b", "2024-01-02T01:30"),
    ])
    #expect(try made.estimate("gtd", ["window": hours]).words == answer)
  }

  @Test func g2LeavesABlankForAWord() throws {
    let made = try MethodCase([.dead(.vague("dozens"), by: "a")])
    let estimate = try made.estimate("gtd")
    #expect(estimate.words == "blank")
    #expect(!estimate.hasNumber)
  }

  @Test func g3SaysThatOnlyAttackersAreCounted() throws {
    let made = try MethodCase([.dead(2, by: "police", nil, .attacker)])
    #expect(try made.estimate("gtd").remarks == ["partial"])
  }

  @Test func g1CountsAttackersWithTheirVictims() throws {
    let made = try MethodCase([
      .dead(2, by: "police", nil, .attacker), .dead(6, by: "police", nil, .villager),
    ])
    #expect(try made.estimate("gtd").words == "8")
  }

  @Test func p0LeavesStatesOut() throws {
    var made = try MethodCase([
      .dead(7, by: "council"), .dead(6, by: "ministry"),
      .statement(by: "council", .responsible, "Varda", stance: .asserts),
    ])
    #expect(try made.estimate("gtd").words == "6")
    try made.describe(2, .official, of: "Varda")
    let estimate = try made.estimate("gtd")
    #expect(estimate.words == "out of scope")
    #expect(estimate.outOfScope?.rule.source == "GTD Codebook, June 2017, p. 10")
    #expect(try made.estimate("gtd", ["perpetrator": "group"]).words == "7")
    #expect(try made.estimate("gtd", harm: .missing).words == "out of scope")
  }

  @Test func g10CountsTheInjuredAlike() throws {
    let made = try MethodCase([
      .claim(by: "a", .body("3 hurt", .injured, .exact(3, words: "3")))
    ])
    #expect(try made.estimate("gtd", harm: .injured).words == "3")
  }
}
