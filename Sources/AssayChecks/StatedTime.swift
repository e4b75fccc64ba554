import AssayModel

/// A time as a claim's words state it: a day or several, with the minute where it is one day and the
/// words give it. ISO 8601, or a day with its English month: "4 March 2024", "Mar 4, 2024".
struct StatedTime {
  private let days: DateRange
  private let minute: Int?

  /// `nil` where the words state no day that can be only one.
  init?(_ words: String) {
    let text = words.uppercased()
    if let days = DateRange(text) {
      (self.days, minute) = (days, nil)
    } else if let moment = Moment(text) {
      (days, minute) = (DateRange(moment.day), moment.minute)
    } else if let day = Self.day(named: words) {
      (days, minute) = (DateRange(day), nil)
    } else {
      return nil
    }
  }

  /// ISO 8601.
  var description: String {
    minute == nil ? days.description : Moment(day: days.from, minute: minute).description
  }

  /// Whether one moment could be both.
  func agrees(with other: StatedTime) -> Bool {
    guard days.from <= other.days.to, other.days.from <= days.to else { return false }
    return minute == nil || other.minute == nil || minute == other.minute
  }

  /// A day told by its number, its month's name and four digits of a year, in whatever order.
  private static func day(named words: String) -> CalendarDate? {
    let parts = words.lowercased().split { $0.isWhitespace || ",.".contains($0) }.map(String.init)
      .filter { !["on", "the", "of"].contains($0) }
    guard parts.count == 3 else { return nil }
    let months = parts.compactMap(month)
    let years = parts.compactMap { $0.utf8.count == 4 ? decimal($0.utf8) : nil }
    let days = parts.compactMap { $0.utf8.count < 3 ? decimal($0.utf8) : nil }
    guard months.count == 1, years.count == 1, days.count == 1 else { return nil }
    return CalendarDate(year: years[0], month: months[0], day: days[0])
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
