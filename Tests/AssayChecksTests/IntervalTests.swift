import AssayChecks
import AssayJournal
import AssayModel
import TestSupport
import Testing

/// Claims that cannot all be true, as few as possible, with what must be assumed.
@Suite struct IntervalTests {
  private static func claim(
    _ speaker: String, _ quantity: Quantity, _ harm: Harm = .killed, _ groups: [Group] = [],
    asOf: String? = nil
  ) -> ExampleStep {
    .claim(
      by: speaker,
      .body("\(quantity.words) \(groups)", harm, quantity, people: "", groups, asOf: asOf))
  }

  private static func exact(_ count: Int) -> Quantity { .exact(count, words: "\(count)") }

  private func findings(_ steps: [ExampleStep]) throws -> [Finding] {
    let made = try ExampleCase(steps)
    return check(made.session, readings: { _ in nil }, only: ["cannot-all-hold"])
  }

  @Test func theAssumptionIsNamed() throws {
    let found = try findings([
      Self.claim("hospital", Self.exact(6), .killed, [.child]),
      Self.claim("army", Self.exact(3), .killed, [.civilian]),
      Self.claim("police", Self.exact(20)),
    ])
    #expect(
      found.map(\.message) == [
        "kerman: 6 children killed (hospital), 3 civilians killed (army) cannot all be true, if "
          + "children are civilians"
      ])
    #expect(found.map(\.severity) == [.problem])
    #expect(found.map(\.id) == ["cannot-all-hold:c1+c2"])
  }

  @Test func severalAssumptionsAreNamed() throws {
    let found = try findings([
      Self.claim("police", .atMost(9, words: "up to 9")),
      Self.claim("hospital", .atLeast(6, words: "at least 6"), .killed, [.child]),
      Self.claim("army", Self.exact(5), .killed, [.soldier]),
    ])
    let message = try #require(found.first?.message)
    for assumption in [
      "children are civilians", "soldiers are combatants", "nobody is a civilian and a combatant",
    ] {
      #expect(message.contains(assumption), "\(message)")
    }
  }

  /// Of twelve casualties three died on the first day and five by the second: two of the nine injured.
  @Test func theInjuredWhoDieAreNoContradiction() throws {
    let course = [
      Self.claim("hospital", Self.exact(9), .injured, asOf: "2024-01-03"),
      Self.claim("police", Self.exact(12), .casualties, asOf: "2024-01-04"),
      Self.claim("council", Self.exact(5), .killed, asOf: "2024-01-04"),
    ]
    #expect(try findings(course) == [])
    // On one day they cannot all be so many.
    let sameDay = [Self.claim("hospital", Self.exact(9), .injured, asOf: "2024-01-04")]
    #expect(try findings(sameDay + course.dropFirst()).count == 1)
  }

  /// Who was missing may be found: fewer of all missing the next day than children the day before.
  @Test func theMissingMayBeFound() throws {
    #expect(
      try findings([
        Self.claim("hospital", Self.exact(6), .missing, [.child], asOf: "2024-01-03"),
        Self.claim("police", Self.exact(4), .missing, asOf: "2024-01-04"),
      ]) == [])
  }

  /// Nine dead, five women, six men, and eleven children: the children alone are too many.
  @Test func theSmallestSetIsReportedFirst() throws {
    let found = try findings([
      Self.claim("police", Self.exact(9)), Self.claim("a", Self.exact(5), .killed, [.woman]),
      Self.claim("b", Self.exact(6), .killed, [.man]),
      Self.claim("c", Self.exact(11), .killed, [.child]),
    ])
    #expect(found.map(\.id) == ["cannot-all-hold:c1+c4"])
  }

  @Test func anEarlierFloorAgreesAndALaterOneDoesNot() throws {
    func found(_ total: String, _ children: String) throws -> Int {
      try findings([
        Self.claim("police", Self.exact(5), asOf: total),
        Self.claim(
          "hospital", .atLeast(6, words: "at least 6"), .killed, [.child], asOf: children),
      ]).count
    }
    #expect(try found("2024-01-03", "2024-01-04") == 0)
    #expect(try found("2024-01-03", "2024-01-03") == 1)
    #expect(try found("2024-01-04", "2024-01-03") == 1)
  }

  @Test func thatTollsDoNotFallIsAnAssumption() throws {
    let found = try findings([
      Self.claim("police", Self.exact(5), asOf: "2024-01-05"),
      Self.claim("hospital", Self.exact(6), .killed, [.child], asOf: "2024-01-03"),
    ])
    #expect(found.first?.message.contains("tolls do not fall") == true)
  }

  @Test func aPartOfSomeSaysNothingOfAll() throws {
    let steps = [
      Self.claim("police", Self.exact(4), .killed, [.police]),
      .part(
        of: 1, by: "police",
        .body("1 woman", .killed, Self.exact(1), people: "woman", [.woman])),
      Self.claim("hospital", Self.exact(7), .killed, [.womenAndChildren]),
      Self.claim("hospital", Self.exact(2), .killed, [.child]),
    ]
    #expect(try findings(steps).isEmpty)
  }

  @Test func anAssessmentSettlesIt() throws {
    let found = try findings([
      Self.claim("hospital", Self.exact(6), .killed, [.child]),
      Self.claim("army", Self.exact(3), .killed, [.civilian]),
      .assessment(.killed, [.child], low: 6, high: 6),
    ])
    #expect(found.map(\.severity) == [.notice])
  }

  @Test func hugeCountsDoNotOverflow() throws {
    let found = try findings([
      Self.claim("a", Self.exact(.max - 1), .killed, [.woman]),
      Self.claim("b", Self.exact(.max - 1), .killed, [.man]), Self.claim("c", Self.exact(9)),
      Self.claim("d", Self.exact(.max - 1), .injured), Self.claim("e", Self.exact(5), .casualties),
    ])
    #expect(!found.isEmpty)
  }

  /// Whoever counts a real crowd contradicts nobody.
  @Test(arguments: 0..<150) func whatIsTrueIsNeverReported(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let crowd = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      let isChild = Int.random(in: 0..<3, using: &random) == 0
      let fights = !isChild && Int.random(in: 0..<3, using: &random) == 0
      return Person(
        isKilled: Bool.random(using: &random), isWoman: Bool.random(using: &random),
        isChild: isChild, fights: fights, isSoldier: fights && Bool.random(using: &random))
    }
    let groups: [[Group]] = [
      [], [.woman], [.man], [.child], [.civilian], [.combatant], [.soldier], [.womenAndChildren],
    ]
    let steps = try (0..<10).map { number in
      let harm = try #require([Harm.killed, .injured, .casualties].randomElement(using: &random))
      let group = try #require(groups.randomElement(using: &random))
      let count = crowd.count { $0.suffered(harm) && $0.isOne(of: group) }
      let quantity: Quantity =
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .exact(count, words: "\(count)")
        case 1: .atLeast(max(0, count - 1), words: "at least \(count - 1)")
        default: .atMost(count + 1, words: "up to \(count + 1)")
        }
      return Self.claim("speaker \(number)", quantity, harm, group)
    }
    #expect(try findings(steps).isEmpty)
  }

  private struct Person {
    let isKilled: Bool
    let isWoman: Bool
    let isChild: Bool
    let fights: Bool
    let isSoldier: Bool

    func suffered(_ harm: Harm) -> Bool {
      harm == .casualties || (harm == .killed) == isKilled
    }

    func isOne(of groups: [Group]) -> Bool {
      switch groups.first {
      case .woman: isWoman
      case .man: !isWoman
      case .child: isChild
      case .civilian: !fights
      case .combatant: fights
      case .soldier: isSoldier
      case .womenAndChildren: isWoman || isChild
      default: true
      }
    }
  }

  /// What is reported cannot be true by itself, and nothing in it can be spared.
  @Test(arguments: 0..<60) func nothingInASetCanBeSpared(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let groups: [[Group]] = [
      [], [.woman], [.man], [.child], [.civilian], [.soldier], [.womenAndChildren],
    ]
    let steps = try (0..<7).map { number in
      let group = try #require(groups.randomElement(using: &random))
      let harm = try #require([Harm.killed, .casualties].randomElement(using: &random))
      return Self.claim(
        "speaker \(number)", Self.exact(Int.random(in: 0...12, using: &random)), harm, group)
    }
    for finding in try findings(steps) {
      let claims = finding.evidence.compactMap { ClaimID($0.id)?.number }
      let alone = claims.map { steps[$0 - 1] }
      #expect(try findings(alone).count == 1)
      for spared in alone.indices {
        var rest = alone
        rest.remove(at: spared)
        #expect(try findings(rest).isEmpty)
      }
    }
  }
}
