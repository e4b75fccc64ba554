import AssayDigest
import AssayModel

/// How bytes become text that anchors can count in.
package enum Intake {
  /// The most bytes that one document may have.
  package static let greatestSize = 64_000_000

  /// Reads `bytes` as plain text: finds its encoding, normalises it and tells its headline apart.
  ///
  /// The normalisation is all that ever happens to a text: the byte-order mark goes, CR LF and CR
  /// become LF, and blank lines at the end go. Everything else stays as it was written; Unicode
  /// is not normalised, because anchors quote the source.
  package static func plainText(
    _ bytes: [UInt8], greatestSize: Int = Intake.greatestSize
  ) throws(IntakeError) -> Document {
    guard bytes.count <= greatestSize else {
      throw IntakeError(
        problem: "It has \(bytes.count) bytes, and an article may have at most \(greatestSize).",
        remedy: "Load only the part that you need.")
    }
    if let format = Format(of: bytes) { throw format.refusal }
    let decoded = try Decoded(bytes)
    let text = Text(normalising: decoded.utf8)
    guard !text.isBlank else {
      throw IntakeError(
        problem: bytes.isEmpty ? "It is empty." : "It holds nothing but white space.",
        remedy: "Check that it was saved whole.")
    }
    if let markup = Markup(of: text.utf8) { throw markup.refusal }
    let (headline, body) = text.headlineAndBody
    return Document(
      headline: headline, body: body, encoding: decoded.encoding, digest: Digest(of: bytes),
      byteCount: bytes.count, remarks: decoded.remarks)
  }
}
