/// What an analyst holds that a source said: one matter, one value, anchored in an article.
package struct Claim: Hashable, Sendable {
  package let id: ClaimID
  package let anchor: Anchor
  package var content: ClaimContent
  package var review: Review
  /// Why it was put right, as often as a reason was given; the oldest first.
  package var corrections: [Correction]
  /// How likely the claim itself is, by itself.
  package var credit: Credit?
  /// Whether it is true.
  package var verdict: Verdict?
  package var incident: IncidentID?
  /// In the order in which they were given.
  package var tags: [String]
  /// Who recorded it.
  package let analyst: String
  /// The number of the entry that made it or last changed what it says or is linked to.
  package var changed: Int

  package init(
    id: ClaimID, anchor: Anchor, content: ClaimContent, review: Review, analyst: String,
    entry: Int
  ) {
    self.id = id
    self.anchor = anchor
    self.content = content
    self.review = review
    self.analyst = analyst
    changed = entry
    corrections = []
    incident = nil
    credit = nil
    verdict = nil
    tags = []
  }
}

/// What a claim says, apart from where it stands and what an analyst makes of it.
package struct ClaimContent: Hashable, Sendable {
  package let about: About
  package let stance: Stance
  /// Who said it, nearest first; empty for the article's own voice.
  package let speakers: [SourceID]
  /// The time that the claim stands for.
  package let asOf: Moment?
  /// The claim whose count includes this one.
  package let partOf: ClaimID?
  /// The quote in the analyst's language, where the article is in another.
  package let translation: String?

  package init(
    about: About, stance: Stance, speakers: [SourceID], asOf: Moment? = nil,
    partOf: ClaimID? = nil, translation: String? = nil
  ) {
    self.about = about
    self.stance = stance
    self.speakers = speakers
    self.asOf = asOf
    self.partOf = partOf
    self.translation = translation
  }
}

/// How a claim came about as a reading of its text.
package enum Review: String, CaseIterable, Hashable, Sendable {
  /// The reader's figure, found faithful.
  case accepted
  /// The reader's figure, put right.
  case corrected
  /// Written by hand.
  case written
}

extension ClaimContent {
  /// The same, said by other speakers.
  package func with(speakers: [SourceID]) -> ClaimContent {
    ClaimContent(
      about: about, stance: stance, speakers: speakers, asOf: asOf, partOf: partOf,
      translation: translation)
  }
}

/// Why an analyst put a claim right.
package struct Correction: Hashable, Sendable {
  package let why: String
  package let analyst: String

  package init(why: String, analyst: String) {
    self.why = why
    self.analyst = analyst
  }
}

/// How credible an analyst found a claim.
package struct Credit: Hashable, Sendable {
  package let credibility: Credibility
  package let why: String
  package let analyst: String

  package init(credibility: Credibility, why: String, analyst: String) {
    self.credibility = credibility
    self.why = why
    self.analyst = analyst
  }
}

/// The digit of the Admiralty scale (NATO AJP-2.1, STANAG 2511). 6 is unknown, not worst: digits are
/// labels, without order or arithmetic.
package enum Credibility: String, CaseIterable, Hashable, Sendable {
  case one = "1"
  case two = "2"
  case three = "3"
  case four = "4"
  case five = "5"
  case six = "6"

  /// The scale's own name for the digit.
  package var label: String {
    switch self {
    case .one: "confirmed by other independent sources"
    case .two: "probably true"
    case .three: "possibly true"
    case .four: "doubtful"
    case .five: "improbable"
    case .six: "truth cannot be judged"
    }
  }
}

/// Whether a claim is true, in an analyst's judgement.
package struct Verdict: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case confirmed
    case disputed
    case refuted
    case unverifiable
  }

  package let outcome: Outcome
  package let why: String
  package let analyst: String

  package init(outcome: Outcome, why: String, analyst: String) {
    self.outcome = outcome
    self.why = why
    self.analyst = analyst
  }
}
