/// Finds the article among the paragraphs of a page.
///
/// A block counts for as much as the prose in it: paragraphs that are long and have few links. The
/// article is in the block that the page marks as such where most prose is, or else in the
/// innermost that holds seven tenths of the prose of the one around it, together with the prose
/// that stands between the headline and that block.
struct MainContent {
  private let page: Page
  private let paragraphs: [Paragraph]
  private let headline: PageHeadline
  /// Before each paragraph, how much the ones before count for, in prose.
  private let weights: [Int]

  init(_ page: Page, _ paragraphs: [Paragraph], _ headline: PageHeadline) {
    self.page = page
    self.paragraphs = paragraphs
    self.headline = headline
    var weights = [0]
    for paragraph in paragraphs { weights.append((weights.last ?? 0) + paragraph.weight) }
    self.weights = weights
  }

  /// The paragraphs of the article, and the share of the page's prose that they hold.
  func found() -> (paragraphs: [Paragraph], share: Double) {
    let all = weights.last ?? 0
    guard all > 0 else { return (cleaned(0..<paragraphs.count, from: 0), 1) }
    var range = 0..<paragraphs.count
    if let block = marked(of: all) ?? innermost(of: all) { range = indices(of: block) }
    let kept = cleaned(range, from: start(before: range))
    return (kept, Double(kept.reduce(0) { $0 + $1.weight }) / Double(all))
  }

  /// The paragraphs that stand in a block.
  private func indices(of block: Int) -> Range<Int> {
    let start = firstIndex(from: block)
    return start..<max(start, firstIndex(from: page.nodes[block].end))
  }

  /// The first paragraph whose words stand at or after a node.
  private func firstIndex(from node: Int) -> Int {
    var range = 0..<paragraphs.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if paragraphs[middle].place < node {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  private func weight(_ block: Int) -> Int {
    let range = indices(of: block)
    return weights[range.upperBound] - weights[range.lowerBound]
  }

  /// The block that the page marks as its article.
  private func marked(of all: Int) -> Int? {
    let bodies = page.nodes.indices.filter { index in
      page.nodes[index]["itemprop"]?.contains("articleBody") == true && weight(index) * 4 >= all
    }
    if bodies.count == 1 {
      return page.nearest(from: bodies[0]) { $0.name == "article" } ?? bodies[0]
    }
    var articles: [Int] = []
    var index = 0
    while index < page.nodes.count {
      if page.nodes[index].name == "article" {
        articles.append(index)
        index = page.nodes[index].end
      } else {
        index += 1
      }
    }
    if let place = headline.nodes?.lowerBound,
      let article = articles.first(where: { page.holds($0, place) && weight($0) * 5 >= all * 2 })
    {
      return article
    }
    return articles.first { weight($0) * 2 > all }
  }

  /// The innermost block with most of the prose of each around it.
  private func innermost(of all: Int) -> Int? {
    var found: Int?
    var current = 0
    var end = page.nodes.count
    var around = all
    while true {
      var heaviest: (block: Int, weight: Int)?
      while current < end {
        let node = page.nodes[current]
        if node.isElement, !Self.single.contains(node.name) {
          let weight = weight(current)
          if weight > heaviest?.weight ?? 0 { heaviest = (current, weight) }
        }
        current = node.end
      }
      guard let heaviest, heaviest.weight * 10 >= around * 7 else { return found }
      found = heaviest.block
      around = heaviest.weight
      current = heaviest.block + 1
      end = page.nodes[heaviest.block].end
    }
  }

  /// Elements that are a part of a text and never the whole.
  private static let single: Set<String> = [
    "p", "blockquote", "ul", "ol", "dl", "li", "pre", "figure", "figcaption", "h1", "h2", "h3",
    "a", "b", "strong", "em", "i",
  ]

  /// Where the article begins: after the headline, where that stands before `range` with little
  /// between.
  private func start(before range: Range<Int>) -> Int {
    guard let nodes = headline.nodes else { return range.lowerBound }
    let after = firstIndex(from: nodes.upperBound)
    guard after < range.lowerBound else { return range.lowerBound }
    let between = weights[range.lowerBound] - weights[after]
    let inside = weights[range.upperBound] - weights[range.lowerBound]
    return between * 10 <= inside * 3 ? after : range.lowerBound
  }

  private func cleaned(_ range: Range<Int>, from start: Int) -> [Paragraph] {
    var cleaning = Cleaning(page, paragraphs, headline: headline.nodes)
    return cleaning.kept(of: range, from: start, indices: indices)
  }
}
