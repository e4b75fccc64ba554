import Testing

@testable import LineEditor

@Suite struct CompletionTests {
  private let candidates = ["accept", "article", "articles", "set-aside", "Überblick"].map {
    Candidate($0)
  }

  private func best(_ typed: String) -> (kind: CompletionMatch.Kind, texts: [String]) {
    let best = CompletionMatch.best(of: candidates, for: typed)
    return (best.kind, best.candidates.map(\.text))
  }

  @Test func prefixComesFirst() {
    #expect(best("ar") == (.prefix, ["article", "articles"]))
    #expect(best("") == (.prefix, candidates.map(\.text)))
  }

  @Test func capitalsDoNotMatter() {
    #expect(best("ART") == (.prefix, ["article", "articles"]))
    #expect(best("über") == (.prefix, ["Überblick"]))
  }

  @Test func wordsThenScatteredLetters() {
    #expect(best("as") == (.word, ["set-aside"]))
    #expect(best("rtcl") == (.scattered, ["article", "articles"]))
    #expect(best("zzz").texts.isEmpty)
  }

  @Test func commonPrefixKeepsCharactersWhole() {
    #expect(CompletionMatch.commonPrefix(of: ["article", "articles"]) == "article")
    #expect(CompletionMatch.commonPrefix(of: ["e\u{301}a", "e\u{300}b"]) == "")
    #expect(CompletionMatch.commonPrefix(of: []) == "")
    #expect(CompletionMatch.commonPrefix(of: ["👨‍👩‍👧x", "👨‍👩‍👧y"]) == "👨‍👩‍👧")
  }
}

@Suite struct CandidateListTests {
  init() {
    _ = Cells.areReady
  }

  @Test func descriptionsStandInAColumn() {
    let rows = CandidateList.rows(
      for: [Candidate("a", description: "first"), Candidate("long", description: "second")],
      columns: 40, limit: 10)
    #expect(rows == [.init("a     ", grey: "first"), .init("long  ", grey: "second")])
  }

  @Test func descriptionsAreCutToTheWidth() {
    let rows = CandidateList.rows(
      for: [Candidate("name", description: "a description that is longer than that")],
      columns: 20, limit: 10)
    #expect(rows == [.init("name  ", grey: "a descriptio…")])
  }

  @Test func columnsAreReadDownwards() {
    let rows = CandidateList.rows(
      for: ["a", "b", "c", "d", "e"].map { Candidate($0) }, columns: 8, limit: 10)
    #expect(rows.map(\.text) == ["a  c  e", "b  d"])
  }

  @Test func whatDoesNotFitIsCounted() {
    let names = (0..<100).map { Candidate("n\($0)", description: "d") }
    let rows = CandidateList.rows(for: names, columns: 30, limit: 4)
    #expect(rows.count == 4)
    #expect(rows.last == .init("", grey: "... 82 more, keep typing"))
  }

  @Test(arguments: 2...40, [1, 2, 3, 7])
  func nothingIsWiderOrHigherThanAllowed(columns: Int, limit: Int) {
    let names = (0..<30).map { Candidate(String(repeating: "名", count: $0), description: "d é") }
    let rows = CandidateList.rows(for: names, columns: columns, limit: limit)
    #expect(rows.count <= limit)
    #expect(rows.allSatisfy { Cells.width(of: $0.text + $0.grey) < columns })
  }

  @Test func controlsNeverReachTheScreen() {
    let rows = CandidateList.rows(
      for: [Candidate("a\u{1b}[2Jb\nc", description: "d\u{202e}e")], columns: 40, limit: 3)
    #expect(rows == [.init("a[2Jb c  ", grey: "de")])
  }
}
