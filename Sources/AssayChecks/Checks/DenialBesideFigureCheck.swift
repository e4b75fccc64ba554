import AssayJournal
import AssayModel

/// A denial beside figures of the same incident. "None of them was a target" denies an aim, not a
/// death: it is no count of nobody, and takes nothing from the figures. Quiet as soon as somebody
/// assessed the incident, unless the assessment made a zero of it.
package enum DenialBesideFigureCheck: IncidentCheck {
  package static let name = "denial-beside-figure"
  package static let summary = "A denial beside figures, which is no count of nobody."

  package static func findings(in view: IncidentView) -> [Finding] {
    let denials = view.compared.filter { $0.content.stance == .denies && takesNoFigure($0) }
    guard !denials.isEmpty else { return [] }
    let tolls = view.tolls.filter { $0.count.quantity.room.lowerBound > 0 }
    return Harm.allCases.compactMap { harm in
      let figures = tolls.filter { $0.count.harm == harm }
      let denials = denials.filter { $0.content.about.harm.map { $0 == harm } ?? true }
      guard !figures.isEmpty, !denials.isEmpty else { return nil }
      let assessed = view.assessments.filter {
        $0.subject.harm == harm && $0.subject.groups.isEmpty
      }
      let zero = assessed.first { $0.outcome.numbers?.high == 0 }
      guard assessed.isEmpty || zero != nil else { return nil }
      return finding(harm, denials, figures, isZero: zero != nil, view)
    }
  }

  /// Whether the claim denies a count, or that somebody was aimed at or that it happened: what could
  /// be read as a zero. Who did it is denied every day, and nobody reads that as one.
  private static func takesNoFigure(_ claim: Claim) -> Bool {
    switch claim.content.about {
    case .harm(let count): count.scope == .incident
    case .matter(let matter, _): matter == .target || matter == .happened
    }
  }

  private static func finding(
    _ harm: Harm, _ denials: [Claim], _ figures: [CountClaim], isZero: Bool, _ view: IncidentView
  ) -> Finding {
    let said = denials.map { denial in
      let what =
        switch denial.content.about {
        case .harm: "the \(harm.rawValue)"
        case .matter(let matter, let words): "\(matter.rawValue) \(words)"
        }
      return "\(view.standing.speaker(of: denial)) denies \(what)"
    }
    let counted = figures.map { "\($0.words) (\(view.standing.speaker(of: $0.claim)))" }
    return Finding(
      check: name, severity: isZero ? .problem : .notice,
      message: "\(view.incident.handle), \(harm.rawValue): \(enumerated(said)), beside "
        + "\(enumerated(counted)): a denial is no count of nobody"
        + (isZero ? ", and the assessment is 0" : ""),
      evidence: (denials + figures.map(\.claim)).map { view.standing.evidence($0) },
      incident: view.incident.id,
      remedy: assessCommand(
        for: AssessmentSubject(incident: view.incident.id, harm: harm, groups: []), view.incident),
      distinction: harm.rawValue)
  }

  private static let two = ExampleWords.body(
    "2 children died", .killed, .exact(2, words: "2"), people: "children", [.child])

  package static let examples = [
    CheckExample(
      "targeting is denied beside two dead children", fires: true, .claim(by: "ministry", two),
      .statement(by: "minister", .target, "nationals", stance: .denies)),
    CheckExample(
      "a count is denied", fires: true, .claim(by: "ministry", two),
      .claim(
        by: "army",
        .body("no civilians died", .killed, .nobody(words: "no civilians"), stance: .denies))),
    CheckExample(
      "the denial was made a zero", fires: true, .claim(by: "ministry", two),
      .statement(by: "minister", .target, "nationals", stance: .denies),
      .assessment(.killed, low: 0, high: 0)),
    CheckExample(
      "the incident is assessed", fires: false, .claim(by: "ministry", two),
      .statement(by: "minister", .target, "nationals", stance: .denies),
      .assessment(.killed, low: 2, high: 2)),
    CheckExample(
      "who did it is denied", fires: false, .claim(by: "ministry", two),
      .statement(by: "army", .responsible, "the army", stance: .denies)),
    CheckExample(
      "a denial of one harm beside another", fires: false, .claim(by: "ministry", two),
      .claim(
        by: "army",
        .body("nobody was hurt", .injured, .nobody(words: "nobody"), stance: .denies))),
    CheckExample(
      "a denial without figures", fires: false,
      .statement(by: "minister", .target, "nationals", stance: .denies)),
  ]
}
