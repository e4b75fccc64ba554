import AssayChecks
import AssayModel
import Testing

@Suite struct AirwarsTests {
  private static let accused = ExampleStep.statement(
    by: "council", .responsible, "Varda", stance: .asserts)

  @Test(arguments: [
    ("several", "~2–~2"), ("a number of", "~2–~2"), ("multiple", "~2–~2"), ("many", "~2–~10"),
    ("dozens", "~12–~24"), ("a large number", "~12–~24"), ("hundreds", "~100–~200"),
    ("scores", "needs judgement"), ("tens", "needs judgement"),
  ])
  func w2AndW3PutARangeForAWord(words: String, answer: String) throws {
    let made = try MethodCase([.dead(.vague(words), by: "police")])
    #expect(try made.estimate("airwars").words == answer)
  }

  @Test func w2AddsARangeForEachGroup() throws {
    let made = try MethodCase([
      .dead(1, by: "council", nil, .elderly), .dead(.vague(""), by: "council", .child),
    ])
    #expect(try made.estimate("airwars").words == "~3–~3")
  }

  @Test func w4LetsNamesBeatTolls() throws {
    let made = try MethodCase([.dead(9, by: "a"), .dead(19, by: "b")])
    #expect(try made.estimate("airwars", ["named": "15"]).words == "15–19")
    #expect(try made.estimate("airwars", ["named": "23"]).words == "23")
    #expect(try made.estimate("airwars", ["named": "4"]).words == "9–19")
  }

  @Test func w7KeepsTheMissingOut() throws {
    let made = try MethodCase([
      .dead(9, by: "a"),
      .claim(by: "a", .body("4 missing", .missing, .exact(4, words: "4"))),
    ])
    let estimate = try made.estimate("airwars")
    #expect(estimate.words == "9")
    #expect(estimate.steps.contains { $0.rule.id == "W7" })
  }

  @Test func w8CountsContestedPeopleInBothMaxima() throws {
    let made = try MethodCase([
      .dead(5, by: "council", nil, .civilian), .dead(7, by: "army", nil, .man),
      .statement(by: "army", .status, "fighters", stance: .asserts),
    ])
    #expect(try made.estimate("airwars").words == "5–12")
    #expect(try made.estimate("airwars", of: .belligerents).words == "0–7")
    #expect(try made.estimate("airwars").remarks.first == "contested")
  }

  @Test func w8LeavesTheMaximumOpenWhereTheCertainOnesAre() throws {
    let made = try MethodCase([
      .dead(20, by: "council", nil, .medic), .dead(3, by: "clinic", nil, .woman),
      .dead(5, by: "council"),
      .statement(by: "army", .status, "fighters", stance: .asserts),
    ])
    let estimate = try made.estimate("airwars")
    #expect(!estimate.needsJudgement.isEmpty)
    #expect(estimate.high == nil, "\(estimate.words)")
    #expect(try made.estimate("airwars", ["named": "2"]).high == nil)
  }

  @Test func whoCountsCiviliansCountsTheirChildrenToo() throws {
    let made = try MethodCase([
      .dead(9, by: "council", nil, .civilian), .dead(4, by: "clinic", nil, .child),
    ])
    #expect(try made.estimate("airwars").words == "9")
  }

  @Test func w8TellsFightersApartWhoAreAPartOfACount() throws {
    func part(_ count: Int, _ group: Group) -> ExampleStep {
      .part(
        of: 1, by: "council",
        .body("\(count) of them", .killed, .exact(count, words: "\(count)"), [group]))
    }
    let made = try MethodCase([.dead(12, by: "council"), part(5, .militant)])
    #expect(try made.estimate("airwars").words == "0–12")
    #expect(try made.estimate("airwars", of: .belligerents).words == "5–12")
    let children = try MethodCase([.dead(12, by: "council"), part(5, .child)])
    #expect(try children.estimate("airwars").words == "12")
    let medics = try MethodCase([.dead(12, by: "council", nil, .medic), part(5, .woman)])
    #expect(try medics.estimate("airwars").words == "12–12+")
    #expect(try medics.estimate("airwars").remarks.contains("medics only"))
  }

  @Test func w8bTakesThePerpetratorsWordForContext() throws {
    var made = try MethodCase([.dead(7, by: "army", nil, .militant), Self.accused])
    #expect(try made.estimate("airwars", of: .belligerents).words == "7")
    #expect(try made.estimate("airwars").remarks.first == "discounted")
    try made.describe(1, .official, of: "Varda")
    let estimate = try made.estimate("airwars")
    #expect(estimate.words == "0–7")
    #expect(estimate.steps.contains { $0.rule.id == "W8b" })
    #expect(try made.estimate("airwars", of: .belligerents).words == "0–7")
  }

  @Test func w9GradesByOrigins() throws {
    let two: [ExampleStep] = [.dead(7, by: "a"), .dead(7, by: "b")]
    #expect(try MethodCase(two).estimate("airwars").remarks.first == "contested")
    let named = try MethodCase(two + [Self.accused]).estimate("airwars")
    #expect(named.remarks == ["fair"])
    let denied = ExampleStep.statement(by: "army", .responsible, "Varda", stance: .denies)
    #expect(
      try MethodCase(two + [Self.accused, denied]).estimate("airwars").remarks.first == "contested")
    var admitted = try MethodCase([
      .dead(7, by: "a"), .statement(by: "army", .responsible, "Varda", stance: .asserts),
    ])
    #expect(try admitted.estimate("airwars").remarks == ["weak", "not counted"])
    try admitted.describe(2, .official, of: "Varda")
    #expect(try admitted.estimate("airwars").remarks == ["confirmed"])
  }

  @Test func theGradesThatCountAreYours() throws {
    let made = try MethodCase([.dead(7, by: "a")])
    #expect(try made.estimate("airwars", ["include": "weak,fair"]).remarks == ["weak"])
  }

  @Test func theGroupsThatFightAreYours() throws {
    let made = try MethodCase([.dead(7, by: "a", nil, .police)])
    #expect(try made.estimate("airwars").words == "7–7+")
    let other = ["belligerents": "police,soldier"]
    #expect(try made.estimate("airwars", other, of: .belligerents).words == "7")
    #expect(try made.estimate("airwars", other).words == "unknown")
  }

  @Test func p0CountsKilledAndInjured() throws {
    let made = try MethodCase([.dead(7, by: "a")])
    #expect(try made.estimate("airwars", harm: .displaced).words == "out of scope")
  }
}
