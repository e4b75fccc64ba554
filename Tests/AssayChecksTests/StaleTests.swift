import AssayChecks
import AssayJournal
import AssayModel
import Testing

@Suite struct StaleTests {
  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
  private static let rask = IncidentID(number: 2)

  private func messages(_ made: ExampleCase, _ name: String = "assessment-stale") -> [String] {
    check(made.session, readings: { made.readings[$0] }, only: [name]).map(\.message)
  }

  private func assessed() throws -> ExampleCase {
    try ExampleCase([.claim(by: "police", Self.seven), .assessment(.killed, low: 7, high: 7)])
  }

  @Test func whatCameAndWhatLeftIsNamed() throws {
    var made = try assessed()
    #expect(messages(made).isEmpty)
    try made.take(.claim(by: "police", Self.seven))
    #expect(messages(made) == ["kerman, killed: the assessment is stale: c2 came after it"])
    try made.record([
      .opened(incident: Self.rask, handle: "rask", place: nil, dates: nil, kind: nil),
      .linked(claim: ClaimID(number: 1), incident: Self.rask),
    ])
    #expect(
      messages(made) == ["kerman, killed: the assessment is stale: c2 came after it; c1 left it"])
    #expect(messages(made, "unassessed") == ["rask, killed: 1 claim and no assessment"])
  }

  @Test func whatChangedIsNamed() throws {
    var made = try assessed()
    let claim = try #require(made.session.claims[ClaimID(number: 1)])
    try made.record([
      .corrected(
        claim: claim.id,
        content: ClaimContent(about: claim.content.about, stance: .denies, speakers: []), why: nil)
    ])
    #expect(messages(made) == ["kerman, killed: the assessment is stale: c1 changed since"])
  }

  @Test func whatWasWithdrawnIsNamedWithItsWords() throws {
    var made = try assessed()
    try made.record([.withdrawn(claim: ClaimID(number: 1), why: "another city")])
    let findings = check(made.session, readings: { _ in nil }, only: ["assessment-stale"])
    #expect(
      findings == [
        Finding(
          check: "assessment-stale", severity: .problem,
          message: "kerman, killed: the assessment is stale: c1 was withdrawn",
          evidence: [.init(id: "c1", words: "7 were killed", source: "police; a1")],
          incident: IncidentID(number: 1), remedy: "assess kerman killed LOW-HIGH --why \"…\"",
          distinction: "i1.killed", assessed: 6)
      ])
  }

  @Test func eachStaleAssessmentIsAFindingOfItsOwn() throws {
    let made = try ExampleCase([
      .claim(by: "police", Self.seven), .assessment(.killed, low: 7, high: 7),
      .assessment(.killed, [.child], low: 0, high: 7), .assessment(.injured, low: 0, high: 9),
      .claim(by: "hospital", Self.seven),
    ])
    let findings = check(made.session, readings: { _ in nil }, only: ["assessment-stale"])
    #expect(
      findings.map(\.id) == [
        "assessment-stale:i1.killed:c2", "assessment-stale:i1.killed.child:c2",
        "assessment-stale:i1.injured:c2",
      ])
  }

  @Test func whatWasTakenBackIsNamed() throws {
    var made = try ExampleCase([.claim(by: "police", Self.seven)])
    try made.take(.claim(by: "hospital", Self.seven))
    let second = made.session.journal.lastCommand
    let subject = AssessmentSubject(
      incident: IncidentID(number: 1), harm: .killed, groups: [.woman, .civilian])
    try made.record([
      .assessed(
        subject: subject, outcome: .range(low: 7, high: 7, best: nil),
        claims: [ClaimID(number: 1)], seen: [ClaimID(number: 1), ClaimID(number: 2)], why: "so")
    ])
    try made.record([.undone(command: second)])
    #expect(
      messages(made) == [
        "kerman, killed (woman, civilian): the assessment is stale: c2 was taken back"
      ])
    let findings = check(made.session, readings: { _ in nil }, only: ["assessment-stale"])
    #expect(findings.map(\.remedy) == ["assess kerman killed woman civilian LOW-HIGH --why \"…\""])
  }
}
