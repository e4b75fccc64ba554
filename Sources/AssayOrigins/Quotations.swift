/// The long quotations of a text. A quotation that two articles share is a statement that both of
/// them carry: one source for what it says, and no sign that one article was made from the other.
enum Quotations {
  /// A quotation of fewer words is a turn of speech, and stays with the text. Our own.
  static let shortest = 12
  /// A quotation that is not closed within so many words is taken to end with its paragraph.
  static let longestUnclosed = 300

  /// The words in quotation marks, in order. Marks pair up; where a mark stays open, the quotation
  /// goes on over the paragraphs up to the next closing mark, as newspapers print statements, or
  /// else ends with the paragraph that it began in.
  static func ranges(in marks: [TextMark], wordCount: Int) -> [Range<Int>] {
    var quotations: [Range<Int>] = []
    var open: Int?
    var ownEnd: Int?
    var paragraph = 0
    func close(at end: Int) {
      if let begin = open, end - begin >= shortest { quotations.append(begin..<end) }
      open = nil
      ownEnd = nil
    }
    for mark in marks {
      if let begin = open, let end = ownEnd, mark.word - begin > longestUnclosed { close(at: end) }
      switch mark.kind {
      case .sentence: break
      case .paragraph:
        if open != nil, ownEnd == nil { ownEnd = mark.word }
        paragraph = mark.word
      case .opens:
        if let end = ownEnd {
          // A mark at the head of a paragraph says that the quotation goes on.
          if mark.word == paragraph { continue }
          close(at: end)
        }
        open = mark.word
      case .closes: close(at: mark.word)
      case .opensOrCloses:
        if open == nil { open = mark.word } else { close(at: mark.word) }
      }
    }
    close(at: ownEnd ?? wordCount)
    return quotations
  }
}
