/// Where the scalars of a text begin in its UTF-8, so that a place given in scalars is found without
/// walking there.
package struct ScalarOffsets: Hashable, Sendable {
  /// How many scalars the text has.
  package let count: Int
  /// The byte at which every 64th scalar begins; empty where every scalar is one byte.
  private let marks: [Int]

  private static let stride = 64

  package init(of text: String) {
    var text = text
    (count, marks) = text.withUTF8 { bytes in
      guard !bytes.allSatisfy({ $0 < 0x80 }) else { return (bytes.count, []) }
      var marks: [Int] = []
      var count = 0
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if count % Self.stride == 0 { marks.append(offset) }
        count += 1
      }
      return (count, marks)
    }
  }

  /// The byte of `text` at which scalar number `scalar` begins, and its end for `count`; `nil` where
  /// there is no such scalar. `text` must be the one that this was made of.
  package func byte(ofScalar scalar: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard scalar >= 0, scalar <= count else { return nil }
    if marks.isEmpty { return scalar }
    if scalar == count { return text.count }
    var offset = marks[scalar / Self.stride]
    var left = scalar % Self.stride
    while left > 0, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
