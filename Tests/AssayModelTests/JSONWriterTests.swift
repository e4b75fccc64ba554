import AssayModel
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test("is canonical: sorted by bytes, no white space")
  func canonical() {
    let value: JSON = [
      "b": [1, nil, true, false], "a": "x", "ab": [:], "Z": [], "é": -7, "": .number("1.50"),
    ]
    #expect(
      value.canonical
        == #"{"":1.50,"Z":[],"a":"x","ab":{},"b":[1,null,true,false],"é":-7}"#)
    #expect(value.canonicalBytes == Array(value.canonical.utf8))
  }

  @Test(
    "escapes what terminals and line readers act upon, and nothing else",
    arguments: [
      ("\"\\/", #""\"\\/""#),
      ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{8}\u{C}\u{1B}\u{1F}", #""\u0000\u0008\u000c\u001b\u001f""#),
      ("\u{7F}\u{80}\u{85}\u{9B}\u{9F}", #""\u007f\u0080\u0085\u009b\u009f""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\u{A0}Â\u{2027}\u{202A}é😀\u{FFFD}", "\"\u{A0}Â\u{2027}\u{202A}é😀\u{FFFD}\""),
      ("e\u{301}", "\"e\u{301}\""),
    ])
  func escapes(text: String, expected: String) throws {
    let written = JSON.text(text).canonicalBytes
    #expect(written == Array(expected.utf8))
    let read = try JSON(reading: written).text
    #expect(read.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("reads back as it was, and writes the same bytes again")
  func roundTrip() throws {
    for seed: UInt64 in 0..<200 {
      var generator = SeededGenerator(seed: seed)
      let value = JSON.random(depth: 5, using: &generator)
      let written = value.canonicalBytes
      let read = try JSON(reading: written)
      #expect(read == value, "seed \(seed)")
      #expect(read.canonicalBytes == written, "seed \(seed)")
      #expect(!written.contains { $0 < 0x20 || $0 == 0x7F }, "seed \(seed)")
    }
  }

  @Test("mutilated documents are read or refused, and never crash")
  func mutilated() {
    for seed: UInt64 in 0..<2500 {
      var generator = SeededGenerator(seed: seed)
      var bytes = JSON.random(depth: 4, using: &generator).canonicalBytes
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let read = try? JSON(reading: bytes) else { continue }
      #expect((try? JSON(reading: read.canonicalBytes)) == read, "seed \(seed)")
    }
  }
}

extension JSON {
  fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3:
      return .number(
        ["1.0", "-0", "2e9", "99999999999999999999"].randomElement(using: &generator) ?? "")
    case 4: return .text(.random(using: &generator))
    case 5, 6:
      let count = Int.random(in: 0...5, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let count = Int.random(in: 0...5, using: &generator)
      let members = (0..<count).map { _ in
        (String.random(using: &generator), random(depth: depth - 1, using: &generator))
      }
      var object = JSONMembers()
      for (name, value) in members { object[name] = value }
      return .object(object)
    }
  }
}

extension String {
  /// Up to 12 scalars, from all planes and with many that need escapes.
  fileprivate static func random(using generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x20...0x7E, 0x80...0xFF, 0x300...0x36F, 0x2020...0x2030, 0xE000...0xFFFF,
      0x10000...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let range = ranges.randomElement(using: &generator) ?? 0x41...0x5A
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
