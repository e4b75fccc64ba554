import AssayCommands
import AssayModel
import AssayRendering
import AssayStore
import Testing

/// What others wrote is shown and exported without harm: every place, every kind of text, every way
/// in which it goes out.
@Suite struct HostileContentTests {
  private static let questions = [
    "articles", "figures", "show a1", "show c1", "show s1", "show i1", "claims", "claims in=i1",
    "sources", "incidents", "log", "check", "explain c1", "find killed", "verify",
  ]

  private func answers(of shell: TestShell) -> [(line: String, response: Response)] {
    Self.questions.map { line in
      let response = shell.shell.run(line)
      #expect(response.error == nil, "\(line): \(response.error?.message ?? "")")
      return (line, response)
    }
  }

  /// Whether a terminal would act upon it, or show other words than there are.
  private func isActedUpon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200B, 0x2060, 0xFEFF, 0xAD,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  @Test(arguments: HostileCase.all) func isShownHarmlessly(hostile: HostileCase) throws {
    let answers = answers(of: try hostile.shell())
    for style in [Renderer.Style.terminal(colour: false), .plain, .labelled] {
      let renderer = Renderer(style: style)
      for (line, response) in answers {
        let shown = response.reports.map { renderer.render($0) }.joined()
        #expect(!shown.unicodeScalars.contains(where: isActedUpon), "\(line) in \(style)")
        // Only an article's own lines may begin as an answer of assay would.
        let isForged = shown.split(separator: "\n").contains { $0.hasPrefix("c9  killed 900") }
        #expect(!isForged || hostile.place == .body, "\(line) in \(style)")
      }
    }
    for (line, report) in answers.flatMap({ answer in
      answer.response.reports.map { (answer.line, $0) }
    }) {
      try expectOwnEscapesAlone(
        Renderer(style: .terminal(colour: true)).render(report), "\(line) in colour")
      try expectOneLineOfJSON(Renderer(style: .json).render(report), "\(line) in JSON")
    }
  }

  private func expectOwnEscapesAlone(_ shown: String, _ comment: Comment) throws {
    for piece in shown.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst() {
      let isColour =
        piece.first == "[" && piece.dropFirst().drop { $0.isNumber || $0 == ";" }.first == "m"
      #expect(isColour, comment)
    }
  }

  private func expectOneLineOfJSON(_ text: String, _ comment: Comment) throws {
    #expect(text.utf8.count { $0 == 0x0A } == 1 && text.hasSuffix("\n"), comment)
    #expect(throws: Never.self, comment) { try JSON(reading: text) }
    #expect(!text.unicodeScalars.dropLast().contains(where: isControlInJSON), comment)
  }

  private func isControlInJSON(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x2028...0x2029).contains(scalar.value)
  }

  private func exported(_ format: String, _ what: String, of shell: TestShell) throws -> String {
    let response = shell.shell.run("export \(format) what=\(what) --anyway")
    #expect(response.error == nil)
    guard case .document(let text) = try #require(response.reports.first?.blocks.first) else {
      return ""
    }
    return text
  }

  @Test(arguments: HostileCase.all) func isExportedHarmlessly(hostile: HostileCase) throws {
    let shell = try hostile.shell()
    for what in ["claims", "assessments"] {
      try expectHarmlessCSV(exported("csv", what, of: shell))
      let json = try exported("json", what, of: shell)
      #expect(throws: Never.self) { try JSON(reading: json) }
      #expect(!json.unicodeScalars.contains { isControlInJSON($0) && $0 != "\n" })
      for line in try exported("jsonl", what, of: shell).split(separator: "\n") {
        #expect(throws: Never.self) { try JSON(reading: String(line)) }
      }
      let markdown = try exported("markdown", what, of: shell)
      let isHarmful = { (scalar: Unicode.Scalar) in
        scalar != "\n" && scalar.properties.generalCategory == .control
          || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
      #expect(!markdown.unicodeScalars.contains(where: isHarmful))
      #expect(!markdown.replacing("\\<", with: "").contains("<script"))
      #expect(!markdown.contains("\nc9  killed"))
    }
  }

  /// Every row has as many cells as the heading, and no cell begins as a formula does.
  private func expectHarmlessCSV(_ text: String) throws {
    var rows: [[String.UnicodeScalarView]] = [[.init()]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      let last = rows.count - 1
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[last].append(.init())
      case "\n" where !isQuoted: rows.append([.init()])
      default: rows[last][rows[last].count - 1].append(scalar)
      }
    }
    #expect(!isQuoted)
    #expect(rows.count == 3)
    #expect(Set(rows.dropLast().map(\.count)).count == 1)
    for cell in rows.dropLast().joined() {
      let isFormula = cell.first.map { "=+-@\t\n".unicodeScalars.contains($0) } ?? false
      #expect(!isFormula, "\(String(cell))")
    }
  }

  /// What is said about a line goes through the same care as what is shown.
  @Test(arguments: HostileCase.kinds.map(\.text)) func isRefusedHarmlessly(text: String) throws {
    let shell = TestShell()
    for line in ["load \"\(text)\"", "show \"\(text)\"", "tag c1 \"\(text)\"", text] {
      guard let error = shell.shell.run(line).error else { continue }
      let shown = ErrorText(error, line: line).lines(at: "x.assay:1")
      #expect(!shown.contains { $0.unicodeScalars.contains { isActedUpon($0) || $0 == "\n" } })
    }
  }

  /// A comment is never shown, and an answer that was expected is shown as what it is.
  @Test func aScriptsOwnTextsAreNoCommands() throws {
    let script = try Script("# \u{1B}[2J\u{202E}\nas Noor\n| \u{1B}]52;c;aGk=\u{7}\n")
    var shown = ""
    let result = ScriptReplay(script, path: "x.assay", keepsGoing: false)
      .run(in: TestShell().shell) { shown += $0 }
    #expect(shown == "Decisions are recorded as Noor.\n")
    #expect(result.differences.count == 3)
  }

  @Test func aLoneHalfOfACharacterIsRefused() throws {
    let shell = try HostileCase(place: .note, kind: HostileCase.Kind(name: "", text: "\u{FFFD}!"))
      .shell()
    let bytes = try #require(try shell.shell.world.files.read("/case/x.json"))
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{FFFD}!", with: "\\ud800!")
    #expect(throws: JSONError.self) { try JSON(reading: text) }
  }

  @Test func aLineOfAMegabyteIsReadAndShown() throws {
    let disk = Disk.memory
    let shell = TestShell(disk: disk, folder: "/case")
    let words = String(repeating: "word ", count: 200_000)
    let line = "Seven killed\n" + words + "and seven people were killed there."
    try disk.write(Array(line.utf8), "/case/a.txt")
    #expect(shell.run("load a.txt").hasPrefix("a1  Seven killed"))
    #expect(shell.run("figures").contains("a1.2"))
    #expect(!shell.run("show a1").split(separator: "\n").contains { $0.count > 120 })
  }
}
