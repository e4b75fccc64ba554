import AssayJournal
import AssayModel

/// `incident new|edit|merge|split|within`: what happened, as the case knows it.
package struct IncidentCommand: Command {
  package static let declaration = Declaration(
    "incident", topic: .incidents,
    summary: "Set up an incident, put it right, or say how incidents belong together.",
    discussion: """
      `new HANDLE` sets one up; with from=a1/2, as the article's own second incident is told, and \
      the claims made from its figures are linked to it. `edit INCIDENT place=…` puts it right; \
      `none` clears a field. `merge INCIDENT OTHER` says \
      that two are one: the claims of the first go over to the other. `split INCIDENT HANDLE \
      CLAIM…` moves claims to a new one. `within INCIDENT OUTER` says that it is part of a greater \
      one, such as a battle: they are compared, never added; `within INCIDENT none` takes that back.
      """,
    parameters: [
      Parameter(
        "ACTION", .choice(["new", "edit", "merge", "split", "within"]), help: "what to do"),
      Parameter("INCIDENT", .incident, help: "the incident, by id or handle; a new handle for new"),
      Parameter(
        "OTHER", .incident, .positional, .anyNumber,
        help: "the other incident; for split, a new handle and the claims"),
      Parameter("place", .words, .named, .optional, help: "where"),
      Parameter(
        "dates", .dates, .named, .optional,
        help: "the day, or first/last: 2024-03-04/2024-03-06"),
      Parameter("kind", .words, .named, .optional, help: "what it was, such as shelling"),
      Parameter("handle", .words, .named, .optional, help: "another handle, for edit"),
      Parameter(
        "from", .figure, .named, .optional, help: "an article's own incident, for new: a1/2"),
    ],
    examples: [
      Example(
        "incident new ferry place=\"Port Selim\" dates=2024-03-04 kind=shelling", says: "i1"),
      Example(
        "incident new ferry from=a1/1", after: ["load harbour.txt", "accept a1/1"], says: "c1"),
      Example(
        "incident edit ferry dates=2024-03-05", after: ["incident new ferry"],
        says: "2024-03-05"),
      Example(
        "incident merge quay ferry", after: ["incident new ferry", "incident new quay"],
        says: "merged into ferry"),
      Example(
        "incident split ferry quay c1",
        after: ["load harbour.txt", "incident new ferry", "accept a1 \"Nine killed\" in=ferry"],
        says: "c1"),
      Example(
        "incident within ferry march", after: ["incident new ferry", "incident new march"],
        says: "within march"),
    ])

  private let action: Word
  private let incident: Word
  private let others: [Word]
  private let place: String?
  private let dates: DateRange?
  private let kind: String?
  private let handle: Word?
  private let from: Word?
  private let cleared: [ItemField]

  package init(_ arguments: Arguments) throws(CommandError) {
    action = try arguments.required("ACTION")
    incident = try arguments.required("INCIDENT")
    others = arguments.all("OTHER")
    place = arguments.given("place")?.text
    kind = arguments.given("kind")?.text
    cleared = [ItemField.place, .dates, .kind].filter { arguments.clears($0.rawValue) }
    handle = arguments.optional("handle")
    from = arguments.optional("from")
    dates = try arguments.given("dates").map { word throws(CommandError) in
      guard let dates = DateRange(word.text) else {
        throw CommandError(
          "\"\(word.text)\" is no day and no range",
          hint: "write 2024-03-04, or 2024-03-04/2024-03-06", column: word.column)
      }
      return dates
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    switch action.text {
    case "new":
      try takeOthers(0)
      try refuseDetails([("handle", handle)])
      guard let from else { return try open(incident, in: session) }
      return try open(incident, as: from, in: session, world)
    case "edit":
      try takeOthers(0)
      try refuseDetails([("from", from)])
      return try edit(in: session)
    case "merge":
      try takeOthers(1)
      try refuseDetails([
        ("place", place), ("dates", dates), ("kind", kind), ("handle", handle), ("from", from),
      ])
      return try merge(in: session)
    case "split":
      try refuseDetails([("handle", handle), ("from", from)])
      return try split(in: session)
    case "within":
      try takeOthers(1)
      try refuseDetails([
        ("place", place), ("dates", dates), ("kind", kind), ("handle", handle), ("from", from),
      ])
      return try within(in: session)
    default:
      throw CommandError(
        "`incident` cannot \"\(action.text)\"", hint: "new, edit, merge, split or within",
        column: action.column)
    }
  }

  /// Refuses the options that the action does not use.
  private func refuseDetails(_ names: [(String, Any?)]) throws(CommandError) {
    for (name, value) in names
    where value != nil || cleared.contains(where: { $0.rawValue == name }) {
      throw CommandError(
        "`incident \(action.text)` takes no \(name)=", hint: "see `help incident`",
        column: action.column)
    }
  }

  /// Refuses more or fewer further words than the action takes.
  private func takeOthers(_ count: Int) throws(CommandError) {
    guard others.count == count else {
      throw CommandError(
        others.count < count
          ? "`incident \(action.text)` needs another incident"
          : "`\(others[count].text)` is one word too many",
        hint: "see `help incident`", column: others.dropFirst(count).first?.column)
    }
  }

  /// Sets up an incident; what was not typed of it is as `guess` has it.
  private func open(
    _ word: Word, as guess: IncidentGuess? = nil, in session: Session
  ) throws(CommandError) -> Outcome {
    try check(handle: word, in: session)
    let id: IncidentID = session.nextID()
    let place = place ?? guess?.place
    let dates = dates ?? guess?.dates
    let kind = kind ?? guess?.kind
    var line: StyledText = "\(id)  \(word.text, .heading)"
    let details = known(kind, place, dates)
    if !details.isEmpty { line.append("  \(details)") }
    return Outcome(
      facts: [.opened(incident: id, handle: word.text, place: place, dates: dates, kind: kind)],
      report: Report("incident", line: line))
  }

  /// Sets up an incident as an article tells of it, with the claims made from its figures.
  private func open(
    _ word: Word, as told: Word, in session: Session, _ world: World
  ) throws(CommandError) -> Outcome {
    let (guess, figures) = try FigureReferences(session: session, world: world)
      .incident(of: told)
    var outcome = try open(word, as: guess, in: session)
    let id: IncidentID = session.nextID()
    let claims = figures.compactMap { session.standing.claimByFigure[$0.place] }
      .compactMap { session.claims[$0] }
    for claim in claims {
      // A link that an analyst made already is not undone by a guess of the reader's.
      guard claim.incident == nil else {
        outcome.report.add(
          line:
            "\(claim.id)  stays linked to \(claim.incident.map { session.handle(of: $0) } ?? "")")
        continue
      }
      outcome.facts.append(.linked(claim: claim.id, incident: id))
      outcome.report.add(line: "\(claim.id)  \(claim.content.phrase)  → \(word.text, .heading)")
    }
    return outcome
  }

  private func edit(in session: Session) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    guard place != nil || dates != nil || kind != nil || handle != nil || !cleared.isEmpty else {
      throw CommandError(
        "Nothing is to be put right", hint: "say place=, dates=, kind= or handle=",
        column: self.incident.column)
    }
    if let handle { try check(handle: handle, in: session) }
    var facts: [Fact] = []
    if place != nil || dates != nil || kind != nil || handle != nil {
      facts.append(
        .amended(
          incident: incident.id, handle: handle?.text, place: place, dates: dates, kind: kind))
    }
    if !cleared.isEmpty { facts.append(.cleared(item: .incident(incident.id), fields: cleared)) }
    let known = known(
      kind ?? (cleared.contains(.kind) ? nil : incident.kind),
      place ?? (cleared.contains(.place) ? nil : incident.place),
      dates ?? (cleared.contains(.dates) ? nil : incident.dates))
    return Outcome(
      facts: facts,
      report: Report(
        "incident", line: "\(incident.id)  \(handle?.text ?? incident.handle, .heading)  \(known)"))
  }

  private func merge(in session: Session) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    let other = try session.incident(others[0])
    guard incident.id != other.id else {
      throw CommandError("Those are one incident already", column: others[0].column)
    }
    let claims = session.standing.claims(of: incident.id)
    return Outcome(
      facts: [.merged(incident: incident.id, into: other.id)],
      report: Report(
        "incident",
        line:
          "\(incident.id)  \(incident.handle) merged into \(other.handle, .heading)  \(counted(claims.count, "claim")) went over"
      ))
  }

  private func split(in session: Session) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    guard let handle = others.first, others.count > 1 else {
      throw CommandError(
        "`incident split` needs a new handle and the claims that go there",
        hint: "incident split \(incident.handle) HANDLE c1 c2", column: self.incident.column)
    }
    var outcome = try open(handle, in: session)
    let id: IncidentID = session.nextID()
    for word in others.dropFirst() {
      let claim = try session.claim(word)
      guard claim.incident == incident.id else {
        throw CommandError(
          "\(claim.id) is not linked to \(incident.handle)", hint: "`link` it instead",
          column: word.column)
      }
      outcome.facts.append(.linked(claim: claim.id, incident: id))
      outcome.report.add(line: "\(claim.id)  \(claim.content.phrase)  → \(handle.text, .heading)")
    }
    return outcome
  }

  private func within(in session: Session) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    let outer = others[0].clears ? nil : try session.incident(others[0])
    var next = outer
    while let around = next {
      guard around.id != incident.id else {
        throw CommandError(
          "\(incident.handle) cannot lie within itself", column: others[0].column)
      }
      next = around.outer.flatMap { session.incidents[$0] }
    }
    return Outcome(
      facts: [.placed(incident: incident.id, within: outer?.id)],
      report: Report(
        "incident",
        line:
          "\(incident.id)  \(incident.handle, .heading)  within \(outer?.handle ?? "nothing")"))
  }

  private func check(handle: Word, in session: Session) throws(CommandError) {
    let isHandle =
      handle.text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
      && handle.text.first?.isLetter == true && handle.text.count <= 60
      && ItemID(handle.text) == nil && !handle.clears
    guard isHandle else {
      throw CommandError(
        "\"\(handle.text)\" cannot be a handle",
        hint: "a letter, then letters, digits, - and _; not an id, nor the word none",
        column: handle.column)
    }
    if let known = session.standing.incidentByHandle[handle.text] {
      throw CommandError(
        "\(known) is called \(handle.text) already", hint: "choose another handle",
        column: handle.column)
    }
  }

  private func known(_ kind: String?, _ place: String?, _ dates: DateRange?) -> String {
    [kind, place, dates?.description].compactMap { $0 }.joined(separator: ", ")
  }
}
