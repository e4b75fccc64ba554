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
    let second = secondsSinceEpoch - day.daysSinceEpoch * 86_400
    return "\(day)T\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):"
      + "\(padded(second % 60, to: 2))Z"
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
