import AssayModel

extension ArticleDetails {
  /// What a page says of its article. For each detail, the first of:
  ///
  /// - outlet: JSON-LD's publisher, `og:site_name`, `dc.publisher`, `application-name`, what
  ///   follows the headline in the title
  /// - author: JSON-LD, `author`, `dc.creator`, `parsely-author`, `article:author`, an element of
  ///   an author or a byline, a line "By …"
  /// - published: JSON-LD, `article:published_time`, `datePublished`, the metas of a date,
  ///   `<time>` near the headline, a date in a line below the headline
  /// - url: `rel=canonical`, `og:url`, JSON-LD, where a browser says that it was saved from; full
  ///   addresses alone
  /// - language: `<html lang>`, `content-language`, `og:locale`, JSON-LD
  init(
    of page: Page, _ linked: LinkedData, _ declared: Declared, headline: PageHeadline,
    paragraphs: [Paragraph]
  ) {
    self.init()
    outlet =
      linked.outlet
      ?? declared.meta("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
      ?? headline.outletInTitle
    let front = Self.front(of: paragraphs, headline)
    author = Byline.author(linked, declared, page, front: front, outlet: outlet)
    published = Self.published(page, linked, declared, headline, front: front)
    url = [declared.canonical, declared.meta("og:url"), linked.url].compactMap { $0 }
      .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    language = Self.language(
      declared.language ?? declared.meta("content-language", "og:locale") ?? linked.language)
  }

  /// The short lines that follow the headline, where bylines and dates stand.
  private static func front(of paragraphs: [Paragraph], _ headline: PageHeadline) -> [Paragraph] {
    let end = headline.nodes?.upperBound ?? 0
    return paragraphs.drop { $0.place < end }.prefix(12)
      .filter { $0.count < 120 }
  }

  private static func published(
    _ page: Page, _ linked: LinkedData, _ declared: Declared, _ headline: PageHeadline,
    front: [Paragraph]
  ) -> Moment? {
    let named = [
      linked.published, declared.meta("article:published_time", "og:article:published_time"),
      declared.meta("datepublished"),
      declared.meta(
        "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "pubdate",
        "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "article.published",
        "published-date", "cxenseparse:recs:publishtime"),
    ].compactMap { $0 }
    for text in named {
      if let moment = PageDate.moment(in: text) { return moment }
    }
    let times = page.nodes.indices.lazy.filter { index in
      page.nodes[index].name == "time" || page.nodes[index]["itemprop"] == "datePublished"
    }.prefix(100).filter { !isBeside(page, $0) }
    let place = headline.nodes?.lowerBound ?? 0
    let declaredTime = times.first { page.nodes[$0]["itemprop"] == "datePublished" }
    let near = times.first { $0 > place } ?? times.first
    for index in [declaredTime, near].compactMap({ $0 }) {
      let node = page.nodes[index]
      let text = node["datetime"] ?? node["content"] ?? page.lineOfText(of: index)
      if let moment = PageDate.moment(in: text) { return moment }
    }
    for paragraph in front {
      if let moment = PageDate.moment(in: paragraph.text) { return moment }
    }
    return nil
  }

  private static func isBeside(_ page: Page, _ index: Int) -> Bool {
    page.nearest(from: page.nodes[index].parent) { node in
      node.name == "aside" || node.name == "nav" || node.name == "footer"
        || (node.name != "body" && node.name != "html" && Hints(node).isBeside)
    } != nil
  }

  /// A BCP 47 tag: `en_GB` is `en-GB`.
  private static func language(_ text: String?) -> String? {
    guard let first = text?.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " }).first
    else { return nil }
    let tag = String(first.map { $0 == "_" ? "-" : $0 })
    let isTag = tag.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D
    }
    return isTag && (2...35).contains(tag.utf8.count) ? tag : nil
  }
}
