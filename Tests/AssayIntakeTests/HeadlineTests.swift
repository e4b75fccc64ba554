import AssayIntake
import Testing

@Suite("Telling the headline apart")
struct HeadlineTests {
  private static let story =
    "At least 11 police officers were killed on Monday when a bomb exploded near their station, "
    + "the governor said. Nine others were injured."

  @Test(
    "a line of its own is the headline",
    arguments: [
      "Eleven officers killed in bombing",
      "Who bombed the station?",
      "Stop the bombs!",
      "“We will not forget”",
      "Mayor: “Is this peace?”",
      "Eleven killed (updated)",
      "Bombing kills 11.5% of force",
      String(repeating: "x", count: 250),
      "Café 😀 كابول",
    ])
  func headline(line: String) throws {
    for lineBreak in ["\n\n", "\r\n\r\n", "\n \n\t\n", "\n"] {
      let text = " \n  \(line) \(lineBreak)\(Self.story)\n\nMore later.\n"
      let document = try Intake.plainText(Array(text.utf8))
      #expect(document.headline == line)
      #expect(document.body == Self.story + "\n\nMore later.")
    }
  }

  @Test(
    "a sentence, or a part of one, is none",
    arguments: [
      "Eleven officers were killed.",
      "Eleven officers were killed…",
      "Eleven officers were killed...",
      "He said: “Eleven were killed.”",
      "“Eleven were killed.”)",
      "They died. Why?",
      "Why? Nobody knows!",
      "KABUL, 3 January –",
      "Police said:",
      "Eleven officers,",
      "十一人死亡。",
      "گیارہ ہلاک۔",
      String(repeating: "x", count: 251),
      "* * *", "{", "2024-01-19",
    ])
  func sentence(line: String) throws {
    let text = "\(line)\n\n\(Self.story)"
    let document = try Intake.plainText(Array(text.utf8))
    #expect(document.headline == nil)
    #expect(document.body == text)
  }

  @Test(
    "a line that was broken for width is none",
    arguments: [
      """
      At least 11 police officers were killed on Monday when a bomb exploded
      near their station, the governor said.
      """,
      """
      At least 11 police officers were killed on Monday when a bomb hit the
      Kabul headquarters of the force, the governor of the province said on
      state television.

      More later.
      """,
      """
      Eleven officers killed as bomb hits headquarters of the force in the
      Kabul suburbs

      More later.
      """,
    ])
  func wrapped(text: String) throws {
    #expect(try Intake.plainText(Array(text.utf8)).headline == nil)
  }

  @Test(
    "a line above a byline, a date or a short line is the headline",
    arguments: [
      "By Sana Baloch\nJanuary 19, 2024\n\n", "BY SANA BALOCH\n\n", "Kharan\nJanuary 19, 2024\n\n",
    ])
  func byline(lines: String) throws {
    let text = "Blast at Kharan market kills at least seven\n\(lines)\(Self.story)"
    let document = try Intake.plainText(Array(text.utf8))
    #expect(document.headline == "Blast at Kharan market kills at least seven")
    #expect(document.body == lines + Self.story)
  }

  @Test("text of one line has none", arguments: ["Eleven killed", "\n\nEleven killed\n\n", "Why?"])
  func alone(text: String) throws {
    #expect(try Intake.plainText(Array(text.utf8)).headline == nil)
  }
}
