import AssayChecks
import AssayJournal
import AssayModel
import Testing

@Suite struct HeadlineTests {
  /// The figures of the article on the strikes of January 2024, as a careful reader finds them.
  static let strikes: [ExampleWords] = [
    .headline("7 killed", .killed, .exact(7, words: "7")),
    .body("Several terrorists were killed", .killed, .vague("Several"), people: "terrorists"),
    .body("A number of smugglers were shot dead", .killed, .vague("A number of")),
    .body("killed 85 Iranians", .killed, .exact(85, words: "85"), incident: 1),
    .body("the deaths of two children", .killed, .exact(2, words: "two"), incident: 2),
    .body("injuries to three others", .injured, .exact(3, words: "three"), incident: 2),
    .body("a member was shot dead", .killed, .exact(1, words: "a member"), incident: 3),
    .body("two children were killed", .killed, .exact(2, words: "two"), incident: 2),
    .body("at least 11 killed", .killed, .atLeast(11, words: "at least 11"), incident: 4),
  ]

  private func orphans(_ words: ExampleWords...) throws -> [Int] {
    let made = try ExampleCase([.load(words)])
    let reading = try #require(made.readings[ArticleID(number: 1)])
    return headlineFiguresWithoutBody(in: reading)
  }

  @Test func theFindingSaysWhatTheBodyHasInstead() throws {
    let made = try ExampleCase([.load(Self.strikes)])
    let findings = check(made.session, readings: { made.readings[$0] })
    #expect(
      findings == [
        Finding(
          check: "headline-against-body", severity: .problem,
          message: "No sentence of a1 carries the headline's \"7 killed\"; "
            + "the body has \"Several\", \"A number of\"",
          evidence: [
            .init(id: "a1.1", words: "7 killed", source: "the headline"),
            .init(
              id: "a1.2", words: "Several terrorists were killed", source: "the article itself"),
            .init(
              id: "a1.3", words: "A number of smugglers were shot dead",
              source: "the article itself"),
          ],
          remedy: "find who said it: another article of the day, or the outlet")
      ])
  }

  @Test func articlesWithoutAReadingAreLeftAlone() throws {
    let made = try ExampleCase([.load(Self.strikes)])
    #expect(check(made.session, readings: { _ in nil }).isEmpty)
  }

  @Test func theVeryNumberCarriesEvenFromAnotherIncident() throws {
    let seven = ExampleWords.headline("7 killed", .killed, .exact(7, words: "7"))
    #expect(
      try orphans(seven, .body("seven died", .killed, .exact(7, words: "seven"), incident: 3)) == []
    )
    #expect(
      try orphans(seven, .body("seven hurt", .injured, .exact(7, words: "seven"))) == [0])
    #expect(
      try orphans(
        seven, .body("seven this year", .killed, .exact(7, words: "seven"), scope: .cumulative))
        == [0])
  }

  @Test func aFloorBelowTheHeadlineDoesNotCarryIt() throws {
    #expect(
      try orphans(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("at least five died", .killed, .atLeast(5, words: "at least five"))) == [0])
    #expect(
      try orphans(
        .headline("Nearly 20 killed", .killed, .nearly(20, words: "Nearly 20")),
        .body("19 died", .killed, .exact(19, words: "19"))) == [])
  }

  @Test func sumsAreOfDisjointPartsOnly() throws {
    let headline = ExampleWords.headline("9 killed", .killed, .exact(9, words: "9"))
    let soldiers = ExampleWords.body(
      "7 soldiers", .killed, .exact(7, words: "7"), people: "soldiers", [.soldier])
    let again = ExampleWords.body(
      "2 of the soldiers", .killed, .exact(2, words: "2"), people: "of the soldiers", [.soldier])
    let child = ExampleWords.body(
      "2 children", .killed, .exact(2, words: "2"), people: "children", [.child])
    let elsewhere = ExampleWords.body(
      "2 children", .killed, .exact(2, words: "2"), people: "children", [.child], incident: 1)
    #expect(try orphans(headline, soldiers, child) == [])
    #expect(try orphans(headline, soldiers, again) == [0])
    #expect(try orphans(headline, soldiers, elsewhere) == [0])
  }

  @Test func everyOrphanIsNamed() throws {
    #expect(
      try orphans(
        .headline("7 killed,", .killed, .exact(7, words: "7")),
        .headline("5 hurt", .injured, .exact(5, words: "5"))) == [0, 1])
    #expect(try orphans(.headline("One killed", .killed, .exact(1, words: "One"))) == [0])
  }

  @Test func hugeNumbersDoNotOverflow() throws {
    let huge = Quantity.exact(.max, words: "many")
    #expect(
      try orphans(
        .headline("9 killed", .killed, .about(.max, words: "9")),
        .body("a", .killed, huge, people: "a"), .body("b", .killed, huge, people: "b")) == [])
  }
}
