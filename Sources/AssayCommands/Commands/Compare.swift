import AssayChecks
import AssayJournal
import AssayModel

/// `compare INCIDENT [HARM] [--method NAME…]`: counting methods side by side.
package struct Compare: Command {
  package static let declaration = Declaration(
    "compare", topic: .crossCheck,
    summary:
      "Show what each published counting method makes of an incident's claims, side by side.",
    discussion: """
      The rule books contradict each other by design, so that one number would hide a choice. A ~ \
      marks what a method puts for a word that is no number, a + what may be more. Figures of one \
      origin give way to its newest; an early one of another origin is named, and the answer given \
      with and without it. Where a rule wants a decision of yours, the answer is "needs judgement", \
      and says which. Nothing is averaged, and nothing is added across incidents.
      """,
    parameters: [
      Parameter("INCIDENT", .incident, help: "the incident, by id or handle"),
      Parameter("HARM", .harm, .positional, .optional, help: "killed, injured …; all without it"),
      Parameter(
        "GROUP", .group, .positional, .anyNumber, help: "who, such as child; everybody without it"),
      Parameter("method", .method, .dashed, .anyNumber, help: "a method; all without it"),
    ] + MethodWords.parameters,
    examples: [
      Example(
        "compare ferry killed",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"], says: "gtd"),
      Example(
        "compare ferry injured --method range",
        after: ["load harbour.txt", "incident new ferry", "accept a1/1 in=ferry"], says: "22"),
      Example(
        "compare ferry --method acled-current context=small",
        after: [
          "load harbour.txt", "incident new ferry",
          "claim a1 \"Nine killed\" killed several in=ferry",
        ], says: "~3"),
    ],
    isQuestion: true)

  private let incident: Word
  private let harm: Harm?
  private let groups: [Group]
  private let methods: [any CountingMethod.Type]
  private let words: MethodWords

  package init(_ arguments: Arguments) throws(CommandError) {
    incident = try arguments.required("INCIDENT")
    (harm, groups) = try MethodWords.harm(
      arguments.optional("HARM"), groups: arguments.all("GROUP"))
    let named = try arguments.each("method").map { word throws(CommandError) in
      try MethodWords.method(word)
    }
    methods = named.isEmpty ? allMethods : named
    words = try MethodWords(arguments)
    try words.refuseChoices(outside: methods)
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try session.incident(incident)
    let view = world.view(of: incident, in: session)
    let harms = harm.map { [$0] } ?? SideBySide.harms(of: view)
    guard !harms.isEmpty else {
      return Outcome(
        report: Report(
          "compare",
          line: "No claim of \(incident.handle) counts people: `link CLAIM \(incident.handle)`."))
    }
    let compared = harms.map { harm in
      SideBySide(CountedIncident(view, harm, groups: groups), by: methods, words.choices)
    }
    var report = Report("compare")
    var brief = Report("compare")
    for sides in compared {
      let answer = answer(sides, of: incident, in: session)
      let end = assessments(sides, of: incident, in: session)
      report.blocks += answer + sides.derivations + together(sides, view) + end
      brief.blocks += answer + end
    }
    let hint: StyledText =
      "\("`compare \(incident.handle) --method NAME` shows each step with its page.", .muted)"
    brief.add(line: hint)
    report.brief = Report.Brief(length: lineCount(of: report)) { [brief] in brief }
    return Outcome(report: report)
  }

  /// What is asked, the table, and what must be judged first.
  private func answer(
    _ sides: SideBySide, of incident: Incident, in session: Session
  ) -> [Report.Block] {
    let subject = AssessmentSubject(incident: incident.id, harm: sides.counted.harm, groups: groups)
    return [
      .line("\(incident.id)  \(incident.handle, .heading)  \(subject.words, .harm)"),
      .table(sides.table),
    ] + sides.questions.map { .line($0) }
  }

  /// What all claims leave together, where that is less than the range of those who count the same.
  private func together(_ sides: SideBySide, _ view: IncidentView) -> [Report.Block] {
    guard let row = sides.rows.first(where: { $0.method == RangeMethod.self }),
      let left = view.tighter(than: row.estimate, sides.counted.harm, groups)
    else { return [] }
    let range = AssessmentOutcome.range(
      low: left.lowerBound, high: left.upperBound < .max ? left.upperBound : nil, best: nil)
    return [
      .line(
        "\("together", .heading)  all claims leave \(range.range ?? ""), a part within its whole and no toll falling"
      )
    ]
  }

  /// The assessment as it stands, or the command that makes it.
  private func assessments(
    _ sides: SideBySide, of incident: Incident, in session: Session
  ) -> [Report.Block] {
    let subject = AssessmentSubject(incident: incident.id, harm: sides.counted.harm, groups: groups)
    if let assessment = session.assessments[subject] {
      let phrase = session.phrase(for: assessment)
      return [.line("\("assessed", .good)  \(phrase): \(assessment.why)  (\(assessment.analyst))")]
    }
    return [
      .line(
        "→ assess \(incident.handle) \(subject.words) LOW-HIGH --why \"…\", or --method NAME")
    ]
  }

  private func lineCount(of report: Report) -> Int {
    report.blocks.reduce(0) { count, block in
      guard case .table(let table) = block else { return count + 1 }
      return count + table.rows.count + 1
    }
  }
}
