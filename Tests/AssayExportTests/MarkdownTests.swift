import AssayChecks
import AssayExport
import AssayJournal
import AssayModel
import Testing

@Suite struct MarkdownTests {
  @Test func aCaseIsADocumentToRead() throws {
    let made = try Fixture.judged()
    let sha256 = String(repeating: "01" + String(repeating: "00", count: 7), count: 4)
    #expect(
      Fixture.text(made, .markdown) == """
        # Claims and assessments

        Counts of what was reported and recorded. What nobody reported is missing, so that the true \
        numbers may be higher.

        - session head: \(made.session.journal.head.hexadecimal)

        ## kerman

        - id: i1
        - place: Kerman
        - dates: 2024-01-03
        - kind: bombing
        - within: war
        - note: near the border (example, 2024-01-05T06:00:00Z)

        ### Assessments

        - killed, police: 11 or more, preferring police
          - why: they counted
          - rests on: c1
          - made with: c1
          - by: example, 2024-01-05T06:00:00Z

        ### Claims

        | claim | says | quote | source | grade | credibility | verdict | article | review | notes |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | c1 | killed: at least 11 officers, as of 2024-01-03 | “at least 11 officers died” | police \
        | B, usually reliable | 2, probably true: fits the rest | disputed (example): two offices \
        | a1 0–25 | accepted, example | call again (example, 2024-01-05T06:00:00Z); \
        call the mayor (example, 2024-01-05T06:00:00Z) |

        ## war

        - id: i2

        ## Sources

        | source | name | kind | voice of | grade | why | notes |
        | --- | --- | --- | --- | --- | --- | --- |
        | s1 | police; the force | official | Republic | B, usually reliable | right before (example) |  |

        ## Articles

        | article | headline | outlet | published | address | archived | sha256 | notes |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | a1 | a1\\.txt |  |  |  |  | \(sha256) |  |

        """)
  }

  @Test func whatAClaimSaysKeepsHowFirmItIs() throws {
    let made = try ExampleCase([
      .claim(
        by: nil, .body("feared", .killed, .exact(7, words: ""), stance: .fears, scope: .period)),
      .part(of: 1, by: nil, .body("up to 3", .killed, .atMost(3, words: ""))),
      .unlinked(by: nil, .body("several", .injured, .vague("several"), people: "men")),
      .statement(by: "army", .responsible, "the militia", stance: .denies),
    ])
    let text = Fixture.text(made, .markdown)
    #expect(text.contains("| c1 | fears killed: 7, period |"))
    #expect(text.contains("| c2 | killed: at most 3, part of c1 |"))
    #expect(text.contains("## Claims of no incident\n"))
    #expect(text.contains("| c3 | injured: several men |"))
    #expect(text.contains("| c4 | denies responsible: the militia |"))
  }

  @Test func staleAssessmentsSaySo() throws {
    var made = try Fixture.small()
    try made.take(.claim(by: "hospital", Fixture.floor))
    #expect(
      Fixture.text(made, .markdown, .assessments)
        .contains("- killed, police: 11 or more (stale: what it rests on changed since)\n"))
  }

  @Test(arguments: HostileTexts.all) func textsAreOnlyTexts(text: String) throws {
    let document = Fixture.text(try Fixture.hostile(text), .markdown)
    let plain = Fixture.text(try Fixture.hostile("plain"), .markdown)
    // The same blocks, whatever the texts are.
    #expect(shape(of: document) == shape(of: plain))
    #expect(!document.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!document.unicodeScalars.contains("\u{202E}"))
    let row = try #require(document.split(separator: "\n").first { $0.hasPrefix("| c1 |") })
    let cells = row.split(separator: "|", omittingEmptySubsequences: false)
    #expect(cells.count == 12)
    #expect(shown(cells[4]) == expected(text))
    #expect(shown(cells[7]) == expected("unverifiable (example): \(text)"))
    for cell in cells { #expect(isPlain(cell), "\(cell) means more than itself") }
  }

  /// Every line without its texts.
  private func shape(of document: String) -> [String] {
    document.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("|") { return "|\(line.split(separator: "|").count)" }
      if line.hasPrefix("#") { return "\(line)" }
      return String(line.prefix(8))
    }
  }

  /// What a reader of Markdown shows of an escaped text.
  private func shown(_ cell: Substring) -> String {
    var shown = String.UnicodeScalarView()
    var rest = Array(String(cell).replacing("&#124;", with: "\\|").unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      shown.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
      if scalar == "@" { rest.removeFirst() }
    }
    return String(String(shown).trimming { $0 == " " })
  }

  private func expected(_ text: String) -> String {
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        words.append("")
      } else if scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value)
      {
        words[words.count - 1].append("\u{FFFD}")
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether nothing stands in the cell that Markdown would act upon.
  private func isPlain(_ cell: Substring) -> Bool {
    var rest = Array(String(cell).replacing("&#124;", with: "").unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        rest = rest.dropFirst()
      } else if "`*_[]<>#~&$|".unicodeScalars.contains(scalar) {
        return false
      }
    }
    let text = cell.lowercased().replacing("\\://", with: "")
    return !text.contains("://") && !text.replacing("www. ", with: "").contains("www.")
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    let front = drop(while: isTrimmed)
    let end = front.lastIndex { !isTrimmed($0) }.map { front.index(after: $0) }
    return front[..<(end ?? front.startIndex)]
  }
}
