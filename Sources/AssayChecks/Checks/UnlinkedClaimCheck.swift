import AssayJournal
import AssayModel

/// Claims that are about no incident, in a case that has incidents. No assessment rests on them, and
/// no check holds them against others.
package enum UnlinkedClaimCheck: CaseCheck {
  package static let name = "unlinked-claim"
  package static let summary = "Claims that are linked to no incident."

  package static func finding(in standing: Standing) -> Finding? {
    let linked = standing.claimsByIncident.values.reduce(0) { $0 + $1.count }
    guard !standing.incidents.isEmpty, linked < standing.claims.count else { return nil }
    let open = standing.claims.all.filter { $0.incident == nil && !standing.isShelved($0) }
    guard let first = open.first else { return nil }
    let names = enumerated(open.map(\.id.description))
    return Finding(
      check: name, severity: .notice,
      message: open.count == 1
        ? "\(names) is linked to no incident" : "\(names) are linked to no incident",
      evidence: open.map { standing.evidence($0) }, remedy: "link \(first.id) INCIDENT")
  }

  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))

  package static let examples = [
    CheckExample("a claim without an incident", fires: true, .unlinked(by: "police", seven)),
    CheckExample("a claim of an incident", fires: false, .claim(by: "police", seven)),
    CheckExample(
      "a claim of an article that is not for this case", fires: false,
      .unlinked(by: "police", seven),
      .facts([.shelved(article: ArticleID(number: 1), why: "another war")])),
  ]
}
