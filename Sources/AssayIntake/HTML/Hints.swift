/// What the class, id and role of an element say about what it is for.
struct Hints {
  /// Something beside the article: navigation, adverts, comments, related stories.
  let isBeside: Bool
  /// Something about the article rather than of it: its byline, its time, a picture's credit.
  let isAbout: Bool
  /// Written for programs that read pages aloud.
  let isForReadersAloud: Bool
  /// The article itself, or a part of it.
  let isBody: Bool

  init(_ node: Page.Node) {
    var words: [String] = []
    for attribute in node.attributes where attribute.name == "class" || attribute.name == "id" {
      let own = Self.words(of: attribute.value)
      words += own + zip(own, own.dropFirst()).map { $0 + $1 }
    }
    isBeside =
      words.contains(where: Self.isBeside)
      || node["role"].map { Self.roles.contains($0) } ?? false
    isAbout =
      words.contains(where: Self.about.contains) || node["rel"] == "author"
      || node["itemprop"] == "author"
    isForReadersAloud = words.contains(where: Self.aloud.contains)
    isBody = words.contains(where: Self.body.contains)
  }

  /// The words of a name, split where it has signs and where a capital follows a small letter.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var followsSmall = false
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in name.utf8.prefix(1000) {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if isCapital && followsSmall || !(isCapital || isSmall) { finish() }
      if isCapital || isSmall { word.append(byte | 0x20) }
      followsSmall = isSmall
    }
    finish()
    return words
  }

  private static func isBeside(_ word: String) -> Bool {
    beside.contains(word)
      || word != "commentary" && besideStarts.contains(where: word.hasPrefix)
  }

  private static let beside: Set<String> = [
    "ad", "ads", "adsbygoogle", "adslot", "addthis", "alsoread", "consent", "copyright", "crumbs",
    "dfp", "discussion", "disqus", "donate", "donation", "editorspicks", "footer", "gdpr",
    "keywords", "latest", "login", "marquee", "menu", "modal", "morefrom", "moreon", "morestories",
    "mostpopular", "mostread", "mostviewed", "nav", "navbar", "navigation", "onward", "outbrain",
    "overlay", "pager", "pagination", "popular", "popup", "rail", "readmore", "readnext", "respond",
    "richlink", "seealso", "signin", "signup", "skip", "skiplink", "social", "tabbar", "taboola",
    "taglist", "tags", "ticker", "toolbar", "topics", "trending", "upnext", "weather", "widget",
    "widgets",
  ]

  private static let besideStarts = [
    "advert", "breadcrumb", "comment", "cookie", "newsletter", "promo", "recirc", "recommend",
    "related", "share", "sharing", "sidebar", "sponsor", "subscri", "teaser",
  ]

  private static let about: Set<String> = [
    "actions", "author", "authors", "bio", "byline", "bylines", "contributor", "contributors",
    "credit", "credits", "datestamp", "editsection", "kicker", "meta", "photocredit", "printonly",
    "pubdate",
    "published", "rating", "readingtime", "readtime", "timestamp", "toc", "tools", "updated",
  ]

  private static let aloud: Set<String> = ["screenreader", "sronly", "visuallyhidden"]

  private static let body: Set<String> = [
    "article", "body", "content", "copy", "entry", "live", "main", "post", "story", "text",
  ]

  private static let roles: Set<String> = [
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation",
    "search",
  ]
}
