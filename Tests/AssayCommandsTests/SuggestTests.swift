import AssayModel
import Testing

@Suite struct SuggestTests {
  @Test func everySuggestedCommandCanBeTyped() throws {
    let shell = TestShell()
    shell.run([
      "load depot.txt published=2024-05-14", "load depot-toll.txt published=2024-05-15",
    ])
    for _ in 0..<8 {
      let answer = shell.run("suggest --json")
      guard let start = answer.firstRange(of: "\"command\":\"") else { break }
      shell.run(String(answer[start.upperBound...].prefix { $0 != "\"" }))
    }
    #expect(shell.run("suggest").contains("Nothing more"))
    let incidents = shell.run("incidents")
    #expect(incidents.contains("Zinder, Niger"))
    #expect(shell.shell.session.claims.all.allSatisfy { $0.incident != nil })
  }

  @Test func anIncidentWhosePlaceIsOpenLiesNowhere() {
    let shell = TestShell()
    shell.run(["incident new blast place=Tripoli"])
    #expect(!shell.run("incidents").contains("Lebanon"))
    shell.run("incident edit blast place=\"Tripoli, Lebanon\"")
    #expect(shell.run("incidents").contains("Lebanon"))
  }

  @Test func twoIncidentsOfOnePlaceAndDayMayBeOne() {
    let shell = TestShell()
    shell.run([
      "incident new one place=Kerman dates=2024-01-03 kind=bombing",
      "incident new other place=\"city of Kerman\" dates=2024-01-03 kind=blast",
      "incident new third place=Kerman dates=2024-02-03 kind=bombing",
    ])
    let answer = shell.run("suggest")
    #expect(answer.contains("incident merge other one"))
    #expect(!answer.contains("third"))
  }

  @Test func whatLiesWithinAnotherIsNotSuggestedAgain() {
    let shell = TestShell()
    shell.run([
      "incident new siege place=\"Idlib province\" dates=2024-01-01/2024-01-31",
      "incident new raid place=\"Khan Sheikhoun\" dates=2024-01-03",
    ])
    #expect(shell.run("suggest").contains("incident within raid siege"))
    shell.run("incident within raid siege")
    #expect(shell.run("suggest").contains("Nothing more"))
  }

  @Test func oneUndoTakesAWrongLinkBack() {
    let shell = TestShell()
    shell.run([
      "load depot.txt published=2024-05-14", "accept a1/1", "incident new wrong",
    ])
    let before = shell.shell.session.claims.all.map(\.incident)
    shell.run("link a1/1 wrong")
    #expect(shell.shell.session.claims.all.compactMap(\.incident).count > 1)
    shell.run("undo")
    #expect(shell.shell.session.claims.all.map(\.incident) == before)
  }
}
