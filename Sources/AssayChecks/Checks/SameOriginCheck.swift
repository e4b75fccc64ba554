import AssayJournal
import AssayModel

/// Claims of one incident and harm that come from one origin: one speaker in several articles,
/// several voices of one party, articles that are reprints of one text, or a statement that several
/// articles carry. However many outlets carry them, they are one voice for whoever
/// counts voices. Two voices of a party have one interest; that they are one origin is assumed, and
/// said.
package enum SameOriginCheck: IncidentCheck {
  package static let name = "same-origin"
  package static let summary = "Claims that several articles carry from one speaker or party."
  package static let tier = Tier.named

  package static func findings(in view: IncidentView) -> [Finding] {
    guard view.claims.count > 1 else { return [] }
    var counts: [Harm: [CountClaim]] = [:]
    for count in view.comparedCounts where count.claim.content.stance == .asserts {
      counts[count.count.harm, default: []].append(count)
    }
    return Harm.allCases.compactMap { harm in
      let shared = origins(of: counts[harm, default: []], view).filter(\.isShared)
      return shared.isEmpty ? nil : finding(harm, shared, view)
    }
  }

  /// The origins of the counts, in the order in which they first speak.
  private static func origins(of counts: [CountClaim], _ view: IncidentView) -> [Origin] {
    guard counts.count > 1 else { return [] }
    var origins: [Origin] = []
    var places: [OriginKey: Int] = [:]
    for count in counts {
      let keys = view.originKeys(of: count.claim)
      let name = view.standing.speaker(of: count.claim)
      if let place = keys.lazy.compactMap({ places[$0] }).first {
        origins[place].add(count.claim, by: name, keys)
        for key in keys where places[key] == nil { places[key] = place }
      } else {
        for key in keys { places[key] = origins.count }
        origins.append(Origin(count.claim, by: name, keys))
      }
    }
    return origins
  }

  private static func party(of claim: Claim, _ view: IncidentView) -> String? {
    claim.content.speakers.first.flatMap { view.standing.sources[$0]?.party }
  }

  private static func finding(
    _ harm: Harm, _ origins: [Origin], _ view: IncidentView
  ) -> Finding {
    let voices = origins.map { origin in
      let claims = enumerated(origin.claims.map(\.id.description))
      let names = enumerated(origin.names)
      return switch origin.key {
      case .party where origin.names.count > 1:
        "\(claims) are of \(names), voices of \(party(of: origin.claims[0], view) ?? "one party")"
      case .voice(.text)
      where origin.claims.contains { view.origins.isHeld($0.anchor.digest) }:
        "\(claims) are of articles that are held to be of one origin (\(names))"
      case .voice(.text): "\(claims) are of reprints of one text (\(names))"
      case .voice(.statement):
        "\(claims) are of one statement that several articles carry (\(names))"
      case .party, .voice: "\(claims) are of \(names)"
      }
    }
    return Finding(
      check: name, severity: .notice,
      message: "\(view.incident.handle), \(harm.rawValue): \(voices.joined(separator: "; ")): "
        + (origins.count == 1 ? "taken as one origin" : "each taken as one origin")
        + " until shown otherwise",
      evidence: origins.flatMap(\.claims).map { view.standing.evidence($0) },
      incident: view.incident.id, remedy: "claims in=\(view.incident.handle) about=\(harm.rawValue)"
    )
  }

  package static let examples = [
    CheckExample(
      "one speaker in two articles, with two values", fires: true,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "police", .body("9 were killed", .killed, .exact(9, words: "9")))),
    CheckExample(
      "two voices of one party", fires: true,
      .claim(by: "army", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "ministry", .body("seven died", .killed, .exact(7, words: "seven"))),
      .facts([
        .described(source: SourceID(number: 1), kind: nil, party: "Government", alias: nil),
        .described(source: SourceID(number: 2), kind: nil, party: "government", alias: nil),
      ])),
    CheckExample(
      "two speakers of whom nothing is known", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "hospital", .body("7 died", .killed, .exact(7, words: "7")))),
    CheckExample(
      "one speaker on two harms", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "police", .body("9 were injured", .injured, .exact(9, words: "9")))),
    CheckExample(
      "voices of two parties", fires: false,
      .claim(by: "army", .body("7 were killed", .killed, .exact(7, words: "7"))),
      .claim(by: "militia", .body("seven died", .killed, .exact(7, words: "seven"))),
      .facts([
        .described(source: SourceID(number: 1), kind: nil, party: "Government", alias: nil),
        .described(source: SourceID(number: 2), kind: nil, party: "Front", alias: nil),
      ])),
    CheckExample(
      "one claim alone", fires: false,
      .claim(by: "police", .body("7 were killed", .killed, .exact(7, words: "7")))),
  ]
}

/// Claims that are taken to come from one place.
private struct Origin {
  /// What all of its claims have in common.
  private(set) var key: OriginKey
  private(set) var claims: [Claim]
  /// Who speaks, each once.
  private(set) var names: [String]

  init(_ claim: Claim, by name: String, _ keys: [OriginKey]) {
    key = keys[0]
    claims = [claim]
    names = [name]
  }

  mutating func add(_ claim: Claim, by name: String, _ keys: [OriginKey]) {
    claims.append(claim)
    if !names.contains(name) { names.append(name) }
    if !keys.contains(key), let last = keys.last { key = last }
  }

  /// Whether several articles or several voices say it.
  var isShared: Bool {
    let isElsewhere = claims.contains { $0.anchor.digest != claims[0].anchor.digest }
    // The headline and the text of one article are two names for one voice.
    if case .voice(.text) = key { return isElsewhere }
    return names.count > 1 || isElsewhere
  }
}
