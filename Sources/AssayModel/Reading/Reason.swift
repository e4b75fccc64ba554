/// One side of a figure and what made the reader read it so: a rule, and the words of the text that
/// the rule went by.
package struct Reason: Hashable, Sendable {
  /// The side of a figure that a reason speaks of.
  package enum Side: String, CaseIterable, Hashable, Sendable {
    case count
    case harm
    case stance
    case scope
    case partOf = "part-of"
    case speaker
    case incident
    case asOf = "as-of"
  }

  package let side: Side
  package let ground: Ground
  /// The words that decided; `nil` where the reader found none, and left it at the usual.
  package let words: Span?
  /// The words at `words`, exactly; empty without them.
  package let quote: String
  /// Of a speaker: how many sentences after the figure's own the words stand, negative before it.
  package let distance: Int
  /// Of a speaker: where the name stands. The words are then those that show that it speaks.
  package let name: Span?

  package init(
    side: Side, ground: Ground, words: Span?, quote: String, distance: Int = 0, name: Span? = nil
  ) {
    self.side = side
    self.ground = ground
    self.words = words
    self.quote = quote
    self.distance = distance
    self.name = name
  }

  /// The rule that a reason rests on.
  package enum Ground: String, CaseIterable, Hashable, Sendable {
    // Counts.
    /// "14": the number as it stands.
    case stated
    /// "at least": words beside the number that bound it.
    case modified
    /// "a dozen": a number word that is rough by itself.
    case rough
    /// "7 to 9": both ends.
    case twoEnds = "two-ends"
    /// "several".
    case vagueWord = "vague-word"
    /// "a policeman": one.
    case single
    /// "Ahmad Wali": one, by name.
    case named
    /// "he".
    case pronoun
    /// "X, his son and 15 others": added up.
    case addedUp = "added-up"
    /// "all but three of the 24": what is left of a number.
    case remainder
    /// "nobody": none at all.
    case saidNone = "said-none"
    /// "no deaths were reported": none that is known.
    case reportedNone = "reported-none"

    // Harms: how the word of harm takes its people.
    /// "were killed": the people stand before it.
    case passive
    /// "killed three": the people stand after it.
    case active
    /// "died": the people stand before it.
    case befell
    /// "left two dead": it says what the people are.
    case described
    /// "eight injured people": it stands among their words.
    case inside
    /// "the deaths of three": a noun.
    case noun
    /// "15 bodies", "three deaths": the number counts the noun.
    case counted
    /// "claimed the lives of".
    case lives
    /// "the army lost 14 men".
    case loss
    /// "suffered burns".
    case suffered
    /// "along with": befallen by the same as those before.
    case alongWith = "along-with"
    /// "the death toll": a running count.
    case toll
    /// "the toll rose to": a running count that replaces what it was before.
    case risenToll = "risen-toll"
    /// "no casualties": none.
    case none
    /// A part has the harm of its whole.
    case ofWhole = "of-whole"

    // Stances and scopes.
    /// Words of the sentence change it: "denied", "since 2018".
    case said
    /// Nothing in the sentence changes it.
    case unchanged

    // Parts.
    /// "including", "of them": words that open a part.
    case opensPart = "opens-part"
    /// "the dead included": members of a number that stands before.
    case member
    /// The numbers after a total add up to it.
    case addsUp = "adds-up"

    // Speakers.
    /// "said", "according to": in the sentence that the name stands in.
    case speech
    /// "he said", "the office said": the name stands in an earlier sentence.
    case standsFor = "stands-for"
    /// "told Meridian News": who was told and passes it on.
    case passedOn = "passed-on"
    /// The figure is inside somebody's quotation.
    case quotation

    // Incidents: what it is known by, and why the figure is of it.
    case kind
    case place
    case day
    /// The article's main incident: the first that the headline, or else the body, counts.
    case main
    /// The first figure of its incident.
    case first
    /// A part belongs to its whole's incident.
    case withWhole = "with-whole"
    /// An earlier figure of the incident gives the same number.
    case sameCount = "same-count"
    /// An earlier figure of the incident may count the same people: one of the two has no number.
    case samePeople = "same-people"
    /// One of the two is a total or is given up, so that another number is a newer count.
    case newerCount = "newer-count"
    /// One more who died of it later.
    case oneMore = "one-more"
    case samePlace = "same-place"
    case sameDay = "same-day"
    /// It stands beside the incident's figure before it.
    case near
    /// The body opens with it, as the headline told it.
    case retold
  }
}

/// Why one figure was read as it was.
package struct Explanation: Hashable, Sendable {
  /// The sentence that the figure stands in.
  package let sentence: Span
  /// In the order in which the reader decided.
  package let reasons: [Reason]

  package init(sentence: Span, reasons: [Reason]) {
    self.sentence = sentence
    self.reasons = reasons
  }
}
