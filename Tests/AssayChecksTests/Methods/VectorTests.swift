import AssayChecks
import AssayModel
import Testing

/// The claims of which the rule books make different numbers, and what each makes of them.
@Suite struct VectorTests {
  struct Vector: CustomTestStringConvertible {
    let title: String
    let steps: [ExampleStep]
    /// Method and choices, and the answer in words.
    let answers: [(String, [String: String], String)]

    var testDescription: String { title }
  }

  static let vectors = [
    Vector(
      title: "A2 W2 U5 {several}", steps: [.dead(.vague("several"), by: "police")],
      answers: [
        ("acled-2021", [:], "~10"), ("acled-2021", ["context": "small"], "~3"),
        ("acled-current", [:], "needs judgement"),
        ("acled-current", ["context": "large"], "~10"),
        ("acled-current", ["context": "small"], "~3"), ("gtd", [:], "blank"),
        ("airwars", [:], "~2–~2"), ("ucdp", [:], "needs judgement"),
        ("ibc", [:], "needs judgement"), ("range", [:], "needs judgement"),
      ]),
    Vector(
      title: "A3 W3 U5 {dozens}", steps: [.dead(.vague("dozens"), by: "police")],
      answers: [
        ("acled-2021", [:], "~12"), ("acled-current", [:], "~12"), ("gtd", [:], "blank"),
        ("airwars", [:], "~12–~24"), ("ucdp", [:], "needs judgement"),
      ]),
    Vector(
      title: "G9 {at least 11}", steps: [.dead(.atLeast(11, words: "at least 11"), by: "police")],
      answers: [
        ("acled-2021", [:], "11+"), ("acled-current", [:], "11+"), ("gtd", [:], "11+"),
        ("airwars", [:], "11–11+"), ("ucdp", [:], "11–11+"), ("ibc", [:], "11–11+"),
        ("range", [:], "11–11+"),
      ]),
    Vector(
      title: "A1 G4 {7 d1, 9 d2}",
      steps: [.dead(7, by: "police", "2024-01-01"), .dead(9, by: "hospital", "2024-01-02")],
      answers: [
        ("acled-2021", [:], "7"), ("acled-current", [:], "7"), ("gtd", [:], "9"),
        ("airwars", [:], "7–9"), ("ucdp", [:], "7–9"), ("ibc", [:], "7–9"), ("range", [:], "7–9"),
      ]),
    Vector(
      title: "P1 {22 and 31 state TV, 44 and 48 others}",
      steps: [
        .dead(22, by: "state TV", "2024-01-03T10:00"),
        .dead(31, by: "state TV", "2024-01-03T14:00"),
        .dead(44, by: "hospital", "2024-01-03T18:00"),
        .dead(48, by: "monitor", "2024-01-03T18:00"),
      ],
      answers: [
        ("acled-2021", [:], "44"), ("acled-current", [:], "44"), ("gtd", [:], "44"),
        ("airwars", [:], "31–48"), ("ucdp", [:], "31–48"), ("ibc", [:], "31–48"),
        ("range", [:], "31–48"),
      ]),
    Vector(
      title: "A4 {casualties}",
      steps: [
        .claim(by: "police", .body("there were casualties", .casualties, .vague("casualties")))
      ],
      answers: [
        ("acled-2021", [:], "0:unclear"), ("acled-current", [:], "0:unclear"),
        ("gtd", [:], "blank"), ("ucdp", [:], "needs judgement"), ("airwars", [:], "unknown"),
      ]),
    Vector(
      title: "A5 G8 U3 {12 over 3 days}",
      steps: [.dead(.exact(12, words: "12"), by: "police", scope: .period)],
      answers: [
        ("acled-2021", [:], "unknown"), ("gtd", [:], "blank"), ("ucdp", [:], "unknown"),
        ("airwars", [:], "unknown"), ("range", [:], "unknown"),
      ]),
  ]

  @Test(arguments: vectors) func everyMethodAnswersAsItsRuleBookDoes(vector: Vector) throws {
    let made = try MethodCase(vector.steps)
    for (method, choices, words) in vector.answers {
      let estimate = try made.estimate(method, choices)
      #expect(estimate.words == words, "\(method) \(choices): \(estimate.steps.map(\.text))")
      #expect(estimate.steps.allSatisfy { !$0.rule.id.isEmpty && !$0.rule.source.isEmpty })
    }
  }

