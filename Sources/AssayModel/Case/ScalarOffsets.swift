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
      var offset = 0
      while offset < bytes.count {
        if let starts = bytes.scalarStarts(inEightFrom: offset),
          count + starts <= marks.count * Self.stride
        {
          count += starts
          offset += 8
          continue
        }
        let end = min(offset + 8, bytes.count)
        while offset < end {
          if bytes[offset] & 0xC0 != 0x80 {
            if count % Self.stride == 0 { marks.append(offset) }
            count += 1
          }
          offset += 1
        }
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
    while let starts = text.scalarStarts(inEightFrom: offset + 1), starts < left {
      left -= starts
      offset += 8
    }
    while left > 0, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many of the eight bytes from `offset` on begin a scalar of UTF-8; `nil` where there are
  /// fewer.
  @inline(__always)
  fileprivate func scalarStarts(inEightFrom offset: Int) -> Int? {
    guard offset + 8 <= count else { return nil }
    let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // A byte that goes on has its highest bit set and the next one not.
    let goOn = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
    return 8 - Int(truncatingIfNeeded: (goOn &* 0x0101_0101_0101_0101) >> 56)
  }

  /// How many scalars of UTF-8 begin in these bytes.
  var scalarCount: Int {
    var offset = 0
    var number = 0
    while let starts = scalarStarts(inEightFrom: offset) {
      number += starts
      offset += 8
    }
    while offset < count {
      if self[offset] & 0xC0 != 0x80 { number += 1 }
      offset += 1
    }
    return number
  }
}
