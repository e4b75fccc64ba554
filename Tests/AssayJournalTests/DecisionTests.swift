import AssayJournal
import AssayModel
import Testing

@Suite("Decisions about what is there")
struct DecisionTests {
  private func incidents(_ count: Int) throws -> WrittenCase {
    var made = WrittenCase()
    for number in 1...count {
      try made.record(
        .opened(
          incident: .number(number), handle: "h\(number)", place: nil, dates: nil, kind: nil))
    }
    return made
  }

  private func outer(_ made: WrittenCase) -> [Int?] {
    made.session.incidents.all.map { $0.outer?.number }
  }

  @Test("no incident lies within itself, also when the greater one is merged into the smaller")
  func withinItself() throws {
    var made = try incidents(5)
    try made.record(.placed(incident: .number(1), within: .number(4)))
    try made.record(.placed(incident: .number(2), within: .number(1)))
    try made.record(.placed(incident: .number(3), within: .number(2)))
    for inner in 1...3 {
      let error = #expect(throws: Refusal.self) {
        try made.record(.placed(incident: .number(1), within: .number(inner)))
      }
      #expect(error?.problem == "places i1 within itself")
    }
    try made.record(.merged(incident: .number(1), into: .number(3)))
    // i3 is now what i1 was: in i4, with i2 in it.
    #expect(outer(made) == [3, 4, nil, nil])
    // This looks outwards from i2, and comes to an end.
    try made.record(.placed(incident: .number(5), within: .number(2)))
    #expect(outer(made) == [3, 4, nil, 2])
  }

  @Test("the newest decision on two articles' origin stands, and none contradicts the others")
  func origins() throws {
    var made = WrittenCase()
    for number in 1...3 { try made.load(.example(number, "Rain fell on \(number) villages.")) }
    func trace(_ articles: [Int], _ relation: OriginRelation) -> Fact {
      .traced(articles: articles.map { .number($0) }, relation: relation, why: "so it is")
    }
    func pairs(_ relation: OriginRelation) -> [[Int]] {
      made.session.standing.tracedOrigins.pairs(relation).map {
        [$0.first.number, $0.second.number]
      }
    }
    try made.record(trace([1, 3], .independent))
    try made.record(trace([3, 1], .same))
    #expect(pairs(.same) == [[1, 3]] && pairs(.independent).isEmpty)
    let decided = made.session.journal.lastCommand
    try made.record(.undone(command: decided))
    #expect(pairs(.same).isEmpty && pairs(.independent) == [[1, 3]])
    try made.record(.redone(command: decided))
    try made.record(trace([2, 1, 3], .same))
    #expect(pairs(.same) == [[1, 2], [1, 3], [2, 3]])
    let contradiction = "makes a1 and a3 independent and, by way of others, of one origin"
    for (fact, problem) in [
      (trace([1, 3], .independent), contradiction),
      (trace([1, 1], .same), "compares the origin of one article"),
      (trace([1, 9], .same), "compares the origin of a9, which is not loaded"),
    ] {
      let error = #expect(throws: Refusal.self) { try made.record(fact) }
      #expect(error?.problem == problem)
    }
  }

  @Test("what would leave a contradiction behind is not taken back")
  func originsThatLean() throws {
    var made = WrittenCase()
    for number in 1...3 { try made.load(.example(number, "Rain fell on \(number) villages.")) }
    for (articles, relation) in [
      ([1, 3], OriginRelation.independent), ([1, 3], .same), ([1, 2], .same), ([2, 3], .same),
    ] {
      try made.record(
        .traced(articles: articles.map { .number($0) }, relation: relation, why: "so it is"))
    }
    let before = made.session.standing
    let error = #expect(throws: Refusal.self) { try made.record(.undone(command: 5)) }
    #expect(
      error?.problem
        == "entry 7 makes a1 and a3 independent and, by way of others, of one origin otherwise")
    #expect(made.session.standing == before)
    try made.record(.undone(command: 7))
    try made.record(.undone(command: 5))
  }

  @Test("a merged incident leaves its claims and its inner incidents to the other")
  func merged() throws {
    var made = try incidents(3)
    let story = WrittenCase.harbour
    try made.load(story)
    try made.record(
      .claimed(
        claim: .number(1), anchor: try story.anchored("At least 7"), content: .killed(7)))
    try made.record(.linked(claim: .number(1), incident: .number(1)))
    try made.record(.placed(incident: .number(3), within: .number(1)))
    let before = made.session.standing
    try made.record(.merged(incident: .number(1), into: .number(2)))
    #expect(made.session.incidents[.number(1)] == nil)
    #expect(made.session.standing.claims(of: .number(2)).map(\.id) == [.number(1)])
    #expect(made.session.incidents[.number(3)]?.outer == .number(2))
    let error = #expect(throws: Refusal.self) {
      try made.record(.merged(incident: .number(2), into: .number(2)))
    }
    #expect(error?.problem == "merges i2 into i2, which is no other incident")
    try made.record(.undone(command: made.session.journal.lastCommand))
    #expect(made.session.standing == before)
  }

  @Test("a claim by hand on a figure's words is withdrawn without giving the figure free")
  func withdrawnBeside() throws {
    var made = WrittenCase()
    let story = WrittenCase.harbour
    try made.load(story)
    let anchor = try story.anchored("At least 7 people were killed", .killed)
    try made.record(.accepted(claim: .number(1), anchor: anchor, content: .killed(7)))
    try made.record(.claimed(claim: .number(2), anchor: anchor, content: .killed(7)))
    try made.record(.withdrawn(claim: .number(2), why: "twice"))
    let error = #expect(throws: Refusal.self) {
      try made.record(.accepted(claim: .number(3), anchor: anchor, content: .killed(7)))
    }
    #expect(error?.problem == "accepts a figure of a1 a second time")
    try made.record(.withdrawn(claim: .number(1), why: "misread after all"))
    #expect(made.session.claims.isEmpty)
    try made.record(.accepted(claim: .number(3), anchor: anchor, content: .killed(7)))
    #expect(made.session.claims.count == 1)
  }
}
