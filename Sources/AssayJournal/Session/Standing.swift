import AssayModel

/// What stands in a case after its facts: the value that the journal folds into.
package struct Standing: Hashable, Sendable {
  package private(set) var articles = Register<ArticleID, StandingArticle>()
  package private(set) var sources = Register<SourceID, Source>()
  package private(set) var claims = Register<ClaimID, Claim>()
  package private(set) var incidents = Register<IncidentID, Incident>()
  package private(set) var assessments: [AssessmentSubject: Assessment] = [:]
  /// Which article has these bytes.
  package private(set) var articleByDigest: [Digest: ArticleID] = [:]
  /// Which incident has this handle.
  package private(set) var incidentByHandle: [String: IncidentID] = [:]
  /// Which claim a figure became.
  package private(set) var claimByFigure: [FigurePlace: ClaimID] = [:]
  /// The claims of each incident, in the order in which they were linked.
  package private(set) var claimsByIncident: [IncidentID: [ClaimID]] = [:]
  /// How many claims each article carries.
  package private(set) var claimCounts: [Digest: Int] = [:]

  package init() {}

  /// The claims linked to `incident`, in the order in which they were linked.
  package func claims(of incident: IncidentID) -> [Claim] {
    claimsByIncident[incident, default: []].compactMap { claims[$0] }
  }

  /// Whether claims of its incident came, went or changed since the assessment was made.
  package func isStale(_ assessment: Assessment) -> Bool {
    let current = claims(of: assessment.subject.incident)
    return Set(current.map(\.id)) != Set(assessment.seen)
      || current.contains { $0.changed > assessment.entry }
  }
}

/// An article with what analysts attached to it.
package struct StandingArticle: Hashable, Sendable {
  package let article: Article
  package var tags: [String]
}

/// The place by which a figure is known again: its article, span and harm.
package struct FigurePlace: Hashable, Sendable {
  package let digest: Digest
  package let span: Span
  package let harm: Harm

  package init(digest: Digest, span: Span, harm: Harm) {
    self.digest = digest
    self.span = span
    self.harm = harm
  }
}

/// Why a fact cannot be true of a case as it stands.
package struct Refusal: Error, Hashable, Sendable {
  /// A phrase that follows the entry or the command: "grades s2, which nothing names".
  package let problem: String

  package init(_ problem: String) { self.problem = problem }
}

extension Standing {
  /// Takes a fact in, or refuses it and changes nothing.
  mutating func apply(
    _ entry: Entry, articles texts: [ArticleID: Article]
  ) throws(Refusal) {
    switch entry.fact {
    case .loaded(let id, let record): try load(id, record: record, texts: texts)
    case .named(let id, let name, let kind, let article):
      try add(Source(id: id, name: name, kind: kind, onlyIn: article))
    case .accepted(let id, let anchor, let content):
      try add(
        Claim(
          id: id, anchor: anchor, content: content, review: .accepted,
          analyst: entry.analyst, entry: entry.number))
    case .claimed(let id, let anchor, let content):
      try add(
        Claim(
          id: id, anchor: anchor, content: content, review: .written,
          analyst: entry.analyst, entry: entry.number))
    case .tagged(let item, let label): try tag(item, label)
    case .graded(let id, let reliability, let why):
      guard sources[id] != nil else { throw Refusal("grades \(id), which nothing names") }
      sources[id]?.grade = Grade(
        reliability: reliability, why: why, analyst: entry.analyst)
    case .opened(let id, let handle, let place, let dates, let kind):
      try open(Incident(id: id, handle: handle, place: place, dates: dates, kind: kind))
    case .linked(let claim, let incident): try link(claim, to: incident, entry: entry.number)
    case .assessed(let subject, let outcome, let claims, let seen, let why):
      try assess(
        Assessment(
          subject: subject, outcome: outcome, claims: claims, seen: seen, why: why,
          analyst: entry.analyst, entry: entry.number))
    case .undone, .redone, .unknown: break
    }
  }

  private mutating func load(
    _ id: ArticleID, record: Digest, texts: [ArticleID: Article]
  ) throws(Refusal) {
    guard let article = texts[id], article.record == record else {
      throw Refusal("loads \(id), whose text is not in the session")
    }
    guard articles[id] == nil, articleByDigest[article.digest] == nil else {
      throw Refusal("loads \(id), which is loaded already")
    }
    articles[id] = StandingArticle(article: article, tags: [])
    articleByDigest[article.digest] = id
  }

