/// Where in which bytes a claim's words stand: a W3C Web Annotation position and quote, tied to the
/// article's SHA-256. It must match in exactly one place.
package struct Anchor: Hashable, Sendable {
  /// SHA-256 of the article's raw bytes.
  package let digest: Digest
  package let span: Span
  /// The text at `span`, exactly.
  package let quote: String
  /// Up to 32 scalars before the quote.
  package let prefix: String
  /// Up to 32 scalars after it.
  package let suffix: String
  /// The harm of the figure that stands here; `nil` where an analyst anchored by hand.
  package let harm: Harm?
  /// The version of the reader that found the figure; `nil` with `harm`.
  package let reader: String?

  package init(
    digest: Digest, span: Span, quote: String, prefix: String, suffix: String, harm: Harm?,
    reader: String? = nil
  ) {
    self.digest = digest
    self.span = span
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.harm = harm
    self.reader = reader
  }

  /// How many scalars of the text around the quote are kept.
  package static let contextLength = 32
}

extension Anchor {
  /// The anchor of `span` in `article`; `nil` when the span does not lie in that part.
  package init?(of span: Span, in article: Article, harm: Harm?, reader: String? = nil) {
    let scalars = article.text(of: span.part).unicodeScalars
    guard span.start >= 0, span.start <= span.end,
      let start = scalars.index(
        scalars.startIndex, offsetBy: span.start, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: span.length, limitedBy: scalars.endIndex)
    else { return nil }
    let before =
      scalars.index(start, offsetBy: -Self.contextLength, limitedBy: scalars.startIndex)
      ?? scalars.startIndex
    let after =
      scalars.index(end, offsetBy: Self.contextLength, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    self.init(
      digest: article.digest, span: span, quote: String(scalars[start..<end]),
      prefix: String(scalars[before..<start]), suffix: String(scalars[end..<after]), harm: harm,
      reader: reader)
  }

  /// Whether the quote and what surrounds it stand in `article` where the anchor says.
  package func holds(in article: Article) -> Bool {
    guard let found = Anchor(of: span, in: article, harm: harm) else { return false }
    // By scalars: two texts that only Unicode calls equal are not the same words in evidence.
    return found.quote.unicodeScalars.elementsEqual(quote.unicodeScalars)
      && found.prefix.unicodeScalars.elementsEqual(prefix.unicodeScalars)
      && found.suffix.unicodeScalars.elementsEqual(suffix.unicodeScalars)
      && digest == article.digest
  }
}
