/// What the head of a page says of it in `<meta>`, `<link>`, `<title>` and `<html lang>`.
struct Declared {
  private var metas: [String: String] = [:]
  private(set) var canonical: String?
  private(set) var title: String?
  private(set) var language: String?

  /// The longest title or meta that is heeded, in bytes.
  private static let greatestLength = 2000

  init(of page: Page) {
    for (index, node) in page.nodes.enumerated() {
      switch node.name {
      case "meta":
        let content = Page.line((node["content"] ?? "").utf8)
        guard !content.isEmpty, content.utf8.count <= Self.greatestLength else { continue }
        for key in ["property", "name", "itemprop", "http-equiv"] {
          guard let name = node[key]?.lowercased(), metas[name] == nil else { continue }
          metas[name] = content
        }
      case "link":
        guard canonical == nil, let rel = node["rel"]?.lowercased(),
          rel.split(separator: " ").contains("canonical")
        else { continue }
        canonical = node["href"]
      case "title":
        // Drawings have titles too.
        guard title == nil, page.nearest(from: index, where: { $0.name == "svg" }) == nil else {
          continue
        }
        let line = page.lineOfText(of: index)
        title = line.isEmpty || line.utf8.count > Self.greatestLength ? nil : line
      case "html": language = language ?? node["lang"] ?? node["xml:lang"]
      default: break
      }
    }
  }

  /// The first of the named metas that the page has.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let content = metas[name] { return content }
    }
    return nil
  }

  /// The parts of the title that its separators part.
  var titleParts: [String] {
    guard let title else { return [] }
    var parts: [String] = [""]
    for word in title.split(separator: " ") {
      if ["|", "-", "–", "—", "::", "·", "•", "»", "«", "/"].contains(word) {
        parts.append("")
      } else {
        let last = parts.removeLast()
        parts.append(last.isEmpty ? String(word) : last + " " + word)
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
