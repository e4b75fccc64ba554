import AssayJournal
import AssayModel

extension CheckMemory {
  /// Drops what the entries since the last time may have changed.
  mutating func forgetWhatChanged(in session: Session) {
    let all = session.journal.entries
    let isSameCase =
      entries <= all.count && (entries == 0 || all[entries - 1].hash == hash)
    if isSameCase, entries == all.count { return }
    last = nil
    if !isSameCase { self = CheckMemory() }
    if !incidents.isEmpty || !articles.isEmpty {
      var touched = Touched()
      for entry in all[entries...] {
        switch entry.fact {
        // The usual decisions touch no article.
        case .credited, .judged, .graded, .assessed, .tagged, .untagged, .noted, .waived: break
        default: inAllArticles = Self.nothing
        }
        switch entry.fact {
        case .undone(let command), .redone(let command):
          forget(command: command, session, &touched)
        default: forget(entry.fact, session.standing, &touched)
        }
      }
      forget(touched, session.standing)
    }
    entries = all.count
    hash = all.last?.hash ?? .zero
  }

  /// Takes up the origins of the articles, and drops the incidents that have claims of an article
  /// whose origin changed.
  mutating func take(_ origins: ArticleOrigins, of standing: Standing) {
    guard origins != self.origins else { return }
    let changed = origins.changed(from: self.origins)
    self.origins = origins
    last = nil
    for (incident, known) in incidents {
      let isTouched = known.claims.contains { id in
        (standing.claims[id] ?? standing.withdrawnClaims[id]?.claim).map {
          changed.contains($0.anchor.digest)
        } ?? true
      }
      if isTouched { incidents[incident] = nil }
    }
  }

  /// The claims and sources that facts touch, gathered because a command may touch thousands.
  private struct Touched {
    var claims: Set<ClaimID> = []
    var sources: Set<SourceID> = []
    /// Whether an outlet may have become another source, or none.
    var mayRenameOutlets = false

    var isEmpty: Bool { claims.isEmpty && sources.isEmpty }
  }

  /// Drops what a fact touches, and gathers the claims and sources that it touches.
  private mutating func forget(_ fact: Fact, _ standing: Standing, _ touched: inout Touched) {
    switch fact {
    case .tagged(.claim(let claim), _), .untagged(.claim(let claim), _):
      touched.claims.insert(claim)
    case .waived, .named, .opened, .placed, .tagged, .untagged, .noted, .loaded, .released: break
    // What it changes besides shows in the origins of the articles.
    case .traced: forgetCounted(standing)
    case .accepted(_, let anchor, _), .claimed(_, let anchor, _), .misread(let anchor, _),
      .setAside(let anchor, _):
      if let id = standing.articleByDigest[anchor.digest] { articles[id] = nil }
    case .corrected(let claim, _, _), .withdrawn(let claim, _):
      touched.claims.insert(claim)
      forgetArticle(of: claim, standing)
    case .credited(let claim, _, _), .judged(let claim, _, _): touched.claims.insert(claim)
    case .linked(let claim, let incident):
      incidents[incident] = nil
      touched.claims.insert(claim)
      forgetArticle(of: claim, standing)
    case .amended(let incident, _, _, _, _), .involved(let incident, _, _, _, _):
      incidents[incident] = nil
      // An article is held against the day of its incidents.
      for claim in standing.claimsByIncident[incident, default: []] {
        forgetArticle(of: claim, standing)
      }
    case .assessed(let subject, _, _, _, _): incidents[subject.incident] = nil
    case .graded(let source, _, _): touched.sources.insert(source)
    case .described(let source, _, _, let alias):
      touched.sources.insert(source)
      if alias != nil { touched.mayRenameOutlets = true }
      forgetCounted(standing)
    case .merged(let id, let other):
      incidents[id] = nil
      incidents[other] = nil
      touched.claims.formUnion(standing.claimsByIncident[other, default: []])
      for claim in standing.claimsByIncident[other, default: []] {
        forgetArticle(of: claim, standing)
      }
    case .shelved, .mergedSource, .detailed, .cleared, .undone, .redone, .withheld, .missing,
      .unknown:
      incidents = [:]
      articles = [:]
    }
  }

  /// Drops the incidents that a counting method assessed: it may go by who speaks for a party, and say
  /// nothing of it themselves.
  private mutating func forgetCounted(_ standing: Standing) {
    for assessment in standing.assessments.values where assessment.outcome.methodResult != nil {
      incidents[assessment.subject.incident] = nil
    }
  }

  private mutating func forgetArticle(of claim: ClaimID, _ standing: Standing) {
    let held = standing.claims[claim] ?? standing.withdrawnClaims[claim]?.claim
    if let id = held.flatMap({ standing.articleByDigest[$0.anchor.digest] }) { articles[id] = nil }
  }

  /// Drops what a command touches that was taken back or stands again.
  private mutating func forget(command: Int, _ session: Session, _ touched: inout Touched) {
    for entry in session.journal.entries where entry.command == command {
      switch entry.fact {
      // Nobody knows any more which claims these brought where, or made whose.
      case .merged, .described:
        incidents = [:]
        articles = [:]
      // What was decided on an article while it is away leaves no trace.
      case .loaded(let id, _): articles[id] = nil
      // A source's grade went over with it.
      case .graded(let source, _, _):
        touched.sources.formUnion([source, session.standing.resolved(source)])
      case .accepted(let claim, _, _), .claimed(let claim, _, _):
        touched.claims.insert(claim)
        forget(entry.fact, session.standing, &touched)
      default: forget(entry.fact, session.standing, &touched)
      }
    }
  }

  /// Drops the incidents that have a touched claim, or were assessed when they had it.
  private mutating func forget(_ touched: Touched, _ standing: Standing) {
    guard !touched.isEmpty else { return }
    // A source that is gone may have been an outlet.
    let mayRenameOutlets =
      touched.mayRenameOutlets || touched.sources.contains { !standing.sources.contains($0) }
    // One decision touches one claim, which needs no set and no look at what it says.
    let only = touched.claims.count == 1 && touched.sources.isEmpty ? touched.claims.first : nil
    func isTouched(_ id: ClaimID) -> Bool {
      if let only { return id == only }
      if touched.claims.contains(id) { return true }
      guard !touched.sources.isEmpty else { return false }
      let claim = standing.claims[id] ?? standing.withdrawnClaims[id]?.claim
      guard let claim else { return false }
      if let outlet = standing.outlet(of: claim) {
        return mayRenameOutlets
          || standing.source(ofOutlet: outlet).map { touched.sources.contains($0.id) } ?? false
      }
      return !touched.sources.isDisjoint(with: claim.content.speakers)
    }
    for (incident, known) in incidents where known.claims.contains(where: isTouched) {
      incidents[incident] = nil
    }
    for assessment in standing.assessments.values
    where incidents[assessment.subject.incident] != nil
      && assessment.seen.contains(where: isTouched)
    {
      incidents[assessment.subject.incident] = nil
    }
  }
}
