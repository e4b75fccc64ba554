/// What a check reports. Derived, like a figure; it decides nothing.
package struct Finding: Hashable, Sendable {
  /// How much it matters to a number that is about to be published.
  package enum Severity: String, CaseIterable, Sendable {
    /// A published number would be wrong or unsupported.
    case problem
    /// An analyst should look.
    case notice
    /// Nothing to do: told where a check is asked for by name.
    case remark
  }

  /// All but the waiver lies in one place: thousands of findings are sorted and passed on.
  private let fields: Fields

  /// The name of the check: `disagreeing-figures`.
  package var check: String { fields.check }
  package var severity: Severity { fields.severity }
  /// What is wrong, in one sentence.
  package var message: String { fields.message }
  /// The words concerned, each with where they stand.
  package var evidence: [Evidence] { fields.evidence }
  package var incident: IncidentID? { fields.incident }
  /// What to do about it.
  package var remedy: String { fields.remedy }
  /// What tells the finding apart from another of the same check about the same words: the subject of
  /// an assessment, the facet in which parts add up. One word, or several joined by points.
  package var distinction: String? { fields.distinction }
  /// The finding's own name, the same as long as it concerns the same check and things.
  package var id: String { fields.id }
  /// The newest of the claims concerned; `nil` where it is about figures alone.
  package var newestClaim: ClaimID? { fields.newestClaim }
  /// The number of the newest entry among the assessments that it is about; `nil` where it is about none.
  package var assessed: Int? { fields.assessed }
  /// Who left it as it is, and why; `nil` where it is open, or was not asked about.
  package var waived: Waived?

  /// That a finding was left as it is.
  package struct Waived: Hashable, Sendable {
    package let why: String
    package let analyst: String

    package init(why: String, analyst: String) {
      self.why = why
      self.analyst = analyst
    }
  }

  /// The words that a finding rests on.
  package struct Evidence: Hashable, Sendable {
    /// The claim or figure: `c1`, `a1.1`.
    package let id: String
    package let words: String
    /// Who says so, with how far they are trusted.
    package let source: String

    package init(id: String, words: String, source: String) {
      self.id = id
      self.words = words
      self.source = source
    }
  }

  package init(
    check: String, severity: Severity, message: String, evidence: [Evidence],
    incident: IncidentID? = nil, remedy: String, distinction: String? = nil,
    assessed: Int? = nil
  ) {
    fields = Fields(
      check: check, severity: severity, message: message, evidence: evidence, incident: incident,
      remedy: remedy, distinction: distinction, assessed: assessed)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.waived == right.waived
      && (left.fields === right.fields || left.fields.isEqual(to: right.fields))
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  private final class Fields: Sendable {
    let check: String
    let severity: Severity
    let message: String
    let evidence: [Evidence]
    let incident: IncidentID?
    let remedy: String
    let distinction: String?
    let id: String
    let newestClaim: ClaimID?
    let assessed: Int?

    init(
      check: String, severity: Severity, message: String, evidence: [Evidence],
      incident: IncidentID?, remedy: String, distinction: String?, assessed: Int?
    ) {
      self.check = check
      self.severity = severity
      self.message = message
      self.evidence = evidence
      self.incident = incident
      self.remedy = remedy
      self.distinction = distinction
      self.assessed = assessed
      let things = evidence.map(\.id).joined(separator: "+")
      id = ([check] + [distinction, things].compactMap { $0 }).joined(separator: ":")
      newestClaim = evidence.lazy.compactMap { ClaimID($0.id) }.max()
    }

    func isEqual(to other: Fields) -> Bool {
      id == other.id && severity == other.severity && message == other.message
        && evidence == other.evidence && incident == other.incident && remedy == other.remedy
        && assessed == other.assessed
    }
  }
}
