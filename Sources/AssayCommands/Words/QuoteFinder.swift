import AssayModel

/// Finds the places of typed words in an article.
struct QuoteFinder {
  let article: Article
  /// Whether capitals and small letters are the same.
  var ignoringCase = false

  /// Every place where `quote` stands, headline first. Typographic quotes, dashes and spaces match
  /// their plain forms, scalar by scalar, so that a place is exact although a keyboard is plain.
  func places(of quote: String) -> [Span] {
    let matching = PlainMatching(quote, ignoringCase: ignoringCase)
    return Part.allCases.flatMap { part in
      matching.starts(in: article.text(of: part)).map {
        Span(part: part, start: $0, end: $0 + matching.length)
      }
    }
  }

  /// The one place that a word means. Throws where it stands nowhere, or more than once without
  /// `#n` to say which.
  func place(of word: Word) throws(CommandError) -> Span {
    let places = places(of: word.text)
    if let occurrence = word.occurrence {
      guard occurrence <= places.count else {
        throw CommandError(
          "\"\(shortened(word.text))\" stands \(times(places.count)) in \(article.id), not "
            + "\(occurrence) times", column: word.column)
      }
      return places[occurrence - 1]
    }
    guard let place = places.first else {
      throw CommandError(
        "\"\(shortened(word.text))\" stands nowhere in \(article.id)",
        hint: "copy the words from `show \(article.id)`", column: word.column)
    }
    guard places.count == 1 else {
      throw CommandError(
        "\"\(shortened(word.text))\" stands \(times(places.count)) in \(article.id)",
        hint: "say which with \"…\"#1 to \"…\"#\(places.count), or quote more words",
        column: word.column)
    }
    return place
  }
}

/// `text`, cut to a length that fits in a sentence.
func shortened(_ text: String, to length: Int = 60) -> String {
  if text.utf8.count <= length { return text }
  guard let end = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex),
    end < text.endIndex
  else { return text }
  return text.prefix(length - 1) + "…"
}

/// "once", "3 times".
func times(_ count: Int) -> String {
  switch count {
  case 0: "nowhere"
  case 1: "once"
  default: "\(count) times"
  }
}
