import AssayModel

/// Reads the dates of web pages: ISO 8601, that of mail, and English with the month as a word.
///
/// A page's own minute is kept, and the offset from Greenwich that may follow it is dropped: what
/// an outlet calls Tuesday is Tuesday in its text. A date in figures that could be two days is none.
enum PageDate {
  /// The moment that `text` holds; `nil` where it holds none, or one that may be another.
  static func moment(in text: String) -> Moment? {
    let tokens = Token.tokens(of: Array(text.utf8.prefix(300)))
    guard let (day, next) = isoDay(tokens) ?? wordedDay(tokens) ?? numericDay(tokens) else {
      return nil
    }
    return Moment(day: day, minute: minute(tokens, after: next))
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(UInt8)

    static func tokens(of utf8: [UInt8]) -> [Token] {
      var tokens: [Token] = []
      var index = 0
      while index < utf8.count {
        let start = index
        if isDigit(utf8[index]) {
          var value = 0
          while index < utf8.count, isDigit(utf8[index]) {
            value = min(value * 10 + Int(utf8[index] - 0x30), 1_000_000_000)
            index += 1
          }
          tokens.append(.number(value, digits: index - start))
        } else if isLetter(utf8[index]) {
          while index < utf8.count, isLetter(utf8[index]) { index += 1 }
          let word = utf8[start..<index].map { $0 < 0x80 ? $0 | 0x20 : $0 }
          tokens.append(.word(String(decoding: word, as: UTF8.self)))
        } else {
          if utf8[index] > 0x20 { tokens.append(.sign(utf8[index])) }
          index += 1
        }
      }
      return tokens
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
    }

    func number(digits: ClosedRange<Int>) -> Int? {
      guard case .number(let value, let count) = self, digits.contains(count) else { return nil }
      return value
    }
  }

  private static func number(_ tokens: [Token], _ index: Int, _ digits: ClosedRange<Int>) -> Int? {
    tokens.indices.contains(index) ? tokens[index].number(digits: digits) : nil
  }

  private static func sign(_ tokens: [Token], _ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), case .sign(let sign) = tokens[index] else { return nil }
    return sign
  }

  /// `2024-03-06`, `2024/03/06` or `20240306`, and where it ends.
  private static func isoDay(_ tokens: [Token]) -> (CalendarDate, Int)? {
    for index in tokens.indices {
      if let compact = number(tokens, index, 8...8),
        let day = CalendarDate(
          year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
      {
        return (day, index + 1)
      }
      if let year = number(tokens, index, 4...4), let month = number(tokens, index + 2, 1...2),
        let day = number(tokens, index + 4, 1...2), let mark = sign(tokens, index + 1),
        mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"), sign(tokens, index + 3) == mark,
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return (date, index + 5)
      }
    }
    return nil
  }

  /// `6 March 2024`, `March 6th, 2024` or `Wed, 06 Mar 2024`, and where it ends.
  private static func wordedDay(_ tokens: [Token]) -> (CalendarDate, Int)? {
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token, let month = month(word) else { continue }
      // Ordinal endings and signs lie between.
      let before = tokens[..<index].suffix(3).last { $0.number(digits: 1...2) != nil }
      var after: [(value: Int, digits: Int, index: Int)] = []
      for next in tokens.indices[(index + 1)...].prefix(5) {
        if case .number(let value, let digits) = tokens[next] {
          after.append((value, digits, next))
        }
      }
      guard let first = after.first else { continue }
      if first.digits == 4, let day = before?.number(digits: 1...2),
        let date = CalendarDate(year: first.value, month: month, day: day)
      {
        return (date, first.index + 1)
      }
      if first.digits <= 2, after.count > 1, after[1].digits == 4,
        let date = CalendarDate(year: after[1].value, month: month, day: first.value)
      {
        return (date, after[1].index + 1)
      }
    }
    return nil
  }

  /// `06.03.2024`, which is the day first, or `3/16/2024`, which can only be one day.
  private static func numericDay(_ tokens: [Token]) -> (CalendarDate, Int)? {
    for index in tokens.indices {
      guard let first = number(tokens, index, 1...2), let second = number(tokens, index + 2, 1...2),
        let year = number(tokens, index + 4, 4...4), let mark = sign(tokens, index + 1),
        sign(tokens, index + 3) == mark
      else { continue }
      let dayFirst = CalendarDate(year: year, month: second, day: first)
      let monthFirst = CalendarDate(year: year, month: first, day: second)
      switch mark {
      case UInt8(ascii: "."): return dayFirst.map { ($0, index + 5) }
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        if let dayFirst, let monthFirst {
          return dayFirst == monthFirst ? (dayFirst, index + 5) : nil
        }
        return (dayFirst ?? monthFirst).map { ($0, index + 5) }
      default: continue
      }
    }
    return nil
  }

  /// The first time of day at or after a token: `14:05`, `2.05 pm`, or `T1405` after a day.
  private static func minute(_ tokens: [Token], after start: Int) -> Int? {
    if start + 1 < tokens.count, tokens[start] == .word("t"),
      let compact = number(tokens, start + 1, 4...4)
        ?? number(tokens, start + 1, 6...6).map({ $0 / 100 }),
      compact / 100 < 24, compact % 100 < 60
    {
      return compact / 100 * 60 + compact % 100
    }
    for index in tokens.indices.dropFirst(start) {
      guard var hour = number(tokens, index, 1...2), sign(tokens, index + 1) == UInt8(ascii: ":"),
        let minute = number(tokens, index + 2, 2...2), hour < 24, minute < 60
      else { continue }
      var next = index + 3
      if sign(tokens, next) == UInt8(ascii: ":") { next += 2 }
      if tokens.indices.contains(next), case .word(let half) = tokens[next] {
        if half == "pm" || half == "p", hour < 12 { hour += 12 }
        if half == "am" || half == "a", hour == 12 { hour = 0 }
      }
      return hour * 60 + minute
    }
    return nil
  }

  private static func month(_ word: String) -> Int? {
    months.firstIndex {
      $0 == word || word.utf8.count == 3 && $0.hasPrefix(word)
        || word == "sept" && $0 == "september"
    }
    .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
