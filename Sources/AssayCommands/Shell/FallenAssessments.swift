import AssayJournal
import AssayModel

extension Shell {
  /// Says which assessments stood before a command and are stale or gone now.
  func tellWhatFell(since held: [AssessmentSubject: String], in report: inout Report) {
    let fell = held.filter { !session.holds($0.key) }
    for (subject, words) in fell.sorted(by: { $0.value < $1.value }) {
      let isGone = session.assessments[subject] == nil
      report.add(line: "\("\(isGone ? "no longer assessed" : "now stale"): \(words)", .warning)")
    }
  }
}

extension Session {
  /// The assessments that stand, are not stale, and may fall by facts that are about to be taken in;
  /// with their words.
  func heldAssessments(touchedBy facts: [Fact]) -> [AssessmentSubject: String] {
    let concerned = incidents(touchedBy: facts)
    guard concerned?.isEmpty != true else { return [:] }
    var held: [AssessmentSubject: String] = [:]
    for assessment in assessments.values
    where concerned?.contains(assessment.subject.incident) ?? true && !standing.isStale(assessment)
    {
      held[assessment.subject] =
        "\(handle(of: assessment.subject.incident)) \(phrase(for: assessment))"
    }
    return held
  }

  /// Whether there is such an assessment, and it is not stale.
  fileprivate func holds(_ subject: AssessmentSubject) -> Bool {
    assessments[subject].map { !standing.isStale($0) } ?? false
  }

  /// The incidents whose claims facts bring, take or change; `nil` where any may be.
  private func incidents(touchedBy facts: [Fact]) -> Set<IncidentID>? {
    var touched: Set<IncidentID> = []
    for fact in facts {
      switch fact {
      case .corrected(let claim, _, _), .judged(let claim, _, _), .withdrawn(let claim, _):
        if let incident = claims[claim]?.incident { touched.insert(incident) }
      case .linked(let claim, let incident):
        touched.insert(incident)
        if let before = claims[claim]?.incident { touched.insert(before) }
      case .merged(let incident, let other): touched.formUnion([incident, other])
      case .credited(let claim, _, _):
        if let incident = claims[claim]?.incident { touched.insert(incident) }
      case .involved(let incident, _, _, _, _): touched.insert(incident)
      // Only counting methods go by these.
      case .graded, .described, .traced, .cleared:
        for assessment in assessments.values where assessment.outcome.methodResult != nil {
          touched.insert(assessment.subject.incident)
        }
      // Another publication date changes the time that an article's claims stand for.
      case .mergedSource, .detailed, .undone, .redone, .withheld, .missing, .unknown: return nil
      // None of these changes what an incident's claims say, or which they are. A new assessment
      // takes an older one's place, and is as new as its claims.
      case .loaded, .shelved, .accepted, .claimed, .misread, .setAside, .named, .opened, .amended,
        .placed, .waived, .tagged, .untagged, .noted, .assessed, .released:
        break
      }
    }
    return touched
  }
}
