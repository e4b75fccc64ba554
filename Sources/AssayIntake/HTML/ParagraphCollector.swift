extension Page {
  /// The paragraphs of all that is not left out, in the page's order.
  ///
  /// White space is collapsed as browsers do. A line break ends a paragraph; an item of a list, a
  /// caption and a row of a table are one each, the cells of a row parted by " | ". Words in `<q>`
  /// get their quotation marks.
  func paragraphs(without leftOut: LeftOut) -> [Paragraph] {
    var collector = ParagraphCollector(page: self)
    var index = 0
    while index < nodes.count {
      collector.leave(before: index)
      if nodes[index].isElement {
        if leftOut[index] {
          collector.pass(index)
          index = nodes[index].end
          continue
        }
        collector.enter(index)
      } else {
        collector.add(index)
      }
      index += 1
    }
    collector.leave(before: .max)
    return collector.paragraphs
  }
}

/// Walks a page and cuts it into paragraphs.
private struct ParagraphCollector {
  let page: Page
  private(set) var paragraphs: [Paragraph] = []

  private enum Role { case block, row, cell, preformatted, quote, link, time }
  private var open: [(node: Int, end: Int, role: Role)] = []
  private var line = LineText()
  private var place = 0
  private var linked = 0
  private var timed = 0
  private var linkDepth = 0
  private var timeDepth = 0
  private var preformattedDepth = 0
  /// The row whose cells become one paragraph.
  private var row: Int?

  init(page: Page) { self.page = page }

  mutating func enter(_ index: Int) {
    let node = page.nodes[index]
    switch node.name {
    case "br", "hr": if row == nil { flush() } else { line.append(0x20) }
    case "a": push(index, .link)
    case "time": push(index, .time)
    case "q": push(index, .quote)
    case "pre" where row == nil: push(index, .preformatted)
    case "tr" where row == nil && isDataRow(index): push(index, .row)
    case "td" where row != nil, "th" where row != nil: push(index, .cell)
    default:
      guard ElementNames.blocks.contains(node.name) else { return }
      if row == nil { push(index, .block) } else { line.append(0x20) }
    }
  }

  /// Goes past an element that is left out.
  mutating func pass(_ index: Int) {
    if ElementNames.blocks.contains(page.nodes[index].name), row == nil { flush() }
  }

  mutating func add(_ index: Int) {
    let start = line.utf8.count
    let text = page.text
    if preformattedDepth > 0 {
      for byte in text[page.nodes[index].text] {
        if byte == UInt8(ascii: "\n") { flush() } else { append(byte, index) }
      }
    } else {
      let wasEmpty = start == 0
      text.withUnsafeBufferPointer {
        line.append(UnsafeBufferPointer(rebasing: $0[page.nodes[index].text]))
      }
      if wasEmpty { place = index }
    }
    let added = max(0, line.utf8.count - start)
    if linkDepth > 0 { linked += added }
    if timeDepth > 0 { timed += added }
  }

  private mutating func append(_ byte: UInt8, _ index: Int) {
    if line.utf8.isEmpty { place = index }
    line.append(byte)
  }

  /// Appends what the page shows without writing it.
  private mutating func append(_ sign: String) {
    for byte in sign.utf8 { line.append(byte) }
  }

  mutating func leave(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch last.role {
      case .block: flush(in: last.node)
      case .row:
        row = nil
        flush(in: last.node)
      case .preformatted:
        flush(in: last.node)
        preformattedDepth -= 1
      case .cell: break
      case .quote: append("”")
      case .link: linkDepth -= 1
      case .time: timeDepth -= 1
      }
    }
  }

  private mutating func push(_ index: Int, _ role: Role) {
    switch role {
    case .block, .preformatted, .row: flush()
    case .cell: if !line.utf8.isEmpty { append(" | ") }
    case .quote:
      if line.utf8.isEmpty { place = index }
      append("“")
    case .link: linkDepth += 1
    case .time: timeDepth += 1
    }
    if role == .row { row = index }
    if role == .preformatted { preformattedDepth += 1 }
    open.append((index, page.nodes[index].end, role))
  }

  private mutating func flush(in block: Int? = nil) {
    defer {
      line = LineText()
      linked = 0
      timed = 0
    }
    let text = line.string
    guard text.utf8.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "|") }) else { return }
    let innermost = block ?? open.last { $0.role == .block || $0.role == .preformatted }?.node ?? 0
    paragraphs.append(
      Paragraph(
        block: innermost, place: place, kind: kind(of: innermost), text: text, linked: linked,
        isTime: timed > 0 && timed * 10 >= text.utf8.count * 9))
  }

  private func kind(of block: Int) -> Paragraph.Kind {
    var current = block
    for _ in 0..<20 where current >= 0 {
      let name = page.nodes[current].name
      if let level = ElementNames.headingLevel(name) { return .heading(level: level) }
      switch name {
      case "li", "dd", "dt": return .item
      case "tr" where current == block: return .row
      case "figcaption", "caption": return .caption
      case "blockquote", "pre": return .quotation
      case "article", "body", "main", "section", "table", "td": return .plain
      default: current = page.nodes[current].parent
      }
    }
    return .plain
  }

  /// Whether a row holds data, rather than laying out the page.
  private func isDataRow(_ index: Int) -> Bool {
    var cells = 0
    var cell = index + 1
    while cell < page.nodes[index].end {
      let node = page.nodes[cell]
      if node.isElement {
        guard node.name == "td" || node.name == "th", node.text.count <= 400 else { return false }
        cells += 1
        for inner in cell + 1..<max(cell + 1, node.end)
        where Self.layout.contains(page.nodes[inner].name) { return false }
      }
      cell = node.end
    }
    return cells > 1
  }

  private static let layout: Set<String> = [
    "article", "blockquote", "dl", "figure", "form", "h1", "h2", "h3", "hr", "ol", "section",
    "table", "ul",
  ]
}
