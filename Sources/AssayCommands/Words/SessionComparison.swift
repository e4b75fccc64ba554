import AssayChecks
import AssayJournal
import AssayModel

/// What became of a session's assessments and claims between two moments.
struct SessionComparison {
  /// An assessment that is new, has another number, or is stale or gone.
  struct ChangedAssessment: Sendable {
    let subject: String
    let was: String
    let now: String
    let analyst: String
    let time: Instant?
    let why: String
  }

  /// A claim that came, changed or went.
  struct ChangedClaim: Sendable {
    let id: ClaimID
    let change: String
    let words: String
    let analyst: String
    let time: Instant?
  }

  private(set) var assessments: [ChangedAssessment] = []
  private(set) var claims: [ChangedClaim] = []

  var isEmpty: Bool { assessments.isEmpty && claims.isEmpty }

  /// `then` is a beginning of `now`.
  init(_ then: Session, _ now: Session) {
    compareAssessments(then, now)
    compareClaims(then, now)
  }

  private mutating func compareAssessments(_ then: Session, _ now: Session) {
    let boundary = then.journal.entries.count
    // What was withheld since stood then, although it can be shown no more.
    let leftSince = Set(now.standing.withheldClaims.filter { $0.value.entry > boundary }.keys)
    let subjects = Set(then.assessments.keys).union(now.assessments.keys)
      .sorted { Self.order($0) < Self.order($1) }
    for subject in subjects {
      let (old, new) = (then.assessments[subject], now.assessments[subject])
      let wasStale = old.map { Self.isStale($0, in: then, besides: leftSince) } ?? false
      let isStale = new.map { now.standing.isStale($0) } ?? false
      guard old?.entry != new?.entry || wasStale != isStale else { continue }
      let handle = now.incidents[subject.incident]?.handle ?? then.handle(of: subject.incident)
      // Who took an assessment away stands in the entry that did, not in the assessment.
      let entry = new.flatMap { $0.entry == old?.entry ? nil : now.entry($0.entry) }
      let reasons = [
        entry == nil ? nil : new?.why,
        isStale ? new.map { "stale: \(Staleness(of: $0, in: now.standing).words)" } : nil,
      ]
      assessments.append(
        ChangedAssessment(
          subject: "\(handle) \(subject.words)",
          was: old.map { $0.outcome.phrase(in: then) + (wasStale ? ", stale" : "") } ?? "–",
          now: new.map { $0.outcome.phrase(in: now) + (isStale ? ", stale" : "") } ?? "–",
          analyst: entry?.analyst ?? "", time: entry?.time,
          why: reasons.compactMap { $0 }.joined(separator: "; ")))
    }
  }

  private static func isStale(
    _ assessment: Assessment, in session: Session, besides left: Set<ClaimID>
  ) -> Bool {
    let seen = Set(assessment.seen)
    guard !left.isDisjoint(with: seen) else { return session.standing.isStale(assessment) }
    let current = session.standing.claimsByIncident[assessment.subject.incident, default: []]
    return Set(current) != seen.subtracting(left)
      || current.contains { session.claims[$0].map { $0.changed > assessment.entry } ?? false }
      || !session.standing.changedGrounds(of: assessment).isEmpty
  }

  private static func order(_ subject: AssessmentSubject) -> (Int, Int, String) {
    (
      subject.incident.number, Harm.allCases.firstIndex(of: subject.harm) ?? 0,
      subject.groups.map(\.rawValue).joined(separator: " ")
    )
  }

  private mutating func compareClaims(_ then: Session, _ now: Session) {
    let boundary = then.journal.entries.count
    let newest = now.newestEntries(after: boundary)
    let highest = max(then.claims.slotCount, now.claims.slotCount)
    for id in (0..<highest).map({ ClaimID(number: $0 + 1) }) {
      let (old, new) = (then.claims[id], now.claims[id])
      guard old != nil || new != nil else { continue }
      let change: String
      if old == nil {
        change = "new"
      } else if new == nil {
        change = now.standing.withdrawnClaims[id] == nil ? "taken back" : "withdrawn"
      } else if let new, new.changed > boundary || new != old {
        change = "changed"
      } else {
        continue
      }
      // Two sources that turned out to be one change what they said as well.
      let entry = new.flatMap { $0.changed > boundary ? now.entry($0.changed) : nil } ?? newest[id]
      claims.append(
        ChangedClaim(
          id: id, change: change, words: (new ?? old)?.content.phrase.plain ?? "",
          analyst: entry?.analyst ?? "", time: entry?.time))
    }
    for (id, withheld) in now.standing.withheldClaims where withheld.entry > boundary {
      claims.append(
        ChangedClaim(
          id: id, change: "withheld", words: withheld.why, analyst: withheld.analyst,
          time: now.entry(withheld.entry)?.time))
    }
    claims.sort { $0.id < $1.id }
  }

  var assessmentTable: Table {
    Table(
      "assessments",
      columns: [
        Table.Column("assessment"), Table.Column("was"), Table.Column("is"),
        Table.Column("analyst"), Table.Column("time"), Table.Column("why", flexible: true),
      ],
      of: assessments,
      row: {
        [
          Cell($0.subject), Cell($0.was), Cell($0.now, .heading), Cell($0.analyst),
          Cell($0.time?.description, .muted), Cell($0.why),
        ]
      })
  }

  var claimTable: Table {
    Table(
      "claims",
      columns: [
        Table.Column("claim"), Table.Column("change"), Table.Column("says", flexible: true),
        Table.Column("analyst"), Table.Column("time"),
      ],
      of: claims,
      row: {
        [
          Cell($0.id), Cell($0.change), Cell($0.words), Cell($0.analyst),
          Cell($0.time?.description, .muted),
        ]
      })
  }
}

extension Session {
  /// The entry with this number.
  fileprivate func entry(_ number: Int) -> Entry? {
    journal.entries.indices.contains(number - 1) ? journal.entries[number - 1] : nil
  }

  /// The newest entry after the first `count` about each claim, or that takes one about it back.
  fileprivate func newestEntries(after count: Int) -> [ClaimID: Entry] {
    var newest: [ClaimID: Entry] = [:]
    for entry in journal.entries.dropFirst(count) {
      switch entry.fact {
      case .undone(let command), .redone(let command):
        for claim in journal.entries(of: command).compactMap(\.fact.claim) {
          newest[claim] = entry
        }
      default:
        if let claim = entry.fact.claim { newest[claim] = entry }
      }
    }
    return newest
  }
}

extension Fact {
  /// The claim that the fact makes, changes or is attached to.
  fileprivate var claim: ClaimID? {
    switch self {
    case .accepted(let id, _, _), .claimed(let id, _, _), .corrected(let id, _, _),
      .withdrawn(let id, _), .credited(let id, _, _), .judged(let id, _, _), .linked(let id, _),
      .tagged(.claim(let id), _), .untagged(.claim(let id), _), .noted(.claim(let id), _),
      .withheld(.claim(let id), _, _, _):
      id
    default: nil
    }
  }
}
