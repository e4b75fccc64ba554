import AssayModel
import AssayStore
import Testing

/// `explain` of a figure, and of a claim that was made from one.
@Suite struct ExplainTests {
  private func shell() -> TestShell {
    let shell = TestShell(disk: .overlay(on: .system))
    shell.run(["as Noor Haddad", "load harbour.txt published=2024-03-04"])
    return shell
  }

  @Test func theWordsThatDecidedAreMarkedInTheSentence() {
    let answer = shell().run("explain a1 \"killing at least seven people\"")
    #expect(answer.contains("count     7+: \"at least\" bounds the number"))
    #expect(answer.contains("[killing]{harm} [at least]{count} seven people"))
    #expect(answer.contains("[said]{by}"))
    #expect(answer.contains("stance    asserts: nothing in the sentence weakens it"))
  }

  @Test func asJSONEveryReasonHasItsWordsAndTheirPlace() throws {
    let json = try JSON(reading: shell().run("explain a1.2 --json"))
    let reasons = try #require(json["reasons"]?.array)
    let count = try #require(reasons.first { $0["what"]?.text == "count" })
    #expect(count["because"]?.text == "at least")
    #expect(count["says"]?.text == "7+")
    #expect(count["ground"]?.text == "modified")
    #expect(count["part"]?.text == "body")
    #expect(count["span"] == .array([.integer(130), .integer(138)]))
    let stance = try #require(reasons.first { $0["what"]?.text == "stance" })
    #expect(stance["because"] == .null)
    #expect(stance["span"] == .null)
    let speaker = try #require(reasons.first { $0["what"]?.text == "speaker" })
    #expect(speaker["says"]?.text == "the city health office")
    #expect(speaker["because"]?.text == "said")
  }

  @Test func aClaimThatWasAcceptedTellsItsReadingToo() {
    let shell = shell()
    shell.run("accept a1 \"killing at least seven people\" a1 \"22 others\"")
    let answer = shell.run("explain c2")
    #expect(answer.contains("accepted c2"))
    #expect(answer.contains("figure    a1.3"))
    #expect(answer.contains("\"wounding\" is said of those after it"))
  }

  @Test func aClaimByHandHasNoReading() {
    let shell = shell()
    shell.run("claim a1 \"Nine killed\" killed 9")
    let answer = shell.run("explain c1")
    #expect(answer.contains("claimed c1"))
    #expect(!answer.contains("figure"))
  }

  @Test func severalFiguresAreToldOneAfterAnother() throws {
    let json = try JSON(reading: shell().run("explain a1.1 a1.5 --json"))
    let figures = Set((json["reasons"]?.array ?? []).compactMap { $0["figure"]?.text })
    #expect(figures == ["a1.1", "a1.5"])
  }
}
