import AssayChecks
import AssayJournal
import AssayModel

/// `show ID`: a thing as it stands, with its words.
package struct Show: Command {
  package static let declaration = Declaration(
    "show", topic: .read,
    summary:
      "Show an article with its figures marked, a claim in context, a source or an incident.",
    parameters: [Parameter("ID", .item, help: "such as a1, c1, s1 or i1")],
    examples: [Example("show c1", after: ["load harbour.txt", "accept a1.1"], says: "accepted")],
    isQuestion: true)

  private let item: Word

  package init(_ arguments: Arguments) throws(CommandError) { item = try arguments.required("ID") }

  package func run(in session: Session, world: World) throws(CommandError) -> Outcome {
    if ItemID(item.text) == nil, session.standing.incidentByHandle[item.text] != nil {
      return Outcome(report: report(on: try session.incident(item), in: session))
    }
    switch try session.item(item) {
    case .article:
      return Outcome(report: report(on: try session.article(item), in: session, world: world))
    case .claim: return Outcome(report: report(on: try session.claim(item), in: session))
    case .source: return Outcome(report: report(on: try session.source(item), in: session))
    case .incident: return Outcome(report: report(on: try session.incident(item), in: session))
    }
  }

  private func report(on article: Article, in session: Session, world: World) -> Report {
    let details = ArticleDetail.allCases
    let loaded = session.journal.articles[article.id]?.details ?? article.details
    let amended = details.filter { loaded[$0] != article.details[$0] }
    let fields =
      details.map { ($0.word, article.details[$0]) } + [
        (
          "as loaded",
          amended.isEmpty
            ? nil
            : amended.map { "\($0.word)=\(loaded[$0] ?? "none")" }.joined(separator: ", ")
        ),
        ("file", article.name), ("sha256", article.digest.hexadecimal),
      ]
    var report = Report(
      "article",
      [
        .fields(
          [Report.Field("id", Cell(article.id))]
            + fields.filter { $0.1 != nil }.map { Report.Field($0.0, Cell($0.1)) }
            + withheldParts(of: article, in: session)
            + notes(on: .article(article.id), in: session))
      ])
    let figures = world.figures(of: article)
    for part in Part.allCases where !article.text(of: part).isEmpty {
      let marks = figures.filter { $0.figure.span.part == part }.map { handle in
        Passage.Mark(
          start: handle.figure.span.start, end: handle.figure.span.end,
          label: "\(handle.name) \(handle.figure.harm.rawValue) \(handle.figure.quantity.short)")
      }
      report.blocks.append(
        .passage(Passage(title: part.rawValue, text: article.text(of: part), marks: marks)))
    }
    return report
  }

  /// What of an article is withheld, by whom and why.
  private func withheldParts(of article: Article, in session: Session) -> [Report.Field] {
    let withheld = session.journal.withheld
    return [("words", withheld.texts[article.id]), ("details", withheld.details[article.id])]
      .compactMap { part, number in
        number.map {
          Report.Field(part, Cell("withheld: \(session.reason(forWithholding: $0))", .warning))
        }
      }
  }

  private func report(on claim: Claim, in session: Session) -> Report {
    var fields = [
      Report.Field("id", Cell(claim.id)),
      Report.Field("claim", Cell(claim.content.phrase, json: .text(claim.content.phrase.plain))),
      Report.Field("stance", Cell(claim.content.stance.rawValue)),
      Report.Field("by", Cell(session.speakerPhrase(of: claim), .source)),
      Report.Field("incident", Cell(session.handle(of: claim.incident))),
      Report.Field("review", Cell("\(claim.review.rawValue) by \(claim.analyst)")),
    ]
    for correction in claim.corrections {
      fields.append(Report.Field("corrected", Cell("\(correction.why) (\(correction.analyst))")))
    }
    if case .harm(let count) = claim.content.about {
      fields.append(Report.Field("words", Cell(count.quantity.words, .quote)))
      fields.append(Report.Field("groups", Cell(list: count.people.groups.map(\.rawValue))))
      fields.append(Report.Field("scope", Cell(count.scope.rawValue)))
    }
    if let asOf = claim.content.asOf { fields.append(Report.Field("as of", Cell("\(asOf)"))) }
    if let whole = claim.content.partOf { fields.append(Report.Field("part of", Cell(whole))) }
    if let translation = claim.content.translation {
      fields.append(Report.Field("translation", Cell(translation, .quote)))
    }
    if let interest = session.interestPhrase(of: claim) {
      fields.append(Report.Field("interest", Cell(interest, .warning)))
    }
    if let credit = claim.credit {
      fields.append(
        Report.Field(
          "credibility",
          Cell(
            "\(credit.credibility.rawValue), \(credit.credibility.label): \(credit.why) (\(credit.analyst))"
          )))
    }
    if let verdict = claim.verdict {
      fields.append(
        Report.Field(
          "verdict", Cell("\(verdict.outcome.rawValue): \(verdict.why) (\(verdict.analyst))")))
    }
    if !claim.tags.isEmpty { fields.append(Report.Field("tags", Cell(list: claim.tags))) }
    fields += notes(on: .claim(claim.id), in: session)
    var blocks: [Report.Block] = [.fields(fields)]
    if let id = session.articleID(of: claim), let article = session.articles[id]?.article,
      article.isTextWithheld
    {
      blocks.append(.line("\("\"\(claim.anchor.quote)\"", .quote)"))
      blocks.append(.line("\("the words of \(id) are withheld", .warning)"))
    } else if let id = session.articleID(of: claim), let article = session.articles[id]?.article {
      blocks.append(
        .passage(
          Passage(around: claim.anchor.span, in: article, reach: 200, label: "\(claim.id)")))
    }
    return Report("claim", blocks)
  }

  private func report(on source: Source, in session: Session) -> Report {
    var fields = [
      Report.Field("id", Cell(source.id)), Report.Field("name", Cell(source.name, .source)),
      Report.Field("kind", Cell(source.kind.rawValue)),
    ]
    if let number = session.journal.withheld.names[source.id] {
      fields.append(
        Report.Field("withheld", Cell(session.reason(forWithholding: number), .warning)))
    }
    if let article = source.onlyIn { fields.append(Report.Field("only in", Cell(article))) }
    if let grade = source.grade {
      fields.append(
        Report.Field("grade", Cell("\(grade.reliability.rawValue), \(grade.reliability.label)")))
      fields.append(Report.Field("why", Cell("\(grade.why) (\(grade.analyst))")))
    }
    if let party = source.party { fields.append(Report.Field("of", Cell(party))) }
    if !source.aliases.isEmpty {
      fields.append(Report.Field("also", Cell(list: source.aliases)))
    }
    fields += notes(on: .source(source.id), in: session)
    let claims = session.claims.all.filter {
      session.standing.voices(in: $0).contains(source.id)
    }
    return Report(
      "source", [.fields(fields)] + claims.map { .line(session.line(for: $0)) })
  }

  private func report(on incident: Incident, in session: Session) -> Report {
    let known = [
      ("kind", incident.kind), ("place", incident.place), ("dates", incident.dates?.description),
    ]
    var fields = [
      Report.Field("id", Cell(incident.id)),
      Report.Field("handle", Cell(incident.handle, .heading)),
    ]
    fields += known.filter { $0.1 != nil }.map { Report.Field($0.0, Cell($0.1)) }
    if let outer = incident.outer {
      fields.append(Report.Field("within", Cell(session.handle(of: outer))))
    }
    for party in incident.parties {
      let of = party.of.map { " of \($0)" } ?? ""
      let claims = party.claims.map(\.description).joined(separator: ", ")
      fields.append(
        Report.Field(
          "party",
          Cell("\(party.name): \(party.role.rawValue)\(of), by \(claims) (\(party.analyst))")))
    }
    fields += notes(on: .incident(incident.id), in: session)
    for assessment in session.assessments(of: incident.id) {
      fields.append(
        Report.Field(
          "assessed",
          Cell("\(session.phrase(for: assessment)): \(assessment.why) (\(assessment.analyst))")))
    }
    let claims = session.standing.claims(of: incident.id)
    return Report(
      "incident", [.fields(fields)] + claims.map { .line(session.line(for: $0)) })
  }

  private func notes(on item: ItemID, in session: Session) -> [Report.Field] {
    session.standing.notes[item, default: []].map {
      Report.Field("note", Cell("\($0.text) (\($0.analyst), \($0.time.day))"))
    }
  }
}
