import AssayModel

/// A word or phrase of time, and the days that it means.
struct TimePhrase {
  let range: Range<Int>
  let dates: DateRange
  /// "as of Tuesday", "by Tuesday evening": the day of a count, not of an incident.
  var isAsOf = false
}

/// Finds the dates of a sentence, relative ones by the day of publication.
struct TimeReader {
  let view: SentenceView
  let published: CalendarDate?

  /// All phrases of time whose days are known.
  func phrases() -> [TimePhrase] {
    var phrases: [TimePhrase] = []
    var index = view.range.lowerBound
    while index < view.range.upperBound {
      // Most words can open no phrase.
      let token = view.tokens[index]
      if token.kind == .word, token.word == nil, !token.isAny([.month, .weekday, .number]) {
        index += 1
        continue
      }
      guard let phrase = phrase(at: index) else {
        index += 1
        continue
      }
      phrases.append(phrase)
      index = max(phrase.range.upperBound, index + 1)
    }
    return phrases
  }

  private func phrase(at index: Int) -> TimePhrase? {
    guard let token = view[index] else { return nil }
    if token.kind == .number { return dayMonth(at: index) ?? ago(at: index) ?? year(at: index) }
    guard token.kind == .word else { return nil }
    if token.isAny(.month) { return monthDay(at: index) }
    if token.isAny(.weekday) { return weekday(at: index) }
    if token.isAny(.number), let phrase = ago(at: index) { return phrase }
    return relative(at: index)
  }

  private func make(_ range: Range<Int>, _ dates: DateRange?) -> TimePhrase? {
    guard let dates else { return nil }
    let first = range.lowerBound
    let isAsOf = view.isWords(first - 2, .as, .of) || view.word(first - 1) == .by
    return TimePhrase(range: range, dates: dates, isAsOf: isAsOf)
  }

  // MARK: Dates

  /// "3 January", "3 January 2024", "18 AUG 89".
  private func dayMonth(at index: Int) -> TimePhrase? {
    guard let day = day(index), view.has(index + 1, .month) else { return nil }
    let month = Int(view.entry(index + 1).calendar)
    return date(month: month, day: day, from: index, yearAt: index + 2)
  }

  /// "January 3", "January 3, 2024", "January 2024", "in January".
  private func monthDay(at index: Int) -> TimePhrase? {
    let month = Int(view.entry(index).calendar)
    let next = view.kind(index + 1) == .stop ? index + 2 : index + 1
    if let day = day(next) { return date(month: month, day: day, from: index, yearAt: next + 1) }
    if let year = fourDigits(next) {
      return make(index..<next + 1, Self.month(month, of: year))
    }
    guard view.word(index - 1) == .in || view.word(index - 1) == .since, let published else {
      return nil
    }
    let year = month <= published.month ? published.year : published.year - 1
    return make(index..<index + 1, Self.month(month, of: year))
  }

  private func date(month: Int, day: Int, from start: Int, yearAt: Int) -> TimePhrase? {
    let place = view.kind(yearAt) == .comma ? yearAt + 1 : yearAt
    if let year = fourDigits(place) ?? twoDigits(place, after: yearAt) {
      return make(
        start..<place + 1, CalendarDate(year: year, month: month, day: day).map { DateRange($0) })
    }
    guard let published else { return nil }
    // Without a year: the last such day, or one that lies a few days ahead.
    for year in [published.year, published.year - 1] {
      if let date = CalendarDate(year: year, month: month, day: day),
        date <= published.adding(days: 14)
      {
        return make(start..<yearAt, DateRange(date))
      }
    }
    return nil
  }

  private func day(_ index: Int) -> Int? {
    guard let token = view[index], token.kind == .number, (1...31).contains(token.number) else {
      return nil
    }
    return token.number
  }

  private func fourDigits(_ index: Int) -> Int? {
    guard let token = view[index], token.kind == .number, token.end - token.start == 4,
      (1900...2100).contains(token.number)
    else { return nil }
    return token.number
  }

