import AssayModel
import CDigest

extension Digest {
  /// The SHA-256 of `bytes`.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { Digest(joining: $0) }
  }

  /// The SHA-256 of `text` in UTF-8.
  package init(of text: String) {
    var text = text
    self = text.withUTF8 { Digest(joining: $0) }
  }

  /// The SHA-256 of up to three pieces one after the other.
  package init(
    joining first: UnsafeBufferPointer<UInt8>,
    _ second: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0),
    _ third: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    var words = SIMD4<UInt64>()
    withUnsafeMutableBytes(of: &words) { digest in
      assay_sha256(
        first.baseAddress, first.count, second.baseAddress, second.count, third.baseAddress,
        third.count, digest.baseAddress)
    }
    for index in 0..<4 { words[index] = UInt64(bigEndian: words[index]) }
    self.init(words: words)
  }
}
