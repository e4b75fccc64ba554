import AssayJournal
import AssayModel

/// `credit CLAIM 1–6 --why`: how likely a claim is, by itself.
package struct CreditClaim: Command {
  package static let declaration = Declaration(
    "credit", topic: .sources,
    summary: "Say how credible a claim is on the Admiralty scale, with your reason.",
    discussion: """
      1 confirmed by other independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 \
      improbable. 6 means that its truth cannot be judged: unknown, not worst. It says nothing of \
      the source, which `grade` does.
      """,
    parameters: [
      Parameter("CLAIM", .claim, help: "the claim"),
      Parameter("1–6", .choice(Credibility.allCases.map(\.rawValue)), help: "the digit"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ],
    examples: [
      Example(
        "credit c1 3 --why \"agrees with the hospital\"",
        after: ["load harbour.txt", "accept a1 \"Nine killed\""], says: "possibly true")
    ])

  private let claim: Word
  private let credibility: Credibility
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    claim = try arguments.required("CLAIM")
    let digit = try arguments.required("1–6")
    guard let credibility = Credibility(rawValue: digit.text) else {
      throw CommandError(
        "There is no credibility \"\(digit.text)\"",
        hint: "1 confirmed … 5 improbable, 6 cannot be judged: see `help credit`",
        column: digit.column)
    }
    self.credibility = credibility
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let claim = try session.claim(claim)
    return Outcome(
      facts: [.credited(claim: claim.id, credibility: credibility, why: why)],
      report: Report(
        "credit",
        line:
          "\(claim.id)  \(claim.content.phrase)  \(credibility.rawValue, .heading), \(credibility.label)"
      ))
  }
}
