/// When an incident happened, as closely as the text or the analyst says: first and last day, both
/// inclusive.
package struct DateRange: Hashable, Sendable {
  package let from: CalendarDate
  package let to: CalendarDate

  /// `nil` when the range would run backwards.
  package init?(from: CalendarDate, to: CalendarDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// A single day.
  package init(_ day: CalendarDate) {
    from = day
    to = day
  }
}

extension DateRange: CustomStringConvertible {
  /// `2024-01-18`, or `2024-01-18/2024-01-20`.
  package var description: String { from == to ? "\(from)" : "\(from)/\(to)" }

  /// Reads what `description` writes.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = ends.first, let from = CalendarDate(iso: first) else {
      return nil
    }
    guard ends.count == 2 else {
      self.init(from)
      return
    }
    guard let to = CalendarDate(iso: ends[1]) else { return nil }
    self.init(from: from, to: to)
  }
}
