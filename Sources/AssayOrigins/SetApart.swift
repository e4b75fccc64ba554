/// Finds the words of a text that are not its own story.
struct SetApart {
  private let furniture = Phrases(FurniturePhrases.furniture)
  private let turns = Phrases(FurniturePhrases.turns)
  private let openings = Phrases(FurniturePhrases.openings)

  /// A longer sentence is a story's, whatever phrase stands in it: texts without full stops.
  private static let longestFurniture = 60
  /// A line of so few words is a button or a label.
  private static let longestLabel = 2
  /// A turn to another story counts after so many words: what stands before them is no story yet.
  static let leastBeforeTurn = 40

  /// Sentences and lines that pages put around every story, in order.
  func furniture(in words: [UInt32], _ marks: [TextMark]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var begin = 0
    var paragraph = 0
    func end(at end: Int, ofParagraph: Bool) {
      if begin < end, end - begin <= Self.longestFurniture,
        (begin..<end).contains(where: { furniture.begins(at: $0, in: words) })
          || (ofParagraph && begin == paragraph && end - begin <= Self.longestLabel)
      {
        found.append(begin..<end)
      }
      begin = end
      if ofParagraph { paragraph = end }
    }
    for mark in marks {
      switch mark.kind {
      case .sentence: end(at: mark.word, ofParagraph: false)
      case .paragraph: end(at: mark.word, ofParagraph: true)
      case .opens, .closes, .opensOrCloses: break
      }
    }
    end(at: words.count, ofParagraph: true)
    return found
  }

  /// Where the text turns to another story; `nil` where it does not.
  func turn(in words: [UInt32], _ marks: [TextMark]) -> Int? {
    var sentence = 0
    var next = 0
    var isHead = true
    for index in words.indices {
      while next < marks.count, marks[next].word <= index {
        switch marks[next].kind {
        case .paragraph: (sentence, isHead) = (marks[next].word, true)
        case .sentence: if marks[next].word > sentence { (sentence, isHead) = (index, false) }
        case .opens, .closes, .opensOrCloses: break
        }
        next += 1
      }
      guard sentence >= Self.leastBeforeTurn else { continue }
      if turns.begins(at: index, in: words)
        || (isHead && index == sentence && openings.begins(at: index, in: words))
      {
        return sentence
      }
    }
    return nil
  }
}
