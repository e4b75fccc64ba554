/// One loaded document: a news story, but also a post, a list or a call note. Same bytes, same
/// article.
package struct Article: Hashable, Sendable {
  // In one place, because articles are passed on by the thousand.
  @usableFromInline let fields: Fields

  package init(
    id: ArticleID, digest: Digest, byteCount: Int, name: String, headline: String?, body: String,
    details: ArticleDetails, salts: ArticleSalts = ArticleSalts(), gaps: ArticleGaps = ArticleGaps()
  ) {
    fields = Fields(
      id: id, digest: digest, byteCount: byteCount, name: name, headline: headline, body: body,
      details: details, salts: salts, gaps: gaps)
  }

  @inlinable package var id: ArticleID { fields.id }
  /// SHA-256 of the raw bytes, which are kept as evidence.
  @inlinable package var digest: Digest { fields.digest }
  /// How many raw bytes there were.
  @inlinable package var byteCount: Int { fields.byteCount }
  /// The file's name as it was given, or `stdin`.
  @inlinable package var name: String { fields.name }
  @inlinable package var headline: String? { fields.headline }
  /// The text as it is read and anchored: normalised once, at intake.
  @inlinable package var body: String { fields.body }
  @inlinable package var details: ArticleDetails { fields.details }
  @inlinable package var salts: ArticleSalts { fields.salts }
  @inlinable package var gaps: ArticleGaps { fields.gaps }

  package static func == (left: Self, right: Self) -> Bool {
    left.fields === right.fields
      || (left.id == right.id && left.digest == right.digest && left.byteCount == right.byteCount
        && left.name == right.name && left.headline == right.headline && left.body == right.body
        && left.details == right.details && left.salts == right.salts && left.gaps == right.gaps)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(digest)
  }

  /// The text of one part; empty where there is no headline.
  package func text(of part: Part) -> String {
    switch part {
    case .headline: headline ?? ""
    case .body: body
    }
  }

  private func offsets(of part: Part) -> ScalarOffsets {
    switch part {
    case .headline: fields.headlineOffsets
    case .body: fields.bodyOffsets
    }
  }

  /// How many scalars a part has.
  package func length(of part: Part) -> Int { offsets(of: part).count }

  /// The bytes at `span` within the UTF-8 of its part, found without a walk; `nil` where it does not
  /// lie in that part.
  package func bytes(at span: Span) -> Range<Int>? {
    guard span.start <= span.end else { return nil }
    let offsets = offsets(of: span.part)
    var text = text(of: span.part)
    return text.withUTF8 { utf8 in
      guard let start = offsets.byte(ofScalar: span.start, in: utf8),
        let end = offsets.byte(ofScalar: span.end, in: utf8)
      else { return nil }
      return start..<end
    }
  }

  /// The byte at which a scalar of a part begins, and its end for its `length`; `nil` where it has
  /// no such scalar.
  func byte(ofScalar scalar: Int, in part: Part) -> Int? {
    var text = text(of: part)
    return text.withUTF8 { offsets(of: part).byte(ofScalar: scalar, in: $0) }
  }

  /// The words at `span`; `nil` where it does not lie in its part.
  package func words(at span: Span) -> Substring? {
    guard let bytes = bytes(at: span) else { return nil }
    let text = text(of: span.part)
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: bytes.count)]
  }
}

extension Article {
  /// What articles that are equal because one was passed on have in common.
  @usableFromInline
  final class Fields: Sendable {
    @usableFromInline let id: ArticleID
    @usableFromInline let digest: Digest
    @usableFromInline let byteCount: Int
    @usableFromInline let name: String
    @usableFromInline let headline: String?
    @usableFromInline let body: String
    @usableFromInline let details: ArticleDetails
    @usableFromInline let salts: ArticleSalts
    @usableFromInline let gaps: ArticleGaps
    fileprivate let headlineOffsets: ScalarOffsets
    fileprivate let bodyOffsets: ScalarOffsets

    fileprivate init(
      id: ArticleID, digest: Digest, byteCount: Int, name: String, headline: String?,
      body: String, details: ArticleDetails, salts: ArticleSalts, gaps: ArticleGaps
    ) {
      self.id = id
      self.digest = digest
      self.byteCount = byteCount
      self.name = name
      self.headline = headline
      self.body = body
      self.details = details
      self.salts = salts
      self.gaps = gaps
      headlineOffsets = ScalarOffsets(of: headline ?? "")
      bodyOffsets = ScalarOffsets(of: body)
    }
  }
}

