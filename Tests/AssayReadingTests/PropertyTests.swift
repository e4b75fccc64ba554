import AssayModel
import Testing

@testable import AssayReading

private let pieces = [
  "killed", "were", "was", "injured", "including", "and", ",", "10", "1,200", "at", "least", "more",
  "than", "people", "a", "soldier", "the", "death", "toll", "rose", "to", "from", "said", "of",
  "no",
  "dead", "among", "them", "casualties", ".", "\n", "\"", "(", ")", "-", "between", "January", "3",
  "2011", "since", "é", "\u{201C}", "\u{201D}", "Kabul", "GEN.", "99999999999999999999", "million",
  "hundred", "one", "lives", "claimed", "their", "lost", "without", "any", "he", "according", "'s",
  "U.S.", "\u{FEFF}", "who", "as", "well", "members",
]

@Suite struct PropertyTests {
  @Test func anyTextGivesValidFigures() {
    var random = Dice(seed: 42)
    for _ in 0..<600 {
      let text = (0..<(5 + random.roll(60))).map { _ in pieces[random.roll(pieces.count)] }
        .joined(separator: random.roll(5) == 0 ? "" : " ")
      let day = CalendarDate(year: 2020, month: 2, day: 29)
      let reading = Reader.read(headline: text, body: text, published: day)
      #expect(reading == Reader.read(headline: text, body: text, published: day))
      let scalars = Array(text.unicodeScalars)
      for figure in reading.figures {
        #expect(figure.span.start < figure.span.end && figure.span.end <= scalars.count)
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[figure.span.start..<figure.span.end])
        #expect(String(quote) == figure.quote)
        #expect(figure.incident.map { reading.incidents.indices.contains($0) } ?? false)
        if let whole = figure.partOf { #expect(reading.figures.indices.contains(whole)) }
        #expect((figure.quantity.low ?? 0) <= (figure.quantity.high ?? .max))
      }
    }
  }

  /// What is told of a headline by itself leaves out none that has a figure, whatever body follows.
  @Test func aHeadlineWithAFigureMayCount() {
    var random = Dice(seed: 7)
    func text(_ length: Int) -> String {
      (0..<length).map { _ in pieces[random.roll(pieces.count)] }.joined(separator: " ")
    }
    var counting = 0
    for _ in 0..<600 {
      let headline = text(3 + random.roll(9))
      let reading = Reader.read(headline: headline, body: text(random.roll(40)), published: nil)
      guard reading.figures.contains(where: { $0.span.part == .headline }) else { continue }
      counting += 1
      #expect(Reader.mayCount(headline), "\(headline)")
    }
    #expect(counting > 30)
    #expect(!Reader.mayCount("Shells hit the quay of Sorrow"))
  }

  @Test(arguments: [
    "(", "9", ",", "killed ", "1,", "\"", "including two women and ", "A", ". ", "-",
  ])
  func hostileTextsAreReadInTime(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let reading = Reader.read(headline: nil, body: text, published: nil)
    #expect(reading.incidents.count <= reading.figures.count)
  }
}
