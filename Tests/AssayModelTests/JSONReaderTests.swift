import AssayModel
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "accepts what RFC 8259 allows",
    arguments: [
      ("null", JSON.null),
      ("true", .bool(true)),
      ("false", .bool(false)),
      (" \t\r\n7 \t\r\n", 7),
      ("0", 0),
      ("-1", -1),
      ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number("9223372036854775808")),
      ("-0", .number("-0")),
      ("1.50", .number("1.50")),
      ("1e5", .number("1e5")),
      ("0E+2", .number("0E+2")),
      ("-0.0e-12", .number("-0.0e-12")),
      (#""""#, ""),
      (#""\"\\\/\b\f\n\r\t""#, .text("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e9\u00E9""#, "éé"),
      (#""\u0000""#, "\u{0}"),
      (#""\uD83D\uDE00""#, "😀"),
      (#""\u2028\uffff""#, "\u{2028}\u{FFFF}"),
      ("\"😀\u{7F}\u{85}\u{2029}\"", "😀\u{7F}\u{85}\u{2029}"),
      ("[]", []),
      ("[ ]", []),
      ("[1,[2], {}]", [1, [2], [:]]),
      ("{}", [:]),
      (#"{ "a" : 1 , "b" : [null] }"#, ["a": 1, "b": [nil]]),
      (#"{"":""}"#, ["": ""]),
    ] as [(String, JSON)])
  func accepts(text: String, value: JSON) throws {
    #expect(try JSON(reading: text) == value)
  }

  @Test(
    "refuses what RFC 8259 does not allow",
    arguments: [
      "", " ", "nul", "nulll", "True", "NaN", "Infinity", "+1", "01", "-01", "-", "1.", ".5", "1e",
      "1e+", "0x1", "1 2", "1,", "[1,]", "[,1]", "[1 2]", "[", "]", "[1", "{", "}", #"{"a"}"#,
      #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{"a" 1}"#, #"{a:1}"#, #"{1:1}"#, #"{'a':1}"#,
      #"{"a":1 "b":2}"#, #"{"a":1"#, "'a'", "\"", #""a"#, #""\"#, #""\x""#, #""\u12""#,
      #""\u12g4""#, #""\u+123""#, #""\u-000""#, #""\u 123""#, #""\U0041""#, #""\uD800""#,
      #""\uDC00""#, #""\uD800x""#, #""\uD800\n""#, #""\uD800\u0041""#, #""\uD800\uD800""#,
      "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"\u{1F}\"", "\u{FEFF}1", "1\u{A0}", "// no\n1", "[1]]",
    ])
  func refuses(text: String) {
    #expect(throws: JSONError.self) { try JSON(reading: text) }
  }

  @Test(
    "refuses texts that are not UTF-8",
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
    ] as [[UInt8]])
  func refusesBrokenText(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSON(reading: [0x22] + bytes + [0x22]) }
  }

  @Test("tells where the problem lies")
  func offset() {
    #expect(throws: JSONError(offset: 4, problem: "no value can begin here")) {
      try JSON(reading: "[1, x]")
    }
  }

  @Test("refuses a member's name that stands twice, also when it is spelled otherwise")
  func duplicate() {
    #expect(throws: JSONError(offset: 7, problem: "a member's name stands twice")) {
      try JSON(reading: #"{"a":1,"a":2}"#)
    }
    #expect(throws: JSONError(offset: 7, problem: "a member's name stands twice")) {
      try JSON(reading: #"{"a":1,"\u0061":2}"#)
    }
    #expect(throws: Never.self) { try JSON(reading: #"[{"a":1},{"a":2}]"#) }
  }

  @Test("nests as deep as the bound says, and no deeper", arguments: ["1", "[]", #"{"a":1}"#])
  func depth(innermost: String) throws {
    let inner = innermost == "1" ? 0 : 1
    func nested(_ depth: Int) -> String {
      let around = depth - inner
      return String(repeating: "[", count: around) + innermost
        + String(repeating: "]", count: around)
    }
    #expect(throws: Never.self) { try JSON(reading: nested(JSON.greatestDepth)) }
    #expect(throws: JSONError.self) { try JSON(reading: nested(JSON.greatestDepth + 1)) }
    #expect(throws: JSONError.self) { try JSON(reading: String(repeating: "[", count: 1_000_000)) }
    #expect(throws: JSONError.self) {
      try JSON(reading: String(repeating: #"{"a":"#, count: 1_000_000))
    }
  }

  @Test("every prefix of a document is refused")
  func prefixes() throws {
    let document = Array(#"{"a":[1.5e3,"\ud83d\ude00é",true,null],"b":{"c":-2}}"#.utf8)
    #expect(throws: Never.self) { try JSON(reading: document) }
    for length in 0..<document.count {
      #expect(throws: JSONError.self) { try JSON(reading: Array(document.prefix(length))) }
    }
  }
}
