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
    let (before, after) = Self.context(of: span, in: article)
    guard let quote = article.words(at: span), let prefix = article.words(at: before),
      let suffix = article.words(at: after)
    else { return nil }
    self.init(
      digest: article.digest, span: span, quote: String(quote), prefix: String(prefix),
      suffix: String(suffix), harm: harm, reader: reader)
  }

  /// What of the text before and after `span` is kept.
  private static func context(of span: Span, in article: Article) -> (before: Span, after: Span) {
    let length = article.length(of: span.part)
    // A span that lies elsewhere is refused by itself; its context must only not overflow.
    let start = min(max(span.start, 0), length)
    let end = min(max(span.end, 0), length)
    return (
      Span(part: span.part, start: max(0, start - contextLength), end: start),
      Span(part: span.part, start: end, end: min(length, end + contextLength))
    )
  }

  /// Whether the quote and what surrounds it stand in `article` where the anchor says.
  package func holds(in article: Article) -> Bool {
    guard digest == article.digest, let within = article.bytes(at: span) else { return false }
    let (before, after) = Self.context(of: span, in: article)
    guard let beforeBytes = article.bytes(at: before), let afterBytes = article.bytes(at: after)
    else { return false }
    var text = article.text(of: span.part)
    return text.withUTF8 { utf8 in
      Self.isSame(utf8[within], quote) && Self.isSame(utf8[beforeBytes], prefix)
        && Self.isSame(utf8[afterBytes], suffix)
    }
  }

  /// By bytes: two texts that only Unicode calls equal are not the same words in evidence.
  private static func isSame(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: String) -> Bool {
    var text = text
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
    return text.withUTF8 { utf8 in
      guard utf8.count == bytes.count else { return false }
      let other = UnsafeRawBufferPointer(utf8)
      var index = 0
      while index + 8 <= bytes.count {
        guard
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        else { return false }
        index += 8
      }
      return bytes[index...].elementsEqual(other[index...])
    }
  }
}
