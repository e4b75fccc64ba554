import Testing

@testable import AssayOrigins

/// Quotations, the furniture of pages, and turns to other stories.
@Suite struct SetApartTests {
  private func scanned(_ text: String) -> WordScanner {
    var text = text
    var scanner = WordScanner()
    text.withUTF8 { scanner.scan($0) }
    return scanner
  }

  private func quotations(_ text: String) -> [Range<Int>] {
    let scanner = scanned(text)
    return Quotations.ranges(in: scanner.marks, wordCount: scanner.words.count)
  }

  private static let long = "one two three four five six seven eight nine ten eleven twelve"

  @Test(arguments: [
    ("He said \"\(long)\" and left", [2..<14]),
    ("He said “\(long)” and left", [2..<14]),
    ("He said «\(long)» and left", [2..<14]),
    ("He said \"one two three\" and left", []),
    // Over paragraphs, with and without a mark at the head of each.
    ("\"one two three four five six\n\nseven eight nine ten eleven twelve\" he said", [0..<12]),
    ("\"one two three four five six\n\n\"seven eight nine ten eleven twelve\" he said", [0..<12]),
    // Not closed: to the end of its paragraph.
    ("\"\(long)\n\nHe left", [0..<12]),
    ("\"\(long)\n\nHe \"left\" early", [0..<12]),
    // A stray mark.
    ("a pipe of 5\" and \"\(long)\" he said", [5..<17]),
  ])
  func longQuotationsAreFound(_ text: String, _ expected: [Range<Int>]) {
    #expect(quotations(text) == expected, "\(text)")
  }

  @Test func aQuotationThatIsNeverClosedEndsSomewhere() {
    let text = "\"\(Self.long)\n\n" + String(repeating: "word ", count: 400) + "\" said he"
    #expect(quotations(text).first == 0..<12)
  }

  @Test(arguments: [
    ("The yard burned. All rights reserved. Nobody knows why.", [3..<6]),
    ("The yard burned.\nPrint\nNobody knows why.", [3..<4]),
    ("The yard burned.\nPlease ENABLE JavaScript to read on\nNobody knows why.", [3..<9]),
    ("They asked for the rights of all.", []),
  ])
  func furnitureIsFound(_ text: String, _ expected: [Range<Int>]) {
    let scanner = scanned(text)
    #expect(SetApart().furniture(in: scanner.words, scanner.marks) == expected)
  }

  @Test func aTurnToAnotherStoryIsFound() {
    let story = InventedArticles.story(1, sentences: 4).joined(separator: " ")
    func turn(_ text: String) -> Int? {
      let scanner = scanned(text)
      return SetApart().turn(in: scanner.words, scanner.marks)
    }
    #expect(turn(story + "\n\nMeanwhile, in a separate incident, a boat sank.") == 56)
    #expect(turn(story + "\n\nElsewhere, a boat sank.") == 56)
    #expect(turn(story + "\n\nThe boat sank elsewhere.") == nil)
    #expect(turn("In a separate incident, a boat sank. " + story) == nil)
  }

  @Test func aTextThatIsNothingButAStatementIsComparedWithIt() {
    var reader = TextReader()
    let statement = "\"" + InventedArticles.story(2, sentences: 5).joined(separator: " ") + "\""
    #expect(reader.read(statement + " the ministry said.").words.count == 73)
    let story = InventedArticles.story(3, sentences: 5).joined(separator: " ")
    #expect(reader.read(story + "\n" + statement).words.filter { $0 != 0 }.count == 70)
  }
}
