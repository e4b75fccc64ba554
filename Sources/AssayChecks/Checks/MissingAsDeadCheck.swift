import AssayJournal
import AssayModel

/// The missing among the dead. Who is under the rubble is not counted as killed before somebody knows
/// (Airwars does not count them either; 0063, 0575, 0784): a claim of killed whose words speak of the
/// missing, or an assessment that added them.
package enum MissingAsDeadCheck: IncidentCheck {
  package static let name = "missing-as-dead"
  package static let summary = "Missing people who are counted as killed."

  package static func findings(in view: IncidentView) -> [Finding] {
    claims(in: view) + assessments(in: view)
  }

  private static func claims(in view: IncidentView) -> [Finding] {
    view.tolls.filter { $0.count.harm == .killed && speaksOfMissing($0.claim, view.words) }
      .map { count in
        Finding(
          check: name, severity: .problem,
          message: "\(view.incident.handle), killed: \(count.claim.id) counts \(count.words) as "
            + "killed, and its words speak of the missing",
          evidence: [view.standing.evidence(count.claim)], incident: view.incident.id,
          remedy: "correct \(count.claim.id) harm=missing")
      }
  }

  /// Whether the words of a claim of killed count nobody but the missing.
  private static func speaksOfMissing(_ claim: Claim, _ words: WordReader) -> Bool {
    if let harm = claim.anchor.harm { return harm == .missing }
    // Words of death count the dead, whatever else they say.
    guard !speaksOfDeath(claim.anchor.quote) else { return false }
    let figures = words.figures(claim.anchor.quote)
    return !figures.isEmpty && figures.allSatisfy { $0.harm == .missing }
  }

  private static func speaksOfDeath(_ words: String) -> Bool {
    let bytes = words.utf8.map { $0 | 0x20 }
    return deathWords.contains { word in
      bytes.count >= word.count
        && (0...bytes.count - word.count).contains { start in
          bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
        }
    }
  }

  private static let deathWords = ["kill", "dead", "died", "death"].map { Array($0.utf8) }

  /// Assessments of killed that are above every figure of killed, by as many as are missing.
  private static func assessments(in view: IncidentView) -> [Finding] {
    let missing = view.tolls.filter { $0.count.harm == .missing }
    guard !missing.isEmpty else { return [] }
    return view.standingAssessments.filter { $0.subject.harm == .killed }.compactMap { assessment in
      guard let (low, _, best) = assessment.outcome.numbers else { return nil }
      let basis = view.basis(of: assessment)
      guard let highest = basis.map(\.count.quantity.room.upperBound).max(), highest < low else {
        return nil
      }
      for dead in basis {
        for gone in missing {
          guard let killed = dead.count.quantity.value, let number = gone.count.quantity.value,
            killed.addingReportingOverflow(number) == (best ?? low, false)
          else { continue }
          return finding(assessment, dead, gone, view)
        }
      }
      return nil
    }
  }

  private static func finding(
    _ assessment: Assessment, _ dead: CountClaim, _ missing: CountClaim, _ view: IncidentView
  ) -> Finding {
    Finding(
      check: name, severity: .problem,
      message: "\(title(assessment.subject, view)) is assessed at \(view.words(of: assessment)), "
        + "which is \(dead.words) killed and \(missing.words) missing",
      evidence: [dead, missing].map { view.standing.evidence($0.claim) },
      incident: view.incident.id, remedy: assessCommand(for: assessment.subject, view.incident),
      distinction: "assessed", assessed: assessment.entry)
  }

  private static let nine = ExampleWords.body("9 were killed", .killed, .exact(9, words: "9"))
  private static let three = ExampleWords.body("3 are missing", .missing, .exact(3, words: "3"))

  package static let examples = [
    CheckExample(
      "a figure of the missing was corrected to killed", fires: true,
      .claim(by: "police", three),
      .corrected(toKilled: 3, by: [SourceID(number: 1)])),
    CheckExample(
      "an assessment added them", fires: true, .claim(by: "police", nine),
      .claim(by: "police", three), .assessment(.killed, low: 12, high: 12)),
    CheckExample(
      "the killed and the missing apart", fires: false, .claim(by: "police", nine),
      .claim(by: "police", three), .assessment(.killed, low: 9, high: 9),
      .assessment(.missing, low: 3, high: 3)),
    CheckExample(
      "a range that reaches as far", fires: false, .claim(by: "police", nine),
      .claim(by: "police", three), .assessment(.killed, low: 9, high: 12)),
    CheckExample(
      "another source counts twelve dead", fires: false, .claim(by: "police", nine),
      .claim(by: "police", three),
      .claim(by: "hospital", .body("12 died", .killed, .exact(12, words: "12"))),
      .assessment(.killed, low: 12, high: 12)),
  ]
}
