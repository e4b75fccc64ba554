import AssayModel

/// Finds the places of typed words in an article.
struct QuoteFinder {
  let article: Article
  /// Whether capitals and small letters are the same.
  var ignoringCase = false

  /// Every place where `quote` stands, headline first. Typographic quotes, dashes and spaces match
  /// their plain forms, scalar by scalar, so that a place is exact although a keyboard is plain.
  func places(of quote: String) -> [Span] {
    let plain = ignoringCase ? Self.plainSmall : Self.plain
    let sought = quote.unicodeScalars.map(plain)
    guard !sought.isEmpty else { return [] }
    return Part.allCases.flatMap { part in
      Self.starts(of: sought, in: article.text(of: part).unicodeScalars.map(plain)).map {
        Span(part: part, start: $0, end: $0 + sought.count)
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

  private static func starts(of sought: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard sought.count <= text.count else { return [] }
    return (0...(text.count - sought.count)).filter { start in
      text[start] == sought[0] && text[start..<start + sought.count].elementsEqual(sought)
    }
  }

  /// The plain small form, where it is a single scalar.
  private static func plainSmall(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return plain(small.count == 1 ? small.first ?? scalar : scalar)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’", "‚", "ʼ": "'"
    case "‐", "‑", "–", "—", "−": "-"
    case "\u{A0}", "\u{202F}", "\u{2009}", "\n", "\t": " "
    default: scalar
    }
  }
}

/// `text`, cut to a length that fits in a sentence.
func shortened(_ text: String, to length: Int = 60) -> String {
  text.count <= length ? text : text.prefix(length - 1) + "…"
}

/// "once", "3 times".
func times(_ count: Int) -> String {
  switch count {
  case 0: "nowhere"
  case 1: "once"
  default: "\(count) times"
  }
}
