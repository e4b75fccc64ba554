/// One word of a command line, with its quotes taken off.
package struct Word: Hashable, Sendable {
  package let text: String
  /// Whether it stood in quotes, and so is never an id, an option or a command.
  package let isQuoted: Bool
  /// The `n` of `"…"#n`: which of several places is meant, from 1.
  package let occurrence: Int?
  /// Characters from the start of the line.
  package let column: Int

  package init(_ text: String, isQuoted: Bool = false, occurrence: Int? = nil, column: Int = 0) {
    self.text = text
    self.isQuoted = isQuoted
    self.occurrence = occurrence
    self.column = column
  }

  /// The word without white space at its ends.
  var trimmed: Word {
    Word(text.trimmed, isQuoted: isQuoted, occurrence: occurrence, column: column)
  }
}

/// A command line in words: bare ones, `"quoted ones"` with an optional `#n`, and `name="value"`.
/// Within quotes `\"` and `\\` stand for themselves, and typographic quotes open and close as well.
package func words(of line: String) throws(CommandError) -> [Word] {
  var splitter = WordSplitter(line)
  return try splitter.words()
}

/// The quote that closes what `character` opens; `nil` when it opens nothing.
func closingQuote(of character: Character) -> Character? {
  switch character {
  case "\"": "\""
  case "“": "”"
  case "„": "“"
  case "«": "»"
  default: nil
  }
}

private struct WordSplitter {
  private let characters: [Character]
  private var index = 0

  init(_ line: String) { characters = Array(line) }

  mutating func words() throws(CommandError) -> [Word] {
    var words: [Word] = []
    while true {
      while index < characters.count, characters[index].isWhitespace { index += 1 }
      guard index < characters.count else { return words }
      words.append(try word())
    }
  }

  private mutating func word() throws(CommandError) -> Word {
    let column = index
    var text = ""
    if closingQuote(of: characters[index]) != nil {
      text = try quoted()
      return Word(text, isQuoted: true, occurrence: try occurrence(), column: column)
    }
    while index < characters.count, !characters[index].isWhitespace {
      if characters[index - (index > column ? 1 : 0)] == "=", index > column,
        closingQuote(of: characters[index]) != nil
      {
        text += try quoted()
      } else {
        text.append(characters[index])
        index += 1
      }
    }
    return Word(text, column: column)
  }

  private mutating func quoted() throws(CommandError) -> String {
    let start = index
    guard let closing = closingQuote(of: characters[index]) else { return "" }
    var text = ""
    index += 1
    while index < characters.count {
      let character = characters[index]
      index += 1
      if character == closing { return text }
      if character == "\\", index < characters.count, "\"\\”“»".contains(characters[index]) {
        text.append(characters[index])
        index += 1
      } else {
        text.append(character)
      }
    }
    throw CommandError(
      "A quote does not end", hint: "close it with \(closing), or write \\\" for a quote inside",
      column: start)
  }

  private mutating func occurrence() throws(CommandError) -> Int? {
    guard index < characters.count, characters[index] == "#" else { return nil }
    let column = index
    index += 1
    var digits = ""
    while index < characters.count, characters[index].isASCII, characters[index].isNumber {
      digits.append(characters[index])
      index += 1
    }
    guard let number = Int(digits), number > 0, digits.count < 7 else {
      throw CommandError(
        "A number from 1 must follow #", hint: "\"…\"#2 is the second place",
        column: column)
    }
    return number
  }
}
