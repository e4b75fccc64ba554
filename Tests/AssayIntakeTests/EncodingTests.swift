import AssayDigest
import AssayIntake
import AssayModel
import Testing

@Suite("Finding the encoding")
struct EncodingTests {
  static let text = "Café – 12 killed in Şırnak 😀."

  @Test(
    "goes by the byte-order mark, which is dropped",
    arguments: [
      (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.utf16LE, [0xFF, 0xFE] + text.utf16.flatMap { bytes(of: $0.littleEndian) }),
      (.utf16BE, [0xFE, 0xFF] + text.utf16.flatMap { bytes(of: $0.bigEndian) }),
      (
        .utf32LE,
        [0xFF, 0xFE, 0, 0] + text.unicodeScalars.flatMap { bytes(of: $0.value.littleEndian) }
      ),
      (
        .utf32BE,
        [0, 0, 0xFE, 0xFF] + text.unicodeScalars.flatMap { bytes(of: $0.value.bigEndian) }
      ),
    ] as [(Document.Encoding, [UInt8])])
  func marked(encoding: Document.Encoding, bytes: [UInt8]) throws {
    let document = try Intake.plainText(bytes)
    #expect(document.body == Self.text)
    #expect(document.encoding == encoding)
    #expect(document.remarks.isEmpty)
    #expect(document.byteCount == bytes.count)
    #expect(document.digest == Digest(of: bytes))
  }

  @Test("is UTF-8 where the bytes are")
  func unmarked() throws {
    let document = try Intake.plainText(Array(Self.text.utf8))
    #expect(document.body == Self.text)
    #expect(document.encoding == .utf8)
    #expect(document.remarks.isEmpty)
  }

  @Test("is otherwise Windows-1252, all of it")
  func windows1252() throws {
    let upper = (0xA0...0xFF).compactMap { Unicode.Scalar($0 as UInt32) }
    let controls =
      "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    let document = try Intake.plainText([0x41] + Array(0x80...0xFF))
    #expect(Array(document.body.unicodeScalars) == ["A"] + controls.unicodeScalars + upper)
    #expect(document.encoding == .windows1252)
    #expect(
      document.remarks == [
        "It is not UTF-8, and was read as Windows-1252.",
        "5 characters are not Windows-1252, and stand as U+FFFD.",
      ])
  }

  @Test("a few words in Windows-1252 read right")
  func windows1252Words() throws {
    let document = try Intake.plainText([0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x96])
    #expect(document.body == "“Café” –")
    #expect(document.remarks == ["It is not UTF-8, and was read as Windows-1252."])
  }

  @Test("UTF-8 that was cut or is broken in one place stays UTF-8")
  func nearlyUTF8() throws {
    let document = try Intake.plainText(Array("Zwölf Tote in Şırnak".utf8) + [0xC5])
    #expect(document.body == "Zwölf Tote in Şırnak\u{FFFD}")
    #expect(document.encoding == .utf8)
    #expect(document.remarks == ["One character is not UTF-8, and stands as U+FFFD."])
  }

  @Test(
    "half characters stand as U+FFFD",
    arguments: [
      [0xFF, 0xFE, 0x41, 0x00, 0x42],
      [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x00],
      [0xFE, 0xFF, 0x00, 0x41, 0xDC, 0x00],
      [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0x42, 0],
      [0x00, 0x00, 0xFE, 0xFF, 0, 0, 0, 0x41, 0, 0x11, 0, 0],
      [0xEF, 0xBB, 0xBF, 0x41, 0xFF],
    ] as [[UInt8]])
  func broken(bytes: [UInt8]) throws {
    let document = try Intake.plainText(bytes)
    #expect(document.body == "A\u{FFFD}")
    #expect(document.remarks.count == 1)
  }

  private static func bytes(of unit: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: unit) { Array($0) }
  }
}
