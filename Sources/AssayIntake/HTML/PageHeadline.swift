/// The headline of a page, and where it stands.
struct PageHeadline {
  let text: String?
  /// The nodes that it stands in; `nil` where the page does not show it.
  private(set) var nodes: Range<Int>?
  /// The outlet, where the title names it after the headline.
  private(set) var outletInTitle: String?

  /// The first of these that the page shows, in the words of the page: the headline of JSON-LD,
  /// `og:title`, `twitter:title`, the title, the title without its first or last parts. Otherwise
  /// the first `<h1>` that is not the outlet's name; otherwise the first of those that there is.
  init(_ linked: LinkedData, _ declared: Declared, _ page: Page, _ paragraphs: [Paragraph]) {
    let parts = declared.titleParts
    let named = [
      linked.headline, declared.meta("og:title"), declared.meta("twitter:title"),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    let inTitle = Self.candidates(in: declared.title, parts)
    let outlet = linked.outlet ?? declared.meta("og:site_name")
    let shown = Self.places(of: paragraphs, page)
    for candidate in named + inTitle where !Self.same(candidate, outlet) {
      if let found = shown[Self.key(candidate)] {
        text = found.text
        nodes = Self.nodes(of: found, page)
        outletInTitle = Self.outlet(in: parts, after: found.text)
        return
      }
    }
    let heading = paragraphs.first { paragraph in
      paragraph.kind == .heading(level: 1) && paragraph.count >= 12
        && !Self.same(paragraph.text, outlet)
    }
    nodes = heading.map { Self.nodes(of: $0, page) }
    text = heading?.text ?? named.first ?? inTitle.dropFirst().first ?? inTitle.first
    outletInTitle = text.flatMap { Self.outlet(in: parts, after: $0) }
  }

  /// All of a heading, or the first text of a paragraph, which may share its block with others.
  private static func nodes(of paragraph: Paragraph, _ page: Page) -> Range<Int> {
    guard paragraph.isHeading else { return paragraph.place..<paragraph.place + 1 }
    return paragraph.block..<max(page.nodes[paragraph.block].end, paragraph.block)
  }

  /// The title, and what is left of it without the names of outlet and section at either end.
  private static func candidates(in title: String?, _ parts: [String]) -> [String] {
    guard let title else { return [] }
    var candidates = [title]
    if parts.count > 1 {
      candidates += (1..<parts.count).reversed().map { join(parts.prefix($0)) }
      candidates += (1..<parts.count).map { join(parts.dropFirst($0)) }
    }
    return candidates.filter { key($0).unicodeScalars.count >= shortest }
  }

  /// The shortest headline that is looked for in a title, in letters and digits; what is shorter is
  /// the name of an outlet or of a section.
  private static let shortest = 12

  private static func join(_ parts: some Sequence<String>) -> String {
    parts.joined(separator: " - ")
  }

  /// What of a title is left beside the headline: its last part, or its first.
  private static func outlet(in parts: [String], after headline: String) -> String? {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    let headline = key(headline)
    if headline.hasPrefix(key(first)) {
      return headline.hasSuffix(key(last)) || last.utf8.count > 60 ? nil : last
    }
    return headline.hasSuffix(key(last)) && first.utf8.count <= 60 ? first : nil
  }

  /// The first paragraph that reads as each key, headings before others.
  private static func places(of paragraphs: [Paragraph], _ page: Page) -> [String: Paragraph] {
    var places: [String: Paragraph] = [:]
    for paragraph in paragraphs where paragraph.count <= 400 {
      let key = key(paragraph.text)
      guard !key.isEmpty else { continue }
      if let known = places[key], known.isHeading || !paragraph.isHeading { continue }
      places[key] = paragraph
    }
    return places
  }

  private static func same(_ text: String, _ other: String?) -> Bool {
    other.map { key($0) == key(text) } ?? false
  }

  /// The letters and digits alone, so that quotation marks and spaces may differ.
  private static func key(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        // Looking up properties would take most of the time that a page takes.
        switch scalar {
        case "a"..."z", "0"..."9": scalars.append(scalar)
        case "A"..."Z":
          scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
        default: break
        }
        continue
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        scalars.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(scalars)
  }
}
