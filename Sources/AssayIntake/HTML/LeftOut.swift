/// Which elements of a page are no part of its article, and are left out with all they hold.
struct LeftOut {
  private var isLeftOut: [Bool]

  subscript(node: Int) -> Bool { isLeftOut[node] }

  /// `heedingHints` also leaves out what its names say is beside the article or about it.
  init(of page: Page, heedingHints: Bool) {
    let weights = Weights(of: page)
    isLeftOut = [Bool](repeating: false, count: page.nodes.count)
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      if node.isElement,
        Self.leavesOut(node, at: index, of: page, weights, heedingHints: heedingHints)
      {
        isLeftOut[index] = true
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private static func leavesOut(
    _ node: Page.Node, at index: Int, of page: Page, _ weights: Weights, heedingHints: Bool
  ) -> Bool {
    if ElementNames.wordless.contains(node.name) || ElementNames.struck.contains(node.name) {
      return true
    }
    if node.name == "sup" { return isReference(index, of: page) }
    if node.name == "html" || node.name == "body" || node.name == "main" { return false }
    // Pages that were saved while a dialog stood before them hide all their text.
    let isArticle = weights.holdsHeading(index, of: page) || weights.share(index, of: page) > 0.5
    if isHidden(node) { return !isArticle }
    guard heedingHints else { return false }
    switch node.name {
    case "aside", "footer":
      // The footer of a quotation says who is quoted.
      return !isArticle && page.nearest(from: index) { $0.name == "blockquote" } == nil
    case "header":
      return !isArticle
        && page.nearest(from: index) { $0.name == "article" || $0.name == "main" } == nil
    default: break
    }
    guard ElementNames.blocks.contains(node.name) || node.name == "span" else { return false }
    let hints = Hints(node)
    if hints.isForReadersAloud { return !isArticle }
    if hints.isBeside, node.name != "span" {
      if weights.holdsHeading(index, of: page) { return false }
      return !(hints.isBody && weights.share(index, of: page) > 0.5)
    }
    return hints.isAbout && !isArticle
  }

  /// Whether a raised text leads to a note: "[12]" in a link, which must not run into a number.
  private static func isReference(_ index: Int, of page: Page) -> Bool {
    let text = page.rawText(of: index).filter { $0 > 0x20 }
    guard text.count <= 12, text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") else {
      return false
    }
    return page.nodes[index..<page.nodes[index].end].contains { $0.name == "a" }
  }

  private static func isHidden(_ node: Page.Node) -> Bool {
    for (name, value) in node.attributes {
      switch name {
      case "hidden": return true
      case "aria-hidden": if value.lowercased() == "true" { return true }
      case "style":
        let style = value.utf8.prefix(1000).filter { $0 > 0x20 }
        let plain = String(decoding: style, as: UTF8.self).lowercased()
        if plain.contains("display:none") || plain.contains("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }
}

/// How much of a page's prose, and how many of its main headings, lie before each node.
private struct Weights {
  private var prose: [Int]
  private var headings: [Int]

  /// The shortest text between tags, in bytes, that counts as prose.
  private static let shortestProse = 40

  init(of page: Page) {
    prose = [0]
    headings = [0]
    prose.reserveCapacity(page.nodes.count + 1)
    headings.reserveCapacity(page.nodes.count + 1)
    var passingUntil = 0
    for (index, node) in page.nodes.enumerated() {
      var bytes = 0
      var heading = 0
      if node.isElement {
        if node.name == "a" || ElementNames.wordless.contains(node.name) {
          passingUntil = max(passingUntil, node.end)
        }
        if node.name == "h1", page.rawText(of: index).contains(where: { $0 > 0x20 }) { heading = 1 }
      } else if index >= passingUntil, node.text.count >= Self.shortestProse {
        bytes = node.text.count
      }
      prose.append((prose.last ?? 0) + bytes)
      headings.append((headings.last ?? 0) + heading)
    }
  }

  /// The share of the page's prose that a node holds.
  func share(_ node: Int, of page: Page) -> Double {
    guard let all = prose.last, all > 0 else { return 0 }
    return Double(prose[page.nodes[node].end] - prose[node]) / Double(all)
  }

  func holdsHeading(_ node: Int, of page: Page) -> Bool {
    headings[page.nodes[node].end] > headings[node]
  }
}