  private mutating func add(_ source: Source) throws(Refusal) {
    guard sources[source.id] == nil else {
      throw Refusal("names \(source.id), which has a name already")
    }
    if let article = source.onlyIn, articles[article] == nil {
      throw Refusal("names a source of \(article), which is not loaded")
    }
    sources[source.id] = source
  }

  private mutating func add(_ claim: Claim) throws(Refusal) {
    guard claims[claim.id] == nil else { throw Refusal("makes \(claim.id) a second time") }
    guard let article = articleByDigest[claim.anchor.digest].flatMap({ articles[$0]?.article })
    else { throw Refusal("anchors \(claim.id) in an article that is not loaded") }
    guard claim.anchor.holds(in: article) else {
      throw Refusal("anchors \(claim.id) to words that do not stand there in \(article.id)")
    }
    for speaker in claim.content.speakers where sources[speaker] == nil {
      throw Refusal("makes \(claim.id) from \(speaker), which nothing names")
    }
    if let whole = claim.content.partOf, claims[whole] == nil {
      throw Refusal("makes \(claim.id) a part of \(whole), which is no claim")
    }
    if claim.review == .accepted, let harm = claim.anchor.harm {
      let place = FigurePlace(
        digest: claim.anchor.digest, span: claim.anchor.span, harm: harm)
      guard claimByFigure[place] == nil else {
        throw Refusal("accepts a figure of \(article.id) a second time")
      }
      claimByFigure[place] = claim.id
    }
    claims[claim.id] = claim
    claimCounts[claim.anchor.digest, default: 0] += 1
  }

  private mutating func tag(_ item: ItemID, _ label: String) throws(Refusal) {
    switch item {
    case .article(let id):
      guard articles[id] != nil else { throw Refusal("tags \(id), which is not loaded") }
      articles[id]?.tags.addOnce(label)
    case .claim(let id):
      guard claims[id] != nil else { throw Refusal("tags \(id), which is no claim") }
      claims[id]?.tags.addOnce(label)
    case .source(let id):
      guard sources[id] != nil else { throw Refusal("tags \(id), which nothing names") }
      sources[id]?.tags.addOnce(label)
    case .incident(let id):
      guard incidents[id] != nil else { throw Refusal("tags \(id), which is no incident") }
      incidents[id]?.tags.addOnce(label)
    }
  }

  private mutating func open(_ incident: Incident) throws(Refusal) {
    guard incidents[incident.id] == nil else {
      throw Refusal("sets up \(incident.id) a second time")
    }
    guard incidentByHandle[incident.handle] == nil else {
      throw Refusal("calls \(incident.id) \(incident.handle), as another incident is called")
    }
    incidents[incident.id] = incident
    incidentByHandle[incident.handle] = incident.id
  }

  private mutating func link(
    _ claim: ClaimID, to incident: IncidentID, entry: Int
  ) throws(Refusal) {
    guard let old = claims[claim] else { throw Refusal("links \(claim), which is no claim") }
    guard incidents[incident] != nil else {
      throw Refusal("links \(claim) to \(incident), which is no incident")
    }
    if let before = old.incident {
      claimsByIncident[before]?.removeAll { $0 == claim }
    }
    claims[claim]?.incident = incident
    claims[claim]?.changed = entry
    claimsByIncident[incident, default: []].append(claim)
  }

  private mutating func assess(_ assessment: Assessment) throws(Refusal) {
    guard incidents[assessment.subject.incident] != nil else {
      throw Refusal("assesses \(assessment.subject.incident), which is no incident")
    }
    for claim in assessment.claims where claims[claim] == nil {
      throw Refusal("rests an assessment on \(claim), which is no claim")
    }
    if case .range(let low, let high, let best) = assessment.outcome {
      guard low >= 0, high ?? .max >= low, (low...(high ?? .max)).contains(best ?? low) else {
        throw Refusal("assesses a range whose low, best and high are not in that order")
      }
    }
    assessments[assessment.subject] = assessment
  }
}

extension [String] {
  /// Adds `label` unless it is there already.
  fileprivate mutating func addOnce(_ label: String) {
    if !contains(label) { append(label) }
  }
}
