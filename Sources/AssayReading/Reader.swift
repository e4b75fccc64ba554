import AssayModel

/// Reads one article: text becomes figures, incidents and the article's own toll.
package enum Reader {
  /// Changes whenever the same text may give other figures.
  package static let version = "6"

  /// What the article says, by rules alone. The same text always gives the same reading.
  package static func read(
    headline: String?, body: String, published: CalendarDate?
  ) -> Reading {
    var headline = headline ?? ""
    var body = body
    return headline.withUTF8 { headline in
      body.withUTF8 { body in read(headline: headline, body: body, published: published) }
    }
  }

  /// The same of UTF-8.
  package static func read(
    headline: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>,
    published: CalendarDate?
  ) -> Reading {
    read(headline: headline, body: body, published: published, recorder: nil)
  }

  /// Whether a headline may have a figure, whatever its article's body says: one without a mention of
  /// harm has none.
  package static func mayCount(_ headline: String) -> Bool {
    var headline = headline
    return headline.withUTF8 { bytes in
      let lexicon = Lexicon.shared
      guard let harm = HarmScanner(bytes: bytes, lexicon: lexicon).first(in: 0..<bytes.count) else {
        return false
      }
      var drafts: [Draft] = []
      let part = PartText(bytes, part: .headline, lexicon: lexicon)
      DraftReader(part: part, published: nil).read(into: &drafts, from: harm)
      return !drafts.isEmpty
    }
  }

  static func read(
    headline: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>,
    published: CalendarDate?, recorder: Recorder?
  ) -> Reading {
    let lexicon = Lexicon.shared
    let harms = [headline, body].map { bytes in
      HarmScanner(bytes: bytes, lexicon: lexicon).first(in: 0..<bytes.count)
    }
    guard harms != [nil, nil] else { return Reading(figures: [], incidents: [], toll: [:]) }
    let article = ArticleText(
      headline: PartText(headline, part: .headline, lexicon: lexicon),
      body: PartText(body, part: .body, lexicon: lexicon))
    var drafts: [Draft] = []
    // A very long text: make room once, instead of by doubling.
    if body.count > 1 << 20 { drafts.reserveCapacity(body.count / 512) }
    for (part, harm) in zip([article.headline, article.body], harms) {
      DraftReader(part: part, published: published, recorder: recorder)
        .read(into: &drafts, from: harm)
    }
    guard !drafts.isEmpty else { return Reading(figures: [], incidents: [], toll: [:]) }
    let incidents = IncidentGrouping.group(&drafts, in: article, recorder: recorder)
    return Reading(
      figures: Figures.figures(of: drafts, in: article), incidents: incidents,
      toll: TollReader.toll(of: drafts))
  }
}
