import AssayDigest
import AssayModel

extension Intake {
  /// Reads `bytes` as plain text or as a web page, whichever they are.
  package static func read(_ bytes: [UInt8]) throws(IntakeError) -> Document {
    if Format(of: bytes) == nil, isPage(bytes) { return try html(bytes) }
    return try plainText(bytes)
  }

  /// Reads `bytes` as a web page: finds its article among what is around it, and what the page says
  /// of it.
  ///
  /// Kept are the words that a reader sees: paragraphs, headings, quotations, lists, tables and
  /// captions, each on a line of its own with its white space collapsed, below one another. Left
  /// out are scripts, what is hidden, what is struck out, navigation, adverts, comments, related
  /// stories, and the headline, which stands apart.
  package static func html(_ bytes: [UInt8]) throws(IntakeError) -> Document {
    guard bytes.count <= Page.greatestSize else {
      throw IntakeError(
        problem: "It has \(bytes.count) bytes, and a web page may have at most "
          + "\(Page.greatestSize).",
        remedy: "Copy the article's text into a plain text file and load that.")
    }
    let decoded = try DecodedPage(bytes)
    let page = try Page(reading: decoded.utf8)
    guard
      let article = PageArticle(of: page, heedingHints: true)
        ?? PageArticle(of: page, heedingHints: false)
    else {
      throw IntakeError(
        problem: "It is a web page that holds no text of an article.",
        remedy:
          "Open it in a browser until the text is there and save it again, or copy the text into "
          + "a plain text file and load that.")
    }
    var details = article.details
    if details.url == nil { details.url = savedFrom(decoded.utf8) }
    return Document(
      headline: article.headline, body: article.body, encoding: decoded.encoding,
      digest: Digest(of: bytes), byteCount: bytes.count, details: details,
      remarks: decoded.remarks + article.remarks)
  }

  /// Whether `bytes` begin like a web page.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isWide { return (try? Decoded(bytes)).flatMap { Markup(of: $0.utf8) } == .html }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return Markup(of: Array(start)) == .html
  }

  /// The address that a browser writes into the pages that it saves.
  private static func savedFrom(_ utf8: [UInt8]) -> String? {
    let start = String(decoding: utf8.prefix(4096), as: UTF8.self)
    let parts = start.split(separator: "saved from url=(", maxSplits: 1)
    guard parts.count == 2, let close = parts[1].firstIndex(of: ")") else { return nil }
    let url = parts[1][close...].dropFirst().prefix { !$0.isWhitespace && $0 != "<" && $0 != ">" }
    return url.hasPrefix("http") ? String(url) : nil
  }
}

/// The article of a page.
private struct PageArticle {
  let headline: String?
  let body: String
  let details: ArticleDetails
  private(set) var remarks: [String] = []

  /// `nil` where the page has no words outside its headline.
  init?(of page: Page, heedingHints: Bool) {
    let everything = page.paragraphs(without: LeftOut(of: page, heedingHints: false))
    let paragraphs =
      heedingHints
      ? page.paragraphs(without: LeftOut(of: page, heedingHints: true)) : everything
    let linked = LinkedData(of: page)
    let declared = Declared(of: page)
    let found = PageHeadline(linked, declared, page, everything)
    let main = MainContent(page, paragraphs, found).found()
    body = main.paragraphs.map(\.text).joined(separator: "\n")
    guard body.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
    headline = found.text
    details = ArticleDetails(
      of: page, linked, declared, headline: found, paragraphs: everything)
    if main.share < 0.5 {
      remarks.append(
        "Most of the page's text was left out as no part of the article; compare it with the page.")
    }
    if Self.isStruck(page, main.paragraphs) {
      remarks.append("Words that the page strikes out were left out.")
    }
  }

  /// Whether words are struck out between the first and the last block of the article.
  private static func isStruck(_ page: Page, _ paragraphs: [Paragraph]) -> Bool {
    guard let first = paragraphs.first, let last = paragraphs.last else { return false }
    let end = min(max(first.place, page.nodes[last.block].end), page.nodes.count)
    return (first.place..<end).contains { index in
      ElementNames.struck.contains(page.nodes[index].name)
        && page.rawText(of: index).contains { $0 > 0x20 }
    }
  }
}
