import AssayModel

/// One decision by a named person, and the only thing that is ever saved about a case besides the
/// articles' texts. Cases are only ever added: format 1 is for ever.
package indirect enum Fact: Hashable, Sendable {
  /// An article came in. `record` is the hash of its line in the session.
  case loaded(article: ArticleID, record: Digest)
  /// A source got its id; one that is `onlyIn` an article is unnamed in it.
  case named(source: SourceID, name: String, kind: SourceKind, onlyIn: ArticleID?)
  /// A figure was read rightly, and became a claim.
  case accepted(claim: ClaimID, anchor: Anchor, content: ClaimContent)
  /// A claim was written by hand.
  case claimed(claim: ClaimID, anchor: Anchor, content: ClaimContent)
  /// A figure was found to be misread; it is not suggested again.
  case misread(anchor: Anchor, why: String?)
  /// A figure was read rightly, and is not for this case.
  case setAside(anchor: Anchor, why: String?)
  /// A whole article is not for this case.
  case shelved(article: ArticleID, why: String?)
  /// A claim was put right.
  case corrected(claim: ClaimID, content: ClaimContent, why: String?)
  /// A claim was taken out of the case; its id and its history stay.
  case withdrawn(claim: ClaimID, why: String)
  case tagged(item: ItemID, label: String)
  case untagged(item: ItemID, label: String)
  case noted(item: ItemID, text: String)
  case graded(source: SourceID, reliability: Reliability, why: String)
  /// What is known of a source besides its name; what is absent stays as it was.
  case described(source: SourceID, kind: SourceKind?, party: String?, alias: String?)
  /// What is known about an article was put right after it was loaded; what is absent and not
  /// `cleared` stays as it was.
  case detailed(article: ArticleID, details: ArticleDetails, cleared: [ArticleDetail])
  /// Two sources turned out to be one: its claims, names and grade go over, its id stays behind.
  case mergedSource(source: SourceID, into: SourceID)
  /// What was known of a source or an incident is not known any more.
  case cleared(item: ItemID, fields: [ItemField])
  /// How likely a claim is, by itself.
  case credited(claim: ClaimID, credibility: Credibility, why: String)
  /// Whether a claim is true.
  case judged(claim: ClaimID, verdict: Verdict.Outcome, why: String)
  /// An incident was set up.
  case opened(
    incident: IncidentID, handle: String, place: String?, dates: DateRange?, kind: String?)
  /// What is known of an incident was put right; what is absent stays as it was.
  case amended(
    incident: IncidentID, handle: String?, place: String?, dates: DateRange?, kind: String?)
  /// Two incidents turned out to be one: its claims go over, its id stays behind.
  case merged(incident: IncidentID, into: IncidentID)
  /// An incident lies within a greater one; absent where it turned out not to.
  case placed(incident: IncidentID, within: IncidentID?)
  /// What a party is to an incident, and the claims that say so; without a role it is none any more.
  /// `of` is the party whose ally it is.
  case involved(
    incident: IncidentID, party: String, role: PartyRole?, of: String?, claims: [ClaimID])
  /// A claim was found to be about an incident.
  case linked(claim: ClaimID, incident: IncidentID)
  /// Articles were found to be of one origin, or each of its own, whatever their words suggest.
  case traced(articles: [ArticleID], relation: OriginRelation, why: String)
  /// `claims` are those that the assessment rests on, `seen` all that its incident then had.
  case assessed(
    subject: AssessmentSubject, outcome: AssessmentOutcome, claims: [ClaimID], seen: [ClaimID],
    why: String)
  /// A finding of a check is known and left as it is, until one of `claims` changes. Where it rests on
  /// figures by their numbers, `reader` is the version that numbered them.
  case waived(finding: String, claims: [ClaimID], reader: String?, why: String)
  /// A command was taken back.
  case undone(command: Int)
  /// A command that had been taken back stands again.
  case redone(command: Int)
  /// What an item's entries say, or a part of an article, left the session for good.
  case withheld(item: ItemID, part: WithheldPart, entries: [Int], why: String)
  /// What is published: the entries of all assessments that stood.
  case released(name: String, assessments: [Int], why: String?)
  /// A fact that was withheld; only its hash is left.
  case missing
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
    case .misread: "misread"
    case .setAside: "set-aside"
    case .shelved: "shelved"
    case .corrected: "corrected"
    case .withdrawn: "withdrawn"
    case .tagged: "tagged"
    case .untagged: "untagged"
    case .noted: "noted"
    case .graded: "graded"
    case .described: "described"
    case .detailed: "detailed"
    case .mergedSource: "source-merged"
    case .cleared: "cleared"
    case .credited: "credited"
    case .judged: "judged"
    case .opened: "opened"
    case .amended: "amended"
    case .merged: "merged"
    case .placed: "placed"
    case .involved: "involved"
    case .linked: "linked"
    case .traced: "traced"
    case .assessed: "assessed"
    case .waived: "waived"
    case .undone: "undone"
    case .redone: "redone"
    case .withheld: "withheld"
    case .released: "released"
    case .missing: "missing"
    case .unknown(let json): json["fact"]?.text ?? "unknown"
    }
  }

  /// Whether the fact is of a later version.
  package var isUnknown: Bool {
    guard case .unknown = self else { return false }
    return true
  }

  /// Whether the fact was withheld, and is here no more.
  package var isMissing: Bool {
    guard case .missing = self else { return false }
    return true
  }

  /// Whether the fact takes something out of the session for good.
  package var withholds: Bool {
    guard case .withheld = self else { return false }
    return true
  }

  /// Whether the fact takes something out of the session, as far as this version can tell.
  var mayWithhold: Bool { withholds || isUnknown }

  /// Whether the fact speaks of other commands rather than of the case.
  package var concernsCommands: Bool {
    switch self {
    case .undone, .redone: true
    default: false
    }
  }

  /// The command that it lets stand again.
  var redoneCommand: Int? {
    guard case .redone(let command) = self else { return nil }
    return command
  }
}

/// What of a thing is withheld.
package enum WithheldPart: String, CaseIterable, Hashable, Sendable {
  /// A claim with everything that was said of it.
  case claim
  /// A source's name with everything that is known of it.
  case name
  /// A note on a thing.
  case note
  /// An article's headline and text.
  case text
  /// An article's name and details.
  case details
}
