import AssayChecks
import AssayJournal
import AssayModel

/// `party INCIDENT PARTY ROLE [CLAIM…]`: who did it and who suffered it.
package struct InvolveParty: Command {
  package static let declaration = Declaration(
    "party", topic: .incidents,
    summary: "Say what a party is to an incident: accused, admitted, harmed, both or an ally.",
    discussion: """
      A role rests on claims: those you name, or those of the incident that name the party or are \
      said by it. Sources that are `of` the party speak with its interest, which `show CLAIM` tells: \
      a figure that serves the party is marked, and so is one against its own interest. For an ally, \
      of= says whose. `party INCIDENT PARTY none` takes it back.
      """,
    parameters: [
      Parameter("INCIDENT", .incident, help: "the incident, by id or handle"),
      Parameter("PARTY", .words, help: "the party, as sources are `of` it"),
      Parameter(
        "ROLE", .choice(PartyRole.allCases.map(\.rawValue) + ["none"]),
        help: "accused, admitted, harmed, both or ally; none takes it back"),
      Parameter("CLAIM", .claim, .positional, .anyNumber, help: "the claims that it rests on"),
      Parameter("of", .words, .named, .optional, help: "for an ally: the party whose ally it is"),
    ],
    examples: [
      Example(
        "party ferry \"Northern Front\" accused",
        after: [
          "load harbour.txt", "incident new ferry",
          "claim a1 \"denied that its guns had fired\" denies responsible Northern Front by=\"Northern Front\" in=ferry",
        ], says: "rests on c1"),
      Example(
        "party ferry Varda harmed c1",
        after: ["load harbour.txt", "incident new ferry", "accept a1 \"Nine killed\" in=ferry"],
        says: "Varda  harmed"),
    ])

  private let incident: Word
  private let party: Word
  /// `nil` where it is none any more.
  private let role: PartyRole?
  private let claims: [Word]
  private let side: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    incident = try arguments.required("INCIDENT")
    party = try arguments.required("PARTY")
    claims = arguments.each("CLAIM")
    side = arguments.optional("of")
    let word = try arguments.required("ROLE")
    role = PartyRole(rawValue: word.text)
    guard role != nil || word.clears else {
      throw CommandError(
        "There is no role \"\(word.text)\"",
        hint: PartyRole.allCases.map(\.rawValue).joined(separator: ", ") + " or none",
        column: word.column)
    }
    guard !party.clears else {
      throw CommandError("No party is called none", column: party.column)
    }
    guard !party.text.allSatisfy(\.isWhitespace) else {
      throw CommandError("A party needs a name", column: party.column)
    }
    if let side, role != .ally {
      throw CommandError(
        "Only an ally is of another party",
        hint: "`source SOURCE of=…` says whose voice a source is",
        column: side.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    let known = incident.party(called: party.text)
    let name = known?.name ?? party.text
    guard let role else {
      guard known != nil else { throw stranger(party, to: incident) }
      var report = Report(
        "party", line: "\(incident.id)  \(incident.handle, .heading)  \(name)  no party any more")
      var facts = [
        Fact.involved(incident: incident.id, party: name, role: nil, of: nil, claims: [])
      ]
      // Nobody is an ally of what is no party.
      for ally in incident.parties where ally.of == name && ally.name != name {
        facts.append(
          .involved(
            incident: incident.id, party: ally.name, role: ally.role, of: nil, claims: ally.claims))
        report.add(line: "\(ally.name) is an ally, and it is not said any more of whom")
      }
      return Outcome(facts: facts, report: report)
    }
    let side = try side.map { word throws(CommandError) in
      guard let side = incident.party(called: word.text) else { throw stranger(word, to: incident) }
      guard side.name != known?.name else {
        throw CommandError("\(name) is no ally of itself", column: word.column)
      }
      return side.name
    }
    let basis = try basis(of: role, name, in: incident, session)
    var report = Report(
      "party",
      line:
        "\(incident.id)  \(incident.handle, .heading)  \(name)  \(role.rawValue, .heading)\(side.map { " of \($0)" } ?? "")"
    )
    report.add(line: "rests on \(basis.map(\.description).joined(separator: ", "), .id)")
    let voices = session.sources.all.filter {
      $0.party.map { SpeakerName($0) == SpeakerName(name) } ?? $0.isCalled(name)
    }
    report.add(
      line: voices.isEmpty
        ? "no source speaks for it yet: `source SOURCE of=\"\(name)\"`"
        : "speaks by \(voices.map { "\($0.id) \($0.name)" }.joined(separator: ", "))")
    return Outcome(
      facts: [
        .involved(incident: incident.id, party: name, role: role, of: side, claims: basis)
      ], report: report)
  }

  private func stranger(_ word: Word, to incident: Incident) -> CommandError {
    CommandError(
      "\(word.text) is no party of \(incident.handle)",
      hint: incident.parties.isEmpty
        ? "it has none yet" : incident.parties.map(\.name).joined(separator: ", "),
      column: word.column)
  }

  /// The claims that were named, or those of the incident that say so.
  private func basis(
    of role: PartyRole, _ name: String, in incident: Incident, _ session: Session
  ) throws(CommandError) -> [ClaimID] {
    guard claims.isEmpty else {
      return try claims.map { word throws(CommandError) in
        let claim = try session.claim(word)
        guard claim.incident == incident.id else {
          throw CommandError(
            "\(claim.id) is about another incident", hint: "`link \(claim.id) \(incident.handle)`",
            column: word.column)
        }
        return claim.id
      }
    }
    let all = session.standing.claims(of: incident.id).sorted { $0.id < $1.id }
    let matter: Matter = role == .harmed ? .target : .responsible
    let naming = all.filter { names($0, name) || speaks(in: $0, name, session) }
    let told = naming.filter { $0.content.about.word == matter.rawValue }
    let basis = (told.isEmpty ? naming : told).map(\.id)
    guard !basis.isEmpty else {
      throw CommandError(
        "No claim of \(incident.handle) names \(name)",
        hint: "a role rests on claims: party \(incident.handle) … \(role.rawValue) CLAIM",
        column: party.column)
    }
    return basis
  }

  /// Whether the words of a claim name the party.
  private func names(_ claim: Claim, _ name: String) -> Bool {
    let words =
      switch claim.content.about {
      case .harm(let count): count.people.words
      case .matter(_, let words): words
      }
    return [words, claim.anchor.quote].contains { $0.lowercased().contains(name.lowercased()) }
  }

  private func speaks(in claim: Claim, _ name: String, _ session: Session) -> Bool {
    session.standing.voices(in: claim).compactMap { session.sources[$0] }.contains {
      $0.party.map { SpeakerName($0) == SpeakerName(name) } ?? $0.isCalled(name)
    }
  }
}
