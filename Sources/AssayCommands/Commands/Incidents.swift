import AssayChecks
import AssayJournal
import AssayModel
import AssayPlaces

/// `incidents`: what happened, and how far each is assessed.
package struct Incidents: Command {
  package static let declaration = Declaration(
    "incidents", topic: .incidents,
    summary: "List the incidents with their claims and assessments.",
    discussion: """
      `origins` is how many origins its counts come from, reprints and voices of one party taken as \
      one, and which parties to the incident are among them with counts that serve them. \
      `lies in` and `at` are the gazetteer's: province, country, latitude and longitude, where the name \
      and the article's words leave no doubt; the towns, provinces and camps of conflict news, and \
      larger towns elsewhere, are known to it.
      """,
    parameters: ListFilter.parameters("tag", "by", "about", "since"),
    examples: [Example("incidents", after: ["incident new ferry"], says: "ferry")],
    isQuestion: true)

  private let filter: ListFilter

  package init(_ arguments: Arguments) throws(CommandError) {
    filter = try ListFilter(arguments)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard !session.incidents.isEmpty else {
      return Outcome(
        report: Report("incidents", line: "No incidents yet: `incident new HANDLE` sets one up."))
    }
    let spokenOf =
      filter.asksForClaims ? Set(try filter.claims(of: session).compactMap(\.incident)) : nil
    let openings = filter.asksForTime ? session.openingEntries : [:]
    let shown = session.incidents.all.filter { incident in
      filter.passes(tags: incident.tags) && spokenOf?.contains(incident.id) ?? true
        && (!filter.asksForTime
          || filter.passes(entry: session.newestEntry(of: incident.id, openings), of: session))
    }
    guard !shown.isEmpty else {
      return Outcome(report: Report("incidents", line: "No incident passes."))
    }
    let assessments = session.assessmentsByIncident
    var places: [IncidentID: Place] = [:]
    for incident in shown { places[incident.id] = session.located(incident)?.sure }
    let located = places
    let voices = IncidentVoices.counter(
      in: session.standing, world.origins.origins(of: session).forChecks)
    let table = Table(
      "incidents",
      columns: [
        Table.Column("id"), Table.Column("handle"), Table.Column("kind"),
        Table.Column("place", flexible: true),
      ] + (located.isEmpty ? [] : [Table.Column("lies in", flexible: true), Table.Column("at")]) + [
        Table.Column("dates"), Table.Column("within"),
        Table.Column("claims", right: true), Table.Column("origins", flexible: true),
        Table.Column("assessed", flexible: true), Table.Column("tags"),
      ],
      of: shown,
      row: { incident in
        Self.row(
          incident, in: session, assessments: assessments[incident.id, default: []],
          place: located.isEmpty ? [] : Self.cells(of: located[incident.id]),
          voices: voices(incident))
      })
    return Outcome(report: Report("incidents", [.table(table)]))
  }

  /// "3", "3, of them Northern Front", "1, only Northern Front": how many origins count, and which
  /// parties among them.
  private static func cell(of voices: IncidentVoices) -> Cell {
    var text: StyledText = "\(voices.origins)"
    if !voices.parties.isEmpty {
      let names = voices.parties.joined(separator: ", ")
      text.append(
        voices.areOnlyParties ? ", only \(names)" : ", of them \(names)",
        as: voices.areOnlyParties ? .warning : .plain)
    }
    return Cell(
      text,
      json: [
        "count": .integer(voices.origins), "parties": .array(voices.parties.map(JSON.text)),
        "onlyParties": .bool(voices.areOnlyParties),
      ])
  }

  private static func row(
    _ incident: Incident, in session: Session, assessments: [Assessment], place: [Cell],
    voices: IncidentVoices
  ) -> [Cell] {
    let start = [
      Cell(incident.id), Cell(incident.handle, .heading), Cell(incident.kind),
      Cell(incident.place),
    ]
    return start + place + [
      Cell(incident.dates?.description),
      Cell(session.handle(of: incident.outer)),
      Cell(session.standing.claimsByIncident[incident.id, default: []].count),
      cell(of: voices),
      Cell(list: assessments.map { session.phrase(for: $0) }), Cell(list: incident.tags),
    ]
  }
}

extension Incidents {
  /// What a place lies in, "Idlib, Syria", and its latitude and longitude.
  fileprivate static func cells(of place: Place?) -> [Cell] {
    guard let place else { return [Cell(nil), Cell(nil)] }
    let gazetteer = Gazetteer.shared
    let division = gazetteer.division(of: place)?.name
    let country = gazetteer.country(place.country)?.name ?? place.country
    let point = place.coordinates
    let (latitude, longitude) = ("\(point.latitude)", "\(point.longitude)")
    return [
      Cell(
        StyledText([division, country].compactMap { $0 }.joined(separator: ", ")),
        json: [
          "country": .text(place.country), "kind": .text(place.kind.rawValue),
          "name": .text(place.name), "province": division.map(JSON.text) ?? .null,
        ]),
      Cell(
        StyledText(latitude + "," + longitude),
        json: ["latitude": .number(latitude), "longitude": .number(longitude)]),
    ]
  }
}

extension Session {
  /// The numbers of the entries that set the incidents up.
  fileprivate var openingEntries: [IncidentID: Int] {
    var numbers: [IncidentID: Int] = [:]
    for entry in journal.entries {
      if case .opened(let id, _, _, _, _) = entry.fact { numbers[id] = entry.number }
    }
    return numbers
  }

  /// The newest entry that changed a claim or an assessment of an incident, or set it up.
  fileprivate func newestEntry(of id: IncidentID, _ openings: [IncidentID: Int]) -> Int {
    let claims = standing.claims(of: id).map(\.changed)
    let assessments = assessments(of: id).map(\.entry)
    return (claims + assessments + [openings[id] ?? 0]).max() ?? 0
  }

  /// The standing assessments of every incident that has one, by harm and groups.
  fileprivate var assessmentsByIncident: [IncidentID: [Assessment]] {
    Dictionary(grouping: assessments.values) { $0.subject.incident }
      .mapValues { $0.sorted { $0.subject.sortKey < $1.subject.sortKey } }
  }

  /// The standing assessments of an incident, by harm and groups.
  func assessments(of incident: IncidentID) -> [Assessment] {
    assessments.values.filter { $0.subject.incident == incident }.sorted {
      $0.subject.sortKey < $1.subject.sortKey
    }
  }

  /// "killed 7–9", with `stale` where claims came or changed since.
  func phrase(for assessment: Assessment) -> String {
    let groups = assessment.subject.groups.map(\.rawValue).joined(separator: "+")
    let words = [assessment.subject.harm.rawValue, groups, assessment.outcome.phrase(in: self)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return standing.isStale(assessment) ? words + " (stale)" : words
  }
}

extension AssessmentSubject {
  fileprivate var sortKey: String {
    harm.rawValue + " " + groups.map(\.rawValue).joined(separator: "+")
  }
}

extension AssessmentOutcome {
  /// "7–9, best 8", "11+", "11 by city health office", "unknown".
  func phrase(in session: Session, named name: String? = nil) -> String {
    switch self {
    case .range: return range ?? ""
    case .preferring(let source, _, _):
      return "\(range ?? "") by \(name ?? session.sources[source]?.name ?? source.description)"
    case .method(let result):
      return "\(range ?? "") by \(result.method)" + (result.choices.map { " (\($0))" } ?? "")
    case .unknown: return "unknown"
    case .pending: return "pending"
    case .asking: return "asking"
    }
  }
}
