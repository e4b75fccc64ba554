import AssayDigest
import AssayModel

/// An article with the hashes that tie its words, and what else is known of it, to its line in a
/// session. Both are salted, so that either can be withheld later.
package struct SealedArticle: Hashable, Sendable {
  package let article: Article
  /// SHA-256 over the salt and the canonical headline and text.
  package let textHash: Digest
  /// SHA-256 over the salt and the canonical details.
  package let detailsHash: Digest

  package init(_ article: Article) {
    self.init(article, textHash: article.textHash, detailsHash: article.detailsHash)
  }

  private init(_ article: Article, textHash: Digest, detailsHash: Digest) {
    self.article = article
    self.textHash = textHash
    self.detailsHash = detailsHash
  }

  /// SHA-256 over the canonical line without words, details and salts: what the `loaded` fact and
  /// the session's head hold.
  package var record: Digest {
    var writer = CanonicalWriter()
    writer.write(()) { members, _ in
      _ = members.integer("bytes", article.byteCount)
      _ = members.value("detailsHash", detailsHash)
      _ = members.value("id", article.id)
      _ = members.value("sha256", article.digest)
      _ = members.value("textHash", textHash)
    }
    return writer.bytes.withBytes { Digest(joining: $0) }
  }
}

extension Article {
  /// SHA-256 over the salt and the canonical headline and text.
  package var textHash: Digest {
    if let withheld = gaps.text { return withheld }
    var writer = CanonicalWriter(bytes: ByteBuffer(capacity: body.utf8.count + 1024))
    writer.bytes.append(Salt(of: salts.text))
    writer.write(()) { members, _ in
      _ = members.optionalText("headline", headline)
      _ = members.text("text", body)
    }
    return writer.bytes.withBytes { Digest(joining: $0) }
  }

  /// The same hash, made of the text as it is written: a JSON string.
  fileprivate func textHash(ofWritten text: UnsafeBufferPointer<UInt8>) -> Digest {
    if let withheld = gaps.text { return withheld }
    var writer = CanonicalWriter()
    writer.bytes.append(Salt(of: salts.text))
    writer.bytes.append("{")
    if let headline {
      writer.bytes.append("\"headline\":")
      writer.bytes.append(string: headline)
      writer.bytes.append(",")
    }
    writer.bytes.append("\"text\":")
    let end: [UInt8] = [UInt8(ascii: "}")]
    return writer.bytes.withBytes { start in
      end.withUnsafeBufferPointer { Digest(joining: start, text, $0) }
    }
  }

  /// SHA-256 over the salt and the canonical details.
  package var detailsHash: Digest {
    if let withheld = gaps.details { return withheld }
    var writer = CanonicalWriter()
    writer.bytes.append(Salt(of: salts.details))
    writer.write(KnownDetails(name: name, details: details), KnownDetails.coded)
    return writer.bytes.withBytes { Digest(joining: $0) }
  }

  /// What the `loaded` fact and the session's head hold.
  package var record: Digest { SealedArticle(self).record }
}

// MARK: - As a line of a session

/// What is known about an article besides its words, with its name.
private struct KnownDetails {
  let name: String
  let details: ArticleDetails

  static let blank = KnownDetails(name: "", details: ArticleDetails())

  static func coded(
    _ members: inout some MemberCoder & ~Copyable, _ known: KnownDetails
  ) -> KnownDetails {
    let archiveURL = members.optionalText("archiveURL", known.details.archiveURL)
    let author = members.optionalText("author", known.details.author)
    let language = members.optionalText("language", known.details.language)
    let name = members.text("name", known.name)
    let outlet = members.optionalText("outlet", known.details.outlet)
    let platform = members.optionalText("platform", known.details.platform)
    let published = members.optionalValue("published", known.details.published)
    let url = members.optionalText("url", known.details.url)
    return KnownDetails(
      name: name,
      details: ArticleDetails(
        outlet: outlet, author: author, platform: platform, published: published, url: url,
        archiveURL: archiveURL, language: language))
  }
}

extension SealedArticle {
  private static let blank = SealedArticle(
    Article(
      id: ArticleID(number: 1), digest: .zero, byteCount: 0, name: "", headline: nil, body: "",
      details: ArticleDetails()), textHash: .zero, detailsHash: .zero)

  /// The members of an article in the order of their names. Words or details that were withheld are
  /// absent with their salts.
  static func coded(
    _ members: inout some MemberCoder & ~Copyable, _ sealed: SealedArticle
  ) -> SealedArticle {
    let article = sealed.article
    let byteCount = members.integer("bytes", article.byteCount)
    let hasDetails = members.isNext("details") ?? !article.areDetailsWithheld
    var known = KnownDetails(name: article.name, details: article.details)
    known = hasDetails ? members.object("details", known, KnownDetails.coded) : .blank
    let detailsHash = members.value("detailsHash", sealed.detailsHash)
    let detailsSalt =
      hasDetails ? members.value("detailsSalt", Salt(of: article.salts.details)) : .none
    let headline = members.optionalText("headline", article.headline)
    let id = members.value("id", article.id)
    let digest = members.value("sha256", article.digest)
    let hasText = members.isNext("text") ?? !article.isTextWithheld
    let body = hasText ? members.text("text", article.body) : ""
    let textHash = members.value("textHash", sealed.textHash)
    let textSalt = hasText ? members.value("textSalt", Salt(of: article.salts.text)) : .none
    // A headline is words as well.
    if !hasText, headline != nil { members.refuse() }
    return SealedArticle(
      Article(
        id: id, digest: digest, byteCount: byteCount, name: known.name, headline: headline,
        body: body, details: known.details,
        salts: ArticleSalts(
          text: hasText ? textSalt.hexadecimal : "",
          details: hasDetails ? detailsSalt.hexadecimal : ""),
        gaps: ArticleGaps(
          text: hasText ? nil : textHash, details: hasDetails ? nil : detailsHash)),
      textHash: textHash, detailsHash: detailsHash)
  }

  /// Reads an article's line. Throws where a member is missing, unknown, or not what it must be,
  /// and where words or details are not those that their hashes were made from.
  package init(json: JSON) throws(FormatError) {
    for (part, salt) in [("text", "textSalt"), ("details", "detailsSalt")] {
      try Entry.requireBoth(part, salt, in: json)
    }
    self = try TreeReader.read(json, of: "the article", blank: .blank, SealedArticle.coded)
    guard textHash == article.textHash else {
      throw FormatError("the text of \(article.id) is not the one that `textHash` was made from")
    }
    guard detailsHash == article.detailsHash else {
      throw FormatError(
        "the details of \(article.id) are not those that `detailsHash` was made from")
    }
  }

  /// Reads the article at the reader's place, which stands there as it would be written; words and
  /// details that do not fit their hashes are left to the reader of trees, which says so.
  init(_ reader: inout CanonicalReader) {
    self = reader.read(.blank, SealedArticle.coded)
    guard reader.isCanonical else { return }
    // The text is the last of an article's texts, and is hashed as it stands.
    let text = UnsafeBufferPointer(rebasing: reader.bytes[reader.textRange])
    if textHash != article.textHash(ofWritten: text) || detailsHash != article.detailsHash {
      reader.refuse()
    }
  }
}

extension Article {
  /// The article as one line of a session file, as a tree.
  package var json: JSON { TreeWriter.tree(of: SealedArticle(self), SealedArticle.coded) }

  /// Reads an article's line; throws as `SealedArticle` does.
  package init(json: JSON) throws(FormatError) { self = try SealedArticle(json: json).article }
}
