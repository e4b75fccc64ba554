import AssayJournal
import AssayModel
import Testing

@Suite("Assessments by a counting method")
struct MethodOutcomeTests {
  private static let result = MethodResult(
    method: "acled-2021", choices: "context=small", low: 3, high: nil, best: nil,
    imputed: [.high, .low])

  private func made() throws -> WrittenCase {
    var made = try WrittenCase.everyKind()
    try made.record(
      .assessed(
        subject: AssessmentSubject(incident: .number(1), harm: .injured, groups: []),
        outcome: .method(Self.result), claims: [], seen: [], why: "by rule"))
    return made
  }

  @Test("are written with the method, its choices and what it imputes, and read again")
  func written() throws {
    let made = try made()
    let text = String(decoding: made.bytes, as: UTF8.self)
    #expect(
      text.contains(
        "\"harm\":\"injured\",\"imputed\":[\"high\",\"low\"],\"incident\":\"i1\",\"low\":3,"
          + "\"method\":\"acled-2021\",\"parameters\":\"context=small\",\"reached\":\"method\""))
    let session = try Verification.check(made.bytes, additions: [])
    #expect(session == made.session)
    #expect(session.unknownFacts.isEmpty)
    let fact = try #require(session.journal.entries.last?.fact)
    #expect(try Fact(json: fact.json) == fact)
  }

  @Test(
    "are of a later version where their members do not fit",
    arguments: [
      ["reached": "method", "low": 3],
      ["reached": "method", "low": 3, "method": "gtd", "source": "s1"],
      ["reached": "range", "low": 3, "method": "gtd"],
      ["reached": "range", "low": 3, "imputed": ["low"]],
      ["reached": "method", "low": 3, "method": "gtd", "imputed": ["low", "best"]],
      ["reached": "method", "low": 3, "method": "gtd", "imputed": []],
      ["reached": "method", "method": "gtd"],
    ] as [[String: JSON]])
  func refused(members: [String: JSON]) throws {
    var all = JSONMembers()
    let common: [(String, JSON)] = [
      ("fact", "assessed"), ("incident", "i1"), ("harm", "killed"), ("groups", []), ("claims", []),
      ("seen", []), ("why", "by rule"),
    ]
    for (name, value) in common + members.map({ ($0.key, $0.value) }) { all[name] = value }
    #expect(try Fact(json: .object(all)).isUnknown)
  }

  @Test("say their numbers with a sign of what is imputed")
  func words() {
    func words(_ low: Int, _ high: Int?, _ best: Int?, _ imputed: [MethodResult.End]) -> String? {
      AssessmentOutcome.method(
        MethodResult(
          method: "m", choices: nil, low: low, high: high, best: best, imputed: imputed)
      ).range
    }
    #expect(words(7, 7, nil, []) == "7")
    #expect(words(10, 10, nil, [.high, .low]) == "~10")
    #expect(words(7, 24, 9, [.high]) == "7–~24, best 9")
    #expect(words(11, nil, nil, []) == "11+")
  }
}
