import AssayIntake
import Testing

@Suite("Normalising a text")
struct NormalisationTests {
  private func body(_ text: String) throws -> [Unicode.Scalar] {
    Array(try Intake.plainText(Array(text.utf8)).body.unicodeScalars)
  }

  @Test(
    "line ends become LF, and blank lines at the end go",
    arguments: [
      ("A.\r\nB.\rC.\nD.", "A.\nB.\nC.\nD."),
      ("A.\r\r\nB.", "A.\n\nB."),
      ("A.\n\rB.", "A.\n\nB."),
      ("A.\r\n\r\n", "A."),
      ("A.\n \t\n\u{A0}\n\n", "A."),
      ("A. \n", "A. "),
      ("A.\nB.\r", "A.\nB."),
    ])
  func lineEnds(text: String, expected: String) throws {
    #expect(try body(text) == Array(expected.unicodeScalars))
  }

  @Test(
    "everything else stays as it was written",
    arguments: [
      "\n\n  A.\n\n\nB.", "e\u{301}\u{212B}ﬁ\u{AD}\u{200F}.",
      "A.\u{85}B\u{2028}C\u{2029}D\u{B}E\u{C}F.", "\u{FEFF}A.\u{FEFF}",
    ])
  func kept(text: String) throws {
    // Only the first mark is the encoding's; a second is the text's own.
    #expect(try body("\u{FEFF}" + text) == Array(text.unicodeScalars))
  }

  @Test("a long text is read in good time")
  func long() throws {
    let line = "At least 11 police officers were killed, and Şırnak’s mayor said 9.\r\n"
    let text = String(repeating: line, count: 10_000)
    let document = try Intake.plainText(Array(text.utf8))
    #expect(document.body.utf8.count == text.utf8.count - 10_000 - 1)
    let blanks = [UInt8](repeating: 0x0A, count: 1_000_000)
    #expect(try Intake.plainText(blanks + [0x41]).body.utf8.count == 1_000_001)
  }
}
