import AssayChecks
import AssayJournal
import AssayModel
import Testing

/// A case of one incident, and what the counting methods make of it.
struct MethodCase {
  var made: ExampleCase
  var origins = ArticleOrigins()

  init(_ steps: [ExampleStep]) throws { made = try ExampleCase(steps) }

  /// The estimate of a method, by its name.
  func estimate(
    _ name: String, _ choices: [String: String] = [:], harm: Harm = .killed, groups: [Group] = [],
    of category: CountedCategory? = nil
  ) throws -> Estimate {
    let method = try #require(countingMethod(named: name))
    let incident = try #require(made.session.incidents.all.first { _ in true })
    let view = IncidentView(incident, in: made.session.standing, origins: origins)
    return method.estimate(
      CountedIncident(view, harm, groups: groups), of: category ?? method.categories[0],
      MethodChoices(choices))
  }

  /// Lets every article be a reprint of the first one.
  mutating func makeReprints() throws {
    let digests = made.session.articles.all.map(\.article.digest)
    let first = try #require(digests.first)
    origins = ArticleOrigins(
      Dictionary(
        uniqueKeysWithValues: digests.map {
          ($0, ArticleOrigins.Shared(first: first, statements: []))
        }))
  }

  /// Says what kind of source the first sources are, and of which party.
  mutating func describe(_ number: Int, _ kind: SourceKind, of party: String?) throws {
    try made.record([
      .described(source: SourceID(number: number), kind: kind, party: party, alias: nil)
    ])
  }

  /// Says what a party is to the incident.
  mutating func involve(_ party: String, _ role: PartyRole) throws {
    let incident = try #require(made.session.incidents.all.first { _ in true })
    try made.record([
      .involved(incident: incident.id, party: party, role: role, of: nil, claims: [])
    ])
  }
}

extension ExampleStep {
  /// So many dead, said by somebody, as of a time.
  static func dead(
    _ count: Int, by speaker: String? = nil, _ time: String? = nil, _ groups: Group...
  ) -> ExampleStep {
    .claim(
      by: speaker,
      .body("\(count) dead", .killed, .exact(count, words: "\(count)"), groups, asOf: time))
  }

  /// The dead in words of some kind.
  static func dead(
    _ quantity: Quantity, by speaker: String? = nil, _ groups: Group..., stance: Stance = .asserts,
    scope: Scope = .incident, time: String? = nil
  ) -> ExampleStep {
    .claim(
      by: speaker,
      .body(
        "\(quantity.words) dead", .killed, quantity, groups, stance: stance, scope: scope,
        asOf: time))
  }
}

extension ExampleWords {
  static func body(
    _ words: String, _ harm: Harm, _ quantity: Quantity, _ groups: [Group],
    stance: Stance = .asserts,
    scope: Scope = .incident, asOf: String? = nil
  ) -> ExampleWords {
    .body(
      words, harm, quantity, people: "people", groups, stance: stance, scope: scope, asOf: asOf)
  }
}
