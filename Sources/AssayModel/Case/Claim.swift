/// What an analyst holds that a source said: one matter, one value, anchored in an article.
package struct Claim: Hashable, Sendable {
  package let id: ClaimID
  package let anchor: Anchor
  package var content: ClaimContent
  package var review: Review
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
    incident = nil
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
