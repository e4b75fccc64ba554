/// Counts over time: bars on a terminal, a table everywhere else, because a drawing says nothing to a
/// screen reader and nothing to a program.
package struct Chart: Hashable, Sendable {
  /// One count.
  package struct Bar: Hashable, Sendable {
    /// When and in which claim, and who says so.
    package let label: String
    package let name: String
    /// The count as it is said, and of whom: "11+", "3 police".
    package let value: String
    /// The lowest and the highest number; none for a word.
    package let low: Int?
    package let high: Int?
    /// Whether there may be more than `high`.
    package let isOpen: Bool
    /// What became of it: "revised down".
    package let note: String

    package init(
      label: String, name: String, value: String, low: Int?, high: Int?, isOpen: Bool, note: String
    ) {
      self.label = label
      self.name = name
      self.value = value
      self.low = low
      self.high = high
      self.isOpen = isOpen
      self.note = note
    }
  }

  package let bars: [Bar]
  /// The same in rows.
  package let table: Table

  package init(bars: [Bar], table: Table) {
    self.bars = bars
    self.table = table
  }
}
