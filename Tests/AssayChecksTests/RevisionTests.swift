import AssayChecks
import AssayModel
import TestSupport
import Testing

/// Which counts lie below an earlier one of their own source.
@Suite struct RevisionTests {
  /// Two sources that count day by day, some days twice, some counts without a time.
  @Test(arguments: 0..<200) func revisionsAreWhatAnyPairSays(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func any(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let counts = try (1...12).map { number in
      let day = try #require(CalendarDate(year: 2024, month: 3, day: any(1...4)))
      let minute = any(0...1) == 0 ? nil : any(0...3)
      let count = any(5...9)
      let claim = Claim(
        id: ClaimID(number: number),
        anchor: Anchor(
          digest: .zero, span: Span(part: .body, start: 0, end: 1), quote: "x", prefix: "",
          suffix: "", harm: .killed),
        content: ClaimContent(
          about: .harm(
            HarmCount(
              harm: .killed,
              quantity: any(0...3) == 0
                ? .atLeast(count, words: "\(count)") : .exact(count, words: "\(count)"),
              people: People(words: "", groups: []), scope: .incident)),
          stance: .asserts, speakers: [SourceID(number: any(1...2))],
          asOf: any(0...5) == 0 ? nil : Moment(day: day, minute: minute)),
        review: .accepted, analyst: "x", entry: 1)
      return try #require(CountClaim(claim))
    }
    let expected = counts.filter { later in
      counts.contains { earlier in
        earlier.claim.content.speakers == later.claim.content.speakers
          && earlier.isEarlier(than: later)
          && (earlier.count.quantity.low ?? 0) > (later.count.quantity.high ?? .max)
      }
    }
    #expect(CountClaim.revisedDown(in: counts).map(\.claim.id) == expected.map(\.claim.id))
  }
}
