/// The first line of a text, and what tells whether it is a headline.
struct Opening {
  let line: String
  /// The lines that follow it without a blank line between.
  private let rest: ArraySlice<String>

  /// Opens a text with the lines of its first paragraph.
  init(paragraph: [String]) {
    line = paragraph.first ?? ""
    rest = paragraph.dropFirst()
  }

  /// The longest headline, in scalars.
  private static let greatestLength = 250
  /// The longest line of a text that was wrapped, in scalars.
  private static let greatestWidth = 100

  /// A wrong headline tears a sentence apart, a missed one costs little: what may be a sentence or
  /// a part of one is no headline.
  var isHeadline: Bool {
    line.unicodeScalars.count <= Self.greatestLength
      && line.unicodeScalars.contains(where: \.properties.isAlphabetic)
      && !endsLikeSentence && !isWrapped
  }

  /// Whether the line ends in a full stop, or in the mark of a part of a sentence. A question or
  /// an exclamation may be a headline when it is alone on its line.
  private var endsLikeSentence: Bool {
    let scalars = line.unicodeScalars
    let core = scalars[..<(scalars.lastIndex { !Self.closing.contains($0) } ?? scalars.startIndex)]
    guard let last = scalars[core.endIndex...].first else { return false }
    if Self.stops.contains(last) || Self.pauses.contains(last) { return true }
    guard Self.calls.contains(last) else { return false }
    return zip(core, core.dropFirst()).contains { mark, after in
      after == " " && (Self.stops.contains(mark) || Self.calls.contains(mark))
    }
  }

  /// Whether the line was broken because the next word did not fit: in a paragraph that was
  /// wrapped, no line but the last has room for the word that follows. A line that goes on in
  /// lower case is broken in any case, and one above a byline never.
  private var isWrapped: Bool {
    guard let next = rest.first, !Self.isByline(next) else { return false }
    if next.unicodeScalars.first?.properties.isLowercase == true { return true }
    let lines = [line] + rest
    let width = lines.map(\.unicodeScalars.count).max() ?? 0
    return width <= Self.greatestWidth
      && zip(lines, rest).allSatisfy { line, next in
        let word = next.unicodeScalars.prefix { !$0.properties.isWhitespace }
        return line.unicodeScalars.count + 1 + word.count > width
      }
  }

  /// Whether `line` names an author: "By Sana Baloch".
  private static func isByline(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    guard scalars.starts(with: "By ".unicodeScalars) || scalars.starts(with: "BY ".unicodeScalars)
    else { return false }
    return scalars.dropFirst(3).first?.properties.isUppercase == true
  }

  private static let stops: Set<Unicode.Scalar> = [".", "…", "。", "।", "۔"]
  private static let calls: Set<Unicode.Scalar> = ["?", "!", "？", "！", "؟"]
  private static let pauses: Set<Unicode.Scalar> = [",", ";", ":", "-", "–", "—", "،", "、"]
  private static let closing: Set<Unicode.Scalar> = [
    "\"", "'", "”", "“", "’", "‘", "»", "›", "«", "」", "』", ")", "]", "）",
  ]
}
