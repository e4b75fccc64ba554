import AssayJournal
import AssayModel
import AssayReading

/// `explain ID`: why a figure, a claim or an assessment is what it is.
package struct Explain: Command {
  package static let declaration = Declaration(
    "explain", topic: .crossCheck,
    summary:
      "Say why a figure was read so, what a claim went through, or what an assessment rests on.",
    parameters: [
      Parameter("ID", .figure, .positional, .several, help: "a1.3, c1, or an incident")
    ],
    examples: [
      Example(
        "explain a1 \"killing at least seven people\"", after: ["load harbour.txt"],
        says: "\"at least\" makes it a floor"),
      Example(
        "explain c1", after: ["load harbour.txt", "accept a1 \"Nine killed\""],
        says: "accepted c1"),
    ],
    isQuestion: true)

  private let words: [Word]

  package init(_ arguments: Arguments) throws(CommandError) { words = arguments.all("ID") }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    var report = Report("explain")
    // An article and the quotes after it name figures together.
    var figures: [Word] = []
    for word in words {
      guard let explained = try explained(word, in: session, world: world) else {
        figures.append(word)
        continue
      }
      if !figures.isEmpty { report.blocks += try self.figures(figures, session, world) }
      figures = []
      report.blocks += explained.blocks
    }
    if !figures.isEmpty { report.blocks += try self.figures(figures, session, world) }
    return Outcome(report: report)
  }

  /// What is said of a claim or an incident; `nil` for a word that names figures.
  private func explained(
    _ word: Word, in session: Session, world: World
  ) throws(CommandError) -> Report? {
    guard !word.isQuoted else { return nil }
    if ClaimID(word.text) != nil { return history(of: word, in: session, world: world) }
    if session.standing.incidentByHandle[word.text] != nil || IncidentID(word.text) != nil {
      return basis(of: try session.incident(word), in: session, world: world)
    }
    if SourceID(word.text) != nil {
      throw CommandError(
        "Nothing explains a source", hint: "`show \(word.text)` shows what is known of it",
        column: word.column)
    }
    return nil
  }

  private func figures(
    _ words: [Word], _ session: Session, _ world: World
  ) throws(CommandError) -> [Report.Block] {
    let handles = try FigureReferences(session: session, world: world).figures(words)
    var blocks: [Report.Block] = []
    var reasons: [ArticleID: [Explanation]] = [:]
    for handle in handles {
      let known = reasons[handle.article.id] ?? Self.reasons(of: handle.article)
      reasons[handle.article.id] = known
      blocks += Self.explanation(of: handle, by: known, world)
    }
    return blocks
  }

  private static func reasons(of article: Article) -> [Explanation] {
    Reader.reasons(
      headline: article.headline, body: article.body, published: article.details.published?.day)
  }

  /// Why a figure was read so.
  private static func explanation(
    of handle: FigureHandle, by reasons: [Explanation], _ world: World
  ) -> [Report.Block] {
    let reading = world.reading(of: handle.article)
    return FigureExplanation(handle, reading: reading, reasons: reasons)?.blocks ?? []
  }

  /// The figure that a claim was accepted from, where the reader still finds it.
  private func figure(of claim: Claim, in session: Session, world: World) -> FigureHandle? {
    guard let id = session.articleID(of: claim), let article = session.articles[id]?.article,
      let harm = claim.anchor.harm
    else { return nil }
    return world.figures(of: article).first {
      $0.figure.span == claim.anchor.span && $0.figure.harm == harm
    }
  }

  /// Every entry that speaks of a claim, withdrawn ones included, and why its figure was read so.
  private func history(of word: Word, in session: Session, world: World) -> Report {
    var report = Report("explain")
    let claim = ClaimID(word.text)
    for entry in session.journal.entries
    where claim.map({ session.speaks(entry, of: .claim($0)) }) ?? false {
      let isUndone = session.undoneCommands.contains(entry.command)
      var line: StyledText = "\(entry.time.description, .muted)  \(entry.analyst)  "
      line.append(session.narration(of: entry))
      if isUndone { line.append("  undone", as: .warning) }
      report.add(line: line)
    }
    if report.blocks.isEmpty { report.add(line: "Nothing was ever decided about \(word.text).") }
    if let claim = claim.flatMap({ session.claims[$0] }),
      let handle = figure(of: claim, in: session, world: world)
    {
      report.blocks += Self.explanation(
        of: handle, by: Self.reasons(of: handle.article), world)
    }
    return report
  }

  private func basis(of incident: Incident, in session: Session, world: World) -> Report {
    var report = Report("explain")
    for assessment in session.assessments(of: incident.id) {
      report.add(
        line:
          "\(incident.handle, .heading)  \(session.phrase(for: assessment)): \(assessment.why)  (\(assessment.analyst))"
      )
      for id in assessment.claims {
        guard let claim = session.claims[id] else {
          let isWithheld = session.standing.withheldClaims[id] != nil
          let state = isWithheld ? "(withheld)" : "withdrawn since"
          report.add(line: "  \(id)  \(state, .warning)")
          continue
        }
        var line: StyledText = "  "
        line.append(session.line(for: claim))
        report.add(line: line)
      }
      if assessment.outcome.methodResult != nil {
        report.blocks += derivation(of: assessment, world.view(of: incident, in: session))
      }
    }
    if report.blocks.isEmpty {
      report.add(
        line: "\(incident.handle) has no assessment yet: `assess \(incident.handle) HARM …`.")
    }
    return report
  }
}
