/// A second of Coordinated Universal Time.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, kept within years 1 to 9999.
  package let secondsSinceEpoch: Int

  package init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = min(max(secondsSinceEpoch, -62_135_596_800), 253_402_300_799)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  package func adding(seconds: Int) -> Instant {
    let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(seconds)
    return Instant(secondsSinceEpoch: overflow ? .max : sum)
  }

  package var day: CalendarDate {
    let days =
      secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86_400 : (secondsSinceEpoch - 86_399) / 86_400
    return CalendarDate(daysSinceEpoch: days)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601: `2024-01-18T14:05:00Z`.
  package var description: String {
    let day = self.day
    let second = secondsSinceEpoch - day.daysSinceEpoch * 86_400
    // Every entry of a log and every row of an export has a time.
    var text = [UInt8]("0000-00-00T00:00:00Z".utf8)
    func write(_ number: Int, endingAt end: Int) {
      var (rest, place) = (number, end)
      while rest > 0 {
        text[place] += UInt8(rest % 10)
        (rest, place) = (rest / 10, place - 1)
      }
    }
    write(day.year, endingAt: 3)
    write(day.month, endingAt: 6)
    write(day.day, endingAt: 9)
    write(second / 3600, endingAt: 12)
    write(second / 60 % 60, endingAt: 15)
    write(second % 60, endingAt: 18)
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what `description` writes, and a bare day as its midnight.
  package init?(_ text: some StringProtocol) {
    if let day = CalendarDate(iso: text) {
      self.init(secondsSinceEpoch: day.daysSinceEpoch * 86_400)
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[19] == UInt8(ascii: "Z"), bytes[16] == UInt8(ascii: ":"),
      let second = decimal(bytes[17..<19]), second < 60,
      let moment = Moment(String(decoding: bytes[..<16], as: UTF8.self)),
      let minute = moment.minute
    else { return nil }
    self.init(
      secondsSinceEpoch: moment.day.daysSinceEpoch * 86_400 + minute * 60 + second)
  }
}
