/// A web page as a list of its elements and texts in the page's order. Each knows where it ends, so
/// that nothing that walks a page needs to recur, however deep its tags nest.
struct Page {
  /// An element, or a text between tags.
  struct Node {
    /// In lower case; empty for a text.
    let name: String
    var attributes: [(name: String, value: String)] = []
    /// The index of the element that this lies in; -1 at the top.
    let parent: Int
    /// The index after the last node inside this one.
    var end: Int
    /// The place in `Page.text` of all text inside this node.
    var text: Range<Int>
    var isElement: Bool { !name.isEmpty }

    /// The value of an attribute; empty where it has none.
    subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  var nodes: [Node] = []
  /// All text of the page in UTF-8, scripts and styles included.
  var text: [UInt8] = []

  /// The text inside a node as it stands in the page.
  func rawText(of node: Int) -> ArraySlice<UInt8> { text[nodes[node].text] }

  /// The text inside a node on one line.
  func lineOfText(of node: Int) -> String { Self.line(rawText(of: node)) }

  /// `utf8` with white space collapsed and none at its ends.
  static func line(_ utf8: some Sequence<UInt8>) -> String {
    var line = LineText()
    for byte in utf8 { line.append(byte) }
    return line.string
  }

  /// Whether `ancestor` holds `node` or is the same.
  func holds(_ ancestor: Int, _ node: Int) -> Bool {
    ancestor <= node && node < nodes[ancestor].end
  }

  /// The nearest element from `node` upwards that `isSought` accepts.
  func nearest(from node: Int, where isSought: (Node) -> Bool) -> Int? {
    var current = node
    while current >= 0 {
      if isSought(nodes[current]) { return current }
      current = nodes[current].parent
    }
    return nil
  }
}

/// Text in the making whose white space is collapsed as browsers do.
struct LineText {
  private(set) var utf8: [UInt8] = []
  private var isSpacePending = false

  mutating func append(_ byte: UInt8) {
    if Self.isSpace(byte) {
      isSpacePending = true
      return
    }
    if isSpacePending, !utf8.isEmpty { utf8.append(0x20) }
    isSpacePending = false
    utf8.append(byte)
  }

  /// Appends text run by run, which is ten times as fast as byte by byte.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      if Self.isSpace(text[index]) {
        isSpacePending = true
        index += 1
        continue
      }
      let start = index
      while index < text.count, !Self.isSpace(text[index]) { index += 1 }
      if isSpacePending, !utf8.isEmpty { utf8.append(0x20) }
      isSpacePending = false
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || (0x09...0x0D).contains(byte))
  }

  var string: String { Scrubbing.scrubbed(utf8) }
}

/// What pages carry inside their words for layout's sake.
enum Scrubbing {
  /// `utf8` without soft hyphens and characters of no width; what Windows-1252 puts where Unicode
  /// has control characters reads as Windows-1252 means it, as in browsers.
  static func scrubbed(_ utf8: [UInt8]) -> String {
    guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else {
      return String(decoding: utf8, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B, 0x2060, 0xFEFF: break
      case 0x80...0x9F:
        scalars.append(Windows1252.scalar(UInt8(truncatingIfNeeded: scalar.value)) ?? "\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
