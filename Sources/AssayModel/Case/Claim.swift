/// What an analyst holds that a source said: one matter, one value, anchored in an article.
///
/// A claim's properties lie together in one place, so that passing thousands of claims on costs no
/// more than counting who holds them; whoever changes one gets a place of its own.
package struct Claim: Hashable, Sendable {
  @usableFromInline var fields: Fields

  package init(
    id: ClaimID, anchor: Anchor, content: ClaimContent, review: Review, analyst: String,
    entry: Int
  ) {
    fields = Fields(id: id, anchor: anchor, analyst: analyst, content, review, changed: entry)
  }

  @inlinable package var id: ClaimID { fields.id }
  @inlinable package var anchor: Anchor { fields.anchor }
  /// Who recorded it.
  @inlinable package var analyst: String { fields.analyst }

  @inlinable package var content: ClaimContent {
    get { fields.content }
    set { own { $0.content = newValue } }
  }
  @inlinable package var review: Review {
    get { fields.review }
    set { own { $0.review = newValue } }
  }
  /// Why it was put right, as often as a reason was given; the oldest first.
  @inlinable package var corrections: [Correction] {
    get { fields.corrections }
    set { own { $0.corrections = newValue } }
  }
  /// How likely the claim itself is, by itself.
  @inlinable package var credit: Credit? {
    get { fields.credit }
    set { own { $0.credit = newValue } }
  }
  /// Whether an analyst found it improbable.
  package var isImprobable: Bool { credit?.credibility == .five }
  /// Whether it is true.
  @inlinable package var verdict: Verdict? {
    get { fields.verdict }
    set { own { $0.verdict = newValue } }
  }
  @inlinable package var incident: IncidentID? {
    get { fields.incident }
    set { own { $0.incident = newValue } }
  }
  /// In the order in which they were given.
  @inlinable package var tags: [String] {
    get { fields.tags }
    set { own { $0.tags = newValue } }
  }
  /// The number of the entry that made it or last changed what it says or is linked to.
  @inlinable package var changed: Int {
    get { fields.changed }
    set { own { $0.changed = newValue } }
  }

  /// Lets the claim be about an incident, since the entry of that number.
  package mutating func link(to incident: IncidentID, entry: Int) {
    own {
      $0.incident = incident
      $0.changed = entry
    }
  }

  /// Changes the properties, in a place of their own where another claim has them too.
  @usableFromInline
  mutating func own(_ change: (Fields) -> Void) {
    if !isKnownUniquelyReferenced(&fields) { fields = Fields(copying: fields) }
    change(fields)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.fields === right.fields || left.fields.isEqual(to: right.fields)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fields.id)
    hasher.combine(fields.changed)
  }
}

extension Claim {
  /// The properties of claims that are equal because one was passed on. Nobody changes them but
  /// `own`, and only while one claim has them.
  @usableFromInline
  final class Fields: @unchecked Sendable {
    @usableFromInline let id: ClaimID
    @usableFromInline let anchor: Anchor
    @usableFromInline let analyst: String
    @usableFromInline var content: ClaimContent
    @usableFromInline var review: Review
    @usableFromInline var corrections: [Correction] = []
    @usableFromInline var credit: Credit?
    @usableFromInline var verdict: Verdict?
    @usableFromInline var incident: IncidentID?
    @usableFromInline var tags: [String] = []
    @usableFromInline var changed: Int

    fileprivate init(
      id: ClaimID, anchor: Anchor, analyst: String, _ content: ClaimContent, _ review: Review,
      changed: Int
    ) {
      self.id = id
      self.anchor = anchor
      self.analyst = analyst
      self.content = content
      self.review = review
      self.changed = changed
    }

    fileprivate convenience init(copying other: Fields) {
      self.init(
        id: other.id, anchor: other.anchor, analyst: other.analyst, other.content, other.review,
        changed: other.changed)
      corrections = other.corrections
      credit = other.credit
      verdict = other.verdict
      incident = other.incident
      tags = other.tags
    }

    fileprivate func isEqual(to other: Fields) -> Bool {
      id == other.id && anchor == other.anchor && analyst == other.analyst
        && content == other.content && review == other.review
        && corrections == other.corrections && credit == other.credit
        && verdict == other.verdict && incident == other.incident && tags == other.tags
        && changed == other.changed
    }
  }
}

/// What a claim says, apart from where it stands and what an analyst makes of it.
package struct ClaimContent: Hashable, Sendable {
  // In one place, because a fact and the claim that it makes say the same by the thousand.
  @usableFromInline let fields: Fields

  package init(
    about: About, stance: Stance, speakers: [SourceID], asOf: Moment? = nil,
    partOf: ClaimID? = nil, translation: String? = nil
  ) {
    fields = Fields(
      about: about, stance: stance, speakers: speakers, asOf: asOf, partOf: partOf,
      translation: translation)
  }

  @inlinable package var about: About { fields.about }
  @inlinable package var stance: Stance { fields.stance }
  /// Who said it, nearest first; empty for the article's own voice.
  @inlinable package var speakers: [SourceID] { fields.speakers }
  /// The time that the claim stands for.
  @inlinable package var asOf: Moment? { fields.asOf }
  /// The claim whose count includes this one.
  @inlinable package var partOf: ClaimID? { fields.partOf }
  /// The quote in the analyst's language, where the article is in another.
  @inlinable package var translation: String? { fields.translation }

  package static func == (left: Self, right: Self) -> Bool {
    left.fields === right.fields
      || (left.about == right.about && left.stance == right.stance
        && left.speakers == right.speakers && left.asOf == right.asOf
        && left.partOf == right.partOf && left.translation == right.translation)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(about)
    hasher.combine(stance)
    hasher.combine(speakers)
  }
}

extension ClaimContent {
  /// What contents that are equal because one was passed on have in common.
  @usableFromInline
  final class Fields: Sendable {
    @usableFromInline let about: About
    @usableFromInline let stance: Stance
    @usableFromInline let speakers: [SourceID]
    @usableFromInline let asOf: Moment?
    @usableFromInline let partOf: ClaimID?
    @usableFromInline let translation: String?

    fileprivate init(
      about: About, stance: Stance, speakers: [SourceID], asOf: Moment?, partOf: ClaimID?,
      translation: String?
    ) {
      self.about = about
      self.stance = stance
      self.speakers = speakers
      self.asOf = asOf
      self.partOf = partOf
      self.translation = translation
    }
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
