/// One sentence as its grammar sees it: its tokens, and no neighbour's.
struct SentenceView {
  let bytes: UnsafeBufferPointer<UInt8>
  /// All tokens of the part; the sentence's own lie in `range`.
  let tokens: UnsafeBufferPointer<Token>
  let range: Range<Int>
  let lexicon: Lexicon
  /// Whether the sentence is written in capitals alone, so that case tells nothing.
  let isAllCapitals: Bool
  /// The classes that any of its words has.
  let classes: WordClass

  /// `nil` outside the sentence.
  @inline(__always)
  subscript(index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }

  @inline(__always)
  func word(_ index: Int) -> Word? { range.contains(index) ? tokens[index].word : nil }

  @inline(__always)
  func kind(_ index: Int) -> Token.Kind? { range.contains(index) ? tokens[index].kind : nil }

  @inline(__always)
  func has(_ index: Int, _ classes: WordClass) -> Bool {
    range.contains(index) && tokens[index].isAny(classes)
  }

  func entry(_ index: Int) -> LexiconEntry {
    range.contains(index) ? lexicon.entries[Int(tokens[index].entry)] : lexicon.entries[0]
  }

  func harm(_ index: Int) -> LexiconEntry? {
    guard has(index, .harm) else { return nil }
    return entry(index)
  }

  func isWords(_ index: Int, _ words: Word...) -> Bool {
    for (offset, word) in words.enumerated() where self.word(index + offset) != word {
      return false
    }
    return true
  }

  /// The bytes of a run of tokens.
  func bytes(_ run: Range<Int>) -> Range<Int> {
    guard !run.isEmpty, let first = self[run.lowerBound], let last = self[run.upperBound - 1] else {
      return 0..<0
    }
    return Int(first.start)..<Int(last.end)
  }

  /// The text of a run of tokens.
  func text(_ run: Range<Int>) -> String { String(decoding: bytes[bytes(run)], as: UTF8.self) }

  /// Whether token `index` is a word with a capital where capitals tell something, and in a text of
  /// capitals a word that the lexicon does not hold.
  func looksLikeName(_ index: Int) -> Bool {
    guard let token = self[index], token.kind == .word, !token.isAny(.ending) else { return false }
    if isAllCapitals { return token.entry == 0 }
    return token.shape == .capitalised || token.shape == .upper
      || (token.shape == .other && token.entry == 0)
  }

  /// `index` moved back over adverbs.
  func backOverAdverbs(_ index: Int) -> Int {
    var index = index
    while has(index, [.adverb, .time]) && !has(index, [.person, .persons])
      || isUnlistedAdverb(index)
    {
      index -= 1
    }
    return index
  }

  /// "summarily": an adverb that no list holds.
  func isUnlistedAdverb(_ index: Int) -> Bool {
    guard let token = self[index], token.kind == .word, token.entry == 0,
      token.end - token.start > 5,
      token.shape == .lower || isAllCapitals
    else { return false }
    let end = Int(token.end)
    return lowered(bytes[end - 1]) == UInt8(ascii: "y")
      && lowered(bytes[end - 2]) == UInt8(ascii: "l")
  }

  /// `index` moved on over adverbs.
  func onOverAdverbs(_ index: Int) -> Int {
    var index = index
    while has(index, .adverb) && !has(index, [.number, .vague]) || isUnlistedAdverb(index) {
      index += 1
    }
    return index
  }
}
