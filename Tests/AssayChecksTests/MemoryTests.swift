import AssayChecks
import AssayJournal
import AssayModel
import Synchronization
import TestSupport
import Testing

/// Kept results are those of a check of everything, whatever happened in between.
@Suite struct MemoryTests {
  @Test(arguments: 0..<60) func whatIsKeptIsWhatIsFound(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var made = try ExampleCase()
    var memory = CheckMemory()
    for number in 2...4 {
      try made.record([
        .opened(
          incident: IncidentID(number: number), handle: "i-\(number)", place: nil, dates: nil,
          kind: nil)
      ])
    }
    for _ in 0..<40 {
      // A step that cannot follow changes nothing.
      try? step(&made, &random)
      guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
      let all = check(made.session, readings: { made.readings[$0] }, words: .reader)
      #expect(Set(all.map(\.id)).count == all.count)
      // What one check found is kept beside what the others are still to find.
      let name = checkNames.randomElement(using: &random) ?? "unassessed"
      #expect(
        memory.findings(
          in: made.session, readings: { made.readings[$0] }, words: .reader, only: [name])
          == all.filter { $0.check == name })
      #expect(
        memory.findings(
          in: made.session, readings: { made.readings[$0] }, words: .reader) == all)
    }
  }

  @Test func anotherCaseStartsAnew() throws {
    let words = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
    let one = try ExampleCase([.claim(by: "police", words)])
    let other = try ExampleCase([.unlinked(by: "police", words)])
    var memory = CheckMemory()
    for made in [one, other, try ExampleCase(), one] {
      #expect(
        memory.findings(in: made.session, readings: { made.readings[$0] })
          == check(made.session, readings: { made.readings[$0] }))
    }
  }

  /// A body is read where its headline may count, and once; a decision about a claim's credit reads
  /// nothing again, and one that touches an article that article alone.
  @Test func onlyWhatMayBeFoundIsRead() throws {
    let seven = Quantity.exact(7, words: "7")
    let body = ExampleWords.body("9 died", .killed, .exact(9, words: "9"))
    var made = try ExampleCase([
      .article(.headline("7 dead", .killed, seven), body), .article(body),
      .article(.headline("7 dead", .killed, seven), body),
      .claim(by: "police", .body("7 died", .killed, seven)),
    ])
    var memory = CheckMemory()
    /// The articles whose readings a check of everything asked for, and the headlines it looked at.
    func looked() -> (articles: [Int], headlines: Int) {
      var articles: [Int] = []
      let headlines = Mutex(0)
      let words = WordReader(
        figures: { _ in [] }, numbers: { _ in [] },
        mayCount: {
          headlines.withLock { $0 += 1 }
          return $0.contains("dead")
        })
      let found = memory.findings(
        in: made.session,
        readings: {
          articles.append($0.number)
          return made.readings[$0]
        }, words: words, upTo: .always)
      #expect(found == check(made.session, readings: { made.readings[$0] }, upTo: .always))
      return (articles, headlines.withLock { $0 })
    }
    #expect(looked().articles == [1, 3])
    let claim = ClaimID(number: 1)
    try made.record([.credited(claim: claim, credibility: .two, why: "x")])
    #expect(looked() == ([], 0))
    try made.record([.judged(claim: claim, verdict: .disputed, why: "x")])
    #expect(looked() == ([], 0))
    try made.take(.review(.aside, article: 3, figure: 1))
    #expect(looked() == ([3], 1))
  }

  private func step(
    _ made: inout ExampleCase, _ random: inout SeededGenerator
  ) throws(Refusal) {
    func any(_ count: Int) -> Int { Int.random(in: 1...max(1, count), using: &random) }
    let claim = ClaimID(number: any(made.session.claims.count + 1))
    let incident = IncidentID(number: any(4))
    let source = SourceID(number: any(made.session.sources.count))
    let speaker = ["a", "b", "c"][any(3) - 1]
    let count = any(9)
    let group: Group = [.woman, .man, .child][any(3) - 1]
    let words = ExampleWords.body(
      "\(count) died", .killed, .exact(count, words: "\(count)"), people: "",
      any(2) == 1 ? [] : [group])
    let headline = ExampleWords.headline("\(count) dead", .killed, .exact(count, words: "\(count)"))
    switch any(28) {
    case 1, 2, 3: try made.take(.claim(by: speaker, words))
    case 4: try made.take(.part(of: claim.number, by: speaker, words))
    case 5: try made.take(.unlinked(by: speaker, words))
    case 6: try made.take(.statement(by: speaker, .means, "way \(any(3))", stance: .asserts))
    case 7: try made.take(.article(headline, words))
    case 8:
      try made.take(
        .review(
          any(2) == 1 ? .misread : .aside, article: any(made.session.articles.count), figure: any(2)
        ))
    case 9: try made.record([.linked(claim: claim, incident: incident)])
    case 10: try made.record([.withdrawn(claim: claim, why: "x")])
    case 11: try made.record([.judged(claim: claim, verdict: .refuted, why: "x")])
    case 12:
      try made.record([.graded(source: source, reliability: any(2) == 1 ? .c : .e, why: "x")])
    case 13:
      try made.record([.described(source: source, kind: nil, party: "p\(any(2))", alias: nil)])
    case 24:
      try made.record([
        any(3) == 1
          ? .untagged(item: .claim(claim), label: "physical-evidence")
          : .tagged(item: .claim(claim), label: "physical-evidence"),
        .credited(claim: claim, credibility: .one, why: "x"),
      ])
    case 26:
      try made.record([.cleared(item: .source(source), fields: [.party])])
    case 27:
      try made.record([
        .traced(
          articles: (0..<2).map { _ in ArticleID(number: any(made.session.articles.count)) },
          relation: any(2) == 1 ? .same : .independent, why: "x")
      ])
    case 25:
      try made.record([
        .amended(
          incident: incident, handle: nil, place: nil, dates: DateRange("2024-01-0\(any(3))"),
          kind: nil)
      ])
      try made.take(
        .dated(published: "2024-01-0\(any(3))", told: "2024-01-0\(any(3))", words))
    case 23:
      try made.record([
        .involved(
          incident: incident, party: "p\(any(2))", role: any(4) == 1 ? nil : .accused, of: nil,
          claims: [])
      ])
    case 14: try made.take(.assessment(.killed, low: 1, high: 9))
    case 20:
      let claims = made.session.standing.claims(of: incident).map(\.id)
      try made.record([
        .assessed(
          subject: AssessmentSubject(incident: incident, harm: .killed, groups: []),
          outcome: .method(
            MethodResult(
              method: "range", choices: nil, low: 1, high: 9, best: nil, imputed: [])),
          claims: claims, seen: claims, why: "x")
      ])
    case 15: try made.record([.undone(command: any(made.session.journal.lastCommand))])
    case 21:
      if let command = made.session.newestStandingCommand {
        try made.record([.undone(command: command)])
      }
    case 22:
      if let command = made.session.newestUndoneCommand {
        try made.record([.redone(command: command)])
      }
    case 16:
      try made.record([
        .shelved(article: ArticleID(number: any(made.session.articles.count)), why: nil)
      ])
    case 18:
      try made.record([
        .mergedSource(
          source: source, into: SourceID(number: any(made.session.sources.count)))
      ])
    case 19:
      try made.record([
        .detailed(
          article: ArticleID(number: any(made.session.articles.count)),
          details: ArticleDetails(outlet: "o\(any(2))", published: Moment("2024-01-0\(any(3))")),
          cleared: [])
      ])
    case 17: try made.record([.merged(incident: incident, into: IncidentID(number: any(4)))])
    default:
      guard let old = made.session.claims[claim]?.content else { return }
      try made.record([
        .corrected(
          claim: claim,
          content: ClaimContent(about: old.about, stance: .denies, speakers: old.speakers), why: nil
        )
      ])
    }
  }
}
