import AssayJournal
import AssayModel

/// An assessment that rests on several claims which are all of one origin, and whose reason says
/// nothing of it: reprints, one statement in several articles, or one voice, however many outlets
/// carry it. Who reads "rests on four claims" takes them for four.
package enum SingleOriginCheck: IncidentCheck {
  package static let name = "single-origin"
  package static let summary = "Assessments that rest on several claims of one origin, unsaid."

  package static func findings(in view: IncidentView) -> [Finding] {
    view.standingAssessments.compactMap { assessment in
      let basis = view.basis(of: assessment).map(\.claim)
      let articles = Set(basis.map(\.anchor.digest))
      guard basis.count > 1, articles.count > 1, view.originCount(of: basis) == 1,
        !saysSo(assessment.why, basis, view)
      else { return nil }
      return Finding(
        check: name, severity: .notice,
        message:
          "\(title(assessment.subject, view)) is assessed at \(view.words(of: assessment)) by "
          + "\(basis.count) claims of one origin, and its reason does not say so",
        evidence: basis.map { view.standing.evidence($0) }, incident: view.incident.id,
        remedy: "find a second origin, or say it in the reason: "
          + assessCommand(for: assessment.subject, view.incident),
        distinction: ([assessment.subject.harm.rawValue]
          + assessment.subject.groups.map(\.rawValue)).joined(separator: "."),
        assessed: assessment.entry)
    }
  }

  /// Whether a reason names the one origin: its speaker, or the word itself.
  private static func saysSo(_ why: String, _ basis: [Claim], _ view: IncidentView) -> Bool {
    let why = why.lowercased()
    let words = ["origin", "reprint", "wire", "one source", "single", "one voice", "alone"]
    let speakers = basis.flatMap { claim in
      view.standing.voices(in: claim).compactMap { view.standing.sources[$0] }
        .flatMap { [$0.name] + $0.aliases }
    }
    return words.contains { why.contains($0) }
      || speakers.contains { speaker in
        // "The office" is the city health office.
        why.contains(speaker.lowercased())
          || speaker.split(separator: " ").last.map { why.contains($0.lowercased()) } ?? false
      }
  }

  private static let seven = ExampleWords.body("7 were killed", .killed, .exact(7, words: "7"))

  private static func assessed(_ why: String) -> ExampleStep {
    .facts([
      .assessed(
        subject: AssessmentSubject(incident: IncidentID(number: 1), harm: .killed, groups: []),
        outcome: .range(low: 7, high: 7, best: nil),
        claims: [ClaimID(number: 1), ClaimID(number: 2)],
        seen: [ClaimID(number: 1), ClaimID(number: 2)], why: why)
    ])
  }

  package static let examples = [
    CheckExample(
      "one speaker in two articles", fires: true, .claim(by: "ministry", seven),
      .claim(by: "ministry", seven), assessed("two papers have it")),
    CheckExample(
      "the reason says so", fires: false, .claim(by: "ministry", seven),
      .claim(by: "ministry", seven), assessed("one origin, but it names the dead")),
    CheckExample(
      "the reason names the speaker", fires: false, .claim(by: "ministry", seven),
      .claim(by: "ministry", seven), assessed("the ministry has a list")),
    CheckExample(
      "two speakers", fires: false, .claim(by: "ministry", seven), .claim(by: "hospital", seven),
      assessed("two papers have it")),
    CheckExample(
      "one claim alone is seen to be one", fires: false, .claim(by: "ministry", seven),
      .assessment(.killed, low: 7, high: 7)),
  ]
}
