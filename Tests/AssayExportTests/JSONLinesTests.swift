import AssayChecks
import AssayExport
import AssayJournal
import AssayModel
import Testing

@Suite struct JSONLinesTests {
  private func lines(_ text: String) throws -> [JSON] {
    try text.utf8.split(separator: UInt8(ascii: "\n")).map { try JSON(reading: Array($0)) }
  }

  @Test func everythingIsALineOfItsKind() throws {
    let lines = try lines(Fixture.text(try Fixture.judged(), .jsonl))
    #expect(
      lines.compactMap { $0["kind"]?.text }
        == ["export", "article", "source", "incident", "incident", "claim", "assessment"])
    #expect(lines[0]["caveat"]?.text?.isEmpty == false)
    #expect(lines[2]["type"] == "official")
    #expect(lines[3]["type"] == "bombing")
    #expect(lines[3]["within"] == "i2")
    #expect(lines[6]["source"] == "s1")
  }

  @Test func linesAreThoseOfTheDocument() throws {
    let made = try Fixture.judged()
    let lines = try lines(Fixture.text(made, .jsonl))
    let document = try JSON(reading: export(made.session, as: .json))
    for (kind, name) in [("claim", "claims"), ("assessment", "assessments")] {
      let things = lines.filter { $0["kind"]?.text == kind }.map { line in
        guard var members = line.object else { return line }
        members["kind"] = nil
        return JSON.object(members)
      }
      #expect(things == document[name]?.array)
    }
  }

  @Test func assessmentsBringTheirOwnClaims() throws {
    var made = try Fixture.small()
    try made.take(.unlinked(by: "hospital", Fixture.floor))
    let lines = try lines(Fixture.text(made, .jsonl, .assessments))
    #expect(lines.filter { $0["kind"] == "claim" }.count == 1)
    #expect(lines[0]["what"] == "assessments")
  }

  @Test(arguments: HostileTexts.all) func textsComeBack(text: String) throws {
    let lines = try lines(Fixture.text(try Fixture.hostile(text), .jsonl))
    let claim = try #require(lines.first { $0["kind"] == "claim" })
    for back in [
      claim["translation"]?.text, claim["verdict"]?["why"]?.text, claim["credit"]?["why"]?.text,
      claim["notes"]?.array?.first?["text"]?.text, claim["tags"]?.array?.first?.text,
      lines.first { $0["kind"] == "source" }?["name"]?.text,
    ] {
      #expect(back.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
    for line in Fixture.text(try Fixture.hostile(text), .jsonl).utf8.split(separator: 10) {
      #expect(!line.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }
}
