import AssayJournal
import AssayModel

extension Session {
  /// The article that a word means. Throws with what there is instead.
  func article(_ word: Word) throws(CommandError) -> Article {
    guard let id = ArticleID(word.text) else {
      throw CommandError(
        "\"\(word.text)\" is no article", hint: "articles are called a1, a2 …: see `articles`",
        column: word.column)
    }
    guard let found = articles[id] else {
      throw missing("article", id, last: articles.all.map(\.article.id).max(), at: word)
    }
    return found.article
  }

  /// The claim that a word means.
  func claim(_ word: Word) throws(CommandError) -> Claim {
    guard let id = ClaimID(word.text) else {
      throw CommandError(
        "\"\(word.text)\" is no claim", hint: "claims are called c1, c2 …: see `claims`",
        column: word.column)
    }
    if let withheld = standing.withheldClaims[id] {
      throw CommandError(
        "\(id) was withheld: \(withheld.why)", hint: "`log \(id)` shows by whom",
        column: word.column)
    }
    if let withdrawal = standing.withdrawnClaims[id] {
      throw CommandError(
        "\(id) was withdrawn: \(withdrawal.why)", hint: "`log` shows its history",
        column: word.column)
    }
    guard let found = claims[id] else {
      throw missing("claim", id, last: claims.all.map(\.id).max(), at: word)
    }
    return found
  }

  /// The claim that a word means as one whose count includes another; `nil` for `none`.
  func whole(_ word: Word) throws(CommandError) -> ClaimID? {
    guard !word.clears else { return nil }
    let claim = try claim(word)
    guard claim.content.about.harm != nil else {
      throw CommandError(
        "\(claim.id) is about no harm, and has no parts", hint: "name a claim that counts people",
        column: word.column)
    }
    return claim.id
  }

  /// The source that a word means: by its id or its name.
  func source(_ word: Word) throws(CommandError) -> Source {
    if !word.isQuoted, let id = SourceID(word.text) {
      if standing.mergedSources[id] != nil {
        let other = standing.resolved(id)
        throw CommandError(
          "\(id) was merged into \(other)", hint: "say \(other)", column: word.column)
      }
      guard let found = sources[id] else {
        throw missing("source", id, last: sources.all.map(\.id).max(), at: word)
      }
      return found
    }
    let named = standing.sources(called: word.text)
    guard named.count < 2 else {
      throw CommandError(
        "\(named.count) sources are called \"\(word.text)\"",
        hint: "say which: \(named.map { $0.id.description }.joined(separator: ", "))",
        column: word.column)
    }
    guard let found = named.first else {
      let near = nearest(to: word.text, among: sources.all.map(\.name))
      throw CommandError(
        "No source is called \"\(word.text)\"",
        hint: near.map { "did you mean \"\($0)\"?" } ?? "see `sources`", column: word.column)
    }
    return found
  }

  /// The incident that a word means: by its id or its handle.
  func incident(_ word: Word) throws(CommandError) -> Incident {
    if let id = standing.incidentByHandle[word.text], let found = incidents[id] { return found }
    if let id = IncidentID(word.text) {
      if standing.mergedIncidents[id] != nil {
        let other = standing.resolved(id)
        throw CommandError(
          "\(id) was merged into \(other)", hint: "say \(other)", column: word.column)
      }
      guard let found = incidents[id] else {
        throw missing("incident", id, last: incidents.all.map(\.id).max(), at: word)
      }
      return found
    }
    let handles = incidents.all.map(\.handle)
    let hint =
      mergedIncident(called: word.text).map { "it was merged into \($0)" }
      ?? nearest(to: word.text, among: handles).map { "did you mean \($0)?" }
      ?? "`incident new \(word.text)` sets one up"
    throw CommandError("No incident is called \(word.text)", hint: hint, column: word.column)
  }

  /// The handle of the incident that one of this name was merged into.
  private func mergedIncident(called name: String) -> String? {
    for entry in journal.entries {
      guard case .opened(let id, name, _, _, _) = entry.fact,
        standing.mergedIncidents[id] != nil
      else { continue }
      return incidents[standing.resolved(id)]?.handle
    }
    return nil
  }

  /// The thing of any kind that a word means.
  func item(_ word: Word) throws(CommandError) -> ItemID {
    switch ItemID(word.text) {
    case .article: return .article(try article(word).id)
    case .claim: return .claim(try claim(word).id)
    case .source: return .source(try source(word).id)
    case .incident: return .incident(try incident(word).id)
    case nil:
      if let id = standing.incidentByHandle[word.text] { return .incident(id) }
      let named = standing.sources(called: word.text)
      if named.count == 1, let source = named.first { return .source(source.id) }
      throw CommandError(
        "\"\(word.text)\" is no id",
        hint: "ids look like a1, c1, s1 or i1; an incident's handle or a source's name will do",
        column: word.column)
    }
  }

  private func missing<ID: Identifier>(
    _ kind: String, _ id: ID, last: ID?, at word: Word
  ) -> CommandError {
    let what = last.map { "the highest is \($0)" } ?? "there are none yet"
    return CommandError("No \(kind) \(id); \(what)", column: word.column)
  }
}
