import CHTML

extension Page {
  /// The most bytes that a page may have.
  static let greatestSize = 16_000_000
  /// Elements that nest deeper are read as if their tags were not there.
  static let greatestDepth = 400
  /// The most elements and texts that a page may have.
  static let greatestCount = 1_000_000

  /// Reads UTF-8 that holds no NUL. Whatever is broken is read as far as it can be.
  init(reading utf8: [UInt8]) throws(IntakeError) {
    let reader = PageReader()
    let isComplete =
      !TagLengths.areTooGreat(utf8)
      && withExtendedLifetime(reader) {
        var receiver = assay_html_receiver(
          context: Unmanaged.passUnretained(reader).toOpaque(),
          start: { context, name, attributes in
            guard let reader = PageReader.at(context), let name else { return false }
            return reader.start(String(cString: name), attributes)
          },
          end: { context, name in
            guard let reader = PageReader.at(context), let name else { return }
            reader.end(String(cString: name))
          },
          text: { context, bytes, count, isRaw in
            guard let reader = PageReader.at(context), let bytes else { return false }
            return reader.text(UnsafeBufferPointer(start: bytes, count: count))
          })
        return utf8.withUnsafeBufferPointer { bytes in
          assay_html_read(bytes.baseAddress, bytes.count, &receiver)
        }
      }
    guard isComplete, !reader.isTooLong else {
      throw IntakeError(
        problem: "Its tags are too many, or too broken, for an article's page.",
        remedy: "Copy the article's text into a plain text file and load that.")
    }
    self = reader.finished()
  }
}

/// Makes a page from the parser's calls.
private final class PageReader {
  private var page = Page()
  /// The elements that are open, outermost first; those too deep are only counted.
  private var open: [Int] = []
  private var beyond = 0
  private(set) var isTooLong = false

  static func at(_ context: UnsafeMutableRawPointer?) -> PageReader? {
    context.map { Unmanaged<PageReader>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: String, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> Bool {
    guard open.count < Page.greatestDepth else {
      beyond += 1
      return addBreak(for: name)
    }
    var node = Page.Node(
      name: name, parent: open.last ?? -1, end: 0,
      text: page.text.count..<page.text.count)
    if var next = attributes {
      while let attribute = next.pointee {
        let value = next.advanced(by: 1).pointee.map { String(cString: $0) } ?? ""
        node.attributes.append((String(cString: attribute), value))
        next = next.advanced(by: 2)
      }
    }
    open.append(page.nodes.count)
    return add(node)
  }

  func end(_ name: String) {
    if beyond > 0 {
      beyond -= 1
      isTooLong = isTooLong || !addBreak(for: name)
    } else if let node = open.popLast() {
      close(node)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = page.text.count
    page.text.append(contentsOf: bytes)
    let parent = open.last ?? -1
    if let last = page.nodes.last, !last.isElement, last.parent == parent,
      last.text.upperBound == start
    {
      page.nodes[page.nodes.count - 1].text = last.text.lowerBound..<page.text.count
      return true
    }
    return add(
      Page.Node(
        name: "", parent: parent, end: page.nodes.count + 1,
        text: start..<page.text.count))
  }

  func finished() -> Page {
    while let node = open.popLast() { close(node) }
    return page
  }

  /// Where tags are passed over, their paragraphs still part.
  private func addBreak(for name: String) -> Bool {
    guard ElementNames.blocks.contains(name) || name == "br" else { return true }
    let end = page.text.count
    return add(
      Page.Node(
        name: "br", parent: open.last ?? -1, end: page.nodes.count + 1, text: end..<end))
  }

  private func add(_ node: Page.Node) -> Bool {
    page.nodes.append(node)
    isTooLong = isTooLong || page.nodes.count > Page.greatestCount
    return !isTooLong
  }

  private func close(_ node: Int) {
    page.nodes[node].end = page.nodes.count
    page.nodes[node].text = page.nodes[node].text.lowerBound..<page.text.count
  }
}
