import AssayJournal
import AssayModel

/// `withdraw CLAIM --why`: takes a claim out of the case.
package struct Withdraw: Command {
  package static let declaration = Declaration(
    "withdraw", topic: .claim,
    summary: "Take claims out of the case, with the reason; their ids and history stay.",
    parameters: [
      Parameter("CLAIM", .claim, .positional, .several, help: "the claims"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ],
    examples: [
      Example(
        "withdraw c1 --why \"the outlet took it back\"",
        after: ["load harbour.txt", "accept a1 \"Nine killed\""], says: "withdrawn")
    ])

  private let claims: [Word]
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    claims = arguments.each("CLAIM")
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var outcome = Outcome(report: Report("withdraw"))
    for word in claims {
      let claim = try session.claim(word)
      outcome.facts.append(.withdrawn(claim: claim.id, why: why))
      let line: StyledText = "\(claim.id)  withdrawn  \(claim.content.phrase)"
      outcome.report.add(line: line)
    }
    return outcome
  }
}
