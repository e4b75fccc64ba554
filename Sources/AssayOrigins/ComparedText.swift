/// The words of one text that count when texts are compared: its own story, without long
/// quotations, the furniture of pages, and other stories that follow.
package struct ComparedText: Hashable, Sendable {
  /// The words' hashes; 0 stands where something was left out.
  let words: [UInt32]
  /// Where each word stands, in bytes; empty unless it was asked for.
  let places: [Range<Int32>]
  /// Says whether two texts are the same, word for word, with all that is left out of `words`.
  package let identity: UInt64
  /// How many words the whole text has.
  package let wordCount: Int

  /// A text whose own words are fewer is nothing but a statement, and is compared with its
  /// quotations.
  static let fewestOwnWords = 40

  /// `text` as it is compared, with the places of its words.
  package init(placing text: String) {
    var reader = TextReader()
    self = reader.read(text, keepingPlaces: true)
  }

  fileprivate init(
    words: [UInt32], places: [Range<Int32>], identity: UInt64, wordCount: Int
  ) {
    self.words = words
    self.places = places
    self.identity = identity
    self.wordCount = wordCount
  }
}

/// Makes texts ready to be compared, one after the other, in room that it keeps.
package struct TextReader: Sendable {
  private var scanner = WordScanner()
  private let setApart = SetApart()
  private var isLeftOut: [Bool] = []

  package init() {}

  /// Reads a text with the places of its words, and its long quotations with it: bytes are looked at
  /// once for both.
  package mutating func readQuoted(_ text: String) -> (compared: ComparedText, quoted: QuotedText) {
    var text = text
    let compared = read(text, keepingPlaces: true)
    return (compared, text.withUTF8 { QuotedText(scanner, $0) })
  }

  /// Reads a text.
  package mutating func read(_ text: String, keepingPlaces: Bool = false) -> ComparedText {
    var text = text
    text.withUTF8 { scanner.scan($0, keepingPlaces: keepingPlaces) }
    let words = scanner.words
    leaveOut(words)
    let withQuotations = isLeftOut
    for range in Quotations.ranges(in: scanner.marks, wordCount: words.count) {
      for word in range { isLeftOut[word] = true }
    }
    let own = isLeftOut.reduce(0) { $0 + ($1 ? 0 : 1) }
    if own < ComparedText.fewestOwnWords { isLeftOut = withQuotations }
    var identity: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words {
      identity = (identity ^ UInt64(word)) &* 0xD6E8_FEB8_6659_FD93
      identity ^= identity >> 32
    }
    let kept = kept(of: words, keepingPlaces: keepingPlaces)
    return ComparedText(
      words: kept.words, places: kept.places, identity: identity, wordCount: words.count)
  }

  /// The words that are not left out, and where they stand.
  private func kept(
    of words: [UInt32], keepingPlaces: Bool
  ) -> (words: [UInt32], places: [Range<Int32>]) {
    var kept: [UInt32] = []
    var places: [Range<Int32>] = []
    kept.reserveCapacity(words.count)
    for index in words.indices {
      if !isLeftOut[index] {
        kept.append(words[index])
        if keepingPlaces { places.append(scanner.places[index]) }
      } else if let last = kept.last, last != 0 {
        kept.append(0)
        if keepingPlaces {
          places.append(scanner.places[index].lowerBound..<scanner.places[index].lowerBound)
        }
      }
    }
    return (kept, places)
  }

  /// Marks furniture and what follows a turn to another story.
  private mutating func leaveOut(_ words: [UInt32]) {
    isLeftOut.removeAll(keepingCapacity: true)
    isLeftOut.append(contentsOf: repeatElement(false, count: words.count))
    for range in setApart.furniture(in: words, scanner.marks) {
      for word in range { isLeftOut[word] = true }
    }
    if let turn = setApart.turn(in: words, scanner.marks) {
      for word in turn..<words.count { isLeftOut[word] = true }
    }
  }
}
