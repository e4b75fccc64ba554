import AssayChecks
import AssayExport
import AssayJournal
import AssayModel
import AssayStore

/// `export FORMAT [PATH]`: reviewed claims and assessments for others.
package struct Export: Command {
  package static let declaration = Declaration(
    "export", topic: .session,
    summary: "Write the claims or the assessments for other programs.",
    discussion: """
      Only what a person decided is exported; what was withdrawn or set aside stays at home. csv is \
      one table, in which a cell that a spreadsheet would run as a formula begins with an apostrophe; \
      json is one document, jsonl the same with one thing a line; markdown is a document to read. \
      Stale assessments and headline figures that no sentence carries stop every export with \
      assessments in it unless --anyway is given.
      """,
    parameters: [
      Parameter("FORMAT", .exportFormat, help: "csv, json, jsonl or markdown"),
      Parameter("PATH", .path, .positional, .optional, help: "the file; the screen without it"),
      Parameter(
        "what", .exportContent, .named, .optional,
        help: "claims (without it) or assessments"),
      Parameter("replace", .words, .flag, .optional, help: "write over a file that is there"),
      Parameter("anyway", .words, .flag, .optional, help: "export what is not ready as well"),
    ],
    examples: [
      Example("export csv", after: ["load harbour.txt", "accept a1.1"], says: "c1,a1"),
      Example(
        "export jsonl", after: ["load harbour.txt", "accept a1.1"], says: "\"kind\":\"claim\""),
      Example(
        "export markdown",
        after: ["load harbour.txt", "incident new ferry", "accept a1 \"Nine killed\" in=ferry"],
        says: "## ferry"),
    ])

  private let format: ExportFormat
  private let path: Word?
  private let content: ExportContent
  private let isAnyway: Bool
  private let isReplacing: Bool

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
    isReplacing = arguments.has("replace")
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
    if let path { try refuseOverwriting(path, world: world) }
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

  /// Refuses a path where something lies that an export must not take the place of.
  private func refuseOverwriting(_ path: Word, world: World) throws(CommandError) {
    let isSessions =
      [".json.journal", ".json.lock"].contains { path.text.hasSuffix($0) }
      || path.text.contains(".evidence/")
    let there: [UInt8]?
    do throws(DiskError) {
      there = try world.files.read(world.resolve(path.text))
    } catch {
      throw CommandError(
        "Cannot write \(path.text): \(error.reason)", hint: "choose another name",
        column: path.column)
    }
    guard let there else {
      if isSessions { throw sessionsOwn(path) }
      return
    }
    if isSessions || there.starts(with: Array("{\"articles\":[".utf8)) { throw sessionsOwn(path) }
    guard isReplacing else {
      throw CommandError(
        "\(path.text) is there already", hint: "choose another name, or say --replace",
        column: path.column)
    }
  }

  private func sessionsOwn(_ path: Word) -> CommandError {
    CommandError(
      "\(path.text) is a session's own file", hint: "choose another name", column: path.column)
  }
}
