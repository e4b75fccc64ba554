import AssayJournal
import AssayModel

/// A running total that a source gives lower than before. Totals only grow: either the source revised
/// its count down, or the two count from different days, or other people.
package enum RunningTotalFallsCheck: UnlinkedClaimsCheck {
  package static let name = "running-total-falls"
  package static let summary = "A source's running total that is lower than it was before."

  package static func findings(in view: IncidentView) -> [Finding] {
    findings(in: view.comparedCounts, of: view.incident, view.standing) { _ in "" }
  }

  /// Of a season or a war there may be no incident. Nothing but its words says then who a total is of.
  package static func findings(
    unlinkedIn standing: Standing, _ origins: ArticleOrigins
  ) -> [Finding] {
    let linked = standing.claimsByIncident.values.reduce(0) { $0 + $1.count }
    guard linked < standing.claims.count else { return [] }
    let counts = standing.claims.all.lazy
      .filter {
        $0.incident == nil && $0.verdict?.outcome != .refuted && isTotal($0)
          && !standing.isShelved($0)
      }
      .compactMap {
        CountClaim(
          $0, published: standing.article(of: $0)?.details.published,
          voice: CountClaim.Voice(of: $0, in: standing, origins))
      }
    return findings(in: Array(counts), of: nil, standing) {
      let words = $0.people.words.lowercased()
      return words == "people" ? "" : words
    }
  }

  private static func isTotal(_ claim: Claim) -> Bool {
    guard case .harm(let count) = claim.content.about else { return false }
    return count.scope == .cumulative && claim.content.stance == .asserts
  }

  /// What a total counts, as far as its words tell.
  private struct Subject: Hashable {
    let harm: Harm
    let groups: [Group]
    let people: String
  }

  /// The findings in totals of one harm, groups and `people`.
  private static func findings(
    in counts: [CountClaim], of incident: Incident?, _ standing: Standing,
    people: (HarmCount) -> String
  ) -> [Finding] {
    let totals = Dictionary(grouping: counts.filter { isTotal($0.claim) }) {
      Subject(
        harm: $0.count.harm, groups: Group.allCases.filter($0.count.people.groups.contains),
        people: people($0.count))
    }
    return totals.flatMap { findings($0.key, $0.value, incident, standing) }
      .sorted { $0.evidence[0].id < $1.evidence[0].id }
  }

  /// One finding for each source whose total fell.
  private static func findings(
    _ subject: Subject, _ counts: [CountClaim], _ incident: Incident?, _ standing: Standing
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
                && count.room.lowerBound > $0.room.upperBound
          }
      }
      let course = shown.map { "\($0.words)\($0.time.map { " on \($0.day)" } ?? "")" }
      return Finding(
        check: name, severity: .notice,
        message: "\(title(incident, subject.harm, subject.groups)): the running total of "
          + "\(standing.speaker(of: first.claim)) falls: "
          + "\(course.joined(separator: ", then ")): revised down, or counted from another day",
        evidence: shown.map { standing.evidence($0.claim) }, incident: incident?.id,
        remedy: "see from which day each counts, then correct \(first.claim.id) scope=period or "
          + "waive it with the reason")
    }
  }

  private static func total(
    _ count: Int, _ day: String, of people: String = ""
  ) -> ExampleWords {
    .body(
      "\(count) killed since January", .killed, .exact(count, words: "\(count)"), people: people,
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
      "a total that falls and is about no incident", fires: true,
      .unlinked(by: "monitor", total(140, "2024-01-03")),
      .unlinked(by: "monitor", total(132, "2024-01-04"))),
    CheckExample(
      "two totals about no incident, of other people", fires: false,
      .unlinked(by: "monitor", total(140, "2024-01-03")),
      .unlinked(by: "monitor", total(132, "2024-01-04", of: "fishermen"))),
    CheckExample(
      "two monitors' totals about no incident", fires: false,
      .unlinked(by: "monitor", total(140, "2024-01-03")),
      .unlinked(by: "ministry", total(132, "2024-01-04"))),
    CheckExample(
      "a total about no incident in an article that is not for this case", fires: false,
      .unlinked(by: "monitor", total(140, "2024-01-03")),
      .unlinked(by: "monitor", total(132, "2024-01-04")),
      .facts([.shelved(article: ArticleID(number: 2), why: "another war")])),
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
