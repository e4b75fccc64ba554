/// Text that is markup rather than prose.
enum Markup {
  case html
  case xml

  /// The markup that `utf8` begins with; `nil` when it is prose.
  init?(of utf8: [UInt8]) {
    var start = utf8[...]
    start.dropSpace()
    let isXML = start.skip(from: "<?xml", through: "?>")
    while start.skip(from: "<!--", through: "-->") {}
    if start.hasASCIIPrefix("<!doctype html")
      || Self.elements.contains(where: { start.beginsElement($0) })
    {
      self = .html
    } else if isXML || start.beginsElement("rss") || start.beginsElement("feed") {
      self = .xml
    } else {
      return nil
    }
  }

  var refusal: IntakeError {
    switch self {
    case .html:
      IntakeError(
        problem: "It is a web page in HTML, not plain text.",
        remedy: "Copy the article's text into a plain text file and load that.")
    case .xml:
      IntakeError(
        problem: "It is XML, not plain text.",
        remedy: "Copy the article's text into a plain text file and load that.")
    }
  }

  private static let elements = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "article", "main",
    "section",
    "div", "header", "h1", "p", "span", "table",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate mutating func dropSpace() {
    self = drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Passes over what begins with `opening` and goes through `closing`, or to the end, and the
  /// space after it.
  fileprivate mutating func skip(from opening: String, through closing: String) -> Bool {
    guard hasASCIIPrefix(opening) else { return false }
    self = dropFirst(opening.utf8.count)
    while !isEmpty, !hasASCIIPrefix(closing) { self = dropFirst() }
    self = dropFirst(closing.utf8.count)
    dropSpace()
    return true
  }

  /// Whether the tag of the element `name` stands here.
  fileprivate func beginsElement(_ name: String) -> Bool {
    guard hasASCIIPrefix("<" + name) else { return false }
    guard let next = dropFirst(name.utf8.count + 1).first else { return false }
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20
  }

  /// Whether `prefix`, in lower-case ASCII, stands here in either case.
  fileprivate func hasASCIIPrefix(_ prefix: String) -> Bool {
    starts(with: prefix.utf8) { byte, expected in
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return (isUpper ? byte | 0x20 : byte) == expected
    }
  }
}
