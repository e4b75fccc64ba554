/// Takes out of an article's block what is no part of the article.
struct Cleaning {
  private let page: Page
  private let paragraphs: [Paragraph]
  private let headline: Range<Int>?
  private var isKept: [Bool]
  /// Before each paragraph, the bytes of text and of links.
  private let sizes: [(text: Int, linked: Int)]

  init(_ page: Page, _ paragraphs: [Paragraph], headline: Range<Int>?) {
    self.page = page
    self.paragraphs = paragraphs
    self.headline = headline
    isKept = [Bool](repeating: false, count: paragraphs.count)
    var sizes = [(text: 0, linked: 0)]
    var sum = (text: 0, linked: 0)
    for paragraph in paragraphs {
      sum = (sum.text + paragraph.count, sum.linked + paragraph.linked)
      sizes.append(sum)
    }
    self.sizes = sizes
  }

  /// What is kept of the paragraphs in `range`, and of the summary, prose and captions from
  /// `start` to it.
  mutating func kept(
    of range: Range<Int>, from start: Int, indices: (Int) -> Range<Int>
  ) -> [Paragraph] {
    for index in start..<range.lowerBound {
      let paragraph = paragraphs[index]
      let isSummary = paragraph.isHeading && paragraph.count >= 50 && paragraph.linked == 0
      isKept[index] = paragraph.isProse || paragraph.kind == .caption || isSummary
    }
    for index in range { isKept[index] = true }
    let whole = start..<range.upperBound
    dropLinks(in: whole, indices)
    for index in whole where isKept[index] && Debris.isDebris(paragraphs[index]) {
      isKept[index] = false
    }
    dropHeadline(in: whole)
    dropFront(of: whole)
    dropEmptyHeadings(in: whole)
    return whole.filter { isKept[$0] }.map { paragraphs[$0] }
  }

  /// Lists and boxes that are mostly links, and rows of cards that lead to other articles.
  private mutating func dropLinks(in whole: Range<Int>, _ indices: (Int) -> Range<Int>) {
    guard let first = whole.first, let last = whole.last else { return }
    let all = size(whole)
    var node = paragraphs[first].place
    // The block around all of it is never taken out.
    while node <= paragraphs[last].place {
      defer { node += 1 }
      guard ElementNames.containers.contains(page.nodes[node].name) else { continue }
      let inside = indices(node).clamped(to: whole)
      guard !inside.isEmpty, inside != whole else { continue }
      let size = size(inside)
      let isCards = size.text * 2 < all.text && holdsCards(node, indices)
      guard size.linked * 2 > size.text || isCards else { continue }
      for index in inside where !isHeadline(index) { isKept[index] = false }
      node = page.nodes[node].end - 1
    }
  }

  private func size(_ range: Range<Int>) -> (text: Int, linked: Int) {
    let (low, high) = (sizes[range.lowerBound], sizes[range.upperBound])
    return (high.text - low.text, high.linked - low.linked)
  }

  /// Whether a block holds three or more short parts that each begin with a link, and little else.
  private func holdsCards(_ block: Int, _ indices: (Int) -> Range<Int>) -> Bool {
    var cards = 0
    var others = 0
    var child = block + 1
    while child < page.nodes[block].end {
      let inside = indices(child)
      if page.nodes[child].isElement, let first = inside.first {
        let isCard = paragraphs[first].isAllLink && size(inside).text < 500
        if isCard { cards += 1 } else { others += 1 }
      }
      child = page.nodes[child].end
    }
    return cards >= 3 && others * 2 <= cards
  }

  private func isHeadline(_ index: Int) -> Bool {
    headline?.contains(paragraphs[index].place) ?? false
  }

  /// The headline is kept by itself; above it stand the section's name and the like.
  private mutating func dropHeadline(in whole: Range<Int>) {
    guard let place = whole.first(where: isHeadline) else { return }
    for index in whole where isHeadline(index) || index < place && paragraphs[index].count < 100 {
      isKept[index] = false
    }
  }

  /// Up to the second paragraph of prose, for the first may be a summary, stand bylines and dates;
  /// before the first, labels as well.
  private mutating func dropFront(of whole: Range<Int>) {
    let prose = whole.filter { isKept[$0] && paragraphs[$0].isProse }.prefix(2)
    let end = prose.count == 2 ? prose[1] : whole.upperBound
    for index in whole.lowerBound..<end where isKept[index] {
      let paragraph = paragraphs[index]
      let isLabel =
        index < prose.first ?? 0 && paragraph.kind == .plain && paragraph.count < 30
        && !paragraph.text.hasSuffix(".") && !Debris.isClock(paragraph.text)
      if isLabel || Byline.isByline(paragraph.text) || Debris.isDate(paragraph.text)
        || paragraph.isTime && !Debris.isClock(paragraph.text)
      {
        isKept[index] = false
      }
    }
  }

  /// A heading with nothing left under it goes.
  private mutating func dropEmptyHeadings(in whole: Range<Int>) {
    var lowest = 0
    for index in whole.reversed() where isKept[index] {
      if case .heading(let level) = paragraphs[index].kind {
        if lowest <= level, lowest != 7 { isKept[index] = false } else { lowest = level }
      } else {
        lowest = 7
      }
    }
  }
}