  private func twoDigits(_ index: Int, after start: Int) -> Int? {
    guard index == start, let token = view[index], token.kind == .number,
      token.end - token.start == 2, (0...99).contains(token.number), view.isAllCapitals
    else { return nil }
    return PublishedDate.year(digits: 2, number: token.number)
  }

  /// "in 2015".
  private func year(at index: Int) -> TimePhrase? {
    guard view.word(index - 1) == .in || view.word(index - 1) == .since,
      let year = fourDigits(index), let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return make(index..<index + 1, DateRange(from: first, to: last))
  }

  static func month(_ month: Int, of year: Int) -> DateRange? {
    guard (1...12).contains(month), let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(
        year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    return DateRange(from: first, to: last)
  }

  // MARK: Relative dates

  /// "on Tuesday", "last Tuesday": the last such day.
  private func weekday(at index: Int) -> TimePhrase? {
    guard let published else { return nil }
    var back = (published.weekday - Int(view.entry(index).calendar) + 7) % 7
    if back == 0, view.word(index - 1) == .last { back = 7 }
    return make(index..<index + 1, DateRange(published.adding(days: -back)))
  }

  /// "three days ago", "8 days ago", "a week ago".
  private func ago(at index: Int) -> TimePhrase? {
    guard let published, let count = CountReader(view: view).plain(at: index)?.value,
      (0..<5000).contains(count), view.has(index + 1, .span),
      view.word(index + 2) == .ago || view.word(index + 2) == .earlier
    else { return nil }
    let range = index..<index + 3
    switch view.word(index + 1) {
    case .day, .days: return make(range, DateRange(published.adding(days: -count)))
    case .week, .weeks:
      return make(
        range,
        DateRange(
          from: published.adding(days: -count * 7 - 3), to: published.adding(days: -count * 7 + 3)))
    case .month, .months: return make(range, monthsBack(count, published))
    case .year, .years: return make(range, yearsBack(count, published))
    default: return nil
    }
  }

  private func monthsBack(_ count: Int, _ day: CalendarDate) -> DateRange? {
    let months = day.year * 12 + day.month - 1 - count
    return Self.month(months % 12 + 1, of: months / 12)
  }

  private func yearsBack(_ count: Int, _ day: CalendarDate) -> DateRange? {
    guard let first = CalendarDate(year: day.year - count, month: 1, day: 1),
      let last = CalendarDate(year: day.year - count, month: 12, day: 31)
    else { return nil }
    return DateRange(from: first, to: last)
  }

  /// "today", "yesterday", "last month", "this week", "a day earlier".
  private func relative(at index: Int) -> TimePhrase? {
    guard let published else { return nil }
    switch view.word(index) {
    case .today, .tonight: return make(index..<index + 1, DateRange(published))
    case .overnight:
      return make(
        index..<index + 1, DateRange(from: published.adding(days: -1), to: published))
    case .yesterday: return make(index..<index + 1, DateRange(published.adding(days: -1)))
    case .this:
      switch view.word(index + 1) {
      case .morning, .afternoon, .evening:
        return make(index..<index + 2, DateRange(published))
      case .week:
        let monday = published.adding(days: -published.weekday)
        return make(index..<index + 2, DateRange(from: monday, to: published))
      case .month:
        let first = published.adding(days: 1 - published.day)
        return make(index..<index + 2, DateRange(from: first, to: published))
      default: return nil
      }
    case .last, .past, .previous:
      switch view.word(index + 1) {
      case .night: return make(index..<index + 2, DateRange(published.adding(days: -1)))
      case .week where view.word(index - 1) != .the:
        let monday = published.adding(days: -published.weekday - 7)
        return make(index..<index + 2, DateRange(from: monday, to: monday.adding(days: 6)))
      case .month where view.word(index - 1) != .the:
        return make(index..<index + 2, monthsBack(1, published))
      case .year where view.word(index - 1) != .the:
        return make(index..<index + 2, yearsBack(1, published))
      default: return nil
      }
    case .a:
      guard view.word(index + 1) == .day,
        view.word(index + 2) == .earlier || view.word(index + 2) == .before
          || view.word(index + 2) == .ago
      else { return nil }
      return make(index..<index + 3, DateRange(published.adding(days: -1)))
    default: return nil
    }
  }
}
