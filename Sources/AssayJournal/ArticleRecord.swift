import AssayDigest
import AssayModel

extension Article {
  /// The article as one line of a session file. Its words, and what else is known of it, are tied
  /// to the line by salted hashes, so that either can be withheld later.
  package var json: JSON {
    .members([
      "id": .text("\(id)"),
      "sha256": .text(digest.hexadecimal),
      "bytes": .integer(byteCount),
      "headline": headline.map(JSON.text),
      "text": .text(body),
      "textSalt": .text(salts.text),
      "textHash": .text(textHash.hexadecimal),
      "details": detailsJSON,
      "detailsSalt": .text(salts.details),
      "detailsHash": .text(detailsHash.hexadecimal),
    ])
  }

  private var detailsJSON: JSON {
    var members = details.members
    members["name"] = .text(name)
    return .object(members)
  }

  /// SHA-256 over the salt and the canonical headline and text.
  package var textHash: Digest {
    let words: JSON = .members(["headline": headline.map(JSON.text), "text": .text(body)])
    return Digest(of: Array(salts.text.utf8) + words.canonicalBytes)
  }

  /// SHA-256 over the salt and the canonical details.
  package var detailsHash: Digest {
    Digest(of: Array(salts.details.utf8) + detailsJSON.canonicalBytes)
  }

  /// SHA-256 over the canonical line without words, details and salts: what the `loaded` fact and
  /// the session's head hold.
  package var record: Digest {
    let line: JSON = [
      "id": .text("\(id)"),
      "sha256": .text(digest.hexadecimal),
      "bytes": .integer(byteCount),
      "textHash": .text(textHash.hexadecimal),
      "detailsHash": .text(detailsHash.hexadecimal),
    ]
    return Digest(of: line.canonicalBytes)
  }

  /// Reads an article's line. Throws where a member is missing, unknown, or not what it must be,
  /// and where words or details are not those that their hashes were made from.
  package init(json: JSON) throws(FormatError) {
    let members = try Members(json, of: "the article")
    let parts = [
      ("text", "textSalt", "its text is"), ("details", "detailsSalt", "its details are"),
    ]
    for (part, salt, what) in parts where members[part] == nil && members[salt] == nil {
      throw FormatError("\(what) withheld, which only a later version reads", isLater: true)
    }
    let details = try Members(members["details"], of: "`details`")
    self.init(
      id: try members.value("id") { ArticleID($0) },
      digest: try members.value("sha256") { Digest(hexadecimal: $0) },
      byteCount: try members.integer("bytes"), name: try details.text("name"),
      headline: try members.optionalText("headline"), body: try members.text("text"),
      details: try ArticleDetails(details),
      salts: ArticleSalts(
        text: try members.salt("textSalt"), details: try members.salt("detailsSalt")))
    guard try members.value("textHash", { Digest(hexadecimal: $0) }) == textHash else {
      throw FormatError("the text of \(id) is not the one that `textHash` was made from")
    }
    guard try members.value("detailsHash", { Digest(hexadecimal: $0) }) == detailsHash else {
      throw FormatError("the details of \(id) are not those that `detailsHash` was made from")
    }
    guard self.json == json else {
      throw FormatError("the article has members of a later version", isLater: true)
    }
  }
}
