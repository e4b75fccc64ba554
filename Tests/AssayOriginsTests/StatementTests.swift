import Testing

@testable import AssayOrigins

/// Statements that several texts carry, and what texts say of where they are from.
@Suite struct StatementTests {
  @Test func aStatementIsKnownInOtherTexts() {
    let texts = [
      "Nobody spoke.", InventedArticles.wire, InventedArticles.reprint,
      // The same statement, cut and with another end.
      InventedArticles.independent.replacing(
        "and I am certain that nobody was left behind on the upper floors",
        with: "and nobody was left behind on the upper floors"),
    ]
    let quoted = texts.map { QuotedText(of: $0) }
    let statements = QuotedText.sharedStatements(of: quoted)
    #expect(statements.map { $0.map(\.text) } == [[1, 3]])
    for (text, quotation) in statements.joined() {
      let found = quoted[text].quotations[quotation]
      let scalars = Array(texts[text].unicodeScalars[...])
      let words = String(
        String.UnicodeScalarView(scalars[found.scalars.lowerBound..<found.scalars.upperBound]))
      #expect(words == found.words)
      #expect(words.hasPrefix("We searched the stairwells"))
    }
  }

  /// One look at a text gives what two would.
  @Test func aTextIsReadWithItsQuotations() {
    var reader = TextReader()
    for text in [InventedArticles.wire, "", InventedArticles.reprint, InventedArticles.independent]
    {
      let read = reader.readQuoted(text)
      #expect(read.compared == ComparedText(placing: text))
      #expect(read.quoted == QuotedText(of: text))
    }
  }

  @Test func aPassageIsShownAsItStands() throws {
    let texts = [InventedArticles.wire, InventedArticles.reprint]
    let compared = texts.map { ComparedText(placing: $0) }
    let pair = try #require(Origins(of: compared, keepingPairs: true).pairs.first)
    let passage = try #require(pair.longestPassage(of: compared[pair.first], in: texts[0]))
    #expect(passage.hasPrefix("The blaze began in a drying kiln"), "\(passage)")
    #expect(texts[0].contains(passage))
  }

  @Test(arguments: [
    ("PORT, May 2 (VNA) — Nine died.", ["(VNA)"]),
    ("PORT (Reuters) - Nine died. Reuters was there.", ["(Reuters)"]),
    ("Nine died, state media said, citing SANA.", ["citing SANA"]),
    ("Nine died. Mila Oster and VNA contributed to this report.", ["VNA contributed"]),
    ("Source: Agence France-Presse. Nine died (AFP).", ["Source: Agence France-Presse", "(AFP)"]),
    ("He had contributed to the fund of the Army (FSA).", []),
    ("", []),
  ])
  func creditsAreFound(_ text: String, _ expected: [String]) {
    #expect(CreditLines.find(in: text) == expected)
  }
}
