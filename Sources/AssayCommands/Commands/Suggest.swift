import AssayGrouping
import AssayJournal
import AssayModel
import AssayPlaces

/// `suggest`: which incidents may be one, why, and what to type.
package struct Suggest: Command {
  package static let declaration = Declaration(
    "suggest", topic: .incidents,
    summary: "Suggest which articles tell of one incident, and which incidents belong together.",
    discussion: """
      Each suggestion says what speaks for it, by place, day, kind and count, and the command that \
      carries it out. Nothing is linked before you type it, and `undo` takes a link back. Places are \
      compared by the gazetteer: spellings, which province and country a town lies in, and how far \
      two are apart.
      """,
    parameters: [
      Parameter("ARTICLE", .article, .positional, .optional, help: "the article; all without it")
    ],
    examples: [
      Example(
        "suggest", after: ["load harbour.txt", "incident new ferry from=a1/1"],
        says: "accept a1/1 in=ferry"),
      Example("suggest a1", after: ["load harbour.txt"], says: "incident new"),
    ],
    isQuestion: true)

  private let article: Word?

  /// No more suggestions are shown at once.
  private static let most = 40

  package init(_ arguments: Arguments) throws(CommandError) {
    article = arguments.optional("ARTICLE")
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let articles =
      if let article { [try session.article(article)] } else { session.articles.all.map(\.article) }
    world.readings.read(articles)
    let suggestions = Suggestions(
      articles: articles, session: session, world: world, isWhole: article == nil
    ).all()
    guard !suggestions.isEmpty else {
      return Outcome(
        report: Report("suggest", line: "Nothing more seems to belong together."))
    }
    let table = Table(
      "suggestions",
      columns: [
        Table.Column("what"), Table.Column("why", flexible: true), Table.Column("command"),
      ],
      rows: suggestions.prefix(Self.most).map {
        [Cell($0.what), Cell(list: $0.reasons), Cell($0.command, .heading)]
      })
    var report = Report("suggest", [.table(table)])
    if suggestions.count > Self.most {
      report.add(
        line: "\(suggestions.count - Self.most) more; `suggest ARTICLE` shows one article's")
    }
    return Outcome(report: report)
  }
}

/// A grouping that an analyst may make.
private struct Suggestion {
  let what: String
  let reasons: [String]
  let command: String
}

/// Compares what the articles tell with the incidents of the case and with each other.
private struct Suggestions {
  let articles: [Article]
  let session: Session
  let world: World
  /// Whether the incidents of the case are compared as well.
  let isWhole: Bool

  /// With so many incidents of one country and year, the oldest drop out of the comparison.
  private static let mostCompared = 400

  func all() -> [Suggestion] {
    let incidents = session.incidents.all.map { (incident: $0, sketch: session.sketch(of: $0)) }
    let told = articles.flatMap { world.toldIncidents(of: $0) }.filter { isOpen($0) }
      .map { (told: $0, sketch: $0.sketch) }
    var suggestions: [Suggestion] = []
    var unplaced: [(told: ToldIncident, sketch: IncidentSketch)] = []
    for one in told {
      if let suggestion = known(one, among: incidents) {
        suggestions.append(suggestion)
      } else {
        unplaced.append(one)
      }
    }
    suggestions += fresh(unplaced)
    if isWhole { suggestions += pairs(of: incidents) }
    return suggestions
  }

  /// Whether a figure is not yet decided on, or its claim is about no incident.
  private func isOpen(_ told: ToldIncident) -> Bool {
    let links = told.figures.compactMap { claim(of: $0)?.incident }
    guard links.isEmpty else { return false }
    return told.figures.contains { $0.state(in: session).isEmpty || claim(of: $0) != nil }
  }

  private func claim(of figure: FigureHandle) -> Claim? {
    session.standing.claimByFigure[figure.place].flatMap { session.claims[$0] }
  }

  /// The command that brings an article's own incident to one of the case.
  private func command(_ told: ToldIncident, to handle: String) -> String {
    told.figures.contains { claim(of: $0) != nil }
      ? "link \(told.name) \(handle)" : "accept \(told.name) in=\(handle)"
  }

  private func known(
    _ one: (told: ToldIncident, sketch: IncidentSketch),
    among incidents: [(incident: Incident, sketch: IncidentSketch)]
  ) -> Suggestion? {
    let likely = incidents.suffix(Self.mostCompared).compactMap { known in
      SketchComparison(one.sketch, known.sketch).flatMap { comparison in
        comparison.isLikely ? (known.incident, comparison) : nil
      }
    }
    // Two that fit equally well are for the analyst to tell apart.
    guard let best = likely.max(by: { $0.1.reasons.count < $1.1.reasons.count }) else { return nil }
    return Suggestion(
      what: "\(one.told.name) is \(best.0.handle)", reasons: best.1.reasons,
      command: command(one.told, to: best.0.handle))
  }

