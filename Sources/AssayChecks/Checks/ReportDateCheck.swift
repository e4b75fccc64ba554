import AssayJournal
import AssayModel

/// An incident that is dated to the day on which an article about it came out, while the article's own
/// words give another day for it. Only where they do: many stories are of their own day.
package enum ReportDateCheck: ArticleCheck {
  package static let name = "report-date-as-death-date"
  package static let summary = "Incidents dated by the day of a report that itself says another."
  package static let tier = Tier.strict

  package static func findings(
    in article: Article, _ reading: Reading, _ standing: Standing
  ) -> [Finding] {
    guard let published = article.details.published?.day else { return [] }
    var claims: [IncidentID: (claims: [Claim], dates: DateRange)] = [:]
    for figure in reading.figures {
      let place = FigurePlace(digest: article.digest, span: figure.span, harm: figure.harm)
      guard let claim = standing.claimByFigure[place].flatMap({ standing.claims[$0] }),
        let id = claim.incident, standing.incidents[id]?.dates == DateRange(published),
        let dates = figure.incident.flatMap({ told(reading, $0) }),
        !(dates.from <= published && published <= dates.to)
      else { continue }
      claims[id, default: ([], dates)].claims.append(claim)
    }
    return claims.sorted { $0.key < $1.key }.map { id, told in
      let handle = standing.incidents[id]?.handle ?? "\(id)"
      return Finding(
        check: name, severity: .notice,
        message:
          "\(handle) is dated \(published), the day on which \(article.id) came out; its words "
          + "say \(told.dates)",
        evidence: told.claims.map { standing.evidence($0) }, incident: id,
        remedy: "incident edit \(handle) dates=\(told.dates)")
    }
  }

  private static func told(_ reading: Reading, _ incident: Int) -> DateRange? {
    reading.incidents.indices.contains(incident) ? reading.incidents[incident].dates : nil
  }

  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
  private static func published(_ day: String, told: String?) -> ExampleStep {
    .dated(published: day, told: told, seven)
  }

  package static let examples = [
    CheckExample(
      "dated by the report, which says the day before", fires: true,
      published("2024-01-03", told: "2024-01-02")),
    CheckExample(
      "the report says the same day", fires: false, published("2024-01-03", told: "2024-01-03")),
    CheckExample("the report says no day", fires: false, published("2024-01-03", told: nil)),
    CheckExample(
      "the incident has another day than the report", fires: false,
      published("2024-01-04", told: "2024-01-02")),
  ]
}
