/// The time that a source's count stands for (its "as of"): a day, and the minute where it is known.
package struct Moment: Hashable, Comparable, Sendable {
  package let day: CalendarDate
  /// Minutes since midnight in the source's own time, 0…1439; `nil` when only the day is known.
  package let minute: Int?

  package init(day: CalendarDate, minute: Int? = nil) {
    self.day = day
    self.minute = minute.map { min(max($0, 0), 1439) }
  }

  /// By day, then by minute; a day without a minute comes before its minutes.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.minute ?? -1) < (right.day, right.minute ?? -1)
  }
}

extension Moment: CustomStringConvertible {
  /// `2024-01-18`, or `2024-01-18T14:05`.
  package var description: String {
    guard let minute else { return "\(day)" }
    return "\(day)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }

  /// Reads what `description` writes.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let day = CalendarDate(iso: first) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(day: day)
      return
    }
    let clock = Array(parts[1].utf8)
    guard clock.count == 5, clock[2] == UInt8(ascii: ":"), let hour = decimal(clock[0..<2]),
      let minute = decimal(clock[3..<5]), hour < 24, minute < 60
    else { return nil }
    self.init(day: day, minute: hour * 60 + minute)
  }
}
