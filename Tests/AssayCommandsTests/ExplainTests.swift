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
    #expect(answer.contains("count     7+: \"at least\" makes it a floor"))
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

  @Test func severalThingsAreExplainedInTheirOrder() throws {
    let shell = shell()
    shell.run(["accept a1.2", "incident new ferry"])
    let answer = shell.run("explain ferry c1 a1 \"22 others\" a1.1")
    let places = try ["ferry has no assessment", "accepted c1", "\"wounding 22 others\"", "a1.1"]
      .map { try #require(answer.ranges(of: $0).first, "\($0): \(answer)").lowerBound }
    #expect(places == places.sorted())
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

  @Test(arguments: [
    ("The army denied that shells had killed 12 people.", "denies: \"denied\" denies it"),
    ("Up to 30 people are feared dead.", "fears: \"feared\" says that it may be so"),
    (
      "The group vowed to kill five hostages.", "threatens: \"vowed to\" says what has not happened"
    ),
    ("The toll fell from 12.", "former: \"from\" gives way to a newer count"),
    ("Up to 30 people died.", "≤30: \"Up to\" makes it a ceiling"),
    ("About 30 people died.", "~30: \"About\" makes it rough"),
    ("Nearly 30 people died.", "\"Nearly\" makes it rough, and not above"),
    ("Forty people died in the last week.", "period: \"the last week\" widens it"),
    ("Six men died, a nurse told Odra Radio.", "Odra Radio: \"told\" shows who passes it on"),
    (
      "The port office spoke. Six men died, it said.",
      "the article's own voice: nobody is named"
    ),
    (
      "The port office said so. Six men died, it added.",
      "\"added\" shows who speaks, named in the sentence before"
    ),
    (
      "“It was a raid,” Ana Ruz said. “Six men died.”",
      "Ana Ruz: \"said\" shows whose quotation it stands in, in the sentence before"
    ),
  ])
  func eachReasonSaysWhatItsWordsDo(_ text: String, _ line: String) throws {
    let disk = Disk.memory
    try disk.write(Array("A headline\n\(text)\n".utf8), "/case/story.txt")
    let shell = TestShell(disk: disk, folder: "/case")
    shell.run("load story.txt")
    #expect(shell.run("explain a1.1").contains(line))
  }
}
