import AssayChecks
import AssayJournal
import AssayModel
import Testing

/// Checks of origins, of the case as a whole, and what review decisions do to all of them.
@Suite struct CaseTests {
  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
  private static let nine = ExampleWords.body("nine dead", .killed, .exact(9, words: "nine"))

  private func findings(_ name: String, _ steps: ExampleStep...) throws -> [Finding] {
    let made = try ExampleCase(steps)
    return check(made.session, readings: { made.readings[$0] }, only: [name])
  }

  @Test func oneOriginIsSaidToBeTaken() throws {
    let found = try findings(
      "same-origin", .claim(by: "army", Self.seven), .claim(by: "army", Self.nine),
      .claim(by: "hospital", Self.nine), .claim(by: "ministry", Self.seven),
      .claim(by: "minister", Self.seven),
      .facts([
        .described(source: SourceID(number: 3), kind: nil, party: "Government", alias: nil),
        .described(source: SourceID(number: 4), kind: nil, party: "Government", alias: nil),
      ]))
    #expect(
      found.map(\.message) == [
        "kerman, killed: c1, c2 are of army; c4, c5 are of ministry, minister, voices of "
          + "Government: each taken as one origin until shown otherwise"
      ])
    #expect(found.map(\.id) == ["same-origin:c1+c2+c4+c5"])
    #expect(found.map(\.remedy) == ["claims in=kerman about=killed"])
  }

  @Test func ungradedSourcesShareOneFinding() throws {
    let found = try findings(
      "ungraded-source", .claim(by: "army", Self.seven), .claim(by: "hospital", Self.nine),
      .claim(by: "police", Self.nine), .assessment(.killed, low: 7, high: 9),
      .facts([.graded(source: SourceID(number: 2), reliability: .c, why: "fair")]))
    #expect(
      found.map(\.message) == ["army, police carry assessments and have no grade"])
    #expect(found.map(\.evidence).first?.map(\.id) == ["c1", "c3"])
    #expect(found.map(\.remedy) == ["grade s1 LETTER --why \"…\""])
  }

  @Test func unlinkedClaimsShareOneFinding() throws {
    let steps = (1...12).map { _ in ExampleStep.unlinked(by: "police", Self.seven) }
    let made = try ExampleCase(steps)
    let found = check(made.session, readings: { _ in nil }, only: ["unlinked-claim"])
    #expect(
      found.map(\.message) == [
        "c1, c2, c3, c4, c5, c6, c7, c8 and 4 more are linked to no incident"
      ])
    #expect(found.first?.evidence.count == 12)
    #expect(found.map(\.remedy) == ["link c1 INCIDENT"])
  }

  @Test func aCaseWithoutIncidentsHasNoUnlinkedClaims() throws {
    var made = try ExampleCase([.unlinked(by: "police", Self.seven)])
    try made.record([.undone(command: 1)])
    #expect(check(made.session, readings: { _ in nil }).isEmpty)
  }

  @Test func refutedAndShelvedFiguresDoNotDisagree() throws {
    let claims: [ExampleStep] = [.claim(by: "a", Self.seven), .claim(by: "b", Self.nine)]
    func found(_ fact: Fact) throws -> [Finding] {
      let made = try ExampleCase(claims + [.facts([fact])])
      return check(made.session, readings: { _ in nil }, only: ["disagreeing-figures"])
    }
    let second = ClaimID(number: 2)
    #expect(try found(.judged(claim: second, verdict: .refuted, why: "no")).isEmpty)
    #expect(try found(.judged(claim: second, verdict: .disputed, why: "so")).count == 1)
    #expect(try found(.shelved(article: ArticleID(number: 2), why: nil)).isEmpty)
    #expect(try found(.withdrawn(claim: second, why: "misread")).isEmpty)
  }

  @Test func aMisreadSentenceCarriesNoHeadline() throws {
    let headline = ExampleWords.headline("7 killed", .killed, .exact(7, words: "7"))
    let article = ExampleStep.article(headline, Self.seven)
    #expect(try findings("headline-against-body", article).isEmpty)
    #expect(
      try findings(
        "headline-against-body", article, .review(.aside, article: 1, figure: 2)
      ).isEmpty)
    let found = try findings(
      "headline-against-body", article, .review(.misread, article: 1, figure: 2))
    #expect(found.map(\.id) == ["headline-against-body:a1.1"])
    #expect(
      try findings(
        "headline-against-body", article, .review(.misread, article: 1, figure: 2),
        .review(.misread, article: 1, figure: 1)
      ).isEmpty)
  }
}
