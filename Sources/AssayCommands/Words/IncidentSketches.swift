import AssayGrouping
import AssayJournal
import AssayModel
import AssayPlaces

/// An article's own incident, as the shell speaks of it: `a1/2`.
struct ToldIncident {
  let article: Article
  /// From 0.
  let index: Int
  let guess: IncidentGuess
  /// The figures that are about it.
  let figures: [FigureHandle]

  var name: String { "\(article.id)/\(index + 1)" }

  var sketch: IncidentSketch {
    let located = article.located(guess.place)
    let nearer =
      located?.sure.map { $0.kind == .country } ?? true ? placeBeside(located?.sure) : nil
    return IncidentSketch(
      place: nearer?.name ?? guess.place, located: nearer.map { LocatedPlace($0) } ?? located,
      dates: guess.dates,
      kind: guess.kind, counts: Self.counts(figures.map { ($0.figure.harm, $0.figure.quantity) }))
  }

  /// So many characters around a figure are looked through for its place.
  private static let beside = 160

  /// The place named next to the first figure, where the incident is told with a country's name or
  /// people alone ("the Nigerien city of Zinder"), or without any.
  private func placeBeside(_ country: Place?) -> Place? {
    guard let country, let span = figures.first?.figure.span else { return nil }
    // In the figure's own words, then after them, then before.
    let end = min(article.length(of: span.part), span.end + Self.beside)
    let start = max(0, span.start - Self.beside)
    for (from, to) in [(span.start, end), (start, span.start)] {
      guard let words = article.words(at: Span(part: span.part, start: from, end: to)) else {
        continue
      }
      var scanner = PlaceScanner()
      let context = PlaceContext(country: country.country)
      let found = scanner.mentions(in: String(words)).lazy
        .filter { $0.country == nil }
        .compactMap { Gazetteer.shared.locate($0.matches, in: context, kind: $0.kind)?.sure }
        .first { $0.country == country.country }
      if let found { return found }
    }
    return nil
  }

  static func counts(_ figures: [(Harm, Quantity)]) -> [Harm: Set<Int>] {
    figures.reduce(into: [:]) { counts, figure in
      if let value = figure.1.value { counts[figure.0, default: []].insert(value) }
    }
  }
}

extension World {
  /// The article's own incidents with their figures.
  func toldIncidents(of article: Article) -> [ToldIncident] {
    let figures = Dictionary(grouping: self.figures(of: article)) { $0.figure.incident ?? -1 }
    return reading(of: article).incidents.enumerated().map {
      ToldIncident(
        article: article, index: $0.offset, guess: $0.element,
        figures: figures[$0.offset, default: []])
    }
  }
}

extension Article {
  /// So much of an article tells which country it is about.
  private static let telling = 1500

  /// Where words of the article say that something was, by the countries that its beginning names.
  func located(_ place: String?) -> LocatedPlace? {
    guard let place, let located = Gazetteer.shared.locate(place) else { return nil }
    if located.sure != nil { return located }
    var context = PlaceContext(headline ?? "")
    var scanner = PlaceScanner()
    var body = body
    context.add(body.withUTF8 { scanner.mentions(in: $0, limit: Self.telling) })
    return Gazetteer.shared.locate(place, in: context)
  }
}

extension Session {
  /// Where an incident was: by its own words, and where they leave it open, by those of the first
  /// article that a claim about it stands in.
  func located(_ incident: Incident) -> LocatedPlace? {
    guard let place = incident.place else { return nil }
    let alone = Gazetteer.shared.locate(place)
    guard let alone, alone.sure == nil,
      let claim = standing.claimsByIncident[incident.id, default: []].min()
        .flatMap({ claims[$0] }),
      let article = standing.article(of: claim)
    else { return alone }
    return article.located(place)
  }

  func sketch(of incident: Incident) -> IncidentSketch {
    let counts = standing.claims(of: incident.id).compactMap { claim in
      claim.content.about.harm.flatMap { harm -> (Harm, Quantity)? in
        guard case .harm(let count) = claim.content.about else { return nil }
        return (harm, count.quantity)
      }
    }
    return IncidentSketch(
      place: incident.place, located: located(incident), dates: incident.dates,
      kind: incident.kind, counts: ToldIncident.counts(counts))
  }
}
