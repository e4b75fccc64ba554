import AssayJournal
import AssayModel
import Testing

@Suite("An assessment")
struct StalenessTests {
  private static let subject = AssessmentSubject(
    incident: .number(1), harm: .killed, groups: [])

  /// Two incidents, three claims, the first two linked to the first incident and assessed.
  private func assessed() throws -> WrittenCase {
    var made = WrittenCase()
    let story = WrittenCase.harbour
    try made.load(story)
    for (number, handle) in [(1, "ferry"), (2, "pier")] {
      try made.record(
        .opened(incident: .number(number), handle: handle, place: nil, dates: nil, kind: nil))
    }
    for (number, words) in [(1, "At least 7"), (2, "2 of them"), (3, "Two more")] {
      try made.record(
        .claimed(claim: .number(number), anchor: try story.anchored(words), content: .killed(7)))
    }
    try made.record(
      .linked(claim: .number(1), incident: .number(1)),
      .linked(claim: .number(2), incident: .number(1)))
    try assess(&made)
    return made
  }

  private func assess(_ made: inout WrittenCase) throws {
    let claims = made.session.standing.claims(of: .number(1)).map(\.id)
    try made.record(
      .assessed(
        subject: Self.subject, outcome: .range(low: 7, high: 7, best: nil), claims: claims,
        seen: claims, why: "why"))
  }

  private func isStale(_ made: WrittenCase) throws -> Bool {
    let standing = made.session.standing
    return standing.isStale(try #require(standing.assessments[Self.subject]))
  }

  @Test("is fresh as made, and after what does not concern it")
  func fresh() throws {
    var made = try assessed()
    #expect(try !isStale(made))
    try made.record(.tagged(item: .claim(.number(1)), label: "x"))
    try made.record(.linked(claim: .number(3), incident: .number(2)))
    #expect(try !isStale(made))
  }

  @Test("is stale once a claim came, until it is made anew")
  func arrived() throws {
    var made = try assessed()
    try made.record(.linked(claim: .number(3), incident: .number(1)))
    #expect(try isStale(made))
    try assess(&made)
    #expect(try !isStale(made))
  }

  @Test("is stale once a claim was moved away, and also when it came back")
  func moved() throws {
    var made = try assessed()
    try made.record(.linked(claim: .number(2), incident: .number(2)))
    #expect(try isStale(made))
    #expect(made.session.standing.claims(of: .number(1)).map(\.id) == [.number(1)])
    #expect(made.session.standing.claims(of: .number(2)).map(\.id) == [.number(2)])
    try made.record(.linked(claim: .number(2), incident: .number(1)))
    #expect(try isStale(made))
  }

  @Test("is as before when what made it stale is taken back")
  func undone() throws {
    var made = try assessed()
    let before = made.session.standing
    try made.record(.linked(claim: .number(2), incident: .number(2)))
    let command = made.session.journal.lastCommand
    let after = made.session.standing
    try made.record(.undone(command: command))
    #expect(try !isStale(made))
    #expect(made.session.standing == before)
    try made.record(.redone(command: command))
    #expect(made.session.standing == after)
  }

  @Test("is stale when the link of a claim that it saw is taken back")
  func linkUndone() throws {
    var made = try assessed()
    try made.record(.undone(command: 7))
    #expect(try isStale(made))
  }

  @Test("the newest of one subject stands")
  func newest() throws {
    var made = try assessed()
    try assess(&made)
    #expect(made.session.assessments.count == 1)
    try made.record(.undone(command: made.session.journal.lastCommand))
    #expect(made.session.assessments[Self.subject]?.entry == 9)
  }
}
