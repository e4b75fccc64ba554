import AssayModel

/// What a reader makes of a few words, for checks that look at what analysts typed: a note, the quote
/// of a claim by hand. Handed in, because checks know no reader.
package struct WordReader: Sendable {
  /// The casualty figures in a text.
  package let figures: @Sendable (String) -> [Figure]
  /// The numbers that a text states, in digits or words.
  package let numbers: @Sendable (String) -> [Int]
  /// Whether a headline may have a figure, told without its article's body.
  package let mayCount: @Sendable (String) -> Bool

  package init(
    figures: @escaping @Sendable (String) -> [Figure],
    numbers: @escaping @Sendable (String) -> [Int],
    mayCount: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.figures = figures
    self.numbers = numbers
    self.mayCount = mayCount
  }

  /// Reads nothing, so that checks which need a reader find nothing.
  package static let none = WordReader(figures: { _ in [] }, numbers: { _ in [] })
}
