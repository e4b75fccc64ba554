/// Where the sentences of a text lie.
package enum Sentences {
  /// The byte ranges of the sentences of `bytes`, in order, without the white space around them.
  /// A list item, a heading and any other line of its own is a sentence too.
  package static func ranges(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var splitter = SentenceSplitter(bytes: bytes, lexicon: Lexicon.shared)
    splitter.run()
    return splitter.ranges
  }

  /// The sentences of `text`, in order, without the white space around them.
  package static func texts(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      ranges(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }
}

/// One pass over the bytes of a text that stops at what may end a sentence, and asks
/// `SentenceBreak` about it.
struct SentenceSplitter {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  private(set) var ranges: [Range<Int>] = []
  private var start = 0
  /// The list item that the sentence begins with, if it is one.
  private var item: ListMarker?

  init(bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    ranges.reserveCapacity(bytes.count / 100 + 1)
  }

  mutating func run() {
    Self.kinds.withUnsafeBufferPointer { run($0) }
  }

  private mutating func run(_ kinds: UnsafeBufferPointer<UInt8>) {
    var index = begin(at: 0)
    let count = bytes.count
    while index < count {
      switch kinds[Int(bytes[index])] {
      case 0:
        index += 1
      case 1:
        index = lineEnd(at: index)
      case 2:
        index = terminator(at: index)
      case 3:
        // "…" is E2 80 A6.
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA6 else {
          index += 1
          continue
        }
        index = terminator(at: index)
      default:
        index = space(at: index)
      }
    }
    close(at: bytes.count)
  }

  /// 1 for a line feed, 2 for a full stop and its like, 3 for the first byte of "…", 4 for a space.
  private static let kinds: [UInt8] = {
    var kinds = [UInt8](repeating: 0, count: 256)
    kinds[0x0A] = 1
    kinds[0x2E] = 2
    kinds[0x21] = 2
    kinds[0x3F] = 2
    kinds[0xE2] = 3
    kinds[0x20] = 4
    return kinds
  }()

  /// Ends the sentence before `end` and begins the next there.
  private mutating func close(at end: Int) {
    var first = start
    var last = end
    while first < last, isSpace(bytes[first]) { first += 1 }
    while last > first, isSpace(bytes[last - 1]) { last -= 1 }
    if first < last { ranges.append(first..<last) }
    start = end
  }

  /// Notes the list marker at the beginning of a sentence; the place to go on from.
  private mutating func begin(at index: Int) -> Int {
    start = index
    item = ListMarker(bytes, at: index)
    return item.map { max($0.end, index) } ?? index
  }

  private mutating func lineEnd(at index: Int) -> Int {
    var next = index + 1
    var breaks = 1
    while next < bytes.count, isSpace(bytes[next]) {
      if bytes[next] == 0x0A { breaks += 1 }
      next += 1
    }
    if breaks == 1, next < bytes.count, continuesLine(before: index, after: next) { return next }
    close(at: index)
    return begin(at: next)
  }

  /// Whether a single line break only wraps a line: a long line, no end of a sentence before it,
  /// and a small letter after it.
  private func continuesLine(before end: Int, after next: Int) -> Bool {
    guard bytes[next] &- 0x61 < 26, end > start else { return false }
    if ListMarker(bytes, at: next) != nil { return false }
    var last = end - 1
    while last > start, isSpace(bytes[last]) { last -= 1 }
    return bytes[last] | 0x20 &- 0x61 < 26 || bytes[last] == 0x2C
  }

  private mutating func terminator(at index: Int) -> Int {
    let decision = SentenceBreak(bytes, lexicon, sentenceStart: start).decide(at: index)
    guard let end = decision.end else { return max(decision.next, index + 1) }
    close(at: end)
    var next = end
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return begin(at: next)
  }

  /// A space may stand before the next item of a list that is written in one line.
  @inline(__always)
  private mutating func space(at index: Int) -> Int {
    if item == nil, index + 1 < bytes.count, bytes[index + 1] != 0x49, bytes[index + 1] != 0x50 {
      return index + 1
    }
    return rareSpace(at: index)
  }

  private mutating func rareSpace(at index: Int) -> Int {
    if index + 7 < bytes.count, bytes[index + 6] == 0x3A, opensCaption(at: index + 1) {
      close(at: index)
      return begin(at: index + 1)
    }
    guard let item, let next = ListMarker(bytes, at: index + 1), next.follows(item) else {
      return index + 1
    }
    close(at: index)
    return begin(at: index + 1)
  }
}

extension SentenceSplitter {
  /// "Image:" or "Photo:" before the credit of a picture, in the middle of a line.
  fileprivate func opensCaption(at index: Int) -> Bool {
    let words: [StaticString] = ["Image", "Photo"]
    return words.contains { word in
      (0..<5).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
    }
  }
}

/// ASCII white space.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
