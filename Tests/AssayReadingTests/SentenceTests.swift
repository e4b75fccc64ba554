import Testing

@testable import AssayReading

/// Texts written for these tests; "|" stands where a new sentence begins.
@Test(arguments: [
  "Rescuers found four bodies. |Two more were missing.",
  "Gen. Tarek Aziz Nouri spoke in Basra. |He gave no toll.",
  "The convoy left at 6 a.m. on Monday. |It never arrived.",
  "The U.S. military denied it. |The U.N. did not.",
  "She counted 1.5 million displaced. |Aid came late.",
  "\"They fired at us,\" Omar said. |\"We ran.\"",
  "Nobody knew why. . . and nobody asked.",
  "Where are they? |No one could say.",
  "On Dec. 4 the hospital was hit. |On Dec. 5 it closed.",
  "Nine died (the youngest was 3). |Others fled.",
  "1. the driver 2. the guard",
  "He works for Tomas & Sons Ltd. in Lyon.",
  "They left the U.K. |Nobody followed.",
  "al-Noor said six died. |al-Badr said none.",
])
func sentencesOfOneLine(_ marked: String) {
  let expected = marked.split(separator: "|").map {
    $0.trimming { $0 == " " }
  }
  let text = marked.filter { $0 != "|" }
  if marked.hasPrefix("1. ") {
    #expect(Sentences.texts(of: text) == ["1. the driver", "2. the guard"])
  } else {
    #expect(Sentences.texts(of: text) == expected)
  }
}

@Test func linesAreSentences() {
  #expect(
    Sentences.texts(of: "The dead:\n1. A. Nour, 4\n2. B. Nour\n\nNo comments:")
      == ["The dead:", "1. A. Nour, 4", "2. B. Nour", "No comments:"])
}

@Test func wrappedLinesAreOneSentence() {
  #expect(
    Sentences.texts(of: "Three people were\nkilled on Monday.\nTwo fled.").count == 2)
}

@Test(arguments: [
  "", " ", "\n\n", ".", "...", "....", "?!", "\u{FEFF}", "é", "\u{2026}", "(((", "a.b.c.", "1.2.3.",
  "\u{E2}\u{80}", "No.", "U.S.", "\"", "\u{201C}\u{201D}. ", ". . . . .", "a\u{0}b. C",
])
func oddTextsAreCovered(_ text: String) {
  expectCovered(text)
}

@Test func randomBytesAreCovered() {
  var random = Dice(seed: 7)
  let pieces = [
    "killed", " ", ".", "\n", "U.", "S.", "Gen", "3", "\"", "\u{201D}", "\u{2026}", "é", "(", ")",
    "A",
    "the", "1)", "-", "\u{A0}", "?", ",",
  ]
  for _ in 0..<400 {
    expectCovered((0..<40).map { _ in pieces[random.roll(pieces.count)] }.joined())
  }
}

/// Sentences lie in order, do not overlap, and leave out white space alone.
private func expectCovered(_ text: String) {
  var text = text
  text.withUTF8 { bytes in
    var last = 0
    for range in Sentences.ranges(of: bytes) {
      #expect(range.lowerBound >= last && !range.isEmpty && range.upperBound <= bytes.count)
      #expect(bytes[last..<range.lowerBound].allSatisfy { $0 == 0x20 || (9...13).contains($0) })
      last = range.upperBound
    }
    #expect(bytes[last...].allSatisfy { $0 == 0x20 || (9...13).contains($0) })
  }
}

extension StringProtocol {
  func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var slice = self[...]
    while let first = slice.first, isTrimmed(first) { slice = slice.dropFirst() }
    while let last = slice.last, isTrimmed(last) { slice = slice.dropLast() }
    return String(slice)
  }
}

/// A small generator, so that a failure can be repeated.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }
}
