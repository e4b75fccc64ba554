import AssayChecks
import AssayExport
import AssayJournal
import AssayModel

extension Completer {
  /// What a parameter of this kind can be, in this session. `word` is the beginning that it must
  /// have: kinds of which a session has thousands make only what begins so.
  func suggestions(
    of kind: ParameterKind, typed: TypedLine, beginning word: String
  ) -> [Suggestion] {
    switch kind {
    case .article: articles(word)
    case .figure: figures(word) + articles(word)
    case .claim: claims(word)
    case .source: sourceIDs(word) + sourceNames
    case .incident: incidents
    case .item: claims(word) + articles(word) + sourceIDs(word) + incidentIDs(word)
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
    case .finding:
      world.findings(in: session, only: []).map { Suggestion($0.id, $0.message) }
    case .method: allMethods.map { Suggestion($0.name, $0.summary) }
    case .exportFormat: ExportFormat.allCases.map { Suggestion($0.rawValue) }
    case .exportContent: ExportContent.allCases.map { Suggestion($0.rawValue) }
    case .choice(let words): words.map { Suggestion($0) }
    case .question:
      everyCommand.filter { $0.declaration.isQuestion }.map {
        Suggestion($0.name, $0.declaration.summary)
      }
    case .literal(let word): [Suggestion(word)]
    case .quantity: ["unknown", "pending", "asking"].map { Suggestion($0) }
    case .number, .moment, .digest, .dates, .words: []
    }
  }

  private func articles(_ word: String) -> [Suggestion] {
    session.articles.beginning(with: word).map {
      Suggestion("\($0.article.id)", ($0.article.headline ?? $0.article.name).singleLine)
    }
  }

  private func claims(_ word: String) -> [Suggestion] {
    session.claims.beginning(with: word).map {
      Suggestion("\($0.id)", $0.content.phrase.plain)
    }
  }

  private func sourceIDs(_ word: String) -> [Suggestion] {
    session.sources.beginning(with: word).map { Suggestion("\($0.id)", $0.name) }
  }

  private var sourceNames: [Suggestion] {
    session.sources.all.map { Suggestion("\"\($0.name)\"", "\($0.id)") }
  }

  private var incidents: [Suggestion] {
    session.incidents.all.map { incident in
      let known = [incident.kind, incident.place, incident.dates?.description].compactMap { $0 }
      return Suggestion(incident.handle, known.joined(separator: ", "))
    }
  }

  private func incidentIDs(_ word: String) -> [Suggestion] {
    session.incidents.beginning(with: word).map { Suggestion("\($0.id)", $0.handle) }
  }

  private var labels: [Suggestion] {
    session.standing.labelCounts.keys.sorted().map { Suggestion($0) }
  }

  /// The figures that are no claims yet, of the article that the word begins with, or of the only
  /// one.
  private func figures(_ word: String) -> [Suggestion] {
    let named = ArticleID(word.prefix { $0 != "." && $0 != "/" }).flatMap { session.articles[$0] }
    let isOpen = word.contains { $0 == "." || $0 == "/" }
    let only = session.articles.count == 1 ? session.articles.all.first { _ in true } : nil
    guard let article = (isOpen ? named : only)?.article else { return [] }
    return world.figures(of: article)
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
    let names = (try? world.files.list(world.resolve(prefix.isEmpty ? "." : prefix))) ?? []
    return names.filter { !$0.hasPrefix(".") }.map { name in
      let whole = prefix + name
      return Suggestion(whole.contains(" ") ? "\"\(whole)\"" : whole)
    }
  }
}

/// Of things that are called by number, as many are offered as anybody looks through.
private let mostOffered = 200

extension Register {
  /// The things whose ids begin as `word` does, the first of them: c1, c10 to c19, c100 to c199.
  fileprivate func beginning(with word: String) -> [Thing] {
    guard let letter = word.first else { return Array(all.prefix(mostOffered)) }
    guard letter.lowercased() == String(ID.letter) else { return [] }
    guard word.count > 1 else { return Array(all.prefix(mostOffered)) }
    guard let number = ID(String(ID.letter) + word.dropFirst())?.number else { return [] }
    var things: [Thing] = []
    var scale = 1
    while number * scale <= slotCount, things.count < mostOffered {
      for next in number * scale..<min((number + 1) * scale, slotCount + 1) {
        if let thing = self[ID(number: next)] { things.append(thing) }
        if things.count == mostOffered { break }
      }
      scale *= 10
    }
    return things
  }
}
