import AssayModel

/// A headline is not written by whoever wrote the text below it, and its number needs a sentence
/// that carries it. Where there is none the number may still be right: it has no known speaker.
package enum HeadlineAgainstBodyCheck: ArticleCheck {
  package static let name = "headline-against-body"
  package static let summary = "A headline's figure that no sentence of the body carries."

  package static func findings(in article: Article, _ reading: Reading) -> [Finding] {
    headlineFiguresWithoutBody(in: reading).map { finding(of: $0, in: article, reading) }
  }

  /// That no sentence carries the headline's figure `index`.
  package static func finding(
    of index: Int, in article: Article, _ reading: Reading
  ) -> Finding {
    let figure = reading.figures[index]
    let instead = reading.figures.indices.filter {
      let other = reading.figures[$0]
      return other.span.part == .body && other.harm == figure.harm && other.scope == .incident
        && other.incident == figure.incident
    }
    return Finding(
      check: name, severity: .problem,
      message: "No sentence of \(article.id) carries the headline's \"\(figure.quote)\"; "
        + said(instead.map { reading.figures[$0] }, of: figure.harm),
      evidence: ([index] + instead).map { evidence(of: reading.figures[$0], $0, in: article) },
      remedy: "find who said it: another article of the day, or the outlet")
  }

  /// What the body has instead.
  private static func said(_ figures: [Figure], of harm: Harm) -> String {
    var words: [String] = []
    for figure in figures {
      let text = figure.quantity.words.isEmpty ? figure.quote : figure.quantity.words
      let stance = figure.stance == .asserts ? "" : " (\(figure.stance.rawValue))"
      let item = "\"\(text)\"\(stance)"
      if !words.contains(item) { words.append(item) }
    }
    guard !words.isEmpty else { return "the body has no figure of \(harm.rawValue) for it" }
    return "the body has " + words.joined(separator: ", ")
  }

  private static func evidence(
    of figure: Figure, _ index: Int, in article: Article
  ) -> Finding.Evidence {
    let voice = figure.span.part == .headline ? "the headline" : "the article itself"
    return Finding.Evidence(
      id: "\(article.id).\(index + 1)", words: figure.quote,
      source: figure.speakers.isEmpty ? voice : figure.speakers.joined(separator: ", via "))
  }

  package static let examples = [
    CheckExample(
      "the body has only vague words", fires: true,
      .article(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("Several people were killed", .killed, .vague("Several")))),
    CheckExample(
      "the body fears what the headline asserts", fires: true,
      .article(
        .headline("20 dead", .killed, .exact(20, words: "20")),
        .body("20 people are feared dead", .killed, .exact(20, words: "20"), stance: .fears))),
    CheckExample(
      "a number of another incident does not carry a floor", fires: true,
      .article(
        .headline("At least 7 killed", .killed, .atLeast(7, words: "At least 7")),
        .body("a bombing killed 85", .killed, .exact(85, words: "85"), incident: 1))),
    CheckExample(
      "the body has the number", fires: false,
      .article(
        .headline("7 killed", .killed, .exact(7, words: "7")),
        .body("Seven people were killed", .killed, .exact(7, words: "Seven")))),
    CheckExample(
      "the body's number lies within the headline's bounds", fires: false,
      .article(
        .headline("More than 10 killed", .killed, .moreThan(10, words: "More than 10")),
        .body("12 people were killed", .killed, .exact(12, words: "12")))),
    CheckExample(
      "the body's parts add up to it", fires: false,
      .article(
        .headline("11 killed", .killed, .exact(11, words: "11")),
        .body("7 soldiers", .killed, .exact(7, words: "7"), people: "soldiers", [.soldier]),
        .body(
          "and 4 civilians died", .killed, .exact(4, words: "4"), people: "civilians", [.civilian]))
    ),
    CheckExample(
      "casualties are killed and injured together", fires: false,
      .article(
        .headline("20 casualties", .casualties, .exact(20, words: "20")),
        .body("5 killed", .killed, .exact(5, words: "5")),
        .body("and 15 injured", .injured, .exact(15, words: "15")))),
    CheckExample(
      "the body has the number for the whole day", fires: false,
      .article(
        .headline("Strikes kill 61", .killed, .exact(61, words: "61")),
        .body("61 died in strikes that day", .killed, .exact(61, words: "61"), scope: .period))),
    CheckExample(
      "a headline that tells of one victim counts nobody", fires: false,
      .article(
        .headline("Mayor killed", .killed, .exact(1, words: "Mayor")),
        .body("Dozens were killed", .killed, .vague("Dozens")))),
    CheckExample(
      "a vague headline claims no number", fires: false,
      .article(
        .headline("Dozens killed", .killed, .vague("Dozens")),
        .body("Many people were killed", .killed, .vague("Many")))),
  ]
}
