/// Lines that pages put among the words of an article.
enum Debris {
  /// Whether `paragraph` is a line of the page's own: a link to another story, a label of an
  /// advert, a notice of rights.
  static func isDebris(_ paragraph: Paragraph) -> Bool {
    guard paragraph.count < 300 else { return false }
    let line = paragraph.text.lowercased()
    if lines.contains(line.last == ":" ? String(line.dropLast()) : line) { return true }
    if paragraph.linked > 0, openings.contains(where: line.hasPrefix) { return true }
    if paragraph.isAllLink, paragraph.count < 150, !paragraph.isHeading { return true }
    return paragraph.count < 200 && rights.contains(where: line.hasPrefix)
  }

  /// Whether `line` is nothing but a time of day, as above an entry of a live report.
  static func isClock(_ line: String) -> Bool {
    line.utf8.count <= 12 && line.utf8.contains(UInt8(ascii: ":"))
      && line.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      && PageDate.moment(in: line) == nil
  }

  /// Whether `line` is nothing but a date with its label.
  static func isDate(_ line: String) -> Bool {
    guard line.utf8.count <= 80, PageDate.moment(in: line) != nil else { return false }
    let words = line.lowercased().split { !$0.isLetter }
    return words.allSatisfy { word in
      word.count <= 3 || dateWords.contains { $0.hasPrefix(word) && word.utf8.count >= 3 }
    }
  }

  private static let lines: Set<String> = [
    "ad", "advert", "advertisement", "advertisements", "article continues below",
    "article continues below advertisement", "comments", "continue reading", "copy link", "email",
    "follow us", "getty images", "listen to this article", "loading", "more on this story", "print",
    "print this page", "read more", "recommended", "related", "related articles",
    "related stories", "related topics", "report an error", "save", "share", "share this",
    "share this article", "share this story", "sponsored", "sponsored content",
    "story continues below", "subscribe", "tweet", "whatsapp",
  ]

  private static let openings = [
    "also read", "click here", "don't miss", "email this", "follow ", "more:", "more on this",
    "more from", "print this", "read also", "read more", "read next", "read:", "recommended:",
    "related:", "see also", "share ", "sign up", "subscribe", "watch:", "listen:", "go to ",
    "return to ", "back to ",
  ]

  private static let rights = ["©", "(c) ", "copyright ", "all rights reserved"]

  private static let dateWords = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "published", "updated", "posted", "first", "last", "modified", "date", "local",
    "time", "hours", "gmt",
  ]
}
