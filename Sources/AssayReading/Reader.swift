import AssayModel

/// Reads one article: text becomes figures, incidents and the article's own toll.
package enum Reader {
  /// Changes whenever the same text may give other figures.
  package static let version = "1"

  /// What the article says, by rules alone. The same text always gives the same reading.
  package static func read(
    headline: String?, body: String, published: CalendarDate?
  ) -> Reading {
    let lexicon = Lexicon.shared
    var parts: [PartText] = []
    if let headline, !headline.isEmpty {
      parts.append(PartText(headline, part: .headline, lexicon: lexicon))
    }
    parts.append(PartText(body, part: .body, lexicon: lexicon))
    var drafts: [Draft] = []
    for part in parts {
      DraftReader(part: part, lexicon: lexicon, published: published).read(into: &drafts)
    }
    let incidents = IncidentGrouping.group(&drafts)
    let figures = Figures.figures(of: drafts, in: parts)
    return Reading(figures: figures, incidents: incidents, toll: TollReader.toll(of: drafts))
  }
}
