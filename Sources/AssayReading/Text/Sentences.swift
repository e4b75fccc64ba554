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
    Self.kinds.withUnsafeBufferPointer { kinds in
      Self.kindsInList.withUnsafeBufferPointer { kindsInList in run(kinds, kindsInList) }
    }
  }

  /// Passes over ordinary bytes in a loop of its own: a text has few others.
  private mutating func run(
    _ kinds: UnsafeBufferPointer<UInt8>, _ kindsInList: UnsafeBufferPointer<UInt8>
  ) {
    let bytes = bytes
    let count = bytes.count
    var index = begin(at: 0)
    while true {
      let special = item == nil ? kinds : kindsInList
      if item == nil {
        while index &+ 8 <= count {
          let breaks = EightBytes(bytes, at: index, limit: count).breaks
          index &+= EightBytes.count(before: breaks)
          if breaks != 0 { break }
        }
      }
      while index < count, special[Int(bytes[index])] == 0 { index += 1 }
      guard index < count else { break }
      switch special[Int(bytes[index])] {
      case 1:
        index = lineEnd(at: index)
      case 2:
        index = terminator(at: index)
      case 3:
        // "…" is E2 80 A6.
        guard index + 2 < count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA6 else {
          index += 1
          continue
        }
        index = terminator(at: index)
      case 4:
        index = space(at: index)
      default:
        index = colon(at: index)
      }
    }
    close(at: count)
  }

  /// 1 for a line feed, 2 for a full stop and its like, 3 for the first byte of "…", 5 for a colon.
  private static let kinds: [UInt8] = {
    var kinds = [UInt8](repeating: 0, count: 256)
    kinds[0x0A] = 1
    kinds[0x2E] = 2
    kinds[0x21] = 2
    kinds[0x3F] = 2
    kinds[0xE2] = 3
    kinds[0x3A] = 5
    return kinds
  }()

  /// The same where a list may go on after a space, which is 4.
  private static let kindsInList: [UInt8] = {
    var kinds = Self.kinds
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
  private mutating func space(at index: Int) -> Int {
    guard let item, let next = ListMarker(bytes, at: index + 1), next.follows(item) else {
      return index + 1
    }
    close(at: index)
    return begin(at: index + 1)
  }

  /// "Image:" in the middle of a line begins the credit of a picture.
  private mutating func colon(at index: Int) -> Int {
    let word = index - 5
    guard word > start, bytes[word - 1] == 0x20, index + 1 < bytes.count, opensCaption(at: word)
    else { return index + 1 }
    close(at: word - 1)
    start = word
    item = nil
    return index + 1
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
