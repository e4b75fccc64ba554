import AssayJournal
import AssayModel

/// Sources without a grade whose words carry an assessment that stands. A source on which nothing
/// rests is never asked about, and F is a grade: it says that nobody can judge.
package enum UngradedSourceCheck: CaseCheck {
  package static let name = "ungraded-source"
  package static let summary = "Sources without a grade on which an assessment rests."

  package static func finding(in standing: Standing) -> Finding? {
    let open = ungraded(in: standing)
    guard let first = open.first else { return nil }
    let names = enumerated(open.map(\.name))
    return Finding(
      check: name, severity: .notice,
      message: open.count == 1
        ? "\(names) carries an assessment and has no grade"
        : "\(names) carry assessments and have no grade",
      evidence: open.map { standing.evidence($0.claim) },
      remedy: "grade \(first.typed) LETTER --why \"…\"")
  }

  /// Who answers for a claim: the nearest speaker, or the outlet in its own voice.
  private enum Voice: Hashable {
    case speaker(SourceID)
    case outlet(SpeakerName)
  }

  /// A source without a grade, and a claim of it on which an assessment rests.
  private struct Ungraded {
    let voice: Voice
    let name: String
    /// How a command names it.
    let typed: String
    let claim: Claim
  }

  /// The sources without a grade on which an assessment that stands and gives a number rests, each
  /// with the first such claim, in order of these.
  private static func ungraded(in standing: Standing) -> [Ungraded] {
    var found: [Voice: Ungraded] = [:]
    // Those that need not be asked about again: they have a grade, or are found.
    var settled = Set(standing.sources.all.lazy.filter { $0.grade != nil }.map(\.id))
    for assessment in standing.assessments.values.sorted(by: { $0.entry < $1.entry })
    where assessment.outcome.numbers != nil {
      var new: [Ungraded] = []
      for id in assessment.claims.sorted() {
        if let speaker = standing.nearestSpeaker(of: id), settled.contains(speaker) { continue }
        guard let claim = standing.claims[id], let one = ungraded(claim, in: standing),
          found[one.voice] == nil
        else { continue }
        new.append(one)
      }
      guard !new.isEmpty, !standing.isStale(assessment) else { continue }
      for one in new where found[one.voice] == nil {
        found[one.voice] = one
        if case .speaker(let source) = one.voice { settled.insert(source) }
      }
    }
    return found.values.sorted { $0.claim.id < $1.claim.id }
  }

  private static func ungraded(
    _ claim: Claim, in standing: Standing
  ) -> Ungraded? {
    if let id = claim.content.speakers.first {
      guard let source = standing.sources[id], source.grade == nil else { return nil }
      return Ungraded(voice: .speaker(id), name: source.name, typed: "\(id)", claim: claim)
    }
    guard let outlet = standing.outlet(of: claim) else { return nil }
    let source = standing.source(ofOutlet: outlet)
    guard source?.grade == nil else { return nil }
    let typed = source.map { "\($0.id)" } ?? "\"\(outlet)\""
    return Ungraded(voice: .outlet(SpeakerName(outlet)), name: outlet, typed: typed, claim: claim)
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
      "the article's own voice, of an outlet that nobody knows", fires: false,
      .claim(by: nil, seven),
      .assessment(.killed, low: 7, high: 7)),
  ]
}