  @Test func theEarlyFigureOfP1IsNamedWithAndWithout() throws {
    let made = try MethodCase(Self.vectors[4].steps)
    let acled = try made.estimate("acled-2021")
    #expect(acled.early?.claims == [ClaimID(number: 2)])
    #expect(acled.early?.with?.count == 31)
    #expect(acled.early?.without?.count == 44)
    for method in ["ucdp", "airwars", "range", "ibc"] {
      let early = try made.estimate(method).early
      #expect(early?.claims == [ClaimID(number: 2)], "\(method)")
      #expect(early?.without?.count == 44, "\(method)")
    }
    let two = try MethodCase(Self.vectors[3].steps).estimate("acled-2021")
    #expect(two.early?.with?.count == 7)
    #expect(two.early?.without?.count == 9)
    #expect(try made.estimate("ucdp").needsJudgement.contains { $0.hasPrefix("best") })
  }

  @Test func anEarlyFigureThatChangesNothingIsNotNamed() throws {
    let made = try MethodCase([
      .dead(12, by: "council", "2024-01-02"), .dead(9, by: "clinic", "2024-01-04"),
      .dead(14, by: "monitor", "2024-01-04"),
    ])
    for method in allMethods { #expect(try made.estimate(method.name).early == nil) }
  }

  @Test func theFirstFlashOfP1NeverComesBack() throws {
    let made = try MethodCase(Self.vectors[4].steps)
    for method in allMethods {
      for category in method.categories {
        let estimate = try made.estimate(method.name, of: category)
        let numbers = [estimate.low, estimate.high, estimate.best, estimate.value]
        #expect(!numbers.contains { $0?.count == 22 }, "\(method.name)")
      }
    }
  }

  @Test func copiesOfOneWireAreOneOriginByP2() throws {
    let times = ["2024-01-03T10:00", "2024-01-03T12:00", "2024-01-03T14:00"]
    var made = try MethodCase(zip([7, 7, 9], times).map { .dead($0, $1) })
    try made.makeReprints()
    for method in ["acled-2021", "acled-current", "gtd"] {
      #expect(try made.estimate(method).words == "9")
    }
    let airwars = try made.estimate("airwars")
    #expect(airwars.words == "9")
    #expect(airwars.remarks.contains("weak"))
    let ucdp = try made.estimate("ucdp")
    #expect(ucdp.words == "9, best 9")
    #expect(ucdp.steps.contains { $0.text.contains("number_of_sources is 1") })
    #expect(try made.estimate("ibc").remarks == ["provisional"])
  }

  @Test func copiesThatNoTimeOrdersNeedJudgementByP1() throws {
    var made = try MethodCase([7, 7, 9].map { .dead($0) })
    try made.makeReprints()
    for method in ["acled-2021", "acled-current", "gtd", "ucdp"] {
      let estimate = try made.estimate(method)
      #expect(estimate.words == "needs judgement", "\(method)")
      #expect(!estimate.needsJudgement.isEmpty)
    }
    let airwars = try made.estimate("airwars")
    #expect(airwars.words == "7–9")
    #expect(airwars.remarks.contains("weak"))
  }

  @Test func casualtiesAreInjuredPeopleByW2() throws {
    let made = try MethodCase(Self.vectors[5].steps)
    #expect(try made.estimate("airwars", harm: .injured).words == "~2–~2")
  }

  @Test(arguments: ["acled-2021", "acled-current", "ucdp"])
  func sharesOfATotalStandBesideTheAnswer(method: String) throws {
    let estimate = try MethodCase(Self.vectors[6].steps).estimate(method, ["days": "3"])
    #expect(estimate.shares == [4, 4, 4])
    #expect(estimate.remarks.contains("12 over 3: 4, 4, 4"))
    #expect(estimate.words == "unknown")
    let vague = try MethodCase(Self.vectors[6].steps + [.dead(.vague("scores"), by: "council")])
      .estimate(method, ["days": "3"])
    #expect(vague.words == "needs judgement")
  }

  @Test(arguments: ["acled-2021", "ucdp"])
  func theNewestTotalIsToldApartByA5AndU4(method: String) throws {
    let steps: [ExampleStep] = [
      .dead(.exact(12, words: "12"), by: "police", scope: .period, time: "2024-03-06"),
      .dead(.exact(9, words: "9"), by: "police", scope: .period, time: "2024-03-05"),
    ]
    #expect(try MethodCase(steps).estimate(method, ["days": "3"]).shares == [4, 4, 4])
  }

  @Test func totalsOverDaysAreNamedByG8AndU3() throws {
    let made = try MethodCase(Self.vectors[6].steps)
    #expect(try made.estimate("gtd").remarks == ["distribute totals"])
    #expect(try made.estimate("ucdp").remarks == ["clarity 2"])
  }
}
