import AssayChecks
import AssayExport
import AssayJournal
import AssayModel
import Testing

@Suite struct JSONTests {
  private func document(
    _ made: ExampleCase, _ content: ExportContent = .claims
  ) throws -> JSON {
    try JSON(reading: export(made.session, as: .json, what: content))
  }

  @Test func theDocumentNamesItselfAndItsSession() throws {
    let made = try Fixture.small()
    let document = try document(made)
    #expect(document["schema"] == "assay.export")
    #expect(document["format"] == 1)
    #expect(document["head"]?.text == made.session.journal.head.hexadecimal)
    #expect(document["caveat"]?.text?.isEmpty == false)
  }

  @Test func claimsKeepTheirBoundsAndAnchors() throws {
    let claim = try #require(try document(Fixture.small())["claims"]?.array?.first)
    #expect(
      claim["about"] == [
        "harm": "killed",
        "quantity": [
          "kind": "atLeast", "value": 11, "low": 11, "high": nil, "words": "at least 11",
        ],
        "people": "officers", "groups": ["police"], "scope": "incident",
      ])
    #expect(
      claim["target"]?["selector"] == [
        ["type": "TextPositionSelector", "start": 0, "end": 25],
        [
          "type": "TextQuoteSelector", "exact": "at least 11 officers died", "prefix": "",
          "suffix": "",
        ],
      ])
    #expect(claim["recorded"] == "2024-01-05T03:00:00Z")
    #expect(claim["incident"] == "i1")
    #expect(claim["speakers"] == ["s1"])
  }

  @Test func gradesCarryTheTaxonomysTag() throws {
    let source = try #require(try document(Fixture.small())["sources"]?.array?.first)
    #expect(source["grade"]?["tag"] == "admiralty-scale:source-reliability=\"b\"")
    #expect(source["grade"]?["label"] == "usually reliable")
  }

  @Test func assessmentsKeepAnOpenHigh() throws {
    let assessment = try #require(try document(Fixture.small())["assessments"]?.array?.first)
    #expect(assessment["reached"] == "range")
    #expect(assessment["low"] == 11)
    #expect(assessment["high"] == JSON.null)
    #expect(assessment["stale"] == false)
    #expect(assessment["claims"] == ["c1"])
  }

  @Test func assessmentsBringOnlyTheClaimsTheyWereMadeFrom() throws {
    var made = try Fixture.small()
    try made.record([
      .opened(
        incident: IncidentID(number: 2), handle: "rask", place: nil, dates: nil, kind: nil)
    ])
    try made.take(.claim(by: "hospital", Fixture.floor))
    #expect(try document(made)["claims"]?.array?.count == 2)
    let published = try document(made, .assessments)
    #expect(published["claims"]?.array?.compactMap { $0["id"]?.text } == ["c1"])
    #expect(published["incidents"]?.array?.compactMap { $0["handle"]?.text } == ["kerman"])
    #expect(published["sources"]?.array?.compactMap { $0["name"]?.text } == ["police"])
    #expect(published["articles"]?.array?.count == 1)
    #expect(published["assessments"]?.array?.compactMap { $0["stale"]?.bool } == [true])
  }

  @Test func undoneDecisionsDoNotGoOut() throws {
    var made = try Fixture.small()
    try made.take(.claim(by: "hospital", Fixture.floor))
    try made.record([.undone(command: made.session.journal.lastCommand)])
    #expect(try document(made)["claims"]?.array?.count == 1)
    #expect(try document(made)["assessments"]?.array?.compactMap { $0["stale"]?.bool } == [false])
  }

  @Test func theSameCaseGivesTheSameBytes() throws {
    for format in ExportFormat.allCases {
      for content in ExportContent.allCases {
        let first = export(try Fixture.small().session, as: format, what: content)
        #expect(first == export(try Fixture.small().session, as: format, what: content))
      }
    }
  }

  @Test func controlCharactersAreEscaped() throws {
    let text = Fixture.text(try Fixture.hostile("\u{1B}[2J\u{85}\u{2028}"), .json)
    #expect(text.contains("\\u001b[2J\\u0085\\u2028"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }
}
