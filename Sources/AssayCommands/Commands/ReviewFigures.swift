import AssayJournal
import AssayModel
import AssayReading

/// `misread FIGURE…`: figures that the reader got wrong.
package struct Misread: Command {
  package static let declaration = Declaration(
    "misread", topic: .claim,
    summary: "Mark figures as misread, so that they are not suggested again.",
    parameters: [
      Parameter("FIGURE", .figure, .positional, .several, help: "the figures, by id or by quote"),
      Parameter("why", .words, .dashed, .optional, help: "what is wrong with the reading"),
    ],
    examples: [
      Example(
        "misread a1 \"three soldiers were killed\" --why \"an older mine\"",
        after: ["load harbour.txt"], says: "misread")
    ])

  private let figures: [Word]
  private let why: String?

  package init(_ arguments: Arguments) throws(CommandError) {
    figures = arguments.all("FIGURE")
    why = arguments.optional("why")?.text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    let handles = try FigureReferences(session: session, world: world).figures(figures)
    var outcome = Outcome(report: Report("misread"))
    for handle in handles {
      let anchor = try handle.anchorForReview(in: session)
      outcome.facts.append(.misread(anchor: anchor, why: why))
      outcome.report.add(
        line: "\(handle.name, .id)  misread  \("\"\(shortened(anchor.quote.singleLine))\"", .quote)"
      )
    }
    return outcome
  }
}

/// `aside FIGURE…|ARTICLE`: what is read rightly and not for this case.
package struct Aside: Command {
  package static let declaration = Declaration(
    "aside", topic: .claim,
    summary: "Set figures, or a whole article, aside: read rightly, but not for this case.",
    parameters: [
      Parameter(
        "FIGURE", .figure, .positional, .several,
        help: "the figures, by id or by quote; an article alone means all of it"),
      Parameter("why", .words, .dashed, .optional, help: "the reason"),
    ],
    examples: [
      Example(
        "aside a1 \"three soldiers were killed\" --why \"another month\"",
        after: ["load harbour.txt"], says: "aside"),
      Example("aside a1 --why \"about another war\"", after: ["load harbour.txt"], says: "aside"),
    ])

  private let words: [Word]
  private let why: String?

  package init(_ arguments: Arguments) throws(CommandError) {
    words = arguments.all("FIGURE")
    why = arguments.optional("why")?.text
  }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if words.allSatisfy({ ParameterKind.article.accepts($0) }) { return try shelve(in: session) }
    let handles = try FigureReferences(session: session, world: world).figures(words)
    var outcome = Outcome(report: Report("aside"))
    for handle in handles {
      let anchor = try handle.anchorForReview(in: session)
      outcome.facts.append(.setAside(anchor: anchor, why: why))
      outcome.report.add(
        line: "\(handle.name, .id)  aside  \("\"\(shortened(anchor.quote.singleLine))\"", .quote)")
    }
    return outcome
  }

  private func shelve(in session: Session) throws(CommandError) -> Outcome {
    var outcome = Outcome(report: Report("aside"))
    for word in words {
      let article = try session.article(word)
      let claims = session.claims.all.filter { $0.anchor.digest == article.digest }.map(
        \.id.description)
      guard claims.isEmpty else {
        throw CommandError(
          "\(article.id) carries \(counted(claims.count, "claim")): \(claims.prefix(5).joined(separator: ", "))",
          hint: "`withdraw` them first, if they are not for this case", column: word.column)
      }
      outcome.facts.append(.shelved(article: article.id, why: why))
      outcome.report.add(
        line: "\(article.id)  aside  \((article.headline ?? article.name).singleLine)")
    }
    return outcome
  }
}

extension FigureHandle {
  /// The anchor under which a decision about this figure is remembered. Throws where it is a claim.
  func anchorForReview(in session: Session) throws(CommandError) -> Anchor {
    if let claim = session.standing.claimByFigure[place] {
      throw CommandError(
        "\(name) is \(claim)", hint: "`withdraw \(claim) --why …` first, if it is wrong")
    }
    guard
      let anchor = Anchor(of: figure.span, in: article, harm: figure.harm, reader: Reader.version)
    else {
      preconditionFailure("a figure was read outside its article")
    }
    return anchor
  }

  /// What was decided about this figure: its claim, `misread` or `aside`; empty where nothing was.
  func state(in session: Session) -> String {
    if let claim = session.standing.claimByFigure[place] { return claim.description }
    if let review = session.standing.reviews[place] { return review.outcome.rawValue }
    return session.articles[article.id]?.isShelved == true ? "aside" : ""
  }
}
