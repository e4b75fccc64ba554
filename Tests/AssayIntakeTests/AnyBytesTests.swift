import AssayDigest
import AssayIntake
import AssayModel
import TestSupport
import Testing

@Suite("Any bytes at all")
struct AnyBytesTests {
  private static let pieces: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF],
    Array("%PDF-".utf8), Array("<!--".utf8), Array("<?xml".utf8), Array("\r\n".utf8), [0x0D],
    [0x0A], Array("“Şırnak”. ".utf8), Array("Eleven killed\n".utf8), [0xC3], [0xE2, 0x80], [0x93],
    [0xD8, 0x00], [0xC2, 0xA0], [0x20], Array("?!".utf8),
  ]

  @Test("are read or refused with a sentence, and the same each time")
  func property() {
    for seed: UInt64 in 0..<5000 {
      var generator = SeededGenerator(seed: seed)
      let bytes = Self.bytes(using: &generator)
      do throws(IntakeError) {
        let document = try Intake.plainText(bytes)
        #expect(try Intake.plainText(bytes) == document)
        let scalars = document.body.unicodeScalars
        #expect(!scalars.contains("\r") && !scalars.contains("\u{0}"), "seed \(seed)")
        #expect(scalars.contains { !$0.properties.isWhitespace }, "seed \(seed)")
        #expect(document.headline?.isEmpty != true, "seed \(seed)")
        #expect(document.headline?.contains("\n") != true, "seed \(seed)")
        #expect(document.byteCount == bytes.count && document.digest == Digest(of: bytes))
        try Self.readBack(document)
      } catch {
        #expect(error.problem.hasSuffix(".") && error.remedy.hasSuffix("."), "seed \(seed)")
      }
    }
  }

  /// The text of a document is in its normal form: reading it again changes nothing.
  private static func readBack(_ document: Document) throws(IntakeError) {
    guard document.headline == nil, document.body.unicodeScalars.first != "\u{FEFF}" else { return }
    let again = try Intake.plainText(Array(document.body.utf8))
    #expect(again.headline == nil)
    #expect(again.body == document.body)
  }

  /// Bytes that come near to everything that intake tells apart.
  private static func bytes(using generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let count = Int.random(in: 0...20, using: &generator)
        bytes += (0..<count).map { _ in .random(in: 0...255, using: &generator) }
      } else {
        bytes += pieces.randomElement(using: &generator) ?? []
      }
    }
    return bytes
  }
}
