import AssayModel

/// What stands in a case after its facts: the value that the journal folds into.
package struct Standing: Hashable, Sendable {
  package internal(set) var articles = Register<ArticleID, StandingArticle>()
  package internal(set) var sources = Register<SourceID, Source>()
  package internal(set) var claims = Register<ClaimID, Claim>()
  package internal(set) var incidents = Register<IncidentID, Incident>()
  package internal(set) var assessments: [AssessmentSubject: Assessment] = [:]
  /// Which article has these bytes.
  package internal(set) var articleByDigest: [Digest: ArticleID] = [:]
  /// Which incident has this handle.
  package internal(set) var incidentByHandle: [String: IncidentID] = [:]
  /// Which claim a figure became.
  package internal(set) var claimByFigure: [FigurePlace: ClaimID] = [:]
  /// The claims of each incident, in the order in which they were linked.
  package internal(set) var claimsByIncident: [IncidentID: [ClaimID]] = [:]
  /// The claims that were taken out, as they last stood.
  package internal(set) var withdrawnClaims: [ClaimID: Withdrawal] = [:]
  /// The claims that left the session; facts that name them change nothing.
  package internal(set) var withheldClaims: [ClaimID: Withholding] = [:]
  /// The sources that lost their names, and all that was known of them.
  package internal(set) var withheldNames: Set<SourceID> = []
  /// What was published, the oldest first.
  package internal(set) var releases: [Release] = []
  /// The findings that were waived, by their ids.
  package internal(set) var waivers: [String: Waiver] = [:]
  /// The incidents that turned out to be others.
  package internal(set) var mergedIncidents: [IncidentID: IncidentID] = [:]
  /// Which sources go by which names.
  var sourceNames = SourceNames()
  /// The sources that turned out to be others.
  package internal(set) var mergedSources: [SourceID: MergedSource] = [:]
  /// What was decided about figures besides accepting them.
  package internal(set) var reviews: [FigurePlace: FigureReview] = [:]
  package internal(set) var notes: [ItemID: [Note]] = [:]
  /// What was decided on the origins of articles.
  package internal(set) var tracedOrigins = TracedOrigins()
  /// When what counting methods go by changed last.
  var grounds = Grounds()
  /// How many claims each article carries.
  package internal(set) var claimCounts: [Digest: Int] = [:]
  /// How many claims carry each label.
  package internal(set) var labelCounts: [String: Int] = [:]

  package init() {}

  /// A case in which nothing stands yet, with room for what was ever given an id.
  init(roomFor given: GivenIDs) {
    articles.reserve(given[ArticleID.letter])
    sources.reserve(given[SourceID.letter])
    claims.reserve(given[ClaimID.letter])
    incidents.reserve(given[IncidentID.letter])
    articleByDigest.reserveCapacity(given[ArticleID.letter])
    claimByFigure.reserveCapacity(given.figures)
    claimsByIncident.reserveCapacity(given[IncidentID.letter])
    claimCounts.reserveCapacity(given[ArticleID.letter])
  }

  /// The claims linked to `incident`, in the order in which they were linked.
  package func claims(of incident: IncidentID) -> [Claim] {
    claimsByIncident[incident, default: []].compactMap { claims[$0] }
  }

  /// Who says a claim, where somebody is named; for those who ask of every claim of a case.
  package func nearestSpeaker(of claim: ClaimID) -> SourceID? {
    claims[claim]?.content.speakers.first
  }

  /// The articles that are not for this case.
  package var shelvedArticles: Set<Digest> {
    Set(articles.all.lazy.filter(\.isShelved).map(\.article.digest))
  }

  /// Whether all that stands is what was released: the same assessments, and none of them stale.
  package func isStill(_ release: Release) -> Bool {
    Set(assessments.values.map(\.entry)) == Set(release.assessments)
      && !assessments.values.contains { isStale($0) }
  }

  /// Whether claims of its incident came, went or changed since the assessment was made, or what the
  /// method goes by that gave it.
  package func isStale(_ assessment: Assessment) -> Bool {
    let current = claimsByIncident[assessment.subject.incident, default: []]
    // The same claims in the same order is the usual case, and needs no sets.
    return current != assessment.seen && Set(current) != Set(assessment.seen)
      || current.contains { claims[$0].map { $0.changed > assessment.entry } ?? false }
      || !changedGrounds(of: assessment).isEmpty
  }
}

/// An article with what analysts attached to it.
package struct StandingArticle: Hashable, Sendable {
  /// With its details as they were put right since; the journal keeps them as they were loaded.
  package internal(set) var article: Article
  package var tags: [String]
  /// Whether it is not for this case.
  package var isShelved = false
}

/// A source that turned out to be another one.
package struct MergedSource: Hashable, Sendable {
  /// As it last stood.
  package let source: Source
  package let into: SourceID
}

/// What was published at one time.
package struct Release: Hashable, Sendable {
  package let name: String
  /// The entries of the assessments that stood.
  package let assessments: [Int]
  package let why: String?
  package let analyst: String
  package let time: Instant
  package let command: Int
}

/// A claim that was taken out of the case.
package struct Withdrawal: Hashable, Sendable {
  package let claim: Claim
  package let why: String
  package let analyst: String
}

/// What an analyst decided about a figure that did not become a claim.
package struct FigureReview: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable {
    case misread
    /// Read rightly, and not for this case.
    case aside
  }

  package let outcome: Outcome
  package let why: String?
  package let analyst: String
}

/// What an analyst wrote beside a thing.
package struct Note: Hashable, Sendable {
  package let text: String
  package let analyst: String
  package let time: Instant
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

  /// Two figures of an article seldom begin at the same place.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(digest.start ^ UInt64(truncatingIfNeeded: span.start))
  }
}

/// Why a fact cannot be true of a case as it stands.
package struct Refusal: Error, Hashable, Sendable {
  /// A phrase that follows the entry or the command: "grades s2, which nothing names".
  package let problem: String

  package init(_ problem: String) { self.problem = problem }
}
