import AssayJournal
import AssayModel

/// Sources without a grade whose words carry an assessment that stands. A source on which nothing
/// rests is never asked about, and F is a grade: it says that nobody can judge.
package enum UngradedSourceCheck: CaseCheck {
  package static let name = "ungraded-source"
  package static let summary = "Sources without a grade on which an assessment rests."

  package static func finding(in standing: Standing) -> Finding? {
    let carried = carried(in: standing)
    let open = carried.keys.sorted().compactMap { id -> (source: Source, claim: Claim)? in
      guard let source = standing.sources[id],
        let claim = carried[id].flatMap({ standing.claims[$0] })
      else { return nil }
      return (source, claim)
    }
    guard let first = open.first else { return nil }
    let names = enumerated(open.map(\.source.name))
    return Finding(
      check: name, severity: .notice,
      message: open.count == 1
        ? "\(names) carries an assessment and has no grade"
        : "\(names) carry assessments and have no grade",
      evidence: open.map { standing.evidence($0.claim) },
      remedy: "grade \(first.source.id) LETTER --why \"…\"")
  }

  /// The claim of each nearest speaker without a grade on which the first assessment that stands and
  /// gives a number rests.
  private static func carried(in standing: Standing) -> [SourceID: ClaimID] {
    let open = Set(standing.sources.all.filter { $0.grade == nil }.map(\.id))
    var carried: [SourceID: ClaimID] = [:]
    for assessment in standing.assessments.values.sorted(by: { $0.entry < $1.entry })
    where assessment.outcome.numbers != nil && carried.count < open.count {
      let new = assessment.claims.filter { id in
        guard let speaker = standing.claims[id]?.content.speakers.first else { return false }
        return open.contains(speaker) && carried[speaker] == nil
      }
      guard !new.isEmpty, !standing.isStale(assessment) else { continue }
      for id in new.sorted() {
        guard let speaker = standing.claims[id]?.content.speakers.first else { continue }
        if carried[speaker] == nil { carried[speaker] = id }
      }
    }
    return carried
  }

  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))

  package static let examples = [
    CheckExample(
      "an assessment rests on a source without a grade", fires: true,
      .claim(by: "police", seven), .assessment(.killed, low: 7, high: 7)),
    CheckExample("nothing rests on the source", fires: false, .claim(by: "police", seven)),
    CheckExample(
      "the source has a grade, if only that it cannot be judged", fires: false,
      .claim(by: "police", seven), .assessment(.killed, low: 7, high: 7),
      .facts([.graded(source: SourceID(number: 1), reliability: .f, why: "never heard of")])),
    CheckExample(
      "the assessment is stale", fires: false,
      .claim(by: "police", seven), .assessment(.killed, low: 7, high: 7),
      .claim(by: nil, .body("9 died", .killed, .exact(9, words: "9")))),
    CheckExample(
      "the article's own voice", fires: false, .claim(by: nil, seven),
      .assessment(.killed, low: 7, high: 7)),
  ]
}
