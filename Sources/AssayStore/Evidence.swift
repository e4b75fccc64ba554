import AssayModel

/// Raw bytes as they came in, kept beside the session under their SHA-256.
package struct Evidence: Hashable, Sendable {
  package let digest: Digest
  package let bytes: [UInt8]

  package init(digest: Digest, bytes: [UInt8]) {
    self.digest = digest
    self.bytes = bytes
  }
}
