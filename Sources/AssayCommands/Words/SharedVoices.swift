import AssayJournal
import AssayModel
import AssayPlaces

/// Which claims of an incident rest on one speaker, or on voices of one party or one country: however
/// many statements there are, they are taken as one origin until shown otherwise.
struct SharedVoices {
  /// Who stands behind a claim.
  private enum Behind: Hashable {
    case source(SourceID)
    /// As it is written.
    case party(String)
    /// By its code.
    case country(String)
  }

  private struct Subject: Hashable {
    let incident: IncidentID
    let harm: Harm
    let behind: Behind
  }

  private let session: Session
  /// Who stands behind each source; looked up once.
  private let behind: [SourceID: Behind]

  init(of session: Session) {
    self.session = session
    var scanner = PlaceScanner()
    behind = session.sources.all.reduce(into: [:]) { behind, source in
      behind[source.id] = Self.behind(source, &scanner)
    }
  }

  /// A line for each such group of claims, in the order of their first.
  var lines: [StyledText] {
    var claims: [Subject: [Claim]] = [:]
    for claim in session.claims.all where claim.content.stance == .asserts {
      guard let incident = claim.incident, let harm = claim.content.about.harm,
        let speaker = claim.content.speakers.first, let behind = behind[speaker]
      else { continue }
      claims[Subject(incident: incident, harm: harm, behind: behind), default: []].append(claim)
    }
    return claims.filter { $0.value.count > 1 }
      .sorted { ($0.value[0].id, $0.key.harm.rawValue) < ($1.value[0].id, $1.key.harm.rawValue) }
      .map { line($0.key, $0.value) }
  }

  private func line(_ subject: Subject, _ claims: [Claim]) -> StyledText {
    let ids = claims.map(\.id.description).joined(separator: ", ")
    var names: [String] = []
    for claim in claims {
      let name = claim.content.speakers.first.flatMap { session.sources[$0]?.name } ?? ""
      if !names.contains(name) { names.append(name) }
    }
    let voices = names.map(\.singleLine).joined(separator: ", ")
    let whose =
      switch subject.behind {
      case .source: "rest on \(voices) alone"
      case .party(let party): "rest on voices of \(party.singleLine) (\(voices))"
      case .country(let code):
        "rest on voices of \(Gazetteer.shared.country(code)?.name ?? code) (\(voices))"
      }
    return """
      \(ids, .id)  \(subject.harm.rawValue) in \(session.handle(of: subject.incident)): \(whose), \
      taken as one origin until shown otherwise
      """
  }

  /// The party that a source is of; where none is known, the country whose official it is, or that
  /// itself is said to speak.
  private static func behind(_ source: Source, _ scanner: inout PlaceScanner) -> Behind {
    if let party = source.party { return .party(party.lowercased()) }
    let mentions = scanner.mentions(in: source.name).filter { $0.country != nil }
    guard mentions.count == 1, let country = mentions[0].country,
      source.kind == .official || mentions[0].range == 0..<source.name.utf8.count
    else { return .source(source.id) }
    return .country(country)
  }
}
