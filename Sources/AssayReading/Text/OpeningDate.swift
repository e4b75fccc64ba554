import AssayModel

/// The day that stands at the beginning of a text, as outlets print it there: "Published June 27 2016",
/// "Monday 17 Oct 2016".
package enum OpeningDate {
  /// Farther into a text a date is one of which it tells.
  private static let read = 160
  private static let mostWords = 24

  /// The first day that is written in full and can only be one: "27 June 2016", "Jan 18, 2024",
  /// "2016-06-27", "17-02-2016".
  package static func read(_ text: String) -> CalendarDate? {
    let words = text.utf8.prefix(read).split(maxSplits: mostWords) { $0 == 0x20 || $0 == 0x0A }
    for (first, word) in words.enumerated() {
      var figures = word.prefix { $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
      if figures.last == 0x2E { figures.removeLast() }
      if figures.count >= 8, figures.count <= 10,
        let day = PublishedDate.read(String(decoding: figures, as: UTF8.self))
      {
        return day
      }
      guard first + 2 < words.count else { continue }
      let year = words[first + 2].prefix { $0 &- 0x30 < 10 }
      guard year.count == 4, words[first..<first + 2].contains(where: isName) else { continue }
      let date = words[first..<first + 2] + [year]
      if let day = PublishedDate.read(
        date.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
      {
        return day
      }
    }
    return nil
  }

  private static func isName(_ word: Substring.UTF8View) -> Bool {
    word.first.map { $0 &- 0x41 < 26 } ?? false
  }
}
