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
  /// What the analyst should know about the reading of the bytes, one sentence each.
  package let remarks: [String]

  package init(
    headline: String?, body: String, encoding: Encoding, digest: Digest, byteCount: Int,
    remarks: [String]
  ) {
    self.headline = headline
    self.body = body
    self.encoding = encoding
    self.digest = digest
    self.byteCount = byteCount
    self.remarks = remarks
  }
}
