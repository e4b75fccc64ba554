import AssayChecks
import AssayJournal
import AssayModel

/// `without SOURCE [in=INCIDENT]`: what each method would say if a source went.
package struct Without: Command {
  package static let declaration = Declaration(
    "without", topic: .crossCheck,
    summary:
      "Show what changes for each counting method if a source goes, and what it alone carries.",
    discussion: """
      Every claim goes that the source makes or passes on. Nothing is changed in the case: the answers \
      stand side by side, with the source and without it. A number that is gone without it rests on \
      that one source.
      """,
    parameters: [
      Parameter("SOURCE", .source, help: "the source, by id or name"),
      Parameter("in", .incident, .named, .optional, help: "only of this incident"),
    ] + MethodWords.parameters,
    examples: [
      Example(
        "without \"city health office\"",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"],
        says: "alone carries"),
      Example(
        "without \"city health office\" in=ferry context=large",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"], says: "range"),
    ],
    isQuestion: true)

  private let source: Word
  private let incident: Word?
  private let words: MethodWords

  package init(_ arguments: Arguments) throws(CommandError) {
    source = try arguments.required("SOURCE")
    incident = arguments.optional("in")
    words = try MethodWords(arguments)
  }

  /// One answer of one method, with the source and without it.
  private struct Change {
    let incident: Incident
    let harm: Harm
    let row: SideBySide.Row
    let without: Estimate

    var isOfSameNumber: Bool { row.estimate.words == without.words }
    var isUnchanged: Bool { isOfSameNumber && row.estimate.remarks == without.remarks }

    /// The answer, and what the method says besides where the numbers are the same.
    func words(_ estimate: Estimate) -> String {
      guard isOfSameNumber, !estimate.remarks.isEmpty else { return estimate.words }
      return "\(estimate.words), \(estimate.remarks.joined(separator: ", "))"
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let typed = try session.sourceOrOutlet(source)
    var incidents = Array(session.incidents.all)
    if let incident { incidents = [try session.incident(incident)] }
    var changes: [Change] = []
    var lines: [StyledText] = []
    for incident in incidents {
      let said = session.standing.claims(of: incident.id).filter {
        typed.voices(in: $0, of: session).contains(typed.source.id)
      }
      guard !said.isEmpty else { continue }
      let view = world.view(of: incident, in: session)
      for harm in SideBySide.harms(of: view) {
        let all = sides(of: harm, said, view, incident)
        guard !all.isEmpty else { continue }
        let changed = all.filter { !$0.isUnchanged }
        changes += changed
        lines += summary(of: harm, all, changed, typed.source, incident)
      }
    }
    guard !lines.isEmpty || !changes.isEmpty else {
      return Outcome(
        report: Report(
          "without", line: "\(typed.source.name) counts nobody there: nothing would change."))
    }
    var report = Report("without")
    if !changes.isEmpty { report.blocks.append(.table(table(of: changes))) }
    for line in lines { report.add(line: line) }
    return Outcome(report: report)
  }

  /// What each method says of a harm; empty where no claim that goes counts it.
  private func sides(
    of harm: Harm, _ said: [Claim], _ view: IncidentView, _ incident: Incident
  ) -> [Change] {
    let counted = CountedIncident(view, harm)
    let gone = Set(said.map(\.id))
    guard (counted.counts + counted.unclear).contains(where: { gone.contains($0.id) }) else {
      return []
    }
    let left = counted.without(gone)
    return SideBySide(counted, by: allMethods, words.choices).rows.map { row in
      let without = row.method.estimate(
        left, of: row.category, words.choices.concerning(row.method))
      return Change(incident: incident, harm: harm, row: row, without: without)
    }
  }

  private func table(of changes: [Change]) -> Table {
    Table(
      "changes",
      columns: [
        Table.Column("incident"), Table.Column("harm"), Table.Column("method"),
        Table.Column("counts"), Table.Column("with"), Table.Column("without"),
      ],
      rows: changes.map { change in
        let category = change.row.category
        return [
          Cell(change.incident.handle, .heading), Cell(change.harm.rawValue, .harm),
          Cell(change.row.name), Cell(category == .everybody ? nil : category.rawValue),
          Cell(
            StyledText(change.words(change.row.estimate)),
            json: change.row.estimate.json(harm: change.harm)),
          Cell(
            StyledText(change.words(change.without)), json: change.without.json(harm: change.harm)),
        ]
      })
  }

  /// Which methods say the same, and whether the source alone carries the number.
  private func summary(
    of harm: Harm, _ all: [Change], _ changed: [Change], _ source: Source, _ incident: Incident
  ) -> [StyledText] {
    var lines: [StyledText] = []
    let same = all.filter(\.isUnchanged).map { change in
      change.row.name
        + (change.row.category == .everybody ? "" : " (\(change.row.category.rawValue))")
    }
    if !same.isEmpty {
      lines.append(
        "\(incident.handle, .heading)  \(harm.rawValue, .harm)  unchanged: \(same.joined(separator: ", "))"
      )
    }
    let carried = changed.filter { $0.row.estimate.hasNumber && !$0.without.hasNumber }
    guard !carried.isEmpty else { return lines }
    let names = carried.map { $0.row.name }
    let isOnly = !all.contains { $0.without.hasNumber }
    var line: StyledText =
      "\(incident.handle, .heading)  \(harm.rawValue, .harm)  \(source.name, .source) alone carries "
    line.append(
      isOnly ? "the number" : "the number of \(names.joined(separator: ", "))", as: .warning)
    lines.append(line)
    return lines
  }
}
