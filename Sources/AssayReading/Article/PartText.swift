import AssayModel

/// The headline or the body, cut into sentences.
struct PartText {
  let part: Part
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  /// Byte ranges, without the lines that are no text.
  let sentences: [Range<Int>]

  /// Longer sentences are read in pieces, so that no text makes the grammar slow.
  private static let longestSentence = 3000

  init(_ bytes: UnsafeBufferPointer<UInt8>, part: Part, lexicon: Lexicon) {
    self.part = part
    self.bytes = bytes
    self.lexicon = lexicon
    var splitter = SentenceSplitter(bytes: bytes, lexicon: lexicon)
    splitter.run()
    guard splitter.ranges.contains(where: { Debris.isDebris(bytes, $0) || Self.isLong($0) }) else {
      sentences = splitter.ranges
      return
    }
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(splitter.ranges.count)
    for range in splitter.ranges where !Debris.isDebris(bytes, range) {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = Self.pieceEnd(bytes, from: start, to: range.upperBound)
        sentences.append(start..<end)
        start = end
      }
    }
    self.sentences = sentences
  }

  private static func isLong(_ range: Range<Int>) -> Bool { range.count > longestSentence }

  /// The end of a piece of a long sentence: at a space where there is one, and between characters.
  private static func pieceEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    guard limit - start > longestSentence else { return limit }
    var end = start + longestSentence
    while end > start + longestSentence / 2, bytes[end] != 0x20 { end -= 1 }
    if bytes[end] != 0x20 { end = start + longestSentence }
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Calls `body` with each sentence that has a word of harm; `first` is where the first one begins.
  func forEachSentenceOfHarm(from first: Int?, _ body: (Int) -> Void) {
    let scanner = HarmScanner(bytes: bytes, lexicon: lexicon)
    var next = first
    for (index, range) in sentences.enumerated() {
      guard var place = next else { return }
      if place < range.lowerBound {
        // It stood in a line that is no text.
        guard let found = scanner.first(in: range.lowerBound..<bytes.count) else { return }
        place = found
      }
      if place < range.upperBound {
        body(index)
        next = scanner.first(in: range.upperBound..<bytes.count)
      } else {
        next = place
      }
    }
  }

  /// Lets `body` look at one sentence.
  func withSentence<Result>(_ index: Int, _ body: (SentenceView) -> Result) -> Result {
    let range = sentences[index]
    var tokens = Tokenizer(bytes: bytes, lexicon: lexicon).tokens(of: range)
    dropRemarks(from: &tokens)
    return tokens.withUnsafeBufferPointer { tokens in
      body(
        SentenceView(
          bytes: bytes, tokens: tokens, range: 0..<tokens.count, lexicon: lexicon,
          isAllCapitals: Self.isAllCapitals(tokens),
          classes: tokens.reduce(into: []) { $0.formUnion($1.classes) }))
    }
  }

  /// Longer bracketed runs are read as text.
  private static let longestRemark = 14

  /// Takes out an editor's remarks in square brackets, which break up the phrases around them:
  /// "seven [number as heard] other people". What speaks of harm stays.
  private func dropRemarks(from tokens: inout [Token]) {
    var kept = 0
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .open, bytes[Int(tokens[index].start)] == 0x5B,
        let end = remarkEnd(from: index, in: tokens),
        // "the murder [of six monks]"
        index + 1 == end || tokens[index + 1].word != .of || kept == 0
          || !tokens[kept - 1].isAny(.harm)
      {
        index = end
        continue
      }
      if kept < index { tokens[kept] = tokens[index] }
      kept += 1
      index += 1
    }
    tokens.removeLast(index - kept)
  }

  private func remarkEnd(from start: Int, in tokens: [Token]) -> Int? {
    for index in start..<min(tokens.count, start + Self.longestRemark) {
      if tokens[index].kind == .close { return index + 1 }
      if tokens[index].isAny(.harm) { return nil }
    }
    return nil
  }

  private static func isAllCapitals(_ tokens: UnsafeBufferPointer<Token>) -> Bool {
    var words = 0
    var capitals = 0
    for token in tokens where token.kind == .word {
      words += 1
      if token.shape == .upper || (token.shape == .capitalised && token.end - token.start == 1) {
        capitals += 1
      } else if token.shape == .lower {
        capitals -= 2
      }
    }
    return words > 2 && capitals * 3 > words * 2
  }
}
