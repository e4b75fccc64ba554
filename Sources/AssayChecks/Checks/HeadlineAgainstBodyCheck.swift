import AssayJournal
import AssayModel

/// A headline is not written by whoever wrote the text below it, and its number needs a sentence
/// that carries it. Where there is none the number may still be right: it has no known speaker.
/// A figure that an analyst marked as misread or set aside is not asked about, nor one whose claim was
/// withdrawn and that nobody holds any more.
package enum HeadlineAgainstBodyCheck: ArticleCheck {
  package static let name = "headline-against-body"
  package static let summary = "A headline's figure that no sentence of the body carries."

  package static func mayFind(in article: Article, _ words: WordReader) -> Bool {
    article.headline.map { words.mayCount($0) } ?? false
  }

  package static func findings(
    in article: Article, _ reading: Reading, _ standing: Standing
  ) -> [Finding] {
    let orphans = orphans(in: article, reading, standing)
    guard !orphans.isEmpty else { return [] }
    let aside = standing.figures(of: reading, in: article, reviewed: .aside)
    return
      orphans
      .filter { !aside.contains($0) && !standing.gaveUp(reading.figures[$0], of: article) }
      .map { finding(of: $0, in: article, reading, standing) }
  }

  /// The headline's figures, those set aside included, that no sentence carries.
  package static func orphans(
    in article: Article, _ reading: Reading, _ standing: Standing
  ) -> [Int] {
    headlineFiguresWithoutBody(
      in: reading, misread: standing.figures(of: reading, in: article, reviewed: .misread))
  }

  /// That no sentence carries the headline's figure `index`.
  package static func finding(
    of index: Int, in article: Article, _ reading: Reading, _ standing: Standing
  ) -> Finding {
    let figure = reading.figures[index]
    let misread = standing.figures(of: reading, in: article, reviewed: .misread)
    let instead = reading.figures.indices.filter {
      let other = reading.figures[$0]
      return other.span.part == .body && other.harm == figure.harm && other.scope == .incident
        && other.incident == figure.incident && !misread.contains($0)
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
}

extension Standing {
  /// Whether what was held of the figure was withdrawn, and nothing is held of it now.
  func gaveUp(_ figure: Figure, of article: Article) -> Bool {
    func isOfFigure(_ claim: Claim) -> Bool {
      claim.anchor.digest == article.digest && claim.anchor.span.overlaps(figure.span)
        && claim.content.about.harm == figure.harm
    }
    return withdrawnClaims.values.contains { isOfFigure($0.claim) }
      && !claims.all.contains(where: isOfFigure)
  }

  /// The figures of `article` that an analyst gave this review, by their place in `reading`.
  func figures(
    of reading: Reading, in article: Article, reviewed outcome: FigureReview.Outcome
  ) -> Set<Int> {
    guard !reviews.isEmpty else { return [] }
    return Set(
      reading.figures.indices.filter {
        let figure = reading.figures[$0]
        let place = FigurePlace(digest: article.digest, span: figure.span, harm: figure.harm)
        return reviews[place]?.outcome == outcome
      })
  }
}
