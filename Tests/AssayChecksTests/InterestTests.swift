import AssayChecks
import AssayJournal
import AssayModel
import Testing

/// What the speaker of a claim has at stake.
@Suite struct InterestTests {
  private static func killed(_ count: Int, _ groups: Group...) -> ExampleWords {
    .body(
      "\(count) \(groups) killed", .killed, .exact(count, words: "\(count)"), people: "",
      groups)
  }

  private static func party(_ name: String, _ role: PartyRole, of: String? = nil) -> Fact {
    .involved(
      incident: IncidentID(number: 1), party: name, role: role, of: of,
      claims: [ClaimID(number: 1)])
  }

  private static func of(_ source: Int, _ party: String) -> Fact {
    .described(source: SourceID(number: source), kind: nil, party: party, alias: nil)
  }

  private func claim(_ number: Int, of made: ExampleCase) throws -> Claim {
    try #require(made.session.claims[ClaimID(number: number)])
  }

  @Test func whatStandsForAWordIsNeverBareInAFinding() throws {
    let incident = IncidentID(number: 1)
    let made = try ExampleCase([
      .claim(by: "army", .body("dozens died", .killed, .vague("dozens"))),
      .facts([
        Self.party("army", .harmed),
        .assessed(
          subject: AssessmentSubject(incident: incident, harm: .killed, groups: []),
          outcome: .method(
            MethodResult(
              method: "acled-2021", choices: nil, low: 12, high: 12, best: nil,
              imputed: [.high, .low])),
          claims: [ClaimID(number: 1)], seen: [ClaimID(number: 1)], why: "the rule of our data"),
      ]),
    ])
    let found = check(made.session, readings: { made.readings[$0] }, only: ["interested-party"])
    let message = try #require(found.first?.message)
    #expect(message.contains("is assessed at ~12 (acled-2021) by"), "\(message)")
  }

  @Test(arguments: [
    (PartyRole.accused, Interest.Leaning.low, Interest.Leaning.high),
    (.admitted, .low, .high), (.harmed, .high, .low), (.both, .unknown, .unknown),
    (.ally, .unknown, .unknown),
  ])
  func followsFromTheRole(
    role: PartyRole, ofCivilians: Interest.Leaning, ofCombatants: Interest.Leaning
  ) throws {
    let made = try ExampleCase([
      .claim(by: "army", Self.killed(7)), .claim(by: "army", Self.killed(3, .militant)),
      .claim(by: "hospital", Self.killed(9)), .claim(by: nil, Self.killed(8)),
      .unlinked(by: "army", Self.killed(2)),
      .facts([Self.of(1, "North"), Self.party("north", role)]),
    ])
    let standing = made.session.standing
    #expect(standing.interest(of: try claim(1, of: made))?.leaning == ofCivilians)
    #expect(standing.interest(of: try claim(1, of: made))?.party.role == role)
    #expect(standing.interest(of: try claim(2, of: made))?.leaning == ofCombatants)
    #expect(standing.interest(of: try claim(3, of: made)) == nil)
    #expect(standing.interest(of: try claim(4, of: made)) == nil)
    #expect(standing.interest(of: try claim(5, of: made)) == nil)
  }

  @Test func aSourceOfThePartysNameSpeaksForIt() throws {
    let made = try ExampleCase([
      .claim(by: "the North", Self.killed(7)), .claim(by: "south", Self.killed(7)),
      .facts([Self.party("North", .accused), Self.party("South", .ally, of: "north")]),
    ])
    #expect(made.session.standing.interest(of: try claim(1, of: made))?.leaning == .low)
    #expect(made.session.standing.interest(of: try claim(2, of: made))?.leaning == .low)
  }

  @Test func alliesOfEachOtherLeanNowhere() throws {
    let made = try ExampleCase([
      .claim(by: "north", Self.killed(7)),
      .facts([Self.party("North", .ally, of: "South"), Self.party("South", .ally, of: "North")]),
    ])
    #expect(made.session.standing.interest(of: try claim(1, of: made))?.leaning == .unknown)
  }

  @Test func theMostOfTheAccusedAndTheLeastOfTheHarmedAreAgainstTheirInterest() throws {
    func against(_ role: PartyRole, own: Int, others: Int...) throws -> Bool {
      let made = try ExampleCase(
        [.claim(by: "north", Self.killed(own))]
          + others.enumerated().map { .claim(by: "other \($0.offset)", Self.killed($0.element)) }
          + [.facts([Self.party("North", role)])])
      return made.session.standing.isAgainstInterest(try claim(1, of: made))
    }
    #expect(try against(.accused, own: 9, others: 7, 8))
    #expect(try !against(.accused, own: 7, others: 7, 8))
    #expect(try against(.accused, own: 2))
    #expect(try !against(.accused, own: 0))
    #expect(try against(.harmed, own: 5, others: 7, 8))
    #expect(try !against(.harmed, own: 9, others: 7, 8))
    #expect(try !against(.harmed, own: 9))
    #expect(try !against(.both, own: 9, others: 7))
  }
}
