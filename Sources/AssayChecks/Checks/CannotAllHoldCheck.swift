import AssayJournal
import AssayModel

/// Claims of one incident about different people that cannot all be true: six dead children and three
/// dead civilians, women and men above everybody. Every count is an interval; who is among whom is
/// either so or assumed, and every assumption that was needed is named. What is reported is as few
/// claims as possible.
///
/// Of one origin only the newest count is asked. Tolls grow: a ceiling of Tuesday says nothing of
/// Thursday's floor. Running totals, periods, denials, fears and refuted claims are no part of it.
/// Counts of the very same people are `disagreeing-figures`; of those the widest reading is taken here,
/// so that what is reported holds whichever of them is right. Parts that were tied to their total are
/// `parts-above-total`.
package enum CannotAllHoldCheck: IncidentCheck {
  package static let name = "cannot-all-hold"
  package static let summary = "Figures for different people that cannot all be true."

  package static func findings(in view: IncidentView) -> [Finding] {
    let counts = IncidentCounts(view)
    guard counts.crowdCount > 1 else { return [] }
    var left = counts
    var findings: [Finding] = []
    var parts: [Finding]?
    while findings.count < mostReported, let conflict = left.smallestConflict() {
      left.remove(conflict.claims)
      let tied = (parts ?? PartsAboveTotalCheck.findings(in: view))
      parts = tied
      let ids = Set(conflict.claims.map(\.claim.id.description))
      guard !tied.contains(where: { ids.isSubset(of: $0.evidence.map(\.id)) }) else { continue }
      findings.append(finding(conflict, view))
    }
    return findings
  }

  /// More contradictions than anybody mends at once are not looked for.
  private static let mostReported = 4

  private static func finding(
    _ conflict: IncidentCounts.Conflict, _ view: IncidentView
  ) -> Finding {
    let sides = conflict.claims.map { count in
      let people = count.count.people
      let who =
        people.words.isEmpty ? people.groups.map(\.plural).joined(separator: " and ") : people.words
      return
        "\(count.words)\(who.isEmpty || count.words.contains(who) ? "" : " " + who) "
        + "\(count.count.harm.rawValue) (\(view.standing.speaker(of: count.claim)))"
    }
    let harms = Set(conflict.claims.map(\.count.harm))
    let isSettled = view.standingAssessments.contains { harms.contains($0.subject.harm) }
    return Finding(
      check: name, severity: isSettled ? .notice : .problem,
      message: "\(view.incident.handle): \(enumerated(sides)) cannot all be true"
        + (conflict.assumptions.isEmpty
          ? "" : ", if \(conflict.assumptions.joined(separator: ", and "))")
        + (isSettled ? "; an assessment stands" : ""),
      evidence: conflict.claims.map { view.standing.evidence($0.claim) },
      incident: view.incident.id,
      remedy: "see whom each counts, then correct CLAIM people=… or groups=…, or link it elsewhere")
  }

  private static func count(_ number: Int, _ harm: Harm = .killed, _ groups: Group...)
    -> ExampleWords
  {
    let people = groups.map(\.plural).joined(separator: " and ")
    return .body(
      "\(number) \(people) \(harm.rawValue)", harm, .exact(number, words: "\(number)"),
      people: people, groups)
  }

  package static let examples = [
    CheckExample(
      "more children than civilians", fires: true,
      .claim(by: "hospital", count(6, .killed, .child)),
      .claim(by: "army", count(3, .killed, .civilian))),
    CheckExample(
      "women and men above everybody", fires: true, .claim(by: "police", count(9)),
      .claim(by: "hospital", count(5, .killed, .woman)),
      .claim(by: "council", count(6, .killed, .man))),
    CheckExample(
      "soldiers and children above everybody", fires: true, .claim(by: "police", count(9)),
      .claim(by: "hospital", count(6, .killed, .child)),
      .claim(by: "army", count(5, .killed, .soldier))),
    CheckExample(
      "fewer casualties than killed", fires: true, .claim(by: "police", count(5, .casualties)),
      .claim(by: "hospital", count(7))),
    CheckExample(
      "children within the civilians", fires: false,
      .claim(by: "hospital", count(3, .killed, .child)),
      .claim(by: "army", count(6, .killed, .civilian)), .claim(by: "police", count(9))),
    CheckExample(
      "facets are not added to each other", fires: false, .claim(by: "police", count(9)),
      .claim(by: "hospital", count(6, .killed, .woman)),
      .claim(by: "council", count(6, .killed, .child))),
    CheckExample(
      "a total of Tuesday and children of Thursday", fires: false,
      .claim(
        by: "police",
        .body("5 killed", .killed, .exact(5, words: "5"), asOf: "2024-01-02")),
      .claim(
        by: "hospital",
        .body(
          "6 children", .killed, .exact(6, words: "6"), people: "children", [.child],
          asOf: "2024-01-04"))),
    CheckExample(
      "the newer total of one source", fires: false,
      .claim(
        by: "police", .body("5 killed", .killed, .exact(5, words: "5"), asOf: "2024-01-02")),
      .claim(
        by: "police", .body("8 killed", .killed, .exact(8, words: "8"), asOf: "2024-01-04")),
      .claim(by: "hospital", count(6, .killed, .child))),
    CheckExample(
      "a running total is no part of it", fires: false,
      .claim(
        by: "monitor", .body("5 killed", .killed, .exact(5, words: "5"), scope: .cumulative)),
      .claim(by: "hospital", count(6, .killed, .child))),
    CheckExample(
      "two totals, of which one allows it", fires: false, .claim(by: "police", count(5)),
      .claim(by: "council", count(9)), .claim(by: "hospital", count(6, .killed, .child))),
    CheckExample(
      "parts that were tied to their total", fires: false, .claim(by: "police", count(9)),
      .part(of: 1, by: "police", count(5, .killed, .woman)),
      .part(of: 1, by: "police", count(6, .killed, .man))),
  ]
}
