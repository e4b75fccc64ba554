import AssayJournal
import AssayModel

/// The same person twice: one name in two spellings, a named victim beside an unnamed one of another
/// article, or an assessment that is the sum of two counts which may overlap. In a minimum such people
/// count once, in a maximum they may count twice (Airwars; 0278, 0783, 1923).
package enum DoubleCountCheck: IncidentCheck {
  package static let name = "possible-double-count"
  package static let summary = "People who may be counted twice: by two spellings, or by a sum."
  package static let tier = Tier.strict

  package static func findings(in view: IncidentView) -> [Finding] {
    persons(in: view) + sums(in: view)
  }

  // MARK: - Persons

  private static func persons(in view: IncidentView) -> [Finding] {
    let single = view.tolls.filter {
      $0.count.quantity.value == 1 && $0.claim.content.partOf == nil
    }
    guard single.count > 1 else { return [] }
    return Harm.allCases.flatMap { harm in
      let persons = single.filter { $0.count.harm == harm }.map { Person($0) }
      let totals = view.tolls.filter {
        $0.count.harm == harm && $0.count.quantity.room.lowerBound > 1
      }
      return spellings(persons, view)
        + (totals.isEmpty ? unnamed(persons, view) : [])
    }
  }

  /// Persons whose names differ in nothing but their spelling.
  private static func spellings(_ persons: [Person], _ view: IncidentView) -> [Finding] {
    let named = Dictionary(grouping: persons.filter { !$0.key.isEmpty }, by: \.key)
    return named.values.filter { Set($0.map { $0.name.lowercased() }).count > 1 }
      .sorted { $0[0].count.claim.id < $1[0].count.claim.id }
      .map { same in
        finding(
          same.map(\.count), view,
          enumerated(same.map { "\"\($0.name)\"" }) + " may be one person in several spellings")
      }
  }

  /// A named person beside one without a name, of two articles, where nobody gives a total.
  private static func unnamed(_ persons: [Person], _ view: IncidentView) -> [Finding] {
    persons.filter(\.key.isEmpty).compactMap { stranger in
      let named = persons.filter {
        !$0.key.isEmpty && $0.count.claim.anchor.digest != stranger.count.claim.anchor.digest
          && Self.mayBeOne($0.count, stranger.count)
      }
      guard !named.isEmpty else { return nil }
      let who =
        stranger.count.count.people.words.isEmpty
        ? stranger.count.words : stranger.count.count.people.words
      return finding(
        [stranger.count] + named.map(\.count), view,
        "\"\(who)\" may be \(enumerated(named.map(\.name))), who is counted already")
    }
  }

  // MARK: - Sums

  private static func sums(in view: IncidentView) -> [Finding] {
    view.standingAssessments.compactMap { assessment in
      guard let (low, _, best) = assessment.outcome.numbers else { return nil }
      let basis = view.basis(of: assessment).filter { $0.count.scope == .incident }
      guard let highest = basis.map(\.count.quantity.room.upperBound).max(), highest < low else {
        return nil
      }
      for (index, one) in basis.enumerated() {
        for other in basis[(index + 1)...] {
          guard let left = one.count.quantity.value, let right = other.count.quantity.value,
            left.addingReportingOverflow(right) == (best ?? low, false), mayBeOne(one, other)
          else { continue }
          return finding(
            [one, other], view,
            "\(view.words(of: assessment)) is \(one.words) and \(other.words), who may be the same "
              + "people", distinction: "assessed", assessed: assessment.entry)
        }
      }
      return nil
    }
  }

  /// Whether some of the people of both may be the same: not where one facet tells them apart.
  private static func mayBeOne(_ one: CountClaim, _ other: CountClaim) -> Bool {
    Group.Facet.allCases.allSatisfy { facet in
      guard facet != .role, facet != .union, facet != .nation else { return true }
      let left = one.count.people.groups.filter { $0.facet == facet }
      let right = other.count.people.groups.filter { $0.facet == facet }
      return left.isEmpty || right.isEmpty || !Set(left).isDisjoint(with: right)
    }
  }

  private static func finding(
    _ counts: [CountClaim], _ view: IncidentView, _ what: String, distinction: String? = nil,
    assessed: Int? = nil
  ) -> Finding {
    Finding(
      check: name, severity: .notice,
      message: "\(view.incident.handle), \(counts[0].count.harm.rawValue): \(what)",
      evidence: counts.map { view.standing.evidence($0.claim) }, incident: view.incident.id,
      remedy:
        "count them once in the minimum: correct \(counts[counts.count - 1].claim.id) partof=…, "
        + "or withdraw one claim", distinction: distinction, assessed: assessed)
  }

  /// One person as a claim tells of them.
  private struct Person {
    let count: CountClaim
    let name: String
    /// The name as it sounds; empty where the claim gives none.
    let key: String

    init(_ count: CountClaim) {
      self.count = count
      name = count.count.people.words
      key = soundOfName(name)
    }
  }

  private static func named(_ name: String) -> ExampleWords {
    .body("\(name) was killed", .killed, .exact(1, words: name), people: name)
  }

  package static let examples = [
    CheckExample(
      "one name in two spellings", fires: true, .claim(by: "family", named("Mohammed Hussein")),
      .claim(by: "hospital", named("Muhammad Hossein"))),
    CheckExample(
      "a teacher without a name and one with it", fires: true,
      .claim(by: "family", named("Omar Haddad")),
      .claim(
        by: "police",
        .body("a teacher was killed", .killed, .exact(1, words: "a"), people: "teacher", [.teacher])
      )
    ),
    CheckExample(
      "an assessment that added two counts", fires: true,
      .claim(by: "police", .body("9 were killed", .killed, .exact(9, words: "9"))),
      .claim(by: "hospital", .body("5 were killed", .killed, .exact(5, words: "5"))),
      .assessment(.killed, low: 14, high: 14)),
    CheckExample(
      "two names", fires: false, .claim(by: "family", named("Omar Haddad")),
      .claim(by: "hospital", named("Samir Dahl"))),
    CheckExample(
      "one name in one spelling", fires: false, .claim(by: "family", named("Omar Haddad")),
      .claim(by: "hospital", named("Omar Haddad"))),
    CheckExample(
      "women and men are added", fires: false,
      .claim(by: "police", .body("9 women", .killed, .exact(9, words: "9"), people: "", [.woman])),
      .claim(by: "police", .body("5 men", .killed, .exact(5, words: "5"), people: "", [.man])),
      .assessment(.killed, low: 14, high: 14)),
    CheckExample(
      "somebody gives a total", fires: false, .claim(by: "family", named("Omar Haddad")),
      .claim(by: "police", .body("3 were killed", .killed, .exact(3, words: "3"))),
      .claim(
        by: "police",
        .body("a teacher was killed", .killed, .exact(1, words: "a"), people: "teacher"))
    ),
  ]
}
