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
    let fields = fields(of: text)
    if let named = named(fields) { return named }
    guard fields.count >= 1 else { return nil }
    if fields.count == 1 || fields[0].digits == 8, fields[0].digits == 8 {
      let number = fields[0].number
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard fields.count >= 3, fields[0..<3].allSatisfy({ $0.digits > 0 }) else { return nil }
    let numbers = fields[0..<3].map(\.number)
    if fields[0].digits == 4 {
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard let year = year(fields[2]) else { return nil }
    let readings = Set(
      [
        CalendarDate(year: year, month: numbers[0], day: numbers[1]),
        CalendarDate(year: year, month: numbers[1], day: numbers[0]),
      ].compactMap { $0 })
    return readings.count == 1 ? readings.first : nil
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
