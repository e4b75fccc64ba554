import AssayModel
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "agree with the counts that their words allow",
    arguments: [
      (Quantity.exact(7, words: "7"), [7], [0, 6, 8]),
      (.atLeast(11, words: "at least 11"), [11, 12, .max], [0, 10]),
      (.moreThan(10, words: "more than 10"), [11, .max], [10, 0]),
      (.moreThan(.max, words: "more than"), [.max], [0]),
      (.atMost(40, words: "up to 40"), [0, 40], [41, -1]),
      (.fewerThan(10, words: "fewer than 10"), [0, 9], [10]),
      (.fewerThan(0, words: "fewer than 0"), [0], [1]),
      (.about(20, words: "about 20"), [20], [19, 21]),
      (.nearly(20, words: "nearly 20"), [20, 19], [21]),
      (.between(9, 7, words: "between 9 and 7"), [7, 8, 9], [6, 10]),
      (.vague("several"), [1, 2, .max], [0, -1]),
      (.nobody(words: "nobody"), [0], [1]),
      (.noneReported(words: "no casualties were reported"), [0, 1], [-1]),
    ])
  func allows(quantity: Quantity, allowed: [Int], refused: [Int]) {
    #expect(allowed.allSatisfy { quantity.allows($0) })
    #expect(!refused.contains { quantity.allows($0) })
  }

  @Test("keep the stated number apart from the bounds")
  func stated() {
    let more = Quantity.moreThan(10, words: "more than 10")
    #expect(more.kind == .atLeast && more.value == 10 && more.low == 11 && more.high == nil)
    let between = Quantity.between(7, 9, words: "7 to 9")
    #expect(between.value == nil && between.low == 7 && between.high == 9)
    let vague = Quantity.vague("dozens")
    #expect(vague.value == nil && vague.low == nil && vague.high == nil)
    #expect(vague.words == "dozens")
  }

  @Test("parts of a text overlap and contain only within one part")
  func spans() {
    let span = Span(part: .body, start: 10, end: 20)
    #expect(span.length == 10)
    #expect(span.overlaps(Span(part: .body, start: 19, end: 25)))
    #expect(!span.overlaps(Span(part: .body, start: 20, end: 25)))
    #expect(!span.overlaps(Span(part: .headline, start: 10, end: 20)))
    #expect(span.contains(span))
    #expect(!span.contains(Span(part: .body, start: 9, end: 20)))
    #expect(!span.contains(Span(part: .headline, start: 12, end: 14)))
  }
}
