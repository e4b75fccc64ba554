import AssayModel

/// What the bytes of one document hold: its text, normalised once, and where the text came from.
/// An article is a document that has been given an id, a name and details.
package struct Document: Hashable, Sendable {
  /// How the raw bytes spelled their text.
  package enum Encoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LE = "UTF-16LE"
    case utf16BE = "UTF-16BE"
    case utf32LE = "UTF-32LE"
    case utf32BE = "UTF-32BE"
    case windows1252 = "Windows-1252"
    case windows1250 = "Windows-1250"
    case windows1251 = "Windows-1251"
    case windows1253 = "Windows-1253"
    case windows1254 = "Windows-1254"
    case windows1255 = "Windows-1255"
    case windows1256 = "Windows-1256"
    case windows1257 = "Windows-1257"
    case iso88592 = "ISO-8859-2"
    case iso88595 = "ISO-8859-5"
    case iso88596 = "ISO-8859-6"
    case iso88597 = "ISO-8859-7"
    case iso88598 = "ISO-8859-8"
    case iso885915 = "ISO-8859-15"
    case koi8r = "KOI8-R"
    case koi8u = "KOI8-U"
  }

  /// `nil` when no line could be told apart as one.
  package let headline: String?
  /// Lines end in U+000A, and the last line that is not blank ends the text.
  package let body: String
  package let encoding: Encoding
  /// The SHA-256 of the raw bytes.
  package let digest: Digest
  /// How many raw bytes there were.
  package let byteCount: Int
  /// What the document says of itself; everything unknown where it is plain text.
  package let details: ArticleDetails
  /// What the analyst should know about the reading of the bytes, one sentence each.
  package let remarks: [String]

  package init(
    headline: String?, body: String, encoding: Encoding, digest: Digest, byteCount: Int,
    details: ArticleDetails = ArticleDetails(), remarks: [String]
  ) {
    self.headline = headline
    self.body = body
    self.encoding = encoding
    self.digest = digest
    self.byteCount = byteCount
    self.details = details
    self.remarks = remarks
  }
}
