import AssayIntake
import AssayModel
import Testing

@Suite("What pages say of themselves")
struct PageDetailTests {
  private static let prose =
    "<p>At least seven people were killed when shells struck the ferry terminal on Monday.</p>"

  private func read(head: String = "", body: String = "") throws -> Document {
    try Intake.html(
      Array("<html><head>\(head)</head><body>\(body)\(Self.prose)</body></html>".utf8))
  }

  private func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  @Test(
    "dates are read in the page's own time",
    arguments: [
      ("2024-03-06", "2024-03-06"), ("2024-03-06T08:15:30+02:00", "2024-03-06T08:15"),
      ("2024-03-06T23:59:00.000Z", "2024-03-06T23:59"), ("2024-03-06 08:15", "2024-03-06T08:15"),
      ("20240306T081500Z", "2024-03-06T08:15"), ("2024/3/6", "2024-03-06"),
      ("Wed, 06 Mar 2024 08:15:00 GMT", "2024-03-06T08:15"), ("March 6th, 2024", "2024-03-06"),
      ("6 March 2024 at 8:15 p.m.", "2024-03-06T20:15"), ("06.03.2024", "2024-03-06"),
      ("16/03/2024", "2024-03-16"), ("12:05 AM, Sept. 6, 2024", "2024-09-06"),
      ("03/06/2024", ""), ("2024-02-30", ""), ("yesterday", ""), ("99999999999", ""),
    ])
  func dates(text: String, expected: String) throws {
    let document = try read(head: "<meta name=date content=\"\(text)\">")
    #expect(document.details.published.map { "\($0)" } ?? "" == expected)
  }

  @Test("JSON-LD goes before metas, and metas before what is shown")
  func precedence() throws {
    let metas =
      "<meta property=og:site_name content=\"The Meta\"><meta name=author content=\"Ada Meta\">"
      + "<meta property=article:published_time content=2024-03-02>"
    let body =
      "<h1>Seven killed at the terminal</h1><p class=byline>By Ada Shown</p>"
      + "<time datetime=2024-03-03>3 March</time>"
    let json = linked(
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"Seven killed at the terminal\","
        + "\"datePublished\":\"2024-03-01\",\"author\":[{\"name\":\"Ada Linked\"},\"Ivo Sel\"],"
        + "\"publisher\":{\"name\":\"The Linked\"}}")
    let first = try read(head: json + metas, body: body).details
    #expect(first.outlet == "The Linked" && first.author == "Ada Linked, Ivo Sel")
    #expect(first.published == Moment("2024-03-01"))
    let second = try read(head: metas, body: body).details
    #expect(second.outlet == "The Meta" && second.author == "Ada Meta")
    #expect(second.published == Moment("2024-03-02"))
    let third = try read(body: body).details
    #expect(third.outlet == nil && third.author == "Ada Shown")
    #expect(third.published == Moment("2024-03-03"))
  }

  @Test("a headline that the page shows goes before one that it does not")
  func headlines() throws {
    let head =
      "<title>Shells kill seven | The Herald</title><meta property=og:title content=\"x y\">"
    let shown = try read(head: head, body: "<h1>The Herald</h1><h2>“Shells kill seven”</h2>")
    #expect(shown.headline == "“Shells kill seven”")
    #expect(shown.details.outlet == "The Herald")
    #expect(
      try read(head: head, body: "<h1>Seven killed at dawn</h1>").headline == "Seven killed at dawn"
    )
    #expect(
      try read(head: "<title>Seven killed at dawn - Herald</title>").headline
        == "Seven killed at dawn")
    #expect(try read(head: "<title>Herald</title>").headline == nil)
  }

  @Test("addresses are whole, and languages are tags")
  func addresses() throws {
    let canonical = try read(
      head: "<link rel=\"canonical\" href=\"/relative\">"
        + "<meta property=og:url content=\"https://herald.example/a\">")
    #expect(canonical.details.url == "https://herald.example/a")
    let saved = "<!-- saved from url=(0024)https://herald.example/b -->\n<html lang=en_GB>"
    let document = try Intake.read(Array((saved + Self.prose).utf8))
    #expect(document.details.url == "https://herald.example/b")
    #expect(document.details.language == "en-GB")
    #expect(
      try read(head: "<meta http-equiv=content-language content=\"ar, en\">").details.language
        == "ar")
  }

  @Test(
    "broken JSON-LD is passed over",
    arguments: [
      "{\"@type\":\"NewsArticle\",", "[]", "null", "{\"@graph\":{\"@graph\":[1,\"x\",null]}}",
      "{\"@type\":\"NewsArticle\",\"author\":{\"name\":7},\"publisher\":[],\"datePublished\":[]}",
      "{\"@type\":\"NewsArticle\",\"headline\":\"\",\"author\":\"https://x.example\"}",
    ])
  func brokenLinkedData(json: String) throws {
    let document = try read(head: linked(json))
    #expect(document.details == ArticleDetails())
    #expect(document.headline == nil)
  }

  @Test(
    "encodings go by their labels",
    arguments: [
      ("windows-1251", [0xD1, 0xE5, 0xEC, 0xFC], "Семь"),
      ("koi8-r", [0xF3, 0xC5, 0xCD, 0xD8], "Семь"),
      ("ISO-8859-1", [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], "“café”"),
      ("iso-8859-2", [0xB1, 0xE6], "ąć"), ("windows-1256", [0xD3, 0xC8, 0xDA, 0xC9], "سبعة"),
      ("utf-8", [0xD0, 0xA1], "С"), ("windows-1251", [0xD0, 0xA1, 0xD0, 0xB5], "Се"),
    ] as [(String, [UInt8], String)])
  func encodings(label: String, bytes: [UInt8], words: String) throws {
    for meta in [
      "<meta charset=\"\(label)\">",
      "<META HTTP-EQUIV=Content-Type CONTENT='text/html; CHARSET = \(label)'>",
    ] {
      let page = Array("<html><head>\(meta)</head><body><p>".utf8) + bytes + Array("</p>".utf8)
      #expect(try Intake.read(page).body == words)
    }
  }

  @Test("an encoding that is not known is refused by its name")
  func unknownEncoding() throws {
    let page = Array("<html><meta charset=Shift_JIS><p>".utf8) + [0x8E, 0x80, 0x8E, 0xD2]
    let error = try #require(throws: IntakeError.self) { try Intake.read(page) }
    #expect(error.problem.contains("shift_jis"))
    #expect(try Intake.read(Array("<html><meta charset=gbk><p>Seven".utf8)).body == "Seven")
  }

  @Test("UTF-16 with its mark is read")
  func wide() throws {
    let page = "\u{FEFF}<!doctype html><p>Семь погибших</p>"
    let bytes = page.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let document = try Intake.read(bytes)
    #expect(document.body == "Семь погибших" && document.encoding == .utf16LE)
  }
}
