import AssayJournal
import AssayModel

extension Shell {
  /// Says which assessments stood before a command and are stale or gone now.
  func tellWhatFell(since held: [AssessmentSubject: String], in report: inout Report) {
    let now = session.heldAssessments
    let fell = held.filter { now[$0.key] == nil }
    for (subject, words) in fell.sorted(by: { $0.value < $1.value }) {
      let isGone = session.assessments[subject] == nil
      report.add(line: "\("\(isGone ? "no longer assessed" : "now stale"): \(words)", .warning)")
    }
  }
}

extension Session {
  /// The assessments that stand and are not stale, with their words.
  var heldAssessments: [AssessmentSubject: String] {
    var held: [AssessmentSubject: String] = [:]
    for assessment in assessments.values where !standing.isStale(assessment) {
      held[assessment.subject] =
        "\(handle(of: assessment.subject.incident)) \(phrase(for: assessment))"
    }
    return held
  }
}
