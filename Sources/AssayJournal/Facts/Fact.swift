import AssayModel

/// One decision by a named person, and the only thing that is ever saved about a case besides the
/// articles' texts. Cases are only ever added: format 1 is for ever.
package enum Fact: Hashable, Sendable {
  /// An article came in. `record` is the hash of its line in the session.
  case loaded(article: ArticleID, record: Digest)
  /// A source got its id; one that is `onlyIn` an article is unnamed in it.
  case named(source: SourceID, name: String, kind: SourceKind, onlyIn: ArticleID?)
  /// A figure was read rightly, and became a claim.
  case accepted(claim: ClaimID, anchor: Anchor, content: ClaimContent)
  /// A claim was written by hand.
  case claimed(claim: ClaimID, anchor: Anchor, content: ClaimContent)
  case tagged(item: ItemID, label: String)
  case graded(source: SourceID, reliability: Reliability, why: String)
  /// An incident was set up.
  case opened(
    incident: IncidentID, handle: String, place: String?, dates: DateRange?, kind: String?)
  /// A claim was found to be about an incident.
  case linked(claim: ClaimID, incident: IncidentID)
  /// `claims` are those that the assessment rests on, `seen` all that its incident then had.
  case assessed(
    subject: AssessmentSubject, outcome: AssessmentOutcome, claims: [ClaimID], seen: [ClaimID],
    why: String)
  /// A command was taken back.
  case undone(command: Int)
  /// A command that had been taken back stands again.
  case redone(command: Int)
  /// A fact of a later version. It is kept as it is, and the session opens read-only.
  case unknown(JSON)
}

extension Fact {
  /// The word that tells facts apart in a session file.
  package var kind: String {
    switch self {
    case .loaded: "loaded"
    case .named: "named"
    case .accepted: "accepted"
    case .claimed: "claimed"
    case .tagged: "tagged"
    case .graded: "graded"
    case .opened: "opened"
    case .linked: "linked"
    case .assessed: "assessed"
    case .undone: "undone"
    case .redone: "redone"
    case .unknown(let json): json["fact"]?.text ?? "unknown"
    }
  }

  /// Whether the fact speaks of other commands rather than of the case.
  package var concernsCommands: Bool {
    switch self {
    case .undone, .redone: true
    default: false
    }
  }
}
