import AssayJournal
import AssayModel

/// A running total that a source gives lower than before. Totals only grow: either the source revised
/// its count down, or the two count from different days, or other people.
package enum RunningTotalFallsCheck: IncidentCheck {
  package static let name = "running-total-falls"
  package static let summary = "A source's running total that is lower than it was before."

  package static func findings(in view: IncidentView) -> [Finding] {
    var totals: [AssessmentSubject: [CountClaim]] = [:]
    for count in view.comparedCounts
    where count.count.scope == .cumulative && count.claim.content.stance == .asserts {
      let groups = Group.allCases.filter(count.count.people.groups.contains)
      let subject = AssessmentSubject(
        incident: view.incident.id, harm: count.count.harm, groups: groups)
      totals[subject, default: []].append(count)
    }
    return totals.flatMap { findings($0.key, $0.value, view) }
      .sorted { $0.evidence[0].id < $1.evidence[0].id }
  }

  /// One finding for each source whose total fell.
  private static func findings(
    _ subject: AssessmentSubject, _ counts: [CountClaim], _ view: IncidentView
  ) -> [Finding] {
    let fallen = CountClaim.revisedDown(in: counts)
    var voices: Set<CountClaim.Voice> = []
    return fallen.filter { voices.insert($0.voice).inserted }.map { first in
      let own = fallen.filter { $0.voice == first.voice }
      // The totals that fell, and those above which they stood before.
      let shown = counts.filter { count in
        count.voice == first.voice
          && own.contains {
            $0.claim.id == count.claim.id
              || count.isEarlier(than: $0)
                && count.count.quantity.room.lowerBound > $0.count.quantity.room.upperBound
          }
      }
      let course = shown.map { "\($0.words)\($0.time.map { " on \($0.day)" } ?? "")" }
      return Finding(
        check: name, severity: .notice,
        message: "\(title(subject, view)): the running total of "
          + "\(view.standing.speaker(of: first.claim)) falls: "
          + "\(course.joined(separator: ", then ")): revised down, or counted from another day",
        evidence: shown.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
        remedy: "see from which day each counts, then correct \(first.claim.id) scope=period or "
          + "waive it with the reason")
    }
  }

  private static func total(_ count: Int, _ day: String) -> ExampleWords {
    .body(
      "\(count) killed since January", .killed, .exact(count, words: "\(count)"),
      scope: .cumulative, asOf: day)
  }

  package static let examples = [
    CheckExample(
      "a monitor's total falls", fires: true, .claim(by: "monitor", total(140, "2024-01-03")),
      .claim(by: "monitor", total(132, "2024-01-04"))),
    CheckExample(
      "a total falls below an earlier floor", fires: true,
      .claim(
        by: "monitor",
        .body(
          "more than 140 killed", .killed, .moreThan(140, words: "more than 140"),
          scope: .cumulative, asOf: "2024-01-03")),
      .claim(by: "monitor", total(140, "2024-01-04"))),
    CheckExample(
      "a total that grows", fires: false, .claim(by: "monitor", total(140, "2024-01-03")),
      .claim(by: "monitor", total(145, "2024-01-04"))),
    CheckExample(
      "two monitors", fires: false, .claim(by: "monitor", total(140, "2024-01-03")),
      .claim(by: "ministry", total(132, "2024-01-04"))),
    CheckExample(
      "an incident's own toll is no running total", fires: false,
      .claim(by: "monitor", total(140, "2024-01-03")),
      .claim(
        by: "monitor",
        .body("7 were killed", .killed, .exact(7, words: "7"), asOf: "2024-01-04"))),
  ]
}
