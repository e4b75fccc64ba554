/// A SHA-256 value, as 64 lower-case hexadecimal digits.
package struct Digest: Hashable, Sendable {
  package let hexadecimal: String

  /// `nil` when `text` is not 64 lower-case hexadecimal digits.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    hexadecimal = text
  }

  /// The digest that `bytes`, 32 of them, spell.
  package init(bytes: [UInt8]) {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    let alphabet = Array("0123456789abcdef".utf8)
    for byte in bytes {
      digits.append(alphabet[Int(byte >> 4)])
      digits.append(alphabet[Int(byte & 15)])
    }
    hexadecimal = String(decoding: digits, as: UTF8.self)
  }

  /// What stands before the first entry of a journal.
  package static let zero = Digest(bytes: [UInt8](repeating: 0, count: 32))
}
