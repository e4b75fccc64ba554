import AssayModel

extension Standing {
  mutating func load(
    _ id: ArticleID, record: Digest, from journal: Journal
  ) throws(Refusal) {
    guard let article = journal.articles[id], journal.records[id] == record else {
      throw Refusal("loads \(id), whose text is not in the session")
    }
    guard !article.isTextWithheld || journal.withheld.texts[id] != nil,
      !article.areDetailsWithheld || journal.withheld.details[id] != nil
    else {
      throw Refusal("loads \(id), of which a part is missing that no entry withholds")
    }
    guard articles[id] == nil, articleByDigest[article.digest] == nil else {
      throw Refusal("loads \(id), which is loaded already")
    }
    articles[id] = StandingArticle(article: article, tags: [])
    articleByDigest[article.digest] = id
  }

  /// A claim stands for the time that its article was published at, where it has none of its own:
  /// another time is another ground for what rests on it.
  mutating func detail(
    _ id: ArticleID, _ details: ArticleDetails, clearing cleared: [ArticleDetail], entry: Int
  ) throws(Refusal) {
    guard let standing = articles[id] else {
      throw Refusal("amends the details of \(id), which is not loaded")
    }
    let amended = standing.article.details.amended(by: details, clearing: cleared)
    guard !standing.article.areDetailsWithheld else { return }
    articles[id]?.article = standing.article.with(amended)
    if amended.outlet != standing.article.details.outlet {
      grounds.change(.item(.article(id)), entry: entry)
    }
    guard amended.published != standing.article.details.published else { return }
    for claim in claims.all
    where claim.anchor.digest == standing.article.digest && claim.content.asOf == nil {
      claims[claim.id]?.changed = entry
    }
  }

  mutating func shelve(_ id: ArticleID) throws(Refusal) {
    guard articles[id] != nil else { throw Refusal("sets \(id) aside, which is not loaded") }
    articles[id]?.isShelved = true
  }

  /// The article that an anchor stands in, where its words stand as it says. `what` is anchored;
  /// `isKnown` says that its words need not be looked for.
  func article(
    holding anchor: Anchor, for what: @autoclosure () -> String, isKnown: Bool
  ) throws(Refusal) -> ArticleID {
    guard let id = articleByDigest[anchor.digest], articles.contains(id)
    else { throw Refusal("anchors \(what()) in an article that is not loaded") }
    if isKnown { return id }
    // Words that were withheld cannot be compared; the quote was when it was anchored.
    guard let article = articles[id]?.article, article.isTextWithheld || anchor.holds(in: article)
    else {
      throw Refusal("anchors \(what()) to words that do not stand there in \(id)")
    }
    return id
  }

  /// Changes the labels of a thing.
  mutating func tag(
    _ item: ItemID, _ verb: String, _ change: (inout [String]) -> Void
  ) throws(Refusal) {
    try require(item, verb)
    switch item {
    case .article(let id): change(&articles[id, default: \.tags])
    case .claim(let id):
      count(labels: claims[id]?.tags ?? [], by: -1)
      change(&claims[id, default: \.tags])
      count(labels: claims[id]?.tags ?? [], by: 1)
    case .source(let id): change(&sources[id, default: \.tags])
    case .incident(let id): change(&incidents[id, default: \.tags])
    }
  }

  /// Counts labels that a claim gets or loses.
  mutating func count(labels: [String], by change: Int) {
    for label in labels {
      let count = labelCounts[label, default: 0] + change
      labelCounts[label] = count > 0 ? count : nil
    }
  }

  mutating func note(_ item: ItemID, _ note: Note) throws(Refusal) {
    try require(item, "writes a note on")
    notes[item, default: []].append(note)
  }

  /// Takes away what is known of a source or an incident.
  mutating func clear(_ fields: [ItemField], of item: ItemID) throws(Refusal) {
    try require(item, "clears what is known of")
    let known: [ItemField] =
      switch item {
      case .source: [.party, .aliases]
      case .incident: [.place, .dates, .kind]
      case .article, .claim: []
      }
    if let field = fields.first(where: { !known.contains($0) }) {
      throw Refusal("clears the \(field.rawValue) of \(item), which has none")
    }
    for field in fields {
      switch (item, field) {
      case (.source(let id), .party): sources[id]?.party = nil
      case (.source(let id), .aliases): change(id) { $0?.aliases = [] }
      case (.incident(let id), .place): incidents[id]?.place = nil
      case (.incident(let id), .dates): incidents[id]?.dates = nil
      case (.incident(let id), .kind): incidents[id]?.kind = nil
      default: break
      }
    }
  }

  private func require(_ item: ItemID, _ verb: String) throws(Refusal) {
    switch item {
    case .article(let id):
      guard articles[id] != nil else { throw Refusal("\(verb) \(id), which is not loaded") }
    case .claim(let id):
      guard claims[id] != nil else { throw Refusal("\(verb) \(id), which is no claim") }
    case .source(let id):
      guard sources[id] != nil else { throw Refusal("\(verb) \(id), which nothing names") }
    case .incident(let id):
      guard incidents[id] != nil else { throw Refusal("\(verb) \(id), which is no incident") }
    }
  }
}

extension Register {
  /// The labels of a thing that is known to stand; changing those of nothing changes nothing.
  fileprivate subscript(
    id: ID, default labels: WritableKeyPath<Thing, [String]>
  ) -> [String] {
    get { self[id]?[keyPath: labels] ?? [] }
    set { self[id]?[keyPath: labels] = newValue }
  }
}
