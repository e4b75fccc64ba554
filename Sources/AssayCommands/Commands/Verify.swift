import AssayJournal
import AssayModel
import AssayStore

/// `verify [PATH] [allowed=FILE as=NAME]`: whether a session is what was recorded.
package struct Verify: Command {
  package static let declaration = Declaration(
    "verify", topic: .session,
    summary: "Check that a session is what was recorded, and name the first thing that is not.",
    discussion: """
      In this order: that the file is written as assay writes it, the chain of entries, the head, \
      the articles' texts, that nothing is missing but what is withheld, every anchor, and the raw \
      bytes kept as evidence. A signature that `sign` made is checked as well: whether it fits the file, \
      and with allowed= and as= whether it is of somebody whom you trust. Decisions that are in the \
      journal and not yet saved are under no signature. With as=, the answer is no unless a signature \
      of that name is over every decision; without it, a signature that is stale is told, and is no \
      "no".
      """,
    parameters: [
      Parameter("PATH", .path, .positional, .optional, help: "its file; this session without it"),
      Parameter(
        "allowed", .path, .named, .optional,
        help: "allowed signers, a name and a public key a line, as ssh-keygen reads them"),
      Parameter("as", .words, .named, .optional, help: "who must have signed it, as named there"),
    ],
    examples: [Example("verify tour.json", says: "intact")],
    isQuestion: true)

  private let path: Word?

  private let allowed: Word?
  private let signer: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    path = arguments.optional("PATH")
    allowed = arguments.optional("allowed")
    signer = arguments.optional("as")
    if let given = allowed ?? signer, allowed == nil || signer == nil {
      throw CommandError(
        "A signature is checked with both allowed= and as=",
        hint: "verify allowed=FILE as=NAME: the signers whom you allow, and which of them it was",
        column: given.column)
    }
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    guard let path = self.path.map({ world.resolve($0.text) }) ?? world.sessionPath,
      let typed = self.path?.text ?? world.sessionName
    else {
      throw CommandError(
        "The session has no file yet", hint: "`save NAME.json`, or `verify PATH`")
    }
    let result: Result<SessionStore.Verified, Verification.Fault>
    do throws(StoreError) {
      result = try SessionStore.verify(path, files: world.files)
    } catch {
      throw CommandError(error.problem, hint: error.remedy, column: self.path?.column)
    }
    switch result {
    case .success(let verified):
      let signer = try expectedSigner(world)
      let signature = SignatureState(of: path, by: signer, world: world)
      return Outcome(
        report: intact(typed, verified, signature),
        isNo: signer != nil && (!signature.isGood || verified.unsavedCount > 0))
    case .failure(let fault):
      let file = fault.isInJournal ? typed + ".journal" : typed
      let place = fault.line.map { "\(file):\($0)" } ?? file
      return Outcome(
        report: Report(
          "verify",
          [
            .line("\(place, .heading): \(fault.problem, .warning)"),
            .fields([
              Report.Field("intact", Cell(StyledText("no", as: .warning), json: false)),
              Report.Field(
                "line",
                Cell(
                  StyledText(fault.line.map(String.init) ?? "–"),
                  json: .optional(fault.line))),
            ]),
          ]),
        isNo: true)
    }
  }

  private func expectedSigner(_ world: World) throws(CommandError) -> ExpectedSigner? {
    guard let allowed, let signer else { return nil }
    let path = world.resolve(allowed.text)
    guard (try? world.files.kind(path)) == .file else {
      throw CommandError(
        "There is no file of allowed signers \(allowed.text)",
        hint: "a line of it: noor ssh-ed25519 AAAA…", column: allowed.column)
    }
    return ExpectedSigner(name: signer.text, allowed: path)
  }

  private func intact(
    _ path: String, _ verified: SessionStore.Verified, _ signature: SignatureState
  ) -> Report {
    let session = verified.session
    let withheld = session.journal.entries.filter(\.fact.withholds)
    var report = Report(
      "verify",
      [
        .line("\(path, .heading): \("intact", .good)"),
        .fields([
          Report.Field("intact", Cell(StyledText("yes", as: .good), json: true)),
          Report.Field("entries", Cell(session.journal.entries.count)),
          Report.Field("unsaved", Cell(verified.unsavedCount)),
          Report.Field("articles", Cell(session.journal.articles.count)),
          Report.Field("evidence", Cell(verified.evidenceCount)),
          Report.Field("withheld", Cell(withheld.count)),
          Report.Field("head", Cell(session.journal.head.hexadecimal, .muted)),
          signature.field(unsavedCount: verified.unsavedCount),
        ]),
      ])
    for entry in withheld {
      report.add(
        line:
          "\(entry.time.description, .muted)  \(entry.analyst)  \(session.narration(of: entry))")
    }
    if let entry = session.journal.firstOutOfTime {
      report.add(
        line:
          "\("clock", .warning)  command \(entry.command) by \(entry.analyst) is dated \(entry.time.description), before the one that it follows"
      )
    }
    for path in verified.leftEvidence {
      report.add(line: "\("still there", .warning)  \(path): `save` takes it away")
    }
    return report
  }
}

extension Journal {
  /// The first entry with an earlier time than the one before it: a clock was wrong, or was put back.
  fileprivate var firstOutOfTime: Entry? {
    zip(entries, entries.dropFirst()).first { $0.time > $1.time }?.1
  }
}
