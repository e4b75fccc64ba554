import AssayModel
import CDigest

extension Digest {
  /// The SHA-256 of `bytes`.
  package init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    assay_sha256(bytes, bytes.count, &digest)
    self.init(bytes: digest)
  }

  /// The SHA-256 of `text` in UTF-8.
  package init(of text: String) { self.init(of: Array(text.utf8)) }
}
