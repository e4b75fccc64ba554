import AssayChecks
import AssayJournal
import AssayModel
import AssayReading

/// `waive FINDING --why`: a finding that is known and left as it is.
package struct WaiveFinding: Command {
  package static let declaration = Declaration(
    "waive", topic: .crossCheck,
    summary: "Leave a finding as it is, with your reason, until a claim concerned changes.",
    discussion: """
      A finding is called by its check and the claims concerned, disagreeing-figures:c1+c2; as much of \
      the beginning as no other finding has is enough. It comes back as soon as one of the claims \
      changes, or another one joins them. `check --waived` lists what is waived; `undo` takes a \
      waiver back.
      """,
    parameters: [
      Parameter("FINDING", .finding, help: "the finding, or the check where it has only one"),
      Parameter("why", .words, .dashed, .required, help: "the reason"),
    ],
    examples: [
      Example(
        "waive disagreeing-figures --why \"the headline's nine is the agency's, of the evening\"",
        after: [
          "load harbour.txt", "incident new ferry", "claim a1 \"Nine killed\" killed 9 in=ferry",
          "claim a1 \"Two of the dead\" killed 2 in=ferry by=mayor",
        ],
        says: "waived disagreeing-figures:c1+c2")
    ])

  private let finding: Word
  private let why: String

  package init(_ arguments: Arguments) throws(CommandError) {
    finding = try arguments.required("FINDING")
    why = try arguments.required("why").text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let open = world.findings(in: session, only: []).filter {
      session.standing.waiver(of: $0, reader: Reader.version) == nil
    }
    let exact = open.filter { $0.id == finding.text }
    let meant = exact.isEmpty ? open.filter { $0.id.hasPrefix(finding.text) } : exact
    guard meant.count < 2 else {
      let ids = meant.prefix(4).map(\.id).joined(separator: ", ")
      throw CommandError(
        "\(meant.count) findings begin with \"\(finding.text)\"",
        hint: "say which: \(ids)\(meant.count > 4 ? " …" : "")", column: finding.column)
    }
    guard let one = meant.first else {
      let near = nearest(to: finding.text, among: open.map(\.id))
      throw CommandError(
        "There is no finding \"\(finding.text)\"",
        hint: near.map { "did you mean \($0)?" } ?? "see `check --strict`", column: finding.column)
    }
    let claims = Set(one.evidence.compactMap { ClaimID($0.id) }).sorted()
    let namesFigures = one.evidence.contains { $0.id.contains(".") }
    var report = Report("waive", line: "waived \(one.id, .heading)  \(one.message)")
    if !claims.isEmpty {
      report.add(
        line: "until one of \(claims.map(\.description).joined(separator: ", "), .id) changes")
    }
    return Outcome(
      facts: [
        .waived(
          finding: one.id, claims: claims, reader: namesFigures ? Reader.version : nil, why: why)
      ], report: report)
  }
}
