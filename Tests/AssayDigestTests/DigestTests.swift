import AssayDigest
import AssayModel
import Testing

@Suite("SHA-256")
struct DigestTests {
  // From FIPS 180-2 and the secure hash standard's examples.
  @Test(
    "gives the standard's values",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func vectors(text: String, expected: String) {
    #expect(Digest(of: text).hexadecimal == expected)
    #expect(Digest(of: Array(text.utf8)) == Digest(hexadecimal: expected))
  }

  @Test("goes by bytes, not by what Unicode calls equal")
  func bytes() {
    #expect(Digest(of: "é") != Digest(of: "e\u{301}"))
  }

  @Test("only 64 lower-case digits are a digest")
  func hexadecimal() {
    let digits = String(repeating: "0", count: 64)
    #expect(Digest(hexadecimal: digits) == .zero)
    for text in ["", "0", digits + "0", "A" + digits.dropLast(), "g" + digits.dropLast()] {
      #expect(Digest(hexadecimal: text) == nil)
    }
  }

  @Test("every digit counts, at every place")
  func everyDigit() throws {
    let digits = Array("00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210".utf8)
    let digest = try #require(Digest(hexadecimal: String(decoding: digits, as: UTF8.self)))
    #expect(Array(digest.hexadecimal.utf8) == digits)
    for place in digits.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = digits
        changed[place] = byte
        let read = changed.withUnsafeBufferPointer { Digest(hexadecimal: $0) }
        let isDigit = (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
        #expect((read != nil) == isDigit, "\(byte) at \(place)")
        if let read { #expect(Array(read.hexadecimal.utf8) == changed) }
      }
    }
  }
}
