import AssayModel
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test(
    "count from 1 January 1970",
    arguments: [
      ("1970-01-01", 0, 3), ("1970-01-02", 1, 4), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1),
      ("2000-03-01", 11_017, 2), ("1900-03-01", -25_508, 3), ("2024-01-03", 19_725, 2),
      ("0001-01-01", -719_162, 0), ("9999-12-31", 2_932_896, 4), ("1582-10-15", -141_427, 4),
    ])
  func known(text: String, days: Int, weekday: Int) throws {
    let day = try #require(CalendarDate(iso: text))
    #expect(day.daysSinceEpoch == days)
    #expect(day.weekday == weekday)
    #expect(CalendarDate(daysSinceEpoch: days) == day)
    #expect(day.description == text)
  }

  @Test("every day follows the one before, over eight centuries")
  func succession() throws {
    var day = try #require(CalendarDate(year: 1600, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2400, month: 12, day: 31))
    var number = day.daysSinceEpoch
    var mistakes = 0
    while day < last {
      let expected =
        CalendarDate(year: day.year, month: day.month, day: day.day + 1)
        ?? CalendarDate(year: day.year, month: day.month + 1, day: 1)
        ?? CalendarDate(year: day.year + 1, month: 1, day: 1)
      let next = day.adding(days: 1)
      number += 1
      if next != expected || next.daysSinceEpoch != number || next <= day
        || next.weekday != (day.weekday + 1) % 7 || CalendarDate(iso: next.description) != next
      {
        mistakes += 1
      }
      day = next
    }
    #expect(mistakes == 0)
    #expect(number == last.daysSinceEpoch)
  }

  @Test(
    "there is no such day",
    arguments: [
      (0, 1, 1), (10_000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 1, 32),
      (2023, 4, 31), (2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (-4, 2, 1), (2024, .max, .min),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("leap years follow the Gregorian rule")
  func leapYears() {
    #expect(
      [2000, 2023, 2024, 2100].map { CalendarDate.days(inMonth: 2, of: $0) } == [29, 28, 29, 28])
    #expect((1...12).map { CalendarDate.days(inMonth: $0, of: 2023) }.reduce(0, +) == 365)
  }

  @Test("arithmetic stays within years 1 to 9999", arguments: ["1969-06-01", "2024-01-03"])
  func bounds(text: String) throws {
    let day = try #require(CalendarDate(iso: text))
    #expect(day.adding(days: .max).description == "9999-12-31")
    #expect(day.adding(days: .min).description == "0001-01-01")
    #expect(CalendarDate(daysSinceEpoch: .max).description == "9999-12-31")
    #expect(CalendarDate(daysSinceEpoch: .min).description == "0001-01-01")
    #expect(day.adding(days: -366).adding(days: 366) == day)
  }

  @Test(
    "only ISO 8601 is read",
    arguments: [
      "", "2024", "2024-01", "2024-1-03", "24-01-03", "2024/01/03", "2024-01-03 ", " 2024-01-03",
      "2024-01-0３", "+024-01-03", "2024-13-03", "2024-02-30", "2024-01-03T00:00", "20240103",
    ])
  func refused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("numbers from text are bounded")
  func numbers() {
    #expect(decimal("007".utf8) == 7)
    #expect(decimal("999999999999999999".utf8) == 999_999_999_999_999_999)
    for text in ["", "1000000000000000000", "-1", "+1", "1.0", "1 ", "٣"] {
      #expect(decimal(text.utf8) == nil)
    }
    #expect(padded(7, to: 3) == "007")
    #expect(padded(1234, to: 3) == "1234")
  }
}
