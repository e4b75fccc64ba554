/// A casualty figure that the reader found in an article. Derived and recomputable: a suggestion,
/// never a fact, and never saved.
package struct Figure: Hashable, Sendable {
  package let harm: Harm
  package let quantity: Quantity
  package let people: People
  package let span: Span
  /// The text at `span`, exactly.
  package let quote: String
  package let stance: Stance
  package let scope: Scope
  /// When the text dates its own count.
  package let asOf: Moment?
  /// Index, in the same reading, of the figure that this one is a part of.
  package let partOf: Int?
  /// Index into the reading's incidents; 0 is the article's main incident.
  package let incident: Int?
  /// Who is said to have given the figure, nearest first; empty for the article's own voice.
  package let speakers: [String]

  package init(
    harm: Harm, quantity: Quantity, people: People, span: Span, quote: String, stance: Stance,
    scope: Scope, asOf: Moment?, partOf: Int?, incident: Int?, speakers: [String]
  ) {
    self.harm = harm
    self.quantity = quantity
    self.people = people
    self.span = span
    self.quote = quote
    self.stance = stance
    self.scope = scope
    self.asOf = asOf
    self.partOf = partOf
    self.incident = incident
    self.speakers = speakers
  }
}
