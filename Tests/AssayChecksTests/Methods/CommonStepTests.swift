import AssayChecks
import AssayModel
import TestSupport
import Testing

/// What holds for every method before its own rules.
@Suite struct CommonStepTests {
  @Test(arguments: [
    (Stance.denies, "denial"), (.fears, "feared"), (.threatens, "threat"),
    (.former, "earlier toll"),
  ])
  func p1KeepsOtherStancesBeside(stance: Stance, words: String) throws {
    let made = try MethodCase([
      .dead(7, by: "police"), .dead(.exact(90, words: "90"), by: "council", stance: stance),
    ])
    for method in allMethods where method.name != "airwars" {
      let estimate = try made.estimate(method.name)
      #expect([estimate.value, estimate.low].compactMap { $0?.count } == [7], "\(method.name)")
      #expect(estimate.steps.contains { $0.rule.id == "P1" && $0.text.contains(words) })
    }
  }

  @Test(arguments: [Scope.period, .cumulative])
  func p1NeverLetsTotalsJoin(scope: Scope) throws {
    let made = try MethodCase([
      .dead(7, by: "police"), .dead(.exact(900, words: "900"), by: "police", scope: scope),
      .dead(.exact(3, words: "3"), by: "ministry", scope: scope),
    ])
    for method in allMethods {
      let estimate = try made.estimate(method.name)
      #expect((estimate.value ?? estimate.high)?.count == 7, "\(method.name)")
      #expect((estimate.value ?? estimate.low)?.count == 7, "\(method.name)")
    }
  }

  @Test func p1LeavesOutWhatWasRefuted() throws {
    var made = try MethodCase([.dead(7, by: "police"), .dead(3, by: "ministry")])
    try made.made.record([.judged(claim: ClaimID(number: 2), verdict: .refuted, why: "a list")])
    for method in allMethods {
      let estimate = try made.estimate(method.name)
      #expect((estimate.value ?? estimate.low)?.count == 7, "\(method.name)")
    }
  }

  @Test func partsAreNeverAddedToATotal() throws {
    let made = try MethodCase([
      .dead(9, by: "police"),
      .part(of: 1, by: "police", .body("2 children", .killed, .exact(2, words: "2"), [.child])),
      .dead(3, by: "police", nil, .soldier),
    ])
    for method in allMethods where method.name != "airwars" {
      let estimate = try made.estimate(method.name)
      #expect((estimate.value ?? estimate.high)?.count == 9, "\(method.name)")
    }
    #expect(try made.estimate("range", groups: [.child]).words == "2")
  }

  @Test func nobodyKnownOfIsNoCount() throws {
    let made = try MethodCase([
      .dead(.noneReported(words: "no deaths were reported"), by: "police"), .dead(7, by: "council"),
    ])
    for method in allMethods {
      let estimate = try made.estimate(method.name)
      #expect((estimate.value ?? estimate.low)?.count == 7, "\(method.name)")
    }
  }

  @Test func p2TakesVoicesOfOnePartyAsOneAndSaysSo() throws {
    var made = try MethodCase([.dead(7, by: "army"), .dead(7, by: "ministry")])
    #expect(try made.estimate("ibc").remarks.isEmpty)
    try made.describe(1, .official, of: "Varda")
    try made.describe(2, .official, of: "the Varda")
    let estimate = try made.estimate("ibc")
    #expect(estimate.remarks == ["provisional"])
    #expect(estimate.steps.contains { $0.rule.id == "P2" && $0.text.contains("assumed") })
  }

  @Test func nothingIsNotZero() throws {
    let made = try MethodCase([.dead(.vague("scores"), by: "police")])
    for method in allMethods {
      let estimate = try made.estimate(method.name)
      #expect(!estimate.hasNumber, "\(method.name): \(estimate.words)")
    }
    let none = try MethodCase([.dead(.nobody(words: "nobody was hurt"), by: "police")])
    #expect(try none.estimate("acled-2021").value == Estimate.Number(0, .stated))
    #expect(try none.estimate("range").words == "0")
  }

  /// No method invents a number: each comes from a claim, stands for a word, or is a sum.
  @Test(arguments: 0..<150) func everyNumberIsSomebodys(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var steps: [ExampleStep] = []
    var said: Set<Int> = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let count = [5, 9, 14, 31].randomElement(using: &random) ?? 5
      said.insert(count)
      steps.append(
        .dead(
          Bool.random(using: &random)
            ? .exact(count, words: "\(count)") : .atLeast(count, words: "at least \(count)"),
          by: ["police", "hospital", "army"].randomElement(using: &random),
          time: ["2024-01-03", "2024-01-04T10:00", nil].randomElement(using: &random) ?? nil))
    }
    let made = try MethodCase(steps)
    for method in allMethods {
      let estimate = try made.estimate(method.name)
      for number in [estimate.value, estimate.low, estimate.best, estimate.high] {
        if let number { #expect(said.contains(number.count), "\(method.name) \(number)") }
      }
      if let low = estimate.low, let high = estimate.high { #expect(low.count <= high.count) }
      #expect(estimate == (try made.estimate(method.name)))
    }
  }

  @Test(arguments: [
    (12, 3, [4, 4, 4]), (7, 3, [3, 2, 2]), (1, 2, [1, 0]), (0, 2, [0, 0]), (5, 0, []), (5, -1, []),
  ])
  func a5TellsATotalApart(total: Int, count: Int, shares: [Int]) {
    #expect(split(total, over: count) == shares)
  }

  @Test func u4KeepsTooFewDeathsTogether() {
    #expect(splitOverPlaces(7, places: 3) == [3, 2, 2])
    #expect(splitOverPlaces(2, places: 3) == nil)
  }

  @Test(arguments: [
    nil, "context=small", "reliable=city health office tie=lower", "context=large days=3",
  ])
  func choicesAreReadAsTheyAreWritten(words: String?) {
    #expect(MethodChoices(words: words).words == words)
  }

  @Test func everyMethodIsDeclaredWhole() {
    #expect(Set(allMethods.map { $0.name }).count == allMethods.count)
    for method in allMethods {
      #expect(method.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      #expect(method.summary.hasSuffix("."))
      #expect(!method.source.isEmpty)
      #expect(!method.categories.isEmpty)
      for parameter in method.parameters {
        #expect(!parameter.help.hasSuffix("."))
        if case .words(let words) = parameter.values, let standard = parameter.standard {
          #expect(words.contains(standard))
        }
      }
    }
    for name in Set(allMethodParameters.map(\.name)) {
      #expect(allMethodParameters.filter { $0.name == name }.count == 1)
    }
  }
}
