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

  @Test func judgementsAndPlacesGoAlong() throws {
    let document = try document(Fixture.judged())
    let claim = try #require(document["claims"]?.array?.first)
    #expect(
      claim["credit"] == [
        "credibility": "2", "label": "probably true", "why": "fits the rest",
        "tag": "admiralty-scale:information-credibility=\"2\"", "analyst": "example",
      ])
    #expect(
      claim["verdict"] == ["outcome": "disputed", "why": "two offices", "analyst": "example"])
    #expect(
      claim["notes"]?.array?.compactMap { $0["text"]?.text } == ["call again", "call the mayor"])
    let incidents = try #require(document["incidents"]?.array)
    #expect(incidents.map { $0["within"] } == ["i2", JSON.null])
    #expect(incidents.first?["notes"]?.array?.first?["text"] == "near the border")
    let source = try #require(document["sources"]?.array?.first)
    #expect(source["party"] == "Republic")
    #expect(source["aliases"] == ["the force"])
    let assessment = try #require(document["assessments"]?.array?.first)
    #expect(assessment["reached"] == "preferring")
    #expect(assessment["source"] == "s1")
  }

  @Test func outerIncidentsComeAlongWithAssessments() throws {
    let published = try document(Fixture.judged(), .assessments)
    #expect(published["incidents"]?.array?.compactMap { $0["handle"]?.text } == ["kerman", "war"])
  }

  @Test func whatWasWithdrawnOrSetAsideStaysAtHome() throws {
    for format in ExportFormat.allCases {
      var made = try ExampleCase([
        .claim(by: "police", Fixture.floor),
        .claim(by: "army", .body("secret words", .killed, .vague("secret"))),
        .unlinked(by: "army", .body("other words", .killed, .vague("other"))),
      ])
      try made.record([
        .withdrawn(claim: ClaimID(number: 2), why: "a slip"),
        .shelved(article: ArticleID(number: 3), why: nil),
      ])
      let text = Fixture.text(made, format)
      #expect(text.contains("at least 11 officers died"))
      #expect(!text.contains("secret words"))
      #expect(!text.contains("other words"))
    }
  }

  @Test func assessmentsAreStaleWhenWhatTheyRestOnIsWithdrawn() throws {
    var made = try Fixture.small()
    try made.record([.withdrawn(claim: ClaimID(number: 1), why: "a slip")])
    let published = try document(made, .assessments)
    #expect(published["claims"] == [])
    #expect(published["assessments"]?.array?.compactMap { $0["stale"]?.bool } == [true])
    let findings = findingsAgainstPublishing(
      made.session, as: .json, what: .assessments, readings: { made.readings[$0] })
    #expect(findings.map(\.check) == ["assessment-stale"])
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
