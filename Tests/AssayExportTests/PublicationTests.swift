import AssayChecks
import AssayExport
import AssayJournal
import AssayModel
import Testing

@Suite struct PublicationTests {
  static let headline = ExampleWords.headline("7 killed", .killed, .exact(7, words: "7"))
  static let seven = ExampleWords.body("seven died", .killed, .exact(7, words: "seven"))
  static let vague = ExampleWords.body("several died", .killed, .vague("several"))

  private func findings(
    _ steps: [ExampleStep], _ format: ExportFormat = .csv, _ content: ExportContent = .assessments
  ) throws -> [Finding] {
    let made = try ExampleCase(steps)
    return findingsAgainstPublishing(
      made.session, as: format, what: content, readings: { made.readings[$0] })
  }

  @Test func aStandingAssessmentGoesOut() throws {
    #expect(
      try findings([.claim(by: "police", Self.seven), .assessment(.killed, low: 7, high: 7)])
        .isEmpty)
    #expect(try findings([.claim(by: "police", Self.seven)]).isEmpty)
  }

  @Test func aStaleAssessmentIsKeptBack() throws {
    let steps: [ExampleStep] = [
      .claim(by: "police", Self.seven), .assessment(.killed, low: 7, high: 7),
      .claim(by: "hospital", Self.vague),
    ]
    #expect(
      try findings(steps).map(\.message)
        == ["kerman, killed: the assessment is stale: c2 came after it"])
    #expect(try findings(steps, .json, .claims).count == 1)
    #expect(try findings(steps, .csv, .claims).isEmpty)
  }

  @Test func aHeadlineAloneCarriesNoPublishedNumber() throws {
    let found = try findings([
      .claim(by: nil, Self.headline), .assessment(.killed, low: 7, high: 7),
      .assessment(.killed, [.child], low: 0, high: 7),
    ])
    #expect(found.map(\.check) == ["headline-against-body"])
    #expect(found.map(\.evidence.first?.id) == ["a1.1"])
  }

  @Test func vagueWordsDoNotSupportAHeadline() throws {
    #expect(
      try findings([
        .claim(by: nil, Self.headline), .claim(by: "army", Self.vague),
        .assessment(.killed, low: 7, high: 7),
      ]).count == 1)
  }

  @Test func anotherHarmDoesNotSupportAHeadline() throws {
    let injured = ExampleWords.body("seven hurt", .injured, .exact(7, words: "seven"))
    #expect(
      try findings([
        .claim(by: nil, Self.headline), .claim(by: "official", injured),
        .assessment(.killed, low: 7, high: 7),
      ]).count == 1)
  }

  @Test func anotherClaimThatAgreesDoes() throws {
    #expect(
      try findings([
        .claim(by: nil, Self.headline), .claim(by: "official", Self.seven),
        .assessment(.killed, low: 7, high: 7),
      ]).isEmpty)
  }

  /// The claims under an assessment are all of its harm: what a number does not come from does not
  /// keep it back.
  @Test func aHeadlineBesideTheNumberDoesNotKeepItBack() throws {
    let nine = ExampleWords.headline("9 killed", .killed, .exact(9, words: "9"))
    let claims: [ExampleStep] = [.claim(by: nil, nine), .claim(by: "official", Self.seven)]
    #expect(try findings(claims + [.assessment(.killed, low: 7, high: 7)]).isEmpty)
    for (low, high) in [(7, 9), (9, 9), (7, 8), (7, nil), (16, 16)] as [(Int, Int?)] {
      let found = try findings(claims + [.assessment(.killed, low: low, high: high)])
      #expect(found.map(\.evidence.first?.id) == (high == nil ? [] : ["a1.1"]), "\(low)")
    }
    // What a method counts may come from it.
    var made = try ExampleCase(claims)
    let both = [ClaimID(number: 1), ClaimID(number: 2)]
    try made.record([
      .assessed(
        subject: AssessmentSubject(incident: IncidentID(number: 1), harm: .killed, groups: []),
        outcome: .method(
          MethodResult(method: "x", choices: nil, low: 7, high: 7, best: nil, imputed: [])),
        claims: both, seen: both, why: "x")
    ])
    #expect(
      findingsAgainstPublishing(
        made.session, as: .csv, what: .assessments, readings: { made.readings[$0] }
      ).count == 1)
  }

  @Test func anAssessmentWithoutANumberRestsOnNothing() throws {
    var made = try ExampleCase([.claim(by: nil, Self.headline)])
    let claims = [ClaimID(number: 1)]
    try made.record([
      .assessed(
        subject: AssessmentSubject(
          incident: IncidentID(number: 1), harm: .killed, groups: []),
        outcome: .asking, claims: claims, seen: claims, why: "asked the outlet")
    ])
    #expect(
      findingsAgainstPublishing(
        made.session, as: .json, what: .assessments, readings: { made.readings[$0] }
      ).isEmpty)
    #expect(Fixture.text(made, .csv, .assessments).contains(",killed,,asking,,,,c1,c1,no,"))
  }
}
