import AssayChecks
import AssayExport
import AssayJournal
import AssayModel
import Testing

@Suite struct CSVTests {
  @Test func claimsAreOneARow() throws {
    let text = Fixture.text(try Fixture.small(), .csv)
    let digest = "01" + String(repeating: "00", count: 7)
    let sha256 = String(repeating: digest, count: 4)
    let expected = """
      id,article,sha256,outlet,headline,url,archive_url,published,part,start,end,quote,prefix,suffix,\
      about,kind,value,low,high,words,people,groups,scope,stance,as_of,part_of,speakers,speaker_kind,\
      grade,incident,incident_handle,incident_place,incident_from,incident_to,incident_kind,review,\
      tags,translation,analyst,recorded,incident_within,credibility,credibility_why,verdict,\
      verdict_why,notes,corrected_why\r
      c1,a1,\(sha256),,,,,,body,0,25,at least 11 officers died,,,killed,atLeast,11,11,,at least 11,\
      officers,police,incident,asserts,2024-01-03,,police,unknown,B,i1,kerman,Kerman,2024-01-03,\
      2024-01-03,bombing,accepted,,,example,2024-01-05T03:00:00Z,,,,,,,\r

      """
    #expect(text == expected)
  }

  @Test func assessmentsAreOneARow() throws {
    let text = Fixture.text(try Fixture.small(), .csv, .assessments)
    #expect(
      text == """
        incident,incident_handle,incident_place,incident_from,incident_to,incident_kind,harm,groups,\
        reached,low,high,best,claims,seen,stale,why,analyst,recorded,incident_within,source,\
        release,method,imputed\r
        i1,kerman,Kerman,2024-01-03,2024-01-03,bombing,killed,police,range,11,,,c1,c1,no,an example,\
        example,2024-01-05T04:00:00Z,,,,,\r

        """)
  }

  @Test func everyRowHasEveryCell() throws {
    for text in [Fixture.text(try Fixture.small(), .csv), Fixture.text(try hostile("x"), .csv)] {
      let rows = rows(ofCSV: text)
      #expect(Set(rows.map(\.count)).count == 1)
    }
  }

  @Test(arguments: [
    "=1+2", "+7", "-7 killed", "@SUM(A1)", "\tx", "\rx", "\n=1", "=cmd|' /C calc'!A0", "'=1",
    "''-1",
    "\"=1\",2", "7, \"seven\"", "a\r\nb", "'terrorist' positions", "plain", "",
  ])
  func textsComeBackAndNeverRun(text: String) throws {
    for row in rows(ofCSV: Fixture.text(try hostile(text), .csv)).dropFirst() {
      for cell in row {
        #expect(!"=+-@\t\r\n".unicodeScalars.contains(cell.unicodeScalars.first ?? " "))
      }
      // outlet, quote, words, speakers, tags, translation, both reasons, notes
      for index in [3, 11, 19, 26, 36, 37, 42, 44, 45] {
        let cell = row[index]
        let isGuarded =
          cell.hasPrefix("'")
          && "=+-@\t\r\n".unicodeScalars
            .contains(cell.unicodeScalars.first { $0 != "'" } ?? " ")
        let back = isGuarded ? String(cell.unicodeScalars.dropFirst()) : cell
        #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
      }
    }
  }

  @Test func numbersStayNumbersAndVagueWordsHaveNone() throws {
    let made = try ExampleCase([
      .claim(by: nil, .body("several died", .killed, .vague("several"))),
      .claim(by: nil, .body("nobody died", .killed, .nobody(words: "nobody"))),
      .claim(by: nil, .body("7 to 9 died", .killed, .between(7, 9, words: "7 to 9"))),
    ])
    let cells = rows(ofCSV: Fixture.text(made, .csv)).dropFirst().map { Array($0[15...19]) }
    #expect(
      cells == [
        ["vague", "", "", "", "several"], ["none", "0", "0", "0", "nobody"],
        ["between", "", "7", "9", "7 to 9"],
      ])
  }

  @Test func judgementsAndPlacesGoAlong() throws {
    let rows = rows(ofCSV: Fixture.text(try Fixture.judged(), .csv))
    #expect(
      rows.map { Array($0.suffix(7).prefix(6)) } == [
        ["incident_within", "credibility", "credibility_why", "verdict", "verdict_why", "notes"],
        ["war", "2", "fits the rest", "disputed", "two offices", "call again; call the mayor"],
      ])
    let assessed = Fixture.text(try Fixture.judged(), .csv, .assessments)
    #expect(assessed.contains(",killed,police,preferring,11,,,c1,c1,no,"))
    #expect(assessed.hasSuffix(",war,police,,,\r\n"))
  }

  @Test func anEmptyCaseHasItsHeading() {
    let bytes = export(Session(), as: .csv)
    #expect(rows(ofCSV: String(decoding: bytes, as: UTF8.self)).count == 1)
  }

  private func hostile(_ text: String) throws -> ExampleCase { try Fixture.hostile(text) }
}
