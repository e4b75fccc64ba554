import AssayDigest
import AssayModel

extension Article {
  /// The article as one line of a session file. Its words stand in `headline` and `text`; `textHash`
  /// ties them to the line, so that they can be withheld later.
  package var json: JSON {
    .members([
      "id": .text("\(id)"),
      "name": .text(name),
      "sha256": .text(digest.hexadecimal),
      "bytes": .integer(byteCount),
      "headline": headline.map(JSON.text),
      "text": .text(body),
      "textHash": .text(textHash.hexadecimal),
      "outlet": details.outlet.map(JSON.text),
      "author": details.author.map(JSON.text),
      "platform": details.platform.map(JSON.text),
      "published": details.published.map { .text("\($0)") },
      "url": details.url.map(JSON.text),
      "archiveURL": details.archiveURL.map(JSON.text),
      "language": details.language.map(JSON.text),
    ])
  }

  /// SHA-256 over the canonical headline and text.
  package var textHash: Digest {
    let words: JSON = .members(["headline": headline.map(JSON.text), "text": .text(body)])
    return Digest(of: words.canonicalBytes)
  }

  /// SHA-256 over the canonical line without the words: what the `loaded` fact and the session's
  /// head hold.
  package var record: Digest {
    guard case .object(var members) = json else { return .zero }
    members["headline"] = nil
    members["text"] = nil
    return Digest(of: JSON.object(members).canonicalBytes)
  }

  /// Reads an article's line. Throws where a member is missing, unknown, or not what it must be,
  /// and where the words are not those of `textHash`.
  package init(json: JSON) throws(FormatError) {
    let members = try Members(json, of: "the article")
    guard members["text"] != nil || members["headline"] != nil else {
      throw FormatError("the text is withheld, which only a later version reads", isLater: true)
    }
    self.init(
      id: try members.value("id") { ArticleID($0) },
      digest: try members.value("sha256") { Digest(hexadecimal: $0) },
      byteCount: try members.integer("bytes"), name: try members.text("name"),
      headline: try members.optionalText("headline"), body: try members.text("text"),
      details: ArticleDetails(
        outlet: try members.optionalText("outlet"), author: try members.optionalText("author"),
        platform: try members.optionalText("platform"),
        published: try members.optionalValue("published") { Moment($0) },
        url: try members.optionalText("url"), archiveURL: try members.optionalText("archiveURL"),
        language: try members.optionalText("language")))
    let claimed = try members.value("textHash") { Digest(hexadecimal: $0) }
    guard claimed == textHash else {
      throw FormatError("the text of \(id) is not the one that `textHash` was made from")
    }
    guard self.json == json else {
      throw FormatError("the article has members of a later version", isLater: true)
    }
  }
}
