import Testing

@testable import AssayOrigins

@Suite struct WordTests {
  private func words(_ text: String) -> [UInt32] {
    var text = text
    var scanner = WordScanner()
    text.withUTF8 { scanner.scan($0) }
    return scanner.words
  }

  @Test(arguments: [
    ("Syria's army", "SYRIAS ARMY"), ("Syria’s army", "syrias army"),
    ("40,000 people", "40000 people"), ("ÉTÉ", "été"), ("Żółw МОСТ", "żółw мост"),
    ("كُتِبَ", "كتب"), ("soft\u{AD}ware", "software"),
  ])
  func whatOutletsChangeIsPassedOver(_ one: String, _ other: String) {
    #expect(words(one) == words(other))
  }

  @Test(arguments: [
    ("seven, eight", 2), ("1,2", 1), ("1, 2", 2), ("it’s", 1), ("‘it’", 1), ("e-mail", 2), ("", 0),
    ("...", 0), ("東京都", 3), ("«oui»", 1), ("a\u{2014}b", 2), ("'tis", 1),
  ])
  func wordsAreCounted(_ text: String, _ count: Int) {
    #expect(words(text).count == count)
  }

  @Test func wordsHaveTheirPlaces() {
    var text = "Zoë’s «two»\nbarges"
    let bytes = Array(text.utf8)
    var scanner = WordScanner()
    text.withUTF8 { scanner.scan($0, keepingPlaces: true) }
    let found = scanner.places.map {
      String(decoding: bytes[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self)
    }
    #expect(found == ["Zoë’s", "two", "barges"])
  }

  @Test func anyBytesAreRead() {
    for byte in UInt8.min...UInt8.max {
      var scanner = WordScanner()
      for bytes in [[byte], [0x61, byte], [byte, 0x61], [0x61, byte, 0x61]] {
        bytes.withUnsafeBufferPointer { scanner.scan($0, keepingPlaces: true) }
        #expect(scanner.places.allSatisfy { $0.upperBound <= bytes.count })
        #expect(scanner.places.count == scanner.words.count)
      }
    }
  }
}
