import AssayModel

/// What a page says of its article in JSON-LD.
struct LinkedData {
  private(set) var headline: String?
  private(set) var outlet: String?
  private(set) var author: String?
  private(set) var published: String?
  private(set) var url: String?
  private(set) var language: String?

  /// The longest script, in bytes, and the most things in a page's scripts that are looked at.
  private static let greatestLength = 2_000_000
  private static let greatestCount = 1000

  /// Reads the first article that the page's scripts describe.
  init(of page: Page) {
    var things: [JSON] = []
    for (index, node) in page.nodes.enumerated() where node.name == "script" {
      let type = node["type"]?.lowercased() ?? ""
      guard type.hasPrefix("application/ld+json"), node.text.count <= Self.greatestLength,
        let value = try? JSON(reading: Self.cleaned(page.rawText(of: index)))
      else { continue }
      Self.flatten(value, into: &things)
    }
    guard let article = things.first(where: Self.isArticle) else { return }
    var byID: [String: JSON] = [:]
    for thing in things {
      if let id = thing["@id"]?.text, byID[id] == nil, thing["name"] != nil { byID[id] = thing }
    }
    headline = article["headline"]?.text.map(Self.plain) ?? article["name"]?.text.map(Self.plain)
    outlet = Self.names(article["publisher"] ?? article["sourceOrganization"], byID).first
    author = Self.joined(
      Self.names(article["author"] ?? article["creator"], byID).filter { [outlet] in $0 != outlet })
    published = article["datePublished"]?.text ?? article["dateCreated"]?.text
    let mainPage = article["mainEntityOfPage"]
    url = article["url"]?.text ?? mainPage?.text ?? mainPage?["@id"]?.text
    language = article["inLanguage"]?.text
  }

  /// The script without what would make it no JSON: raw control characters, comment marks around
  /// it, a semicolon after it.
  private static func cleaned(_ script: ArraySlice<UInt8>) -> [UInt8] {
    let opening: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "[")]
    let closing: Set<UInt8> = [UInt8(ascii: "}"), UInt8(ascii: "]")]
    guard let first = script.firstIndex(where: opening.contains),
      let last = script.lastIndex(where: closing.contains), first < last
    else { return [] }
    // After `<![CDATA[` the value itself begins.
    let start =
      script[..<last].starts(with: Array("//<![CDATA[".utf8))
      ? script[(first + 1)...].firstIndex(where: opening.contains) ?? first : first
    return script[start...last].map { $0 < 0x20 ? 0x20 : $0 }
  }

  private static func flatten(_ value: JSON, into things: inout [JSON]) {
    guard things.count < greatestCount else { return }
    if let elements = value.array {
      for element in elements { flatten(element, into: &things) }
    } else if value.object != nil {
      things.append(value)
      if let graph = value["@graph"] { flatten(graph, into: &things) }
      if let entity = value["mainEntity"] { flatten(entity, into: &things) }
    }
  }

  private static func isArticle(_ thing: JSON) -> Bool {
    let types = thing["@type"].map { $0.array ?? [$0] } ?? []
    return types.compactMap(\.text).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
        || type == "SocialMediaPosting" || type == "DiscussionForumPosting"
    }
  }

  private static func names(_ value: JSON?, _ byID: [String: JSON]) -> [String] {
    guard let value else { return [] }
    return (value.array ?? [value]).compactMap { element in
      let named = element["name"] ?? element["@id"]?.text.flatMap { byID[$0]?["name"] }
      let name = plain((named ?? element).text ?? "")
      return name.isEmpty || name.hasPrefix("http") ? nil : name
    }
  }

  /// Names as one: "Ada Venn, Ivo Sel".
  static func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Many pages write their references into JSON too.
  private static func plain(_ text: String) -> String {
    guard text.contains("&"), let page = try? Page(reading: text.utf8.filter { $0 != 0 }) else {
      return Page.line(text.utf8)
    }
    return Page.line(page.text)
  }
}
