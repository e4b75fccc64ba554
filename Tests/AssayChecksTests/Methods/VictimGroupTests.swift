import AssayChecks
import AssayModel
import Testing

/// Who counts some people only has counted neither everybody nor anybody else.
@Suite struct VictimGroupTests {
  private static let exact: [(String, String)] = [
    ("acled-2021", "4+"), ("acled-current", "4+"), ("gtd", "4+"), ("ucdp", "4–4+"),
    ("airwars", "4–4+"), ("ibc", "4–4+"), ("range", "4–4+"),
  ]

  @Test(arguments: exact) func aPartAloneIsTheLeastOfTheWhole(method: String, answer: String) throws
  {
    let made = try MethodCase([.dead(4, by: "clinic", nil, .child)])
    let estimate = try made.estimate(method)
    #expect(estimate.words == answer)
    #expect(estimate.remarks.contains(method == "gtd" ? "partial" : "children only"))
    let rule = method == "gtd" ? "G3" : "P3"
    #expect(estimate.steps.contains { $0.rule.id == rule && $0.text.contains("children alone") })
    let method = try #require(countingMethod(named: method))
    #expect(estimate.best == nil)
    if estimate.needsJudgement.isEmpty {
      #expect(estimate.result(of: method, MethodChoices())?.high == nil)
    }
  }

  @Test func aPartIsExactForThoseWhoAreAskedFor() throws {
    let made = try MethodCase([.dead(4, by: "clinic", nil, .child)])
    for method in allMethods {
      let estimate = try made.estimate(method.name, groups: [.child])
      #expect((estimate.value ?? estimate.high) == Estimate.Number(4), "\(method.name)")
      #expect(!estimate.isOpenAbove)
    }
  }

  @Test func aWordForAPartStaysOpenAbove() throws {
    let made = try MethodCase([.dead(.vague("several"), by: "clinic", .child)])
    #expect(try made.estimate("acled-2021").words == "~10+")
    #expect(try made.estimate("airwars").words == "~2–~2+")
    let result = try made.estimate("acled-2021").result(of: ACLED2021Method.self, MethodChoices())
    #expect(result?.high == nil)
    #expect(result?.imputed == [.low])
  }

  @Test func noDeadAmongSomeIsNoWordOfTheOthers() throws {
    let made = try MethodCase([
      .claim(
        by: "clinic",
        .body("no children were killed", .killed, .nobody(words: "no children"), [.child]))
    ])
    #expect(try made.estimate("ucdp").words == "0–0+")
    #expect(try made.estimate("acled-2021").words == "0+")
  }

  @Test func theReliableSourceOfAPartGivesAFloor() throws {
    let made = try MethodCase([.dead(4, by: "clinic", nil, .child)])
    let estimate = try made.estimate("ucdp", ["reliable": "clinic"])
    #expect(estimate.words == "4–4+, best 4+")
  }

  private static let above: [(String, String)] = [
    ("acled-2021", "12"), ("gtd", "12"), ("ucdp", "12–?"), ("ibc", "12–?"), ("range", "12–?"),
  ]

  @Test(arguments: above) func aPartAboveTheWholeIsNamed(method: String, answer: String) throws {
    let made = try MethodCase([
      .dead(12, by: "clinic"), .dead(30, by: "ministry", nil, .militant),
    ])
    let estimate = try made.estimate(method)
    #expect(estimate.words == answer)
    #expect(estimate.remarks.contains("a part above the whole: c2"))
    #expect(estimate.steps.contains { $0.text.contains("30 (ministry, c2) is more than anybody") })
    #expect(estimate.needsJudgement.isEmpty == !answer.contains("?"))
  }

  @Test func w5TakesAPartAboveTheWholeIntoTheMaximum() throws {
    var made = try MethodCase([
      .dead(12, by: "clinic"), .dead(30, by: "ministry", nil, .militant),
      .statement(by: "clinic", .responsible, "Varda", stance: .asserts),
    ])
    try made.describe(2, .official, of: "Varda")
    for category in [CountedCategory.civilians, .belligerents] {
      let estimate = try made.estimate("airwars", of: category)
      #expect(estimate.words == "0–30+")
      #expect(estimate.steps.contains { $0.rule.id == "W5" && $0.text.contains("30") })
    }
  }

  @Test func whoCountsContestedPeopleWithTheRestCountsEverybody() throws {
    let made = try MethodCase([
      .dead(4, by: "clinic", nil, .child), .dead(12, by: "council"),
      .statement(by: "army", .status, "fighters", stance: .asserts),
    ])
    let estimate = try made.estimate("airwars")
    #expect(estimate.words == "4–12")
    #expect(!estimate.remarks.contains("children only"))
  }

  @Test func fightersAboveEverybodyAreNamed() throws {
    let made = try MethodCase([
      .dead(12, by: "clinic"), .dead(30, by: "ministry", nil, .militant),
    ])
    let estimate = try made.estimate("airwars", of: .belligerents)
    #expect(estimate.high?.count == 30)
    #expect(estimate.remarks == ["a part above the whole: c2"])
  }

  @Test func aPartWithinTheWholeIsNamedByEveryMethod() throws {
    let made = try MethodCase([.dead(12, by: "clinic"), .dead(3, by: "clinic", nil, .child)])
    for method in allMethods {
      let estimate = try made.estimate(method.name)
      #expect((estimate.value ?? estimate.high)?.count == 12, "\(method.name)")
      #expect(estimate.steps.contains { $0.text.contains("3 (clinic, c2) of child") })
      #expect(!estimate.remarks.contains { $0.contains("above") })
    }
  }

  @Test(arguments: [
    (Group.militant, Group.attacker), (.guardMember, .police), (.prisoner, .soldier),
    (.official, .police), (.peacekeeper, .soldier), (.medic, .aidWorker), (.villager, .farmer),
    (.worker, .driver), (.woman, .medic), (.prisoner, .attacker),
  ])
  func groupsThatMayOverlapAreNeverAdded(left: Group, right: Group) throws {
    for (one, other) in [(left, right), (right, left)] {
      let made = try MethodCase([
        .dead(3, by: "council", nil, one), .dead(4, by: "council", nil, other),
      ])
      for method in ["acled-2021", "gtd", "ucdp"] {
        #expect(try made.estimate(method).words == "needs judgement", "\(method)")
      }
    }
  }

  @Test(arguments: [
    (Group.soldier, Group.police), (.militant, .guardMember), (.attacker, .guardMember),
    (.attacker, .hostage), (.police, .villager), (.medic, .journalist), (.driver, .passenger),
    (.woman, .man), (.child, .elderly), (.civilian, .soldier), (.guardMember, .worker),
  ])
  func groupsThatExcludeEachOtherAreAdded(left: Group, right: Group) throws {
    for (one, other) in [(left, right), (right, left)] {
      let made = try MethodCase([
        .dead(3, by: "council", nil, one), .dead(4, by: "council", nil, other),
      ])
      #expect(try made.estimate("acled-2021").words == "7")
    }
  }

  @Test func wordsThatBothHoldTellThemFromNobody() throws {
    let sexes = try MethodCase([
      .dead(3, by: "council", nil, .woman, .civilian),
      .dead(4, by: "council", nil, .man, .civilian),
    ])
    #expect(try sexes.estimate("acled-2021").words == "7")
    let soldiers = try MethodCase([
      .dead(3, by: "council", nil, .soldier), .dead(4, by: "council", nil, .soldier, .medic),
    ])
    #expect(try soldiers.estimate("acled-2021").words == "needs judgement")
  }
}
