import AssayChecks
import AssayJournal
import AssayModel
import Testing

@Suite struct StatementTests {
  private func findings(_ steps: ExampleStep...) throws -> [Finding] {
    let made = try ExampleCase(steps)
    return check(
      made.session, readings: { made.readings[$0] }, only: ["conflicting-statements"])
  }

  @Test func valuesStandSideBySideWithTheirSpeakers() throws {
    #expect(
      try findings(
        .statement(by: "ministry", .responsible, "the Northern Front", stance: .asserts),
        .statement(by: "Northern Front", .responsible, "Northern Front", stance: .denies),
        .statement(by: "witness", .when, "Monday", stance: .asserts)) == [
          Finding(
            check: "conflicting-statements", severity: .notice,
            message: "kerman, responsible: \"the Northern Front\" (ministry), "
              + "\"Northern Front\" (denied by Northern Front) do not agree",
            evidence: [
              .init(id: "c1", words: "the Northern Front", source: "ministry; a1"),
              .init(id: "c2", words: "Northern Front", source: "Northern Front; a2"),
            ],
            incident: IncidentID(number: 1), remedy: "verdict CLAIM VERDICT --why \"…\"")
        ])
  }

  @Test func onlyThoseThatDisagreeAreNamed() throws {
    let found = try findings(
      .statement(by: "a", .when, "2024-01-03", stance: .asserts),
      .statement(by: "b", .when, "2024-01-02/2024-01-04", stance: .asserts),
      .statement(by: "c", .when, "2024-01-04/2024-01-05", stance: .asserts))
    #expect(found.map(\.id) == ["conflicting-statements:c1+c3"])
  }

  @Test func everyMatterHasItsOwnFinding() throws {
    let found = try findings(
      .statement(by: "a", .means, "a drone", stance: .asserts),
      .statement(by: "b", .means, "a missile", stance: .asserts),
      .statement(by: "a", .happened, "an explosion", stance: .asserts),
      .statement(by: "b", .happened, "an explosion", stance: .denies))
    #expect(found.map(\.id) == ["conflicting-statements:c3+c4", "conflicting-statements:c1+c2"])
  }

  @Test func placesAreComparedWholeByWhole() throws {
    #expect(
      try findings(
        .statement(by: "a", .where, "Kerman, Iran", stance: .asserts),
        .statement(by: "b", .where, "Kermanshah, Iran", stance: .asserts)
      ).count == 1)
  }

  @Test(arguments: [
    (Matter.when, "4 March 2024", "2024-03-04", true), (.when, "Mar. 4, 2024", "2024-03-04", true),
    (.when, "2024-03-04T09:30", "4 March 2024", true),
    (.when, "2024-03-04T09:30", "2024-03-04T10:30", false),
    (.when, "March 4, 2024", "5 March 2024", false), (.when, "4 March", "2024-03-04", false),
    (.where, "in Port Selim", "Port Selim, Varda", true), (.where, "Selim", "Port Selim", false),
    (.means, "“Mortar shells”", "mortar  shells,", true), (.means, "a drone?", "Drone", true),
  ])
  func valuesAreComparedAndNotSpellings(
    matter: Matter, one: String, other: String, agree: Bool
  ) throws {
    #expect(
      try findings(
        .statement(by: "a", matter, one, stance: .asserts),
        .statement(by: "b", matter, other, stance: .asserts)
      ).isEmpty == agree)
  }

  @Test func aDayIsDeniedHoweverItIsWritten() throws {
    #expect(
      try findings(
        .statement(by: "a", .when, "4 March 2024", stance: .asserts),
        .statement(by: "b", .when, "2024-03-04", stance: .denies)
      ).count == 1)
  }

  @Test func aSayingCanBeDenied() throws {
    #expect(
      try findings(
        .statement(by: "a", .said, "we struck it", stance: .asserts),
        .statement(by: "b", .said, "We struck it.", stance: .denies)
      ).count == 1)
  }
}
