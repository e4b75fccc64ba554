/// A SHA-256 value. It is kept as numbers, without a text of its own.
package struct Digest: Hashable, Sendable {
  // Numbers of their own lie closer than a vector, which would make whatever holds a digest begin at
  // a multiple of 32 bytes.
  @usableFromInline let first: UInt64
  @usableFromInline let second: UInt64
  @usableFromInline let third: UInt64
  @usableFromInline let fourth: UInt64

  /// Eight bytes each, the first in the highest.
  @inlinable package var words: SIMD4<UInt64> { SIMD4(first, second, third, fourth) }

  @inlinable
  package init(words: SIMD4<UInt64>) {
    first = words[0]
    second = words[1]
    third = words[2]
    fourth = words[3]
  }

  /// `nil` when `text` is not 64 lower-case hexadecimal digits.
  package init?(hexadecimal text: String) {
    var text = text
    guard let digest = text.withUTF8({ Digest(hexadecimal: $0) }) else { return nil }
    self = digest
  }

  /// `nil` when the bytes are not 64 lower-case hexadecimal digits.
  package init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    guard let numbers = Hexadecimal.numbers(of: UnsafeRawBufferPointer(digits)) else { return nil }
    var words = SIMD4<UInt64>()
    for index in 0..<4 {
      let high = UInt32(truncatingIfNeeded: numbers[index * 2]).byteSwapped
      let low = UInt32(truncatingIfNeeded: numbers[index * 2 + 1]).byteSwapped
      words[index] = UInt64(high) << 32 | UInt64(low)
    }
    self.init(words: words)
  }

  /// The digest of which these are the bytes: 32 of them; others than that many are zero.
  package init(bytes: [UInt8]) {
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.prefix(32).enumerated() {
      words[index / 8] |= UInt64(byte) << UInt64(56 - index % 8 * 8)
    }
    self.init(words: words)
  }

  /// 64 lower-case hexadecimal digits.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      write(to: UnsafeMutableRawBufferPointer(digits))
      return 64
    }
  }

  /// Puts the 64 digits at the start of `bytes`, which has room for them.
  package func write(to bytes: UnsafeMutableRawBufferPointer) {
    let words = words
    for index in 0..<4 {
      let high = Hexadecimal.digits(of: UInt32(truncatingIfNeeded: words[index] >> 32))
      let low = Hexadecimal.digits(of: UInt32(truncatingIfNeeded: words[index]))
      bytes.storeBytes(of: high.littleEndian, toByteOffset: index * 16, as: UInt64.self)
      bytes.storeBytes(of: low.littleEndian, toByteOffset: index * 16 + 8, as: UInt64.self)
    }
  }

  /// What stands before the first entry of a journal.
  package static let zero = Digest(words: SIMD4())

  /// The first eight bytes.
  @inlinable package var start: UInt64 { first }

  @inlinable
  package static func == (left: Digest, right: Digest) -> Bool {
    left.first == right.first && left.second == right.second && left.third == right.third
      && left.fourth == right.fourth
  }

  /// A quarter of a SHA-256 tells digests apart as well as all of it.
  package func hash(into hasher: inout Hasher) { hasher.combine(first) }
}
