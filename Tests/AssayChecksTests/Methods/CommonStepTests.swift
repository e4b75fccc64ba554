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

  @Test(arguments: [Scope.period, .cumulative]) func p1LeavesOutRefutedTotals(scope: Scope) throws {
    var made = try MethodCase([.dead(.exact(12, words: "12"), by: "police", scope: scope)])
    try made.made.record([.judged(claim: ClaimID(number: 1), verdict: .refuted, why: "a list")])
    for method in allMethods {
      let choices = method.parameters.contains { $0.name == "days" } ? ["days": "3"] : [:]
      let estimate = try made.estimate(method.name, choices)
      #expect(estimate.shares.isEmpty, "\(method.name)")
      #expect(estimate.remarks.allSatisfy { $0 == "partial" }, "\(method.name) \(estimate.remarks)")
      #expect(estimate.steps.contains { $0.text.contains("was judged refuted") })
      #expect(
        !estimate.steps.contains { ["A5", "A9", "G8", "U3", "U4", "I3"].contains($0.rule.id) })
    }
  }

  @Test func oneFigureStandsAndSeveralStand() throws {
    let one = try MethodCase([
      .dead(7, by: "a", "2024-01-01"), .dead(9, by: "b", "2024-01-02"),
    ]).estimate("range")
    #expect(one.steps.contains { $0.text.hasSuffix("9 (b, c2) stands for a later time") })
    let two = try MethodCase([
      .dead(7, by: "a", "2024-01-01"), .dead(9, by: "b", "2024-01-02"),
      .dead(8, by: "c", "2024-01-02"),
    ]).estimate("range")
    #expect(
      two.steps.contains { $0.text.hasSuffix("9 (b, c2), 8 (c, c3) stand for a later time") })
    let floor = try MethodCase([.dead(.atLeast(11, words: "at least 11"), by: "a")])
    for method in ["range", "ibc"] {
      let steps = try floor.estimate(method).steps
      #expect(steps.contains { $0.text == "at least 11 (a, c1) is the only figure" })
    }
  }

  /// Early is what a later figure of another origin is above, and nothing else is.
  @Test(arguments: 0..<60) func p1FindsWhatIsEarly(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var said: [(count: Int, time: String?)] = []
    for _ in 0..<Int.random(in: 2...9, using: &random) {
      let day = "2024-01-0\(Int.random(in: 3...5, using: &random))"
      let time = ["", "T10:00", "T14:00"].randomElement(using: &random) ?? ""
      said.append(
        (
          Int.random(in: 5...9, using: &random),
          Int.random(in: 0...5, using: &random) == 0 ? nil : day + time
        ))
    }
    let made = try MethodCase(
      said.enumerated().map { .dead($0.element.count, by: "office \($0.offset)", $0.element.time) })
    let steps = try made.estimate("range").steps.filter { $0.text.contains(" is early: ") }
    func isEarlier(_ left: String?, _ right: String?) -> Bool {
      guard let left, let right else { return false }
      return left.prefix(10) < right.prefix(10)
        || left.prefix(10) == right.prefix(10) && left.count > 10 && right.count > 10
          && left < right
    }
    for (place, own) in said.enumerated() {
      let later = said.indices.filter {
        said[$0].count > own.count && isEarlier(own.time, said[$0].time)
      }
      let step = steps.first { $0.text.contains("c\(place + 1)) is early") }
      #expect((step != nil) == !later.isEmpty)
      for other in later { #expect(step?.text.contains("c\(other + 1))") == true) }
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
