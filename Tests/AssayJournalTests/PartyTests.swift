import AssayJournal
import AssayModel
import Testing

@Suite("Parties of an incident")
struct PartyTests {
  private static let incident = IncidentID(number: 1)

  private func involved(
    _ party: String, _ role: PartyRole?, in incident: IncidentID = Self.incident, of: String? = nil,
    by claims: ClaimID...
  ) -> Fact {
    .involved(incident: incident, party: party, role: role, of: of, claims: claims)
  }

  private func parties(_ made: WrittenCase) -> [String] {
    made.session.incidents[Self.incident]?.parties.map { "\($0.name) \($0.role.rawValue)" } ?? []
  }

  @Test("a party has one role, whatever its name's capitals, until it has none")
  func roles() throws {
    var made = try WrittenCase.everyKind()
    try made.record(involved("North", .accused, by: .number(1)))
    try made.record(involved("Varda", .harmed, by: .number(1)))
    #expect(parties(made) == ["North accused", "Varda harmed"])
    try made.record(involved("the north", .admitted, by: .number(2)))
    #expect(parties(made) == ["the north admitted", "Varda harmed"])
    #expect(made.session.incidents[Self.incident]?.parties.first?.claims == [.number(2)])
    try made.record(involved("NORTH", nil))
    #expect(parties(made) == ["Varda harmed"])
    try made.record(.undone(command: made.session.journal.lastCommand))
    #expect(parties(made) == ["the north admitted", "Varda harmed"])
    try made.record(.redone(command: made.session.journal.lastCommand - 1))
    #expect(parties(made) == ["Varda harmed"])
  }

  @Test("what merges keeps its own parties and takes over the others")
  func merged() throws {
    var made = try WrittenCase.everyKind()
    let other = made.session.nextID(IncidentID.self)
    try made.record(
      .opened(incident: other, handle: "quay", place: nil, dates: nil, kind: nil))
    try made.record(
      involved("North", .accused), involved("north", .harmed, in: other),
      involved("South", .ally, in: other, of: "North"))
    try made.record(.merged(incident: other, into: Self.incident))
    #expect(parties(made) == ["North accused", "South ally"])
  }

  @Test("is written and read as it was decided")
  func saved() throws {
    var made = try WrittenCase.everyKind()
    try made.record(
      involved("North", .ally, of: "South", by: .number(1), .number(2)), involved("East", .both),
      involved("East", nil))
    let session = try Verification.check(made.bytes, additions: [])
    #expect(session == made.session)
    #expect(session.unknownFacts.isEmpty)
    let text = String(decoding: made.bytes, as: UTF8.self)
    #expect(
      text.contains(
        #"{"claims":["c1","c2"],"fact":"involved","incident":"i1","of":"South","party":"North","role":"ally"}"#
      ))
    #expect(
      text.contains(#"{"claims":[],"fact":"involved","incident":"i1","party":"East"}"#))
  }

  @Test("a claim that left the session for good still carries its party's role")
  func withheld() throws {
    var made = try WrittenCase.everyKind()
    try made.record(involved("North", .accused, by: .number(3)))
    try made.withhold(.claim(.number(3)), .claim)
    #expect(parties(made) == ["North accused"])
  }
}
