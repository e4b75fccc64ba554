import AssayChecks
import AssayExport
import AssayJournal
import AssayModel

extension Completer {
  /// What a parameter of this kind can be, in this session.
  func suggestions(of kind: ParameterKind, typed: TypedLine) -> [Suggestion] {
    switch kind {
    case .article: articles
    case .figure: figures(typed) + articles
    case .claim: claims
    case .source: sources
    case .incident: incidents
    case .item: claims + articles + sources.filter { !$0.text.hasPrefix("\"") } + incidentIDs
    case .quote: quotes(typed)
    case .harm: Harm.allCases.map { Suggestion($0.rawValue) }
    case .group: Group.allCases.map { Suggestion($0.rawValue) }
    case .stance: Stance.allCases.map { Suggestion($0.rawValue) }
    case .about:
      Harm.allCases.map { Suggestion($0.rawValue) }
        + Matter.allCases.map { Suggestion($0.rawValue) }
    case .grade: Reliability.allCases.map { Suggestion($0.rawValue, $0.label) }
    case .label: labels
    case .path: paths(typed)
    case .command:
      everyCommand.map { Suggestion($0.name, $0.declaration.summary) }
        + HelpTopic.allCases.map { Suggestion($0.rawValue) }
    case .check: checkNames.map { Suggestion($0) }
    case .exportFormat: ExportFormat.allCases.map { Suggestion($0.rawValue) }
    case .exportContent: ExportContent.allCases.map { Suggestion($0.rawValue) }
    case .choice(let words): words.map { Suggestion($0) }
    case .literal(let word): [Suggestion(word)]
    case .quantity: ["unknown", "pending", "asking"].map { Suggestion($0) }
    case .number, .moment, .dates, .words: []
    }
  }

  private var articles: [Suggestion] {
    session.articles.all.map {
      Suggestion("\($0.article.id)", ($0.article.headline ?? $0.article.name).singleLine)
    }
  }

  private var claims: [Suggestion] {
    session.claims.all.map { Suggestion("\($0.id)", $0.content.phrase.plain) }
  }

  private var sources: [Suggestion] {
    session.sources.all.map { Suggestion("\($0.id)", $0.name) }
      + session.sources.all.map { Suggestion("\"\($0.name)\"", "\($0.id)") }
  }

  private var incidents: [Suggestion] {
    session.incidents.all.map { incident in
      let known = [incident.kind, incident.place, incident.dates?.description].compactMap { $0 }
      return Suggestion(incident.handle, known.joined(separator: ", "))
    }
  }

  private var incidentIDs: [Suggestion] {
    session.incidents.all.map { Suggestion("\($0.id)", $0.handle) }
  }

  private var labels: [Suggestion] {
    Set(session.claims.all.flatMap(\.tags)).sorted().map { Suggestion($0) }
  }

  /// The figures that are no claims yet, of the article in the line or of all.
  private func figures(_ typed: TypedLine) -> [Suggestion] {
    guard typed.current.contains(where: { $0 == "." || $0 == "/" }) || session.articles.count == 1
    else { return [] }
    return session.articles.all.flatMap { world.figures(of: $0.article) }
      .filter { session.standing.claimByFigure[$0.place] == nil }
      .map { Suggestion($0.name, $0.figure.count.phrase.plain) }
  }

  /// The words of the figures of the article in the line.
  private func quotes(_ typed: TypedLine) -> [Suggestion] {
    guard
      let id = typed.words.last(where: { ArticleID($0.text) != nil }).flatMap({
        ArticleID($0.text)
      }), let article = session.articles[id]?.article
    else { return [] }
    return world.figures(of: article).map {
      Suggestion("\"\($0.figure.quote.singleLine)\"", $0.name)
    }
  }

  private func paths(_ typed: TypedLine) -> [Suggestion] {
    let path = typed.current.drop { $0 == "\"" }
    let slash = path.lastIndex(of: "/")
    let prefix = slash.map { String(path[...$0]) } ?? ""
    let names = (try? world.disk.list(world.resolve(prefix.isEmpty ? "." : prefix))) ?? []
    return names.filter { !$0.hasPrefix(".") }.map { name in
      let whole = prefix + name
      return Suggestion(whole.contains(" ") ? "\"\(whole)\"" : whole)
    }
  }
}