/// What is known about an article besides its words; anything may be unknown.
package struct ArticleDetails: Hashable, Sendable {
  package var outlet: String?
  package var author: String?
  package var platform: String?
  package var published: Moment?
  package var url: String?
  package var archiveURL: String?
  /// A BCP 47 tag: `en`, `ar`.
  package var language: String?

  package init(
    outlet: String? = nil, author: String? = nil, platform: String? = nil,
    published: Moment? = nil, url: String? = nil, archiveURL: String? = nil,
    language: String? = nil
  ) {
    self.outlet = outlet
    self.author = author
    self.platform = platform
    self.published = published
    self.url = url
    self.archiveURL = archiveURL
    self.language = language
  }
}

/// One of the things that are known about an article besides its words, by the name under which
/// sessions keep it.
package enum ArticleDetail: String, CaseIterable, Hashable, Sendable {
  case outlet
  case author
  case platform
  case published
  case url
  case archiveURL
  case language
}

/// What keeps an article's words and details, once withheld, from being guessed by their hashes: 32
/// hexadecimal digits each.
package struct ArticleSalts: Hashable, Sendable {
  package let text: String
  package let details: String

  /// Salts that hide nothing, for articles that are never written down.
  package init() {
    text = String(repeating: "0", count: 32)
    details = text
  }

  package init(text: String, details: String) {
    self.text = text
    self.details = details
  }
}

/// What of an article was withheld: its hashes, which are all that is left of it.
package struct ArticleGaps: Hashable, Sendable {
  /// The hash of the headline and text; `nil` while they are here.
  package let text: Digest?
  /// The hash of the name and details; `nil` while they are here.
  package let details: Digest?

  package init(text: Digest? = nil, details: Digest? = nil) {
    self.text = text
    self.details = details
  }
}

extension Article {
  /// The article with other details; its words, its hashes' salts and its id stay.
  package func with(_ details: ArticleDetails) -> Article {
    Article(
      id: id, digest: digest, byteCount: byteCount, name: name, headline: headline, body: body,
      details: details, salts: salts, gaps: gaps)
  }
}

extension Article {
  /// The article with salts of its own.
  package func with(_ salts: ArticleSalts) -> Article {
    Article(
      id: id, digest: digest, byteCount: byteCount, name: name, headline: headline, body: body,
      details: details, salts: salts, gaps: gaps)
  }
}

extension Article {
  /// Whether the headline and text were withheld; both are empty then.
  package var isTextWithheld: Bool { gaps.text != nil }

  /// Whether the name and details were withheld; they are empty then.
  package var areDetailsWithheld: Bool { gaps.details != nil }

  /// The article without its words, of which only `hash` is left.
  package func withoutText(leaving hash: Digest) -> Article {
    Article(
      id: id, digest: digest, byteCount: byteCount, name: name, headline: nil, body: "",
      details: details, salts: ArticleSalts(text: "", details: salts.details),
      gaps: ArticleGaps(text: hash, details: gaps.details))
  }

  /// The article without its name and details, of which only `hash` is left.
  package func withoutDetails(leaving hash: Digest) -> Article {
    Article(
      id: id, digest: digest, byteCount: byteCount, name: "", headline: headline, body: body,
      details: ArticleDetails(), salts: ArticleSalts(text: salts.text, details: ""),
      gaps: ArticleGaps(text: gaps.text, details: hash))
  }
}

extension ArticleDetails {
  /// One of the details in words; `nil` where it is unknown.
  package subscript(detail: ArticleDetail) -> String? {
    switch detail {
    case .outlet: outlet
    case .author: author
    case .platform: platform
    case .published: published?.description
    case .url: url
    case .archiveURL: archiveURL
    case .language: language
    }
  }

  /// These details with those of `other` in their place, and without those that are `cleared`.
  package func amended(by other: ArticleDetails, clearing cleared: [ArticleDetail])
    -> ArticleDetails
  {
    var amended = other.completed(by: self)
    for detail in cleared {
      switch detail {
      case .outlet: amended.outlet = nil
      case .author: amended.author = nil
      case .platform: amended.platform = nil
      case .published: amended.published = nil
      case .url: amended.url = nil
      case .archiveURL: amended.archiveURL = nil
      case .language: amended.language = nil
      }
    }
    return amended
  }

  /// These details, and those of `other` where nothing is known here.
  package func completed(by other: ArticleDetails) -> ArticleDetails {
    ArticleDetails(
      outlet: outlet ?? other.outlet, author: author ?? other.author,
      platform: platform ?? other.platform, published: published ?? other.published,
      url: url ?? other.url, archiveURL: archiveURL ?? other.archiveURL,
      language: language ?? other.language)
  }
}
