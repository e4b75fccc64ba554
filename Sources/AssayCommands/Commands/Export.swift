import AssayChecks
import AssayExport
import AssayJournal
import AssayModel

/// `export FORMAT [PATH]`: reviewed claims and assessments for others.
package struct Export: Command {
  package static let declaration = Declaration(
    "export", topic: .session,
    summary: "Write the claims or the assessments for other programs.",
    discussion: """
      Only what a person decided is exported. In CSV, a cell that a spreadsheet would run as a \
      formula begins with an apostrophe. Stale assessments and headline figures that no sentence \
      carries stop the export of assessments unless --anyway is given.
      """,
    parameters: [
      Parameter("FORMAT", .exportFormat, help: "csv or json"),
      Parameter("PATH", .path, .positional, .optional, help: "the file; the screen without it"),
      Parameter(
        "what", .exportContent, .named, .optional,
        help: "claims (without it) or assessments"),
      Parameter("anyway", .words, .flag, .optional, help: "export what is not ready as well"),
    ],
    examples: [Example("export csv", after: ["load harbour.txt", "accept a1.1"], says: "c1,a1")])

  private let format: ExportFormat
  private let path: Word?
  private let content: ExportContent
  private let isAnyway: Bool

  package init(_ arguments: Arguments) throws(CommandError) {
    let word = try arguments.required("FORMAT")
    guard let format = ExportFormat(rawValue: word.text) else {
      throw CommandError(
        "There is no export format \"\(word.text)\"",
        hint: ExportFormat.allCases.map(\.rawValue).joined(separator: ", "), column: word.column)
    }
    self.format = format
    path = arguments.optional("PATH")
    content =
      try arguments.optional("what").map { word throws(CommandError) in
        guard let content = ExportContent(rawValue: word.text) else {
          throw CommandError(
            "Nothing called \"\(word.text)\" can be exported",
            hint: ExportContent.allCases.map(\.rawValue).joined(separator: ", "),
            column: word.column)
        }
        return content
      } ?? .claims
    isAnyway = arguments.has("anyway")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let findings = findingsAgainstPublishing(
      session, as: format, what: content,
      readings: { id in session.articles[id].map { world.reading(of: $0.article) } })
    guard findings.isEmpty || isAnyway else {
      var report = Report("export", findings.map { .finding($0) })
      report.add(line: "Nothing was exported: mend these, or say --anyway.")
      return Outcome(report: report, isNo: true)
    }
    let bytes = export(session, as: format, what: content)
    guard let path else {
      return Outcome(
        report: Report("export", [.document(String(decoding: bytes, as: UTF8.self))]))
    }
    let count = content == .claims ? session.claims.count : session.assessments.count
    let written = counted(count, String(content.rawValue.dropLast()))
    return Outcome(
      report: Report(
        "export",
        line:
          "Wrote \(written) to \(path.text, .heading)"
      ),
      effect: .write(bytes: bytes, path: world.resolve(path.text)))
  }
}
