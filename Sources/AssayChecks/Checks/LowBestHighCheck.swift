import AssayJournal
import AssayModel

/// Numbers out of order: a count whose low is above its high, or a part that is held to be more than
/// its whole. UCDP's codebook asks for low ≤ best ≤ high of every event (GED 23.1, 5.5); a session
/// takes no assessment that is itself out of order, so that two that contradict each other are left.
package enum LowBestHighCheck: IncidentCheck {
  package static let name = "low-best-high"
  package static let summary = "Counts and assessments whose low is above their high."

  package static func findings(in view: IncidentView) -> [Finding] {
    view.counts.compactMap { finding(of: $0, view) } + assessments(in: view)
  }

  private static func finding(of count: CountClaim, _ view: IncidentView) -> Finding? {
    let quantity = count.count.quantity
    let (low, high) = (quantity.low ?? 0, quantity.high ?? .max)
    guard low > high else { return nil }
    return Finding(
      check: name, severity: .problem,
      message: "\(view.incident.handle), \(count.count.harm.rawValue): \(count.words) "
        + "(\(view.standing.speaker(of: count.claim))) has a low of \(low) and a high of \(high)",
      evidence: [view.standing.evidence(count.claim)], incident: view.incident.id,
      remedy: "correct \(count.claim.id) count=LOW-HIGH")
  }

  /// Assessments of parts that are above those of their wholes.
  private static func assessments(in view: IncidentView) -> [Finding] {
    let standing = view.standingAssessments
    guard standing.count > 1 else { return [] }
    return standing.flatMap { part in
      standing.compactMap { whole in finding(part, within: whole, view) }
    }
  }

  private static func finding(
    _ part: Assessment, within whole: Assessment, _ view: IncidentView
  ) -> Finding? {
    guard part.entry != whole.entry, isPart(part.subject, of: whole.subject),
      let low = part.outcome.numbers?.low, let high = whole.outcome.numbers?.high, low > high
    else { return nil }
    return Finding(
      check: name, severity: .problem,
      message: "\(title(part.subject, view)) is assessed at \(view.words(of: part)), above "
        + "\(title(whole.subject, view)) at \(view.words(of: whole)), which includes them",
      evidence: Set(view.basis(of: part) + view.basis(of: whole)).map(\.claim)
        .sorted { $0.id < $1.id }.map { view.standing.evidence($0) }, incident: view.incident.id,
      remedy: assessCommand(for: whole.subject, view.incident),
      distinction: ([part.subject.harm.rawValue] + part.subject.groups.map(\.rawValue))
        .joined(separator: "."), assessed: max(part.entry, whole.entry))
  }

  /// Whether everybody in `part` is in `whole`: a group among all, the killed among the casualties.
  private static func isPart(_ part: AssessmentSubject, of whole: AssessmentSubject) -> Bool {
    let isWithin =
      part.harm == whole.harm
      || whole.harm == .casualties && (part.harm == .killed || part.harm == .injured)
    let groups = Set(part.groups)
    return isWithin && part != whole
      && (whole.groups.isEmpty || groups == Set(whole.groups))
  }

  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))
  private static let children = ExampleWords.body(
    "9 children died", .killed, .exact(9, words: "9"), people: "children", [.child])

  package static let examples = [
    CheckExample(
      "a low above its high", fires: true,
      .claim(
        by: "police",
        .body(
          "9 to 7 died", .killed,
          Quantity(kind: .between, value: nil, low: 9, high: 7, words: "9 to 7")))),
    CheckExample(
      "the children are assessed above everybody", fires: true,
      .claim(by: "police", seven), .claim(by: "hospital", children),
      .assessment(.killed, low: 7, high: 7), .assessment(.killed, [.child], low: 9, high: 9)),
    CheckExample(
      "the killed are assessed above the casualties", fires: true,
      .claim(by: "police", seven),
      .claim(by: "police", .body("5 casualties", .casualties, .exact(5, words: "5"))),
      .assessment(.killed, low: 7, high: 7), .assessment(.casualties, low: 5, high: 5)),
    CheckExample(
      "the children are within everybody's range", fires: false,
      .claim(by: "police", seven), .claim(by: "hospital", children),
      .assessment(.killed, low: 7, high: 9), .assessment(.killed, [.child], low: 9, high: 9)),
    CheckExample(
      "the whole has no upper bound", fires: false,
      .claim(by: "police", seven), .claim(by: "hospital", children),
      .assessment(.killed, low: 7, high: nil), .assessment(.killed, [.child], low: 9, high: 9)),
    CheckExample(
      "more injured than killed", fires: false,
      .claim(by: "police", seven),
      .claim(by: "police", .body("9 injured", .injured, .exact(9, words: "9"))),
      .assessment(.killed, low: 7, high: 7), .assessment(.injured, low: 9, high: 9)),
    CheckExample(
      "an assessment that is stale is another check's", fires: false,
      .claim(by: "police", seven), .claim(by: "hospital", children),
      .assessment(.killed, low: 7, high: 7), .assessment(.killed, [.child], low: 9, high: 9),
      .claim(by: "police", seven)),
  ]
}
