/// What the names of elements say about them.
enum ElementNames {
  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
  ]

  /// Elements that hold several paragraphs.
  static let containers: Set<String> = [
    "article", "aside", "details", "dir", "div", "dl", "fieldset", "figure", "footer", "form",
    "header", "menu", "ol", "section", "table", "tbody", "td", "ul",
  ]

  /// Elements whose content is no prose, or is not shown.
  static let wordless: Set<String> = [
    "applet", "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "input",
    "map", "math", "nav", "noembed", "noframes", "noscript", "object", "option", "progress", "rp",
    "rt", "script", "select", "style", "svg", "template", "textarea", "title", "video",
  ]

  /// Elements whose words the page takes back.
  static let struck: Set<String> = ["del", "s", "strike"]

  /// The level of a heading; `nil` for every other element.
  static func headingLevel(_ name: String) -> Int? {
    let utf8 = Array(name.utf8)
    guard utf8.count == 2, utf8[0] == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(utf8[1])
    else { return nil }
    return Int(utf8[1]) - 0x30
  }
}
