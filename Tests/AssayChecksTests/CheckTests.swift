import AssayChecks
import AssayJournal
import AssayModel
import TestSupport
import Testing

@Suite struct CheckTests {
  static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
  static let nine = ExampleWords.body("nine dead", .killed, .exact(9, words: "nine"))

  private func run(_ made: ExampleCase, _ names: String...) -> [Finding] {
    check(made.session, readings: { made.readings[$0] }, only: names)
  }

  @Test func figuresStandSideBySideWithTheirSpeakers() throws {
    var made = try ExampleCase([.claim(by: "police", Self.seven), .claim(by: nil, Self.nine)])
    try made.record([
      .graded(source: SourceID(number: 1), reliability: .b, why: "right before")
    ])
    #expect(
      run(made, "disagreeing-figures") == [
        Finding(
          check: "disagreeing-figures", severity: .problem,
          message: "kerman, killed: 7 (police), nine (the article itself) cannot hold together",
          evidence: [
            .init(id: "c1", words: "7 were killed", source: "police (B); a1"),
            .init(id: "c2", words: "nine dead", source: "the article itself; a2"),
          ],
          incident: IncidentID(number: 1),
          remedy: "find out whose count it is and when it was made, then "
            + "assess kerman killed LOW-HIGH --why \"…\"")
      ])
  }

  @Test func onlyThoseThatDisagreeAreNamed() throws {
    let vague = ExampleWords.body("several died", .killed, .vague("several"))
    let made = try ExampleCase([
      .claim(by: "a", vague), .claim(by: "b", Self.seven), .claim(by: "c", Self.nine),
      .claim(by: "d", vague),
    ])
    #expect(run(made, "disagreeing-figures").map(\.id) == ["disagreeing-figures:c2+c3"])
  }

  @Test func theNewerFigureOfOneSpeakerReplacesTheOlder() throws {
    let old = ExampleWords.body("7 dead", .killed, .exact(7, words: "7"), asOf: "2024-01-03T10:00")
    let new = ExampleWords.body("9 dead", .killed, .exact(9, words: "9"), asOf: "2024-01-03T14:00")
    let same = try ExampleCase([.claim(by: "police", old), .claim(by: "police", new)])
    let finding = try #require(run(same, "disagreeing-figures").first)
    #expect(finding.severity == .remark)
    #expect(
      finding.message
        == "kerman, killed: 7 (police, as of 2024-01-03T10:00), 9 (police, as of 2024-01-03T14:00) "
        + "differ by the time that they stand for; of one origin the newer replaces the older "
        + "(police: rising)")

    let others = try ExampleCase([.claim(by: "police", old), .claim(by: "hospital", new)])
    let early = try #require(run(others, "disagreeing-figures").first)
    #expect(early.severity == .problem)
    #expect(early.message.hasSuffix("cannot hold together; the lower are the earlier"))
  }

  /// Claims of one harm by several speakers, each in an article of a day in January 2024.
  private func published(
    _ said: (by: String, count: Int, day: String)...
  ) throws -> ExampleCase {
    var made = try ExampleCase()
    for (speaker, count, day) in said {
      let id = made.session.nextID(ClaimID.self)
      try made.take(
        .claim(by: speaker, .body("\(count) dead", .killed, .exact(count, words: "\(count)"))))
      let article = try #require(
        made.session.standing.claims[id].flatMap {
          made.session.standing.articleByDigest[$0.anchor.digest]
        })
      try made.record([
        .detailed(
          article: article, details: ArticleDetails(published: Moment("2024-01-\(day)")),
          cleared: [])
      ])
    }
    return made
  }

  @Test func aTollThatRisesDayAfterDayIsToldAsRising() throws {
    let made = try published(("police", 7, "03"), ("police", 8, "04"), ("police", 11, "06"))
    let finding = try #require(run(made, "disagreeing-figures").first)
    #expect(finding.severity == .remark)
    #expect(
      finding.message
        == "kerman, killed: 7 (police, published 2024-01-03), 8 (police, published 2024-01-04), "
        + "11 (police, published 2024-01-06) differ by the time that they stand for; of one origin "
        + "the newer replaces the older (police: rising)")
  }

  @Test func aLaterLowerFigureIsRevisedDown() throws {
    let alone = try published(("police", 9, "03"), ("police", 7, "04"))
    #expect(
      run(alone, "disagreeing-figures").first?.message.hasSuffix("(police: revised down)") == true)
    let others = try published(("police", 9, "03"), ("police", 7, "04"), ("hospital", 11, "04"))
    let finding = try #require(run(others, "disagreeing-figures").first)
    #expect(finding.severity == .problem)
    #expect(finding.evidence.map(\.id) == ["c2", "c3"])
    #expect(
      finding.message.contains("; revised down: 7 (police, published 2024-01-04)"),
      "\(finding.message)")
  }

  @Test func theNewestOfAnOriginIsWhatIsComparedWithAnother() throws {
    let agreed = try published(("police", 7, "03"), ("hospital", 11, "05"), ("police", 11, "06"))
    #expect(run(agreed, "disagreeing-figures").map(\.severity) == [.remark])
    let open = try published(("police", 7, "03"), ("hospital", 11, "05"), ("police", 9, "06"))
    #expect(run(open, "disagreeing-figures").map(\.id) == ["disagreeing-figures:c2+c3"])
  }

  @Test func aPartIsNotComparedWithItsWhole() throws {
    var made = try ExampleCase([.claim(by: "police", Self.nine)])
    let article = try made.load([Self.seven])
    let anchor = try #require(
      Anchor(of: Span(part: .body, start: 0, end: 13), in: article, harm: .killed))
    let part = ClaimID(number: 2)
    try made.record([
      .accepted(
        claim: part, anchor: anchor,
        content: ClaimContent(
          about: .harm(
            HarmCount(
              harm: .killed, quantity: .exact(7, words: "7"), people: .unstated, scope: .incident)),
          stance: .asserts, speakers: [], partOf: ClaimID(number: 1))),
      .linked(claim: part, incident: IncidentID(number: 1)),
    ])
    #expect(run(made, "disagreeing-figures").isEmpty)
  }

  @Test(arguments: [
    (Quantity.about(12, words: "a dozen"), 11, true), (.about(12, words: "a dozen"), 14, false),
    (.about(20, words: "about 20"), 25, true), (.about(20, words: "about 20"), 26, false),
    (.nearly(20, words: "nearly 20"), 19, true), (.nearly(20, words: "nearly 20"), 21, false),
    (.moreThan(10, words: "more than 10"), 10, false), (.vague("dozens"), 3, true),
    (.noneReported(words: "none reported"), 3, true),
  ])
  func wordsAgreeAsFarAsTheyReach(words: Quantity, count: Int, agree: Bool) {
    #expect(words.agrees(with: .exact(count, words: "\(count)")) == agree)
    #expect(Quantity.exact(count, words: "\(count)").agrees(with: words) == agree)
  }

  @Test func aDayIsNeitherBeforeNorAfterItsMinutes() throws {
    let day = ExampleWords.body("7 dead", .killed, .exact(7, words: "7"), asOf: "2024-01-03")
    let time = ExampleWords.body("9 dead", .killed, .exact(9, words: "9"), asOf: "2024-01-03T14:00")
    let made = try ExampleCase([.claim(by: "police", day), .claim(by: "police", time)])
    #expect(run(made, "disagreeing-figures").map(\.severity) == [.problem])
  }

  @Test func anAssessmentSettlesADisagreement() throws {
    let steps: [ExampleStep] = [
      .claim(by: "a", Self.seven), .claim(by: "b", Self.nine),
      .assessment(.killed, low: 7, high: 9),
    ]
    let settled = try ExampleCase(steps)
    #expect(run(settled).map(\.check) == ["disagreeing-figures", "ungraded-source"])
    #expect(run(settled).map(\.severity) == [.notice, .notice])
    let stale = try ExampleCase(steps + [.claim(by: "c", Self.nine)])
    #expect(run(stale).map(\.check) == ["disagreeing-figures", "assessment-stale"])
    #expect(run(stale).map(\.severity) == [.problem, .problem])
  }

  @Test func theRemedyNamesTheGroupThatIsCounted() throws {
    let children = ExampleWords.body(
      "2 children killed", .killed, .exact(2, words: "2"), people: "children", [.child])
    let made = try ExampleCase([.claim(by: nil, children)])
    #expect(
      run(made, "unassessed").map(\.remedy) == ["assess kerman killed child LOW-HIGH --why \"…\""])
  }

  /// What `current` and `conflicting` answer at once, asked pair by pair.
  @Test(arguments: 0..<200)
  func findingsAreThoseOfAPairwiseComparison(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let times = ["2024-01-03", "2024-01-03T10:00", "2024-01-03T12:00", "2024-01-04", nil]
    let quantities: [Quantity] = [
      .exact(7, words: "7"), .exact(9, words: "9"), .atLeast(8, words: "8+"), .vague("many"),
      .atMost(7, words: "-7"), .about(20, words: "~20"), .nobody(words: "none"),
    ]
    var said: [(speaker: String, quantity: Quantity, asOf: Moment?)] = []
    var made = try ExampleCase()
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      let speaker = Bool.random(using: &random) ? "a" : "b"
      let time = try #require(times.randomElement(using: &random))
      let quantity = try #require(quantities.randomElement(using: &random))
      said.append((speaker, quantity, time.flatMap { Moment($0) }))
      try made.take(.claim(by: speaker, .body("x", .killed, quantity, asOf: time)))
    }
    let standing = said.filter { own in
      !said.contains { other in
        guard let mine = own.asOf, let its = other.asOf, own.speaker == other.speaker else {
          return false
        }
        return mine.day < its.day
          || mine.day == its.day && mine.minute != nil && its.minute != nil && mine < its
      }
    }
    func disagree(_ list: [(speaker: String, quantity: Quantity, asOf: Moment?)]) -> Int {
      list.count { own in list.contains { !$0.quantity.agrees(with: own.quantity) } }
    }
    let found = run(made, "disagreeing-figures")
    let expected = disagree(standing) > 0 ? disagree(standing) : disagree(said)
    #expect(found.count == (expected > 0 ? 1 : 0))
    #expect(found.first?.evidence.count ?? 0 == expected)
    #expect((found.first?.severity == .problem) == (disagree(standing) > 0))
  }

  @Test func namesChooseChecks() throws {
    let made = try ExampleCase([.claim(by: "a", Self.seven), .claim(by: "b", Self.nine)])
    #expect(run(made).map(\.check) == ["disagreeing-figures", "unassessed"])
    #expect(run(made, "unassessed").map(\.check) == ["unassessed"])
    #expect(run(made, "no-such-check").isEmpty)
    #expect(run(made) == run(made))
  }
}
