import AssayChecks
import AssayJournal
import AssayModel

/// The part of a case that an export speaks of, with everything that each thing needs at hand.
struct ExportedParts {
  let content: ExportContent
  /// In order of their ids.
  let claims: [ExportedClaim]
  /// By incident, then by harm, then by the time of their making.
  let assessments: [ExportedAssessment]
  let sources: [Source]
  let incidents: [Incident]
  let articles: [StandingArticle]
  let notes: [ItemID: [Note]]
  /// The newest release, and whether all assessments are still those of it.
  let release: (release: Release, isStill: Bool)?
  /// The head of the session that this is from.
  let head: Digest

  init(_ session: Session, _ content: ExportContent) {
    self.content = content
    let standing = session.standing
    let times = EntryTimes(session)
    let assessed = IncidentView.all(in: standing).flatMap { view in
      view.assessments.map { assessment in
        ExportedAssessment(
          assessment, of: view.incident, in: standing, time: times.ofEntry(assessment.entry))
      }
    }
    let rested = Set(assessed.flatMap { $0.assessment.claims + $0.assessment.seen })
    claims = standing.claims.all.compactMap { claim in
      let isRestedOn = rested.contains(claim.id)
      guard content == .claims || isRestedOn else { return nil }
      let exported = ExportedClaim(claim, in: standing, time: times.ofClaim(claim.id))
      return exported.isShelved && !isRestedOn ? nil : exported
    }
    assessments = assessed
    let spoken = Set(
      claims.flatMap { $0.claim.content.speakers } + claims.compactMap { $0.voice?.id }
        + assessed.compactMap { $0.preferred?.id })
    sources = standing.sources.all.filter { content == .claims || spoken.contains($0.id) }
    let within = Set(
      claims.compactMap { $0.incident?.id } + assessed.map(\.incident.id))
    let concerned = standing.withOuter(within)
    incidents = standing.incidents.all.filter {
      content == .claims || concerned.contains($0.id)
    }
    let anchored = Set(claims.map { $0.claim.anchor.digest })
    articles = standing.articles.all.filter { anchored.contains($0.article.digest) }
    notes = standing.notes
    release = standing.releases.last.map { ($0, standing.isStill($0)) }
    head = session.journal.head
  }
}

extension Standing {
  /// The incidents with all that they lie within.
  fileprivate func withOuter(_ ids: Set<IncidentID>) -> Set<IncidentID> {
    var all: Set<IncidentID> = []
    for id in ids {
      var next: IncidentID? = id
      while let current = next, all.insert(current).inserted { next = incidents[current]?.outer }
    }
    return all
  }
}

/// A claim with what it refers to.
struct ExportedClaim {
  let claim: Claim
  let article: Article?
  let incident: Incident?
  /// What the incident lies within.
  let outer: Incident?
  /// Nearest first.
  let speakers: [Source]
  /// Who answers for it: the nearest speaker, or the outlet as far as it is known as a source.
  let voice: Source?
  let notes: [Note]
  /// Whether its article is not for this case.
  let isShelved: Bool
  /// When it was recorded.
  let time: Instant?

  init(_ claim: Claim, in standing: Standing, time: Instant?) {
    self.claim = claim
    let standingArticle = standing.articleByDigest[claim.anchor.digest]
      .flatMap { standing.articles[$0] }
    article = standingArticle?.article
    isShelved = standingArticle?.isShelved ?? false
    incident = claim.incident.flatMap { standing.incidents[$0] }
    outer = incident?.outer.flatMap { standing.incidents[$0] }
    notes = standing.notes[.claim(claim.id), default: []]
    speakers = claim.content.speakers.compactMap { standing.sources[$0] }
    voice = standing.voices(in: claim).first.flatMap { standing.sources[$0] }
    self.time = time
  }
}

/// An assessment with what it is of.
struct ExportedAssessment {
  let assessment: Assessment
  let incident: Incident
  /// What the incident lies within.
  let outer: Incident?
  /// The source that was put before the others.
  let preferred: Source?
  /// Whether claims came, went or changed since.
  let isStale: Bool
  /// The claims that it rests on and that were withheld since.
  let withheld: [ClaimID]
  /// The newest release, where this very assessment is in it.
  let release: String?
  let time: Instant?

  init(_ assessment: Assessment, of incident: Incident, in standing: Standing, time: Instant?) {
    self.assessment = assessment
    self.incident = incident
    outer = incident.outer.flatMap { standing.incidents[$0] }
    preferred =
      if case .preferring(let source, _, _) = assessment.outcome {
        standing.sources[source]
      } else {
        nil
      }
    isStale = standing.isStale(assessment)
    withheld = assessment.claims.filter { standing.withheldClaims[$0] != nil }
    release = standing.releases.last.flatMap {
      $0.assessments.contains(assessment.entry) ? $0.name : nil
    }
    self.time = time
  }
}

/// When entries were made.
private struct EntryTimes {
  private var claims: [ClaimID: Instant] = [:]
  private let entries: [Entry]

  init(_ session: Session) {
    entries = session.journal.entries
    for entry in entries {
      switch entry.fact {
      case .accepted(let id, _, _), .claimed(let id, _, _): claims[id] = entry.time
      default: break
      }
    }
  }

  func ofClaim(_ id: ClaimID) -> Instant? { claims[id] }

  /// Entries are numbered from 1 without gaps.
  func ofEntry(_ number: Int) -> Instant? {
    entries.indices.contains(number - 1) ? entries[number - 1].time : nil
  }
}
