import AssayJournal
import AssayModel
import AssayReading

/// `accept FIGURE…`: the reader's figures, found faithful, become claims.
package struct Accept: Command {
  package static let declaration = Declaration(
    "accept", topic: .claim,
    summary: "Accept figures as faithful readings: each becomes a claim.",
    discussion: """
      Name figures by id (a1.3), by their words (a1 "seven people were killed"), or all figures of \
      an article's own incident at once (a1/2). Accepting says that the text says so, not that it \
      is true.
      """,
    parameters: [
      Parameter("FIGURE", .figure, .positional, .several, help: "the figures, by id or by quote"),
      Parameter("in", .incident, .named, .optional, help: "the incident to link the claims to"),
    ],
    examples: [
      Example("accept a1.1", after: ["load harbour.txt"], says: "c1"),
      Example("accept a1/1", after: ["load harbour.txt"], says: "c1"),
    ])

  private let figures: [Word]
  private let incident: Word?

  package init(_ arguments: Arguments) throws(CommandError) {
    figures = arguments.all("FIGURE")
    incident = arguments.given("in")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let incident = try incident.map { word throws(CommandError) in try session.incident(word) }
    let named = try FigureReferences(session: session, world: world).figures(figures)
    // A total comes before its parts, so that they can name it.
    let handles =
      named.filter { $0.figure.partOf == nil } + named.filter { $0.figure.partOf != nil }
    var sources = NewSources(session: session)
    var claims: [Claim] = []
    var claimByFigure = session.standing.claimByFigure
    var report = Report("accept")
    for handle in handles {
      if let known = claimByFigure[handle.place] {
        report.add(line: "\(known)  was made from \(handle.name, .id) already")
        continue
      }
      guard
        let anchor = Anchor(
          of: handle.figure.span, in: handle.article, harm: handle.figure.harm,
          reader: Reader.version)
      else { continue }
      var speakers: [SourceID] = []
      for name in handle.figure.speakers {
        speakers.append(sources.source(named: name, in: handle.article.id))
      }
      let whole = handle.figure.partOf.flatMap {
        claimByFigure[place(of: $0, beside: handle, world)]
      }
      let claim = Claim(
        id: session.nextID(offset: claims.count), anchor: anchor,
        content: ClaimContent(
          about: .harm(handle.figure.count), stance: handle.figure.stance, speakers: speakers,
          asOf: handle.figure.asOf, partOf: whole),
        review: .accepted, analyst: world.analyst, entry: 0)
      claims.append(claim)
      claimByFigure[handle.place] = claim.id
    }
    var facts = sources.facts
    facts += claims.map { .accepted(claim: $0.id, anchor: $0.anchor, content: $0.content) }
    if let incident { facts += claims.map { .linked(claim: $0.id, incident: incident.id) } }
    describe(claims, by: sources, incident: incident, to: &report)
    return Outcome(facts: facts, report: report)
  }

  private func place(of index: Int, beside handle: FigureHandle, _ world: World) -> FigurePlace {
    world.figures(of: handle.article)[index].place
  }

  private func describe(
    _ claims: [Claim], by sources: NewSources, incident: Incident?, to report: inout Report
  ) {
    for claim in claims {
      var line: StyledText = "\(claim.id)  \(claim.content.phrase)"
      line.append("  \"\(shortened(claim.anchor.quote.singleLine))\"", as: .quote)
      if let whole = claim.content.partOf { line.append("  part of \(whole)", as: .muted) }
      if let incident { line.append("  in \(incident.handle)", as: .muted) }
      report.add(line: line)
    }
    for line in sources.lines { report.add(line: line) }
  }
}
