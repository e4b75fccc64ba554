import AssayModel
import Testing

@Suite("Moments and date ranges")
struct MomentTests {
  @Test(
    "moments read what they write",
    arguments: [
      "2024-01-18", "2024-01-18T00:00", "2024-01-18T14:05", "2024-01-18T23:59",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(Moment(text)).description == text)
  }

  @Test(
    "nothing else is a moment",
    arguments: [
      "", "T", "2024-01-18T", "T14:05", "2024-01-18T24:00", "2024-01-18T14:60", "2024-01-18T1:05",
      "2024-01-18T14:05:00", "2024-01-18T14:05Z", "2024-01-18 14:05", "2024-01-18T14:05T",
      "2024-02-30T14:05", "2024-01-18T-1:05", "2024-01-18t14:05",
    ])
  func refused(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("a day comes before its minutes, and they before the next day")
  func order() throws {
    let texts = ["2024-01-17T23:59", "2024-01-18", "2024-01-18T00:00", "2024-01-18T09:30"]
    let moments = try texts.map { try #require(Moment($0)) }
    #expect(moments.reversed().sorted() == moments)
  }

  @Test("minutes are kept within their day")
  func minutes() throws {
    let day = try #require(CalendarDate(year: 2024, month: 1, day: 18))
    #expect(Moment(day: day, minute: 5_000).description == "2024-01-18T23:59")
    #expect(Moment(day: day, minute: -1).description == "2024-01-18T00:00")
  }

  @Test("ranges read what they write", arguments: ["2024-01-18", "2024-01-18/2024-01-20"])
  func ranges(text: String) throws {
    #expect(try #require(DateRange(text)).description == text)
  }

  @Test("a range of one day is written as that day")
  func oneDay() {
    #expect(DateRange("2024-01-18/2024-01-18")?.description == "2024-01-18")
  }

  @Test(
    "nothing else is a range",
    arguments: [
      "", "/", "2024-01-18/", "/2024-01-18", "2024-01-20/2024-01-18", "2024-01-18/2024-01-19/",
      "2024-01-18–2024-01-19",
    ])
  func refusedRanges(text: String) {
    #expect(DateRange(text) == nil)
  }
}
