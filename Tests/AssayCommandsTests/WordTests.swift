import AssayCommands
import Testing

@Suite struct WordTests {
  private func texts(_ line: String) throws -> [String] { try words(of: line).map(\.text) }

  @Test func splitsAtSpaces() throws {
    #expect(try texts("  accept   a1.3 ") == ["accept", "a1.3"])
    #expect(try texts("").isEmpty)
  }

  @Test func quotesHoldAWordTogether() throws {
    let quoted = try words(of: "accept a1 \"at least 11\"#2")
    #expect(quoted.map(\.text) == ["accept", "a1", "at least 11"])
    #expect(quoted.last?.isQuoted == true)
    #expect(quoted.last?.occurrence == 2)
  }

  @Test func quotesMayHoldQuotes() throws {
    #expect(
      try texts(#"note "he said \"no\" and \\ left""#) == ["note", #"he said "no" and \ left"#])
  }

  @Test func typographicQuotesWorkToo() throws {
    #expect(try texts("find “two children” «ici»") == ["find", "two children", "ici"])
  }

  @Test func optionsMayHoldQuotes() throws {
    let split = try words(of: "load x outlet=\"Meridian News\" --why=\"a b\"")
    #expect(split.map(\.text) == ["load", "x", "outlet=Meridian News", "--why=a b"])
    #expect(split.allSatisfy { !$0.isQuoted })
  }

  @Test(arguments: ["note \"open", "as “open", "x=\"open"]) func anOpenQuoteIsRefused(line: String)
  {
    #expect(throws: CommandError.self) { try words(of: line) }
  }

  @Test(arguments: ["x \"a\"#", "x \"a\"#0", "x \"a\"#99999999999999999999"])
  func anOccurrenceIsANumberFromOne(line: String) {
    #expect(throws: CommandError.self) { try words(of: line) }
  }

  @Test func columnsPointAtTheWord() throws {
    #expect(try words(of: "grade  s1 Q").map(\.column) == [0, 7, 10])
  }
}

@Suite struct NearestTests {
  @Test(arguments: [
    ("acept", "accept"), ("clams", "claims"), ("figrues", "figures"), ("undoo", "undo"),
    ("art", "article"),
  ])
  func findsWhatWasMeant(typed: String, meant: String) {
    #expect(nearest(to: typed, among: everyCommand.map { $0.declaration.name }) == meant)
  }

  @Test func saysNothingWhereNothingIsNear() {
    #expect(nearest(to: "xyzzy", among: everyCommand.map { $0.declaration.name }) == nil)
    #expect(nearest(to: "", among: ["a"]) == nil)
    #expect(nearest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
  }
}
