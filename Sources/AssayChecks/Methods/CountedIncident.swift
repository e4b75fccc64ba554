import AssayJournal
import AssayModel

/// The claims of one incident about one harm, with all that a counting method may know of them.
package struct CountedIncident: Hashable, Sendable {
  /// What the numbers are of: no groups means everybody.
  package let harm: Harm
  package internal(set) var groups: [Group]
  /// Every claim about the harm, whatever its stance and scope, in order of their ids.
  package let counts: [CountedClaim]
  /// Claims of "casualties", which do not say whether people died.
  package let unclear: [CountedClaim]
  /// Claims of people who are missing.
  package let missing: [CountedClaim]
  /// Who did it, by the claims.
  package let accused: [AccusedParty]
  /// Claims about whether the people were civilians or combatants.
  package let statuses: [ClaimID]

  package init(
    harm: Harm, groups: [Group] = [], counts: [CountedClaim], unclear: [CountedClaim] = [],
    missing: [CountedClaim] = [], accused: [AccusedParty] = [], statuses: [ClaimID] = []
  ) {
    self.harm = harm
    self.groups = groups
    self.counts = counts
    self.unclear = unclear
    self.missing = missing
    self.accused = accused
    self.statuses = statuses
  }

  /// Asserted counts of a period, or running totals, which nobody refuted.
  func totals(_ scopes: Scope...) -> [CountedClaim] {
    counts.filter {
      scopes.contains($0.count.count.scope) && $0.count.claim.content.stance == .asserts
        && $0.count.claim.verdict?.outcome != .refuted
    }
  }

  /// The newest total over a period; one without a time is older than those with one, and of the same
  /// time the claim made last counts.
  var newestPeriodTotal: CountedClaim? {
    totals(.period).max { first, second in
      switch (first.time, second.time) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): true
      case (_?, nil): false
      default: first.id < second.id
      }
    }
  }

  package init(_ view: IncidentView, _ harm: Harm, groups: [Group] = []) {
    let accused = view.accusedParties
    func counted(_ harm: Harm) -> [CountedClaim] {
      view.counts.filter { $0.count.harm == harm }.map {
        CountedClaim($0, in: view, accused)
      }
    }
    self.init(
      harm: harm, groups: groups, counts: counted(harm),
      unclear: harm == .casualties ? [] : counted(.casualties), missing: counted(.missing),
      accused: accused,
      statuses: view.compared.filter { $0.content.about.word == Matter.status.rawValue }.map(\.id))
  }

  /// The same without some claims, and what they alone say of who did it.
  package func without(_ gone: Set<ClaimID>) -> CountedIncident {
    func left(_ claims: [CountedClaim]) -> [CountedClaim] {
      claims.filter { !gone.contains($0.id) }
    }
    return CountedIncident(
      harm: harm, groups: groups, counts: left(counts), unclear: left(unclear),
      missing: left(missing),
      accused: accused.filter { $0.claims.isEmpty || !gone.isSuperset(of: $0.claims) },
      statuses: statuses.filter { !gone.contains($0) })
  }
}

/// A claim that counts people, as a counting method sees it.
package struct CountedClaim: Hashable, Sendable {
  package let count: CountClaim
  /// Who says so, for a sentence.
  package let speaker: String
  /// Whether nobody is named who says so.
  package let isUnattributed: Bool
  /// The source that answers for it.
  package let source: SourceID?
  /// The party that the source is of.
  package let party: String?
  /// Whose side the source is on.
  package let side: SpeakerSide?
  /// Why its validity is in question; `nil` where it is not. Analysts say so, never a program.
  package let doubt: String?

  package init(
    _ count: CountClaim, speaker: String, isUnattributed: Bool = false, source: SourceID? = nil,
    party: String? = nil, side: SpeakerSide? = nil, doubt: String? = nil
  ) {
    self.count = count
    self.speaker = speaker
    self.isUnattributed = isUnattributed
    self.source = source
    self.party = party
    self.side = side
    self.doubt = doubt
  }

  init(_ count: CountClaim, in view: IncidentView, _ accused: [AccusedParty]) {
    let claim = count.claim
    let source = view.standing.voices(in: claim).first.flatMap { view.standing.sources[$0] }
    self.init(
      count, speaker: view.standing.speaker(of: claim),
      isUnattributed: claim.content.speakers.isEmpty, source: source?.id, party: source?.party,
      side: view.side(of: claim, accused), doubt: Self.doubt(of: claim, by: source))
  }

  /// What an analyst recorded against a claim or its source.
  private static func doubt(of claim: Claim, by source: Source?) -> String? {
    if claim.verdict?.outcome == .disputed { return "judged disputed" }
    if claim.isImprobable { return "found improbable" }
    return source?.isUnreliable == true ? "its source is graded E, unreliable" : nil
  }
}

extension CountedClaim {
  package var id: ClaimID { count.claim.id }
  package var quantity: Quantity { count.count.quantity }
  var quote: String { count.claim.anchor.quote }
  package var groups: Set<Group> { Set(count.count.people.groups) }
  package var time: Moment? { count.time }

  /// Who it ultimately comes from, for counting voices: voices of one party are taken as one.
  var origin: Origin { party.map { .party(SpeakerName($0)) } ?? .voice(count.voice) }

  enum Origin: Hashable {
    case party(SpeakerName)
    case voice(CountClaim.Voice)
  }

  /// The lowest count that the words allow; the stated one of "about 20". `nil` where there is none.
  var floor: Int? { quantity.low ?? (quantity.kind == .about ? quantity.value : nil) }

  /// The highest count that the words allow; `nil` where it is open, or where there is none.
  var ceiling: Int? {
    quantity.high ?? (quantity.kind == .about ? quantity.value : nil)
  }

  /// The one number of a method that takes one: the stated one, or the lowest that the words allow.
  var number: Estimate.Number? {
    guard let floor else { return nil }
    return Estimate.Number(floor, quantity.kind == .atLeast ? .floor : .stated)
  }

  /// Whether the words leave open how many more there are.
  var isOpenAbove: Bool { quantity.kind == .atLeast && quantity.high == nil }

  /// Whether the text says only that nobody is known of so far.
  var knowsNobody: Bool { quantity.kind == .none && quantity.high == nil }

  /// "7 (police, c2)".
  var told: String { "\(count.words) (\(speaker), \(id))" }
}

/// "7 (police, c2) stands", "7 (police, c2), 9 (council, c3) stand".
func told(_ claims: [CountedClaim], _ ofOne: String, _ ofSeveral: String) -> String {
  enumerated(claims.map(\.told)) + " " + (claims.count == 1 ? ofOne : ofSeveral)
}
