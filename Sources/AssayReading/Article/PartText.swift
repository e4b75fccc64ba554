import AssayModel

/// The headline or the body, cut into sentences and tokens.
struct PartText {
  let part: Part
  let bytes: [UInt8]
  /// Byte ranges.
  private(set) var sentences: [Sentence] = []
  private(set) var tokens: [Token] = []

  /// A sentence: its bytes, its tokens and the classes of its words.
  struct Sentence {
    let bytes: Range<Int>
    let tokens: Range<Int>
    let classes: WordClass
    let isAllCapitals: Bool
  }

  /// Longer sentences are read in pieces, so that no text makes the grammar slow.
  private static let longestSentence = 400

  init(_ text: String, part: Part, lexicon: Lexicon) {
    self.part = part
    bytes = Array(text.utf8)
    var sentences: [Sentence] = []
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { bytes in
      tokens.reserveCapacity(bytes.count / 5 + 8)
      let tokenizer = Tokenizer(bytes: bytes, lexicon: lexicon)
      for range in Sentences.ranges(of: bytes) {
        if Debris.isDebris(bytes, range) { continue }
        let first = tokens.count
        let classes = tokenizer.tokenize(
          from: range.lowerBound, to: range.upperBound, into: &tokens)
        var start = first
        while start < tokens.count {
          let end = min(tokens.count, start + Self.longestSentence)
          sentences.append(
            Sentence(
              bytes: Int(tokens[start].start)..<Int(tokens[end - 1].end), tokens: start..<end,
              classes: classes, isAllCapitals: Self.isAllCapitals(tokens[start..<end])))
          start = end
        }
      }
    }
    self.sentences = sentences
    self.tokens = tokens
  }

  private static func isAllCapitals(_ tokens: ArraySlice<Token>) -> Bool {
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

  /// Lets `body` look at one sentence.
  func withSentence<Result>(
    _ index: Int, lexicon: Lexicon, _ body: (SentenceView) -> Result
  ) -> Result {
    let sentence = sentences[index]
    return bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        body(
          SentenceView(
            bytes: bytes, tokens: tokens, range: sentence.tokens, lexicon: lexicon,
            isAllCapitals: sentence.isAllCapitals))
      }
    }
  }
}