  /// New incidents for what no incident of the case fits: for the first article that tells of it,
  /// and then for those that agree with it.
  private func fresh(_ told: [(told: ToldIncident, sketch: IncidentSketch)]) -> [Suggestion] {
    var suggestions: [Suggestion] = []
    var opened: [(told: ToldIncident, sketch: IncidentSketch, handle: String)] = []
    var handles = Set(session.incidents.all.map(\.handle))
    for one in told {
      let match = opened.suffix(Self.mostCompared).lazy
        .filter { $0.told.article.id != one.told.article.id }
        .compactMap { known in
          SketchComparison(one.sketch, known.sketch).flatMap { $0.isLikely ? (known, $0) : nil }
        }.first
      if let (known, comparison) = match {
        suggestions.append(
          Suggestion(
            what: "\(one.told.name) is \(known.told.name)", reasons: comparison.reasons,
            command: command(one.told, to: known.handle)))
        continue
      }
      // Of an incident of which nothing is known, nothing can be said.
      guard one.told.guess.place != nil || one.told.guess.kind != nil else { continue }
      let handle = handle(for: one.told.guess, besides: &handles)
      opened.append((one.told, one.sketch, handle))
      let guess = one.told.guess
      suggestions.append(
        Suggestion(
          what: "\(one.told.name) is new",
          reasons: [
            [guess.kind, guess.place, guess.dates?.description].compactMap { $0 }
              .joined(separator: ", ")
          ],
          command: "incident new \(handle) from=\(one.told.name)"))
    }
    return suggestions
  }

  /// A handle that nobody has: the place's name, or what happened.
  private func handle(for guess: IncidentGuess, besides taken: inout Set<String>) -> String {
    let words = (guess.place ?? guess.kind ?? "unnamed").lowercased()
      .split { !$0.isASCII || !$0.isLetter }.prefix(3)
    let name =
      words.isEmpty || ItemID(words.joined()) != nil ? "unnamed" : words.joined(separator: "-")
    var handle = name
    var number = 2
    while !taken.insert(handle).inserted {
      handle = "\(name)-\(number)"
      number += 1
    }
    return handle
  }

  // MARK: Incidents of the case

  private func pairs(
    of incidents: [(incident: Incident, sketch: IncidentSketch)]
  ) -> [Suggestion] {
    var suggestions: [Suggestion] = []
    for (index, one) in incidents.enumerated() {
      for other in incidents[..<index].suffix(Self.mostCompared) {
        let holdsOther = Self.isWider(one.sketch, than: other.sketch)
        let isHeld = Self.isWider(other.sketch, than: one.sketch)
        let isNested = holdsOther || isHeld
        guard !session.areNested(one.incident, other.incident),
          let comparison = SketchComparison(one.sketch, other.sketch),
          isNested ? comparison.isLikelyPart : comparison.isLikely
        else { continue }
        let (inner, outer) =
          holdsOther ? (other.incident, one.incident) : (one.incident, other.incident)
        suggestions.append(
          isNested
            ? Suggestion(
              what: "\(inner.handle) may lie within \(outer.handle)", reasons: comparison.reasons,
              command: "incident within \(inner.handle) \(outer.handle)")
            : Suggestion(
              what: "\(one.incident.handle) may be \(other.incident.handle)",
              reasons: comparison.reasons,
              command: "incident merge \(one.incident.handle) \(other.incident.handle)"))
      }
    }
    return suggestions
  }

  /// Whether one spans more days than the other, and its place holds the other's.
  private static func isWider(_ one: IncidentSketch, than other: IncidentSketch) -> Bool {
    guard let dates = one.dates, let others = other.dates, dates != others,
      dates.from <= others.from, others.to <= dates.to
    else { return false }
    guard let place = one.located?.sure, let inner = other.located?.sure else { return true }
    return place.holds(inner)
  }
}

extension Session {
  /// Whether one of two incidents lies within the other, directly or not.
  fileprivate func areNested(_ one: Incident, _ other: Incident) -> Bool {
    [(one, other), (other, one)].contains { inner, outer in
      var next = inner.outer
      // The fold refuses circles.
      while let around = next {
        if around == outer.id { return true }
        next = incidents[around]?.outer
      }
      return false
    }
  }
}
