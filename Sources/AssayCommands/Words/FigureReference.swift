import AssayJournal
import AssayModel
import AssayReading

/// A figure of an article as the shell speaks of it: `a1.3` is the third figure of a1.
struct FigureHandle: Hashable {
  let article: Article
  /// From 0.
  let index: Int
  let figure: Figure

  var name: String { "\(article.id).\(index + 1)" }

  var place: FigurePlace {
    FigurePlace(digest: article.digest, span: figure.span, harm: figure.harm)
  }
}

extension World {
  /// All figures of an article, in the order of the text.
  func figures(of article: Article) -> [FigureHandle] {
    reading(of: article).figures.enumerated().map {
      FigureHandle(article: article, index: $0.offset, figure: $0.element)
    }
  }
}

/// Reads a list of figures as it was typed: `a1.3`, `a1/2` for all figures of the article's own
/// second incident, or an article followed by a quote.
struct FigureReferences {
  let session: Session
  let world: World

  func figures(_ words: [Word]) throws(CommandError) -> [FigureHandle] {
    var figures: [FigureHandle] = []
    var article: Article?
    for word in words {
      if word.isQuoted {
        guard let article else {
          throw CommandError(
            "A quote needs its article", hint: "write the article before it: a1 \"…\"",
            column: word.column)
        }
        figures.append(try figure(quoted: word, in: article))
      } else if let point = word.text.firstIndex(of: ".") {
        figures.append(try figure(numbered: word, point: point))
      } else if let slash = word.text.firstIndex(of: "/") {
        figures.append(contentsOf: try self.figures(ofIncident: word, slash: slash))
      } else {
        article = try session.article(word)
      }
    }
    guard !figures.isEmpty else {
      throw CommandError(
        "No figure is named", hint: "name it by id (a1.3) or by its words (a1 \"…\")",
        column: words.first?.column)
    }
    return figures
  }

  private func figure(numbered word: Word, point: String.Index) throws(CommandError) -> FigureHandle
  {
    let article = try session.article(Word(String(word.text[..<point]), column: word.column))
    let all = world.figures(of: article)
    guard let number = decimal(word.text[word.text.index(after: point)...].utf8), number > 0,
      number <= all.count
    else {
      let what =
        all.isEmpty ? "the reader found none there" : "the highest is \(article.id).\(all.count)"
      throw CommandError(
        "No figure \(word.text); \(what)", hint: "see `figures \(article.id)`",
        column: word.column)
    }
    return all[number - 1]
  }

  private func figures(
    ofIncident word: Word, slash: String.Index
  ) throws(CommandError) -> [FigureHandle] {
    let article = try session.article(Word(String(word.text[..<slash]), column: word.column))
    let number = decimal(word.text[word.text.index(after: slash)...].utf8)
    let figures = world.figures(of: article).filter { $0.figure.incident.map { $0 + 1 } == number }
    guard number != nil, !figures.isEmpty else {
      throw CommandError(
        "\(article.id) has no figures of an incident \(word.text)",
        hint: "`figures \(article.id)` shows the article's own incidents", column: word.column)
    }
    return figures
  }

  /// The article's own incident that a word such as `a1/2` means, and the figures that are about it.
  func incident(of word: Word) throws(CommandError) -> (IncidentGuess, [FigureHandle]) {
    guard let slash = word.text.firstIndex(of: "/") else {
      throw CommandError(
        "\"\(word.text)\" is no article's own incident",
        hint: "they are called a1/1, a1/2 …: see `figures`", column: word.column)
    }
    let figures = try self.figures(ofIncident: word, slash: slash)
    let guess = figures.first.flatMap { first in
      first.figure.incident.map { world.reading(of: first.article).incidents[$0] }
    }
    return (guess ?? IncidentGuess(place: nil, dates: nil, kind: nil), figures)
  }

  private func figure(quoted word: Word, in article: Article) throws(CommandError) -> FigureHandle {
    let span = try QuoteFinder(article: article).place(of: word)
    let all = world.figures(of: article)
    let exact = all.filter { $0.figure.span == span }
    if exact.count == 1 { return exact[0] }
    var meant = all.filter { $0.figure.span.contains(span) || span.contains($0.figure.span) }
    if meant.count > 1 { meant = Self.narrowed(meant, to: word.text) }
    guard let figure = meant.first else {
      throw CommandError(
        "The reader found no figure in those words of \(article.id)",
        hint: "`claim \(article.id) \"…\" killed 2` writes one by hand", column: word.column)
    }
    // Quoting more than the reader read must not record less than was quoted.
    if span.contains(figure.figure.span) {
      let isHeadline = span.part == .headline
      let unread =
        StatedNumbers(in: word.text, isHeadline: isHeadline).count
        - StatedNumbers(in: figure.figure.quote, isHeadline: isHeadline).count
      guard unread <= 0 || meant.count > 1 else {
        throw CommandError(
          "Of those words the reader read only \"\(shortened(figure.figure.quote.singleLine))\"",
          hint: "quote just that, or write the other numbers with `claim \(article.id) \"…\"`",
          column: word.column)
      }
    }
    guard meant.count == 1 else {
      let names = meant.map { "\($0.name) (\($0.figure.harm.rawValue))" }
      throw CommandError(
        "Those words hold \(meant.count) figures: \(names.joined(separator: ", "))",
        hint: "name one by its id, or quote fewer words", column: word.column)
    }
    return figure
  }

  /// Of several figures in the same words, those whose count is quoted ("rose to 11" of "rose to 11
  /// from nine"), and of a whole with its parts the whole.
  private static func narrowed(_ figures: [FigureHandle], to quote: String) -> [FigureHandle] {
    let counted = figures.filter { standsWhole($0.figure.quantity.words, in: quote) }
    let left = counted.isEmpty ? figures : counted
    let wholes = left.filter { $0.figure.partOf == nil }
    return wholes.isEmpty ? left : wholes
  }

  /// Whether `words` stand in `text` and do not begin or end inside a word of it.
  private static func standsWhole(_ words: String, in text: String) -> Bool {
    guard !words.isEmpty else { return false }
    return text.ranges(of: words).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
    }
  }
}
