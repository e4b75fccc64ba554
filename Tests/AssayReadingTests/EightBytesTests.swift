import Testing

@testable import AssayReading

/// What is found eight bytes at a time must be what one finds byte by byte, wherever it lies.
@Suite struct EightBytesTests {
  /// Short runs of the bytes at which the arithmetic could err, and of any.
  private static let texts: [[UInt8]] = {
    var random = Dice(seed: 7)
    let edges: [UInt8] = [
      0x00, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x2A, 0x2E, 0x3A, 0x3F, 0x40, 0x41, 0x5A, 0x5B, 0x60,
      0x61, 0x7A, 0x7B, 0x7F, 0x80, 0xBF, 0xC1, 0xDA, 0xE1, 0xE2, 0xFA, 0xFF,
    ]
    return (0..<2000).map { index in
      (0..<random.roll(20)).map { _ in
        index % 2 == 0 ? edges[random.roll(edges.count)] : UInt8(random.roll(256))
      }
    }
  }()

  @Test func lettersCapitalsAndScalarsAreThoseOfTheBytes() {
    for text in Self.texts {
      let isRight = text.withUnsafeBufferPointer { bytes in
        (0...bytes.count).allSatisfy { start in
          let eight = EightBytes(bytes, at: start, limit: bytes.count)
          let letters = eight.letters
          let capitals = eight.capitals(of: letters)
          let lowered = eight.lowered(letters)
          let areRight = (0..<8).allSatisfy { place in
            let byte = start + place < bytes.count ? bytes[start + place] : 0
            let isCapital = (0x41...0x5A).contains(byte)
            let isLetter = isCapital || (0x61...0x7A).contains(byte)
            let shift = UInt64(place * 8)
            return (letters >> shift & 0xFF == 0x80) == isLetter
              && (capitals >> shift & 0xFF == 0x80) == isCapital
              && UInt8(lowered >> shift & 0xFF) == (isCapital ? byte | 0x20 : byte)
          }
          let rest = bytes[start..<min(start + 8, bytes.count)]
          let scalars = rest.count { $0 & 0xC0 != 0x80 } + 8 - rest.count
          return areRight && eight.scalarCount == scalars
        }
      }
      #expect(isRight, "\(text)")
    }
  }

  @Test func marksAreFoundWhereTheyStandFirst() {
    let breaks: [UInt8] = [0x0A, 0x0E, 0x21, 0x2A, 0x2E, 0x3A, 0x3B, 0x3E, 0x3F, 0xE2]
    for text in Self.texts where text.count >= 8 {
      let isRight = text.withUnsafeBufferPointer { bytes in
        let eight = EightBytes(bytes, at: 0, limit: 8)
        let first = bytes[..<8].firstIndex { breaks.contains($0) } ?? 8
        return EightBytes.count(before: eight.breaks) == first
          && breaks.allSatisfy {
            EightBytes.count(before: eight.equal(to: $0)) == bytes[..<8].firstIndex(of: $0) ?? 8
          }
      }
      #expect(isRight, "\(text)")
    }
  }

  @Test func wordsAreSpelledAlikeHoweverTheyAreRead() {
    let words = ["a", "Killed", "KILLED", "hospitalised", "machinegunned", "sixteenletterword"]
    for word in words {
      for before in 0..<9 {
        for after in ["", ".", " x", "7"] {
          let text = Array((String(repeating: " ", count: before) + word + after).utf8)
          text.withUnsafeBufferPointer { bytes in
            let run = Spelling.letters(bytes, from: before, limit: bytes.count)
            #expect(run.end == before + word.utf8.count)
            let whole = Spelling(Array(word.lowercased().utf8))
            #expect(run.spelling == whole ?? .empty)
            #expect(run.spelling.length == (word.utf8.count > 16 ? 0 : word.utf8.count))
            #expect(run.beginsWithCapital == (word.first?.isUppercase == true))
            #expect(run.hasCapitals == word.contains(where: \.isUppercase))
            #expect(run.hasSmallLetters == word.contains(where: \.isLowercase))
          }
        }
      }
    }
  }

  @Test func everyWordOfHarmIsFoundWhereverItStands() {
    let lexicon = Lexicon.shared
    let words = HarmWords.text.split(whereSeparator: \.isWhitespace)
      .filter { lexicon.entry(spelling: Array($0.utf8)).classes.contains(.harm) }
      // A hyphen ends a word.
      .filter { !$0.contains("-") }
    #expect(words.count > 100)
    for word in words {
      // Near both ends of a stretch that is looked at together, and behind one.
      for before in Array(0..<10) + Array(54..<70) {
        // What stands before it is no word of harm, and what follows ends it.
        let rest = String(repeating: " so", count: 30)
        for (first, mark) in [("", ""), ("(", ","), ("x ", rest), ("é", "é"), ("7", "7" + rest)] {
          let lead = String(repeating: "-", count: before) + first
          let isRight =
            Self.firstHarm(in: lead + word.uppercased() + mark) == lead.utf8.count
            && Self.firstHarm(in: lead + "x" + word + mark) == nil
          if !isRight { Issue.record("\(lead)\(word)\(mark)") }
        }
      }
    }
  }

  private static func firstHarm(in text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      HarmScanner(bytes: bytes, lexicon: Lexicon.shared).first(in: 0..<bytes.count)
    }
  }

  /// A word that is too long to be spelled would be left out without a word.
  @Test func everyWordOfTheListsHasRoom() {
    let lists = [
      HarmWords.text, PeopleNouns.text, FunctionWords.text, NumberWords.text, ThingNouns.text,
      SpeechWords.finite, SpeechWords.participle, IncidentNouns.text, PlaceNouns.text, Titles.text,
      Adjectives.text, CommonWords.text, ImpliedIncidents.text, Abbreviations.opening,
      Abbreviations.closing,
    ]
    for list in lists {
      for word in list.split(whereSeparator: { $0.isWhitespace || $0 == "/" })
      where !word.hasSuffix(":") {
        #expect(word.utf8.count <= Spelling.longest, "\(word)")
      }
    }
  }
}
