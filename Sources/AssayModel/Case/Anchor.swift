/// Where in which bytes a claim's words stand: a W3C Web Annotation position and quote, tied to the
/// article's SHA-256. It must match in exactly one place.
package struct Anchor: Hashable, Sendable {
  // In one place, because facts, claims and their copies hold the same anchor by the thousand.
  @usableFromInline let fields: Fields

  package init(
    digest: Digest, span: Span, quote: String, prefix: String, suffix: String, harm: Harm?,
    reader: String? = nil
  ) {
    fields = Fields(
      digest: digest, span: span, quote: quote, prefix: prefix, suffix: suffix, harm: harm,
      reader: reader)
  }

  /// SHA-256 of the article's raw bytes.
  @inlinable package var digest: Digest { fields.digest }
  @inlinable package var span: Span { fields.span }
  /// The text at `span`, exactly.
  @inlinable package var quote: String { fields.quote }
  /// Up to 32 scalars before the quote.
  @inlinable package var prefix: String { fields.prefix }
  /// Up to 32 scalars after it.
  @inlinable package var suffix: String { fields.suffix }
  /// The harm of the figure that stands here; `nil` where an analyst anchored by hand.
  @inlinable package var harm: Harm? { fields.harm }
  /// The version of the reader that found the figure; `nil` with `harm`.
  @inlinable package var reader: String? { fields.reader }

  package static func == (left: Self, right: Self) -> Bool {
    left.fields === right.fields
      || (left.digest == right.digest && left.span == right.span && left.quote == right.quote
        && left.prefix == right.prefix && left.suffix == right.suffix && left.harm == right.harm
        && left.reader == right.reader)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
    hasher.combine(span)
    hasher.combine(harm)
  }

  /// How many scalars of the text around the quote are kept.
  package static let contextLength = 32
}

extension Anchor {
  /// What anchors that are equal because one was passed on have in common.
  @usableFromInline
  final class Fields: Sendable {
    @usableFromInline let digest: Digest
    @usableFromInline let span: Span
    @usableFromInline let quote: String
    @usableFromInline let prefix: String
    @usableFromInline let suffix: String
    @usableFromInline let harm: Harm?
    @usableFromInline let reader: String?

    fileprivate init(
      digest: Digest, span: Span, quote: String, prefix: String, suffix: String, harm: Harm?,
      reader: String?
    ) {
      self.digest = digest
      self.span = span
      self.quote = quote
      self.prefix = prefix
      self.suffix = suffix
      self.harm = harm
      self.reader = reader
    }
  }
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
    let (before, after) = Self.context(of: span, in: article)
    guard digest == article.digest, span.start <= span.end,
      span.end <= article.length(of: span.part),
      let start = article.byte(ofScalar: span.start, in: span.part)
    else { return false }
    var text = article.text(of: span.part)
    return text.withUTF8 { text in
      // As long as they are, in scalars, one place settles all three.
      let end = start + quote.utf8.count
      return Self.stands(quote, of: span.length, at: start, in: text)
        && Self.stands(prefix, of: before.length, at: start - prefix.utf8.count, in: text)
        && Self.stands(suffix, of: after.length, at: end, in: text)
    }
  }

  /// Whether `words`, so many scalars, stand in `text` from the byte `start` on. By bytes: two texts
  /// that only Unicode calls equal are not the same words in evidence.
  private static func stands(
    _ words: String, of length: Int, at start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var words = words
    return words.withUTF8 { utf8 in
      guard start >= 0, start <= text.count - utf8.count, utf8.scalarCount == length else {
        return false
      }
      let there = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[start...])
      let expected = UnsafeRawBufferPointer(utf8)
      var index = 0
      while index + 8 <= utf8.count {
        guard
          there.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == expected.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        else { return false }
        index += 8
      }
      while index < utf8.count {
        guard there[index] == expected[index] else { return false }
        index += 1
      }
      return true
    }
  }
}
