/// Who a page says wrote its article.
enum Byline {
  /// By JSON-LD, then by metas, then by the elements of a byline, then by a line "By …".
  static func author(
    _ linked: LinkedData, _ declared: Declared, _ page: Page, front: [Paragraph], outlet: String?
  ) -> String? {
    if let author = linked.author { return author }
    let named = declared.meta(
      "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
      "article:author", "byl")
    if let named, let author = name(in: named), author != outlet { return author }
    let inElements = LinkedData.joined(authors(in: page).filter { $0 != outlet })
    if let inElements { return inElements }
    for paragraph in front {
      if let author = author(inLine: paragraph.text) { return author }
    }
    return nil
  }

  /// The names in elements that are marked as an author's, or else in the first byline.
  private static func authors(in page: Page) -> [String] {
    var names: [String] = []
    for (index, node) in page.nodes.enumerated() where node.isElement {
      guard node["rel"] == "author" || node["itemprop"] == "author", node.text.count <= 200,
        let name = name(in: page.lineOfText(of: index)), names.count < 20, !names.contains(name)
      else { continue }
      names.append(name)
    }
    if !names.isEmpty { return names }
    for (index, node) in page.nodes.enumerated() where node.isElement && node.text.count <= 400 {
      guard let classes = node["class"], Hints.words(of: classes).contains(where: words.contains)
      else { continue }
      let line = page.lineOfText(of: index)
      if let name = author(inLine: line) ?? (line.utf8.count <= 60 ? name(in: line) : nil) {
        return [name]
      }
    }
    return []
  }

  private static let words: Set<String> = ["author", "authors", "byline", "bylines"]

  /// The names in a line "By Ada Venn in Port Selim | Updated …".
  static func author(inLine line: String) -> String? {
    guard line.utf8.count <= 200, let word = opening.first(where: line.hasPrefix),
      line.unicodeScalars.dropFirst(word.unicodeScalars.count).first?.properties.isUppercase == true
    else { return nil }
    // Outside English the words begin sentences as well.
    if !word.hasPrefix("B"), line.split(separator: " ").count > 6 { return nil }
    return name(in: line)
  }

  private static let opening = ["By ", "BY ", "By: ", "Par ", "Por ", "Von "]

  /// Whether `line` is nothing but a byline.
  static func isByline(_ line: String) -> Bool {
    line.utf8.count <= 120 && author(inLine: line) != nil && !line.hasSuffix(".")
  }

  /// The name or names in what a page gives as its author.
  private static func name(in text: String) -> String? {
    guard text.utf8.count <= 400 else { return nil }
    var name = Substring(text)
    for word in opening + ["by ", "Written by ", "From "] where name.hasPrefix(word) {
      name = name.dropFirst(word.count)
    }
    for mark in [
      " | ", " · ", " • ", " — ", " – ", " - ", " (", " in ", " for ", "Published", "Updated",
      "Posted",
    ] {
      if let end = name.range(ofMark: mark) { name = name[..<end] }
    }
    if !name.contains(" and "), let comma = name.firstIndex(of: ",") { name = name[..<comma] }
    let line = Page.line(name.utf8)
    guard line.utf8.count <= 120, !line.hasPrefix("http"),
      line.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    return line
  }
}

extension Substring {
  /// Where `mark` begins, after the first character.
  fileprivate func range(ofMark mark: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if index > startIndex, self[index...].hasPrefix(mark) { return index }
      formIndex(after: &index)
    }
    return nil
  }
}
