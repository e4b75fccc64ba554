import AssayJournal
import AssayModel

/// Claims of one incident and harm that come from one origin: one speaker in several articles, or
/// several voices of one party. However many outlets carry them, they are one voice for whoever
/// counts voices. Two voices of a party have one interest; that they are one origin is assumed, and
/// said.
package enum SameOriginCheck: IncidentCheck {
  package static let name = "same-origin"
  package static let summary = "Claims that several articles carry from one speaker or party."

  package static func findings(in view: IncidentView) -> [Finding] {
    guard view.claims.count > 1 else { return [] }
    var counts: [Harm: [CountClaim]] = [:]
    for count in view.comparedCounts where count.claim.content.stance == .asserts {
      counts[count.count.harm, default: []].append(count)
    }
    return Harm.allCases.compactMap { harm in
      let shared = origins(of: counts[harm, default: []], view.standing).filter(\.isShared)
      return shared.isEmpty ? nil : finding(harm, shared, view)
    }
  }

  /// The origins of the counts, in the order in which they first speak.
  private static func origins(of counts: [CountClaim], _ standing: Standing) -> [Origin] {
    guard counts.count > 1 else { return [] }
    var origins: [Origin] = []
    var places: [Origin.Key: Int] = [:]
    for count in counts {
      guard let source = count.claim.content.speakers.first.flatMap({ standing.sources[$0] })
      else { continue }
      let key = source.party.map { Origin.Key.party($0.lowercased()) } ?? .source(source.id)
      if let place = places[key] {
        origins[place].add(count.claim, by: source)
      } else {
        places[key] = origins.count
        origins.append(Origin(count.claim, by: source))
      }
    }
    return origins
  }

  private static func finding(
    _ harm: Harm, _ origins: [Origin], _ view: IncidentView
  ) -> Finding {
    let voices = origins.map { origin in
      let claims = enumerated(origin.claims.map(\.id.description))
      guard let party = origin.party, origin.names.count > 1 else {
        return "\(claims) are of \(origin.names[0])"
      }
      return "\(claims) are of \(enumerated(origin.names)), voices of \(party)"
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
  enum Key: Hashable {
    case party(String)
    case source(SourceID)
  }

  private(set) var claims: [Claim]
  /// Who speaks, each once.
  private(set) var names: [String]
  let party: String?

  init(_ claim: Claim, by source: Source) {
    claims = [claim]
    names = [source.name]
    party = source.party
  }

  mutating func add(_ claim: Claim, by source: Source) {
    claims.append(claim)
    if !names.contains(source.name) { names.append(source.name) }
  }

  /// Whether several articles or several voices say it.
  var isShared: Bool {
    names.count > 1 || claims.contains { $0.anchor.digest != claims[0].anchor.digest }
  }
}
