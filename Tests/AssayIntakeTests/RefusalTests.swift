import AssayIntake
import Testing

@Suite("What is no article")
struct RefusalTests {
  @Test(
    "other formats are named",
    arguments: [
      ("%PDF-1.7\n", "a PDF"), ("PK\u{3}\u{4}", "a Word document"), ("\u{1F}\u{8B}", "gzip"),
      ("\u{89}PNG\r\n\u{1A}\n", "PNG"), ("\u{FF}\u{D8}\u{FF}\u{E0}", "JPEG"),
      ("\u{7F}ELF", "a program"), ("RIFF\u{1}\u{2}\u{3}\u{4}WAVE", "a sound recording"),
      ("\u{0}\u{0}\u{0}\u{20}ftypisom", "a video"), ("{\\rtf1 Twelve", "a rich-text document"),
      ("SQLite format 3\u{0}", "a database"),
    ])
  func formats(start: String, name: String) throws {
    let bytes = start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    for rest in [[], Array(" and more".utf8), [0, 1, 2, 3]] {
      let error = try #require(throws: IntakeError.self) { try Intake.plainText(bytes + rest) }
      #expect(error.problem.contains(name))
      #expect(error.remedy.hasSuffix("."))
    }
  }

  @Test(
    "text that speaks of formats is text",
    arguments: [
      "PK said twelve died.", "The new WAVE of strikes", "GIF images", "ID3 tags", "BZhead",
      "Is %PDF- a format?", "MZ", "RIFF with WAVE",
    ])
  func notFormats(text: String) throws {
    #expect(try Intake.plainText(Array(text.utf8)).body == text)
  }

  @Test(
    "binary data is refused",
    arguments: [
      [0x41, 0x00], [0x00], [0x41, 0x00, 0x42, 0x00], [0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00],
      [0xEF, 0xBB, 0xBF, 0x41, 0x00], [0x01, 0x02, 0x03], Array("Twelve\u{1}\u{2}".utf8),
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) throws {
    let error = try #require(throws: IntakeError.self) { try Intake.plainText(bytes) }
    #expect(error.problem == "It holds binary data, not text.")
  }

  @Test("a stray control character is no reason to refuse a text")
  func strayControl() throws {
    let text = "Twelve people were killed in the blast\u{1}, police said; \u{1B}[1mmore\u{1B}[0m."
    #expect(try Intake.plainText(Array(text.utf8)).body == text)
  }

  @Test("an empty file is refused")
  func empty() throws {
    let error = try #require(throws: IntakeError.self) { try Intake.plainText([]) }
    #expect(error.problem == "It is empty.")
    #expect("\(error)" == "It is empty. Check that it was saved whole.")
  }

  @Test(
    "white space alone is refused",
    arguments: [
      " ", "\n", "\r\n \t\n", "\u{FEFF}", "\u{FEFF} \u{A0}\u{3000}\u{200B}\n", "\u{2028}",
    ])
  func blank(text: String) throws {
    let error = try #require(throws: IntakeError.self) { try Intake.plainText(Array(text.utf8)) }
    #expect(error.problem == "It holds nothing but white space.")
  }

  @Test(
    "web pages are recognised",
    arguments: [
      "<!DOCTYPE html>\n<p>Twelve", "<!doctype HTML PUBLIC", "\u{FEFF}\r\n <HTML lang=en>",
      "<html>",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html>", "<!-- saved --> <!-- twice -->\n<head>",
      "<body\nclass=x>", "<p>Twelve people", "<meta charset=utf-8>", "<div/>",
    ])
  func html(text: String) throws {
    let error = try #require(throws: IntakeError.self) { try Intake.plainText(Array(text.utf8)) }
    #expect(error.problem == "It is a web page in HTML, not plain text.")
  }

  @Test("XML is recognised", arguments: ["<?xml version=\"1.0\"?><nitf>", "<rss version=\"2.0\">"])
  func xml(text: String) throws {
    let error = try #require(throws: IntakeError.self) { try Intake.plainText(Array(text.utf8)) }
    #expect(error.problem == "It is XML, not plain text.")
  }

  @Test(
    "angle brackets alone make no markup",
    arguments: ["<3 killed", "<htmlish", "< html>", "<police@example.org> wrote", "<", "<!-- open"])
  func notMarkup(text: String) throws {
    #expect(try Intake.plainText(Array(text.utf8)).body == text)
  }

  @Test("the size is bounded")
  func size() throws {
    let bytes = Array("Twelve killed".utf8)
    #expect(throws: Never.self) { try Intake.plainText(bytes, greatestSize: bytes.count) }
    let error = try #require(throws: IntakeError.self) {
      try Intake.plainText(bytes, greatestSize: 12)
    }
    #expect(error.problem == "It has 13 bytes, and an article may have at most 12.")
  }
}
