import AssayJournal
import AssayModel

/// What the checks found in each incident and each article of a case, kept until a fact touches it.
/// It answers what a check of everything would; that of another case makes it start anew.
package struct CheckMemory: Sendable {
  /// What each check found that has looked, by its place among all checks.
  typealias Found = [[Finding]?]
  typealias IncidentChecks = [(place: Int, check: any IncidentCheck.Type)]
  typealias ArticleChecks = [(place: Int, check: any ArticleCheck.Type)]

  var incidents: [IncidentID: (claims: [ClaimID], found: Found)] = [:]
  var articles: [ArticleID: Found] = [:]
  /// What each check found in all articles, in their order; kept as long as nothing touches any.
  var inAllArticles = CheckMemory.nothing
  /// How many entries the results rest on, and the hash of the last of them.
  var entries = 0
  var hash = Digest.zero
  /// The origins of the articles that the results rest on.
  var origins = ArticleOrigins()
  /// The last answer, as long as nothing was decided since.
  var last: (names: [String], tier: Tier, findings: [Finding])?

  static let nothing = Found(repeating: nil, count: allChecks.count)

  package init() {}

  /// What the checks called `names` find in `session`, or all of them up to `tier` where there are
  /// none. `ahead` is told of the articles whose readings will be asked for.
  package mutating func findings(
    in session: Session, readings: (ArticleID) -> Reading?, ahead: ([Article]) -> Void = { _ in },
    words: WordReader = .none, origins: ArticleOrigins = ArticleOrigins(),
    upTo tier: Tier = .named, only names: [String] = []
  ) -> [Finding] {
    let chosen = allChecks.indices.filter {
      names.isEmpty ? allChecks[$0].tier <= tier : names.contains(allChecks[$0].name)
    }
    forgetWhatChanged(in: session)
    take(origins, of: session.standing)
    if let last, last.names == names, last.tier == tier { return last.findings }
    let standing = session.standing
    let found = look(
      atIncidentsOf: standing, words,
      with: chosen.compactMap { place in
        (allChecks[place] as? any IncidentCheck.Type).map { (place, $0) }
      })
    look(
      atArticlesOf: standing, readings, ahead, words,
      with: chosen.compactMap { place in
        (allChecks[place] as? any ArticleCheck.Type).map { (place, $0) }
      })
    var findings: [Finding] = []
    for place in chosen {
      switch allChecks[place] {
      case let check as any IncidentCheck.Type:
        for incident in found {
          if let found = incident[place] { findings += found }
        }
        if let check = check as? any UnlinkedClaimsCheck.Type {
          findings += check.findings(unlinkedIn: standing, self.origins)
        }
      case is any ArticleCheck.Type: findings += inAllArticles[place] ?? []
      case let check as any CaseCheck.Type:
        if let finding = check.finding(in: standing) { findings.append(finding) }
      case let check as any WholeCaseCheck.Type:
        findings += check.findings(in: standing, words)
      default: break
      }
    }
    findings = Finding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    last = (names, tier, findings)
    return findings
  }

  /// What is found in each incident, in order of their ids.
  private mutating func look(
    atIncidentsOf standing: Standing, _ words: WordReader, with checks: IncidentChecks
  ) -> [Found] {
    guard !checks.isEmpty else { return [] }
    var all: [Found] = []
    all.reserveCapacity(standing.incidents.count)
    // Made once something is to be looked at.
    var common: (assessments: [IncidentID: [Assessment]], shelved: Set<Digest>)?
    for incident in standing.incidents.all {
      // A claim that was linked elsewhere touched the incident that it came to; here it is missing.
      let claims = standing.claimsByIncident[incident.id, default: []]
      var found = Self.nothing
      if let known = incidents[incident.id], known.claims == claims { found = known.found }
      let open = checks.filter { found[$0.place] == nil }
      if !open.isEmpty {
        let of =
          common
          ?? (
            Dictionary(grouping: standing.assessments.values) { $0.subject.incident },
            standing.shelvedArticles
          )
        common = of
        let view = IncidentView(
          incident, in: standing, shelved: of.shelved,
          assessments: of.assessments[incident.id, default: []], origins: origins, words: words)
        for (place, check) in open { found[place] = check.findings(in: view) }
        incidents[incident.id] = (claims, found)
      }
      all.append(found)
    }
    return all
  }

  private mutating func look(
    atArticlesOf standing: Standing, _ readings: (ArticleID) -> Reading?,
    _ ahead: ([Article]) -> Void, _ words: WordReader, with checks: ArticleChecks
  ) {
    let checks = checks.filter { inAllArticles[$0.place] == nil }
    guard !checks.isEmpty else { return }
    let concerned = standing.articles.all.lazy.filter { !$0.isShelved }.map(\.article)
    var unread: [(article: Article, open: ArticleChecks)] = []
    for article in concerned {
      var found = articles[article.id] ?? Self.nothing
      var open: ArticleChecks = []
      for (place, check) in checks where found[place] == nil {
        if check.mayFind(in: article, words) {
          open.append((place, check))
        } else {
          found[place] = []
        }
      }
      articles[article.id] = found
      if !open.isEmpty { unread.append((article, open)) }
    }
    ahead(unread.map(\.article))
    for (article, open) in unread {
      guard let reading = readings(article.id) else { continue }
      for (place, check) in open {
        articles[article.id]?[place] = check.findings(in: article, reading, standing)
      }
    }
    for (place, _) in checks {
      inAllArticles[place] = concerned.flatMap { articles[$0.id]?[place] ?? [] }
    }
  }
}
