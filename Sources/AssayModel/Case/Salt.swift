/// What keeps a hash from being guessed: 32 lower-case hexadecimal digits, kept as numbers.
package struct Salt: Hashable, Sendable {
  /// Eight bytes each, the first in the highest.
  package let words: SIMD2<UInt64>

  /// Stands where a salt was withheld.
  package static let none = Salt(words: SIMD2())

  package init(words: SIMD2<UInt64>) { self.words = words }

  /// `nil` when the bytes are not 32 lower-case hexadecimal digits.
  package init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 32 else { return nil }
    let bytes = UnsafeRawBufferPointer(digits)
    var words = SIMD2<UInt64>()
    for index in 0..<4 {
      let eight = bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
      guard let number = Hexadecimal.number(of: UInt64(littleEndian: eight)) else { return nil }
      words[index / 2] = words[index / 2] << 32 | UInt64(number)
    }
    self.words = words
  }

  /// `nil` when `text` is not 32 lower-case hexadecimal digits.
  package init?(hexadecimal text: String) {
    var text = text
    guard let salt = text.withUTF8({ Salt(hexadecimal: $0) }) else { return nil }
    self = salt
  }

  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      write(to: UnsafeMutableRawBufferPointer(digits))
      return 32
    }
  }

  /// Puts the 32 digits at the start of `bytes`, which has room for them.
  package func write(to bytes: UnsafeMutableRawBufferPointer) {
    for index in 0..<4 {
      let half = words[index / 2] >> UInt64(index % 2 == 0 ? 32 : 0)
      let digits = Hexadecimal.digits(of: UInt32(truncatingIfNeeded: half))
      bytes.storeBytes(of: digits.littleEndian, toByteOffset: index * 8, as: UInt64.self)
    }
  }
}
