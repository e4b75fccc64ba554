/// What the reader makes of one article: every figure, the incidents that they seem to belong to,
/// and the article's own toll of its main incident.
package struct Reading: Hashable, Sendable {
  /// In order of the text: headline first, then the body.
  package let figures: [Figure]
  /// The first is the article's main incident.
  package let incidents: [IncidentGuess]
  /// Per harm, what the text says of its main incident. A reading of one text, never a count.
  package let toll: [Harm: Toll]

  package init(figures: [Figure], incidents: [IncidentGuess], toll: [Harm: Toll]) {
    self.figures = figures
    self.incidents = incidents
    self.toll = toll
  }
}

/// An incident as one article tells of it.
package struct IncidentGuess: Hashable, Sendable {
  package let place: String?
  package let dates: DateRange?
  /// The noun of what happened: "bombing", "airstrike", "attack".
  package let kind: String?

  package init(place: String?, dates: DateRange?, kind: String?) {
    self.place = place
    self.dates = dates
    self.kind = kind
  }
}

/// One text's count of one harm in its main incident.
package struct Toll: Hashable, Sendable {
  /// The stated number; `nil` where only vague words stand.
  package let value: Int?
  package let low: Int?
  package let high: Int?

  package init(value: Int?, low: Int?, high: Int?) {
    self.value = value
    self.low = low
    self.high = high
  }
}
