import AssayChecks
import AssayJournal
import AssayModel
import TestSupport
import Testing

@Suite struct PartTests {
  private static let nine = ExampleWords.body("9 were killed", .killed, .exact(9, words: "9"))

  private static func part(_ count: Int, _ groups: Group...) -> ExampleWords {
    .body(
      "\(count) \(groups)", .killed, .exact(count, words: "\(count)"), people: "\(groups)", groups)
  }

  private func findings(_ steps: ExampleStep...) throws -> [Finding] {
    let made = try ExampleCase(steps)
    return check(made.session, readings: { made.readings[$0] }, only: ["parts-above-total"])
  }

  @Test func theSumSaysItsPartsAndItsTotal() throws {
    #expect(
      try findings(
        .claim(by: "police", Self.nine), .part(of: 1, by: "police", Self.part(5, .woman)),
        .part(of: 1, by: "hospital", Self.part(6, .man))) == [
          Finding(
            check: "parts-above-total", severity: .problem,
            message: "kerman, killed: 5 (police) + 6 (hospital) by sex is at least 11, "
              + "above the total of 9 (police)",
            evidence: [
              .init(id: "c1", words: "9 were killed", source: "police; a1"),
              .init(id: "c2", words: "5 \([Group.woman])", source: "police; a2"),
              .init(id: "c3", words: "6 \([Group.man])", source: "hospital; a3"),
            ],
            incident: IncidentID(number: 1), remedy: "correct c2 partof=none", distinction: "sex")
        ])
  }

  @Test func rolesMayOverlap() throws {
    let found = try findings(
      .claim(by: "police", Self.nine), .part(of: 1, by: "police", Self.part(5, .soldier)),
      .part(of: 1, by: "police", Self.part(6, .passenger)))
    #expect(found.map(\.severity) == [.notice])
    #expect(found.first?.message.hasSuffix("unless somebody is counted in two of them") == true)
  }

  @Test func aUnionOfRolesOverlapsItsOwn() throws {
    #expect(
      try findings(
        .claim(by: "police", Self.nine),
        .part(of: 1, by: "police", Self.part(6, .soldier, .police)),
        .part(of: 1, by: "police", Self.part(5, .soldier))
      ).isEmpty)
  }

  @Test func hugePartsDoNotOverflow() throws {
    let found = try findings(
      .claim(by: nil, Self.nine), .part(of: 1, by: nil, Self.part(.max, .woman)),
      .part(of: 1, by: nil, Self.part(.max, .man)))
    #expect(found.count == 1)
    let total = ExampleWords.body("x", .killed, .exact(.max - 1, words: "x"))
    #expect(
      try findings(
        .claim(by: nil, total), .part(of: 1, by: nil, Self.part(.max - 1, .woman)),
        .part(of: 1, by: nil, Self.part(.max - 1, .man))
      ).count == 1)
  }

  @Test func refutedDeniedAndForeignPartsDoNotCount() throws {
    let women = ExampleStep.part(of: 1, by: "police", Self.part(5, .woman))
    let men = ExampleStep.part(of: 1, by: "police", Self.part(6, .man))
    let claim = ClaimID(number: 3)
    #expect(
      try findings(
        .claim(by: "police", Self.nine), women, men,
        .facts([.judged(claim: claim, verdict: .refuted, why: "no")])
      ).isEmpty)
    #expect(
      try findings(
        .claim(by: "police", Self.nine), women, men,
        .facts([.withdrawn(claim: claim, why: "misread")])
      ).isEmpty)
    #expect(
      try findings(
        .claim(by: "police", Self.nine), women, men,
        .facts([.withdrawn(claim: ClaimID(number: 1), why: "misread")])
      ).isEmpty)
  }

  /// What is reported is so: any count that fits all parts is above the total.
  @Test(arguments: 0..<100) func whatIsReportedCannotBe(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let most = Int.random(in: 1...20, using: &random)
    var steps: [ExampleStep] = [
      .claim(by: "a", .body("t", .killed, .exact(most, words: "t")))
    ]
    // People are told apart by sex and age: every part counts some of a crowd within the total.
    let crowd = (0..<most).map { _ in
      (isWoman: Bool.random(using: &random), isChild: Bool.random(using: &random))
    }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let group: Group =
        [.woman, .man, .child, .elderly, .womenAndChildren].randomElement(using: &random) ?? .man
      let count = crowd.count { person in
        switch group {
        case .woman: person.isWoman
        case .man: !person.isWoman
        case .child: person.isChild
        case .elderly: !person.isChild
        default: person.isWoman || person.isChild
        }
      }
      let stated = Int.random(in: 0...count, using: &random)
      let quantity: Quantity =
        Bool.random(using: &random)
        ? .exact(stated, words: "p") : .atLeast(stated, words: "p")
      steps.append(.part(of: 1, by: "a", .body("p", .killed, quantity, people: "p", [group])))
    }
    let made = try ExampleCase(steps)
    #expect(
      check(made.session, readings: { _ in nil }, only: ["parts-above-total"]).isEmpty)
  }
}
