import AssayModel

/// The day that an article's own date line or record names.
package enum PublishedDate {
  /// Reads ISO 8601, or any form that can only be one day: "3 JAN 90", "Jan 18, 2024",
  /// "Thu, 18 Jan 2024 10:00 GMT", "16/9/2016"; `nil` for "5/6/2016", which can be two.
  package static func read(_ text: String) -> CalendarDate? {
    var text = text
    return text.withUTF8 { read($0) }
  }

  /// The same of UTF-8.
  package static func read(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    if text.count == 10, let date = dashed(text) { return date }
    let days = days(fields(of: text))
    return days.count == 1 ? days.first : nil
  }

  /// The days that a date can be: two for "5/6/2016", month first and then day first; none for what
  /// is no date.
  package static func days(_ text: String) -> [CalendarDate] {
    var text = text
    return text.withUTF8 { days(fields(of: $0)) }
  }

  private static func days(_ fields: [Field]) -> [CalendarDate] {
    if let named = named(fields) { return [named] }
    guard fields.count >= 1 else { return [] }
    if fields.count == 1 || fields[0].digits == 8, fields[0].digits == 8 {
      let number = fields[0].number
      return [CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)]
        .compactMap { $0 }
    }
    guard fields.count >= 3, fields[0..<3].allSatisfy({ $0.digits > 0 }) else { return [] }
    let numbers = fields[0..<3].map(\.number)
    if fields[0].digits == 4 {
      return [CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap { $0 }
    }
    guard let orders = orders(fields) else { return [] }
    let days = [orders.monthFirst, orders.dayFirst].compactMap { $0 }
    return days.first == days.last ? Array(days.prefix(1)) : days
  }

  /// How numbers for month and day follow each other.
  package enum Order: Hashable, Sendable { case monthFirst, dayFirst }

  /// The order that a date of three numbers shows: "9/16/16" has its month first; `nil` where it
  /// shows none, or names its month.
  package static func order(_ text: String) -> Order? {
    var text = text
    let fields = text.withUTF8 { Self.fields(of: $0) }
    guard named(fields) == nil, fields.count >= 3,
      fields[0..<3].allSatisfy({ (1...4).contains($0.digits) }), fields[0].digits < 3,
      let orders = orders(fields)
    else { return nil }
    switch (orders.monthFirst, orders.dayFirst) {
    case (.some, nil): return .monthFirst
    case (nil, .some): return .dayFirst
    default: return nil
    }
  }

  private static func orders(
    _ fields: [Field]
  ) -> (monthFirst: CalendarDate?, dayFirst: CalendarDate?)? {
    guard let year = year(fields[2]) else { return nil }
    let (first, second) = (fields[0].number, fields[1].number)
    return (
      CalendarDate(year: year, month: first, day: second),
      CalendarDate(year: year, month: second, day: first)
    )
  }

  /// "2024-01-18", which nearly every record has.
  private static func dashed(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    var number = 0
    for (index, byte) in text.enumerated() {
      if index == 4 || index == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard byte &- 0x30 < 10 else { return nil }
        number = number * 10 + Int(byte & 15)
      }
    }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Two digits stand for 1969 to 2068.
  static func year(digits: Int, number: Int) -> Int? {
    switch digits {
    case 4: number
    case 2: number < 69 ? 2000 + number : 1900 + number
    default: nil
    }
  }

  /// A run of letters or digits.
  private struct Field {
    var number = 0
    var digits = 0
    var month: Int?
  }

  private static func year(_ field: Field) -> Int? {
    year(digits: field.digits, number: field.number)
  }

  /// "18 January 2024", "January 18, 2024".
  private static func named(_ fields: [Field]) -> CalendarDate? {
    guard let place = fields.firstIndex(where: { $0.month != nil }), let month = fields[place].month
    else { return nil }
    let before = place > 0 ? fields[place - 1] : nil
    let after = place + 1 < fields.count ? fields[place + 1] : nil
    if let before, (1...2).contains(before.digits), let after, let year = year(after) {
      return CalendarDate(year: year, month: month, day: before.number)
    }
    if let before, before.digits == 4, let after, (1...2).contains(after.digits) {
      return CalendarDate(year: before.number, month: month, day: after.number)
    }
    if let after, (1...2).contains(after.digits), place + 2 < fields.count,
      let year = year(fields[place + 2])
    {
      return CalendarDate(year: year, month: month, day: after.number)
    }
    return nil
  }

  /// The first runs of letters or digits. Weekdays stand for nothing.
  private static func fields(of text: UnsafeBufferPointer<UInt8>) -> [Field] {
    var fields: [Field] = []
    var run: [UInt8] = []
    let lexicon = Lexicon.shared
    for byte in Array(text.prefix(64)) + [0x20] {
      let isWordByte = Tokenizer.isLetter(byte) || byte &- 0x30 < 10
      if isWordByte {
        run.append(byte)
        continue
      }
      defer { run.removeAll(keepingCapacity: true) }
      guard !run.isEmpty else { continue }
      var field = Field()
      for digit in run.prefix(8) {
        guard digit &- 0x30 < 10 else { break }
        field.number = field.number * 10 + Int(digit & 15)
        field.digits += 1
      }
      if field.digits == 0 {
        let entry = lexicon.entry(spelling: run)
        guard entry.classes.contains(.month) else { continue }
        field.month = Int(entry.calendar)
      }
      fields.append(field)
      if fields.count == 4 { break }
    }
    return fields
  }
}
