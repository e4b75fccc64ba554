import AssayJournal
import AssayModel

/// `verdict CLAIM … --why`: whether a claim is true.
package struct JudgeClaim: Command {
  package static let declaration = Declaration(
    "verdict", topic: .crossCheck,
    summary: "Judge whether a claim is true, with your reason.",
    parameters: [
      Parameter("CLAIM", .claim, help: "the claim"),
      Parameter(
        "VERDICT", .choice(Verdict.Outcome.allCases.map(\.rawValue)),
        help: "confirmed, disputed, refuted or unverifiable"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ],
    examples: [
      Example(
        "verdict c1 disputed --why \"two offices say otherwise\"",
        after: ["load harbour.txt", "accept a1 \"Nine killed\""], says: "disputed")
    ])

  private let claim: Word
  private let outcome: Verdict.Outcome
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    claim = try arguments.required("CLAIM")
    let word = try arguments.required("VERDICT")
    guard let outcome = Verdict.Outcome(rawValue: word.text) else {
      throw CommandError(
        "There is no verdict \"\(word.text)\"",
        hint: Verdict.Outcome.allCases.map(\.rawValue).joined(separator: ", "),
        column: word.column)
    }
    self.outcome = outcome
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let claim = try session.claim(claim)
    return Outcome(
      facts: [.judged(claim: claim.id, verdict: outcome, why: why)],
      report: Report(
        "verdict", line: "\(claim.id)  \(claim.content.phrase)  \(outcome.rawValue, .heading)"))
  }
}
