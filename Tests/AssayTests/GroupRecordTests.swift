import Foundation
import Testing

/// `assay group` as a program: every id in one line, unreadable lines in their place.
@Suite struct GroupRecordTests {
  private struct Line: Decodable {
    let ids: [String]?
    let incident: Int?
    let line: Int?
    let error: String?
  }

  private func groups(_ lines: [String]) throws -> (lines: [Line], status: Int32) {
    var found: [Line] = []
    var status: Int32 = -1
    try inFolder { folder in
      let run = try Run(
        ["group", "--quiet"], input: lines.map { $0 + "\n" }.joined(), in: folder)
      status = run.status
      found = try run.output.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      }
    }
    return (found, status)
  }

  private func article(_ id: String, _ text: String, _ date: String) -> String {
    "{\"id\":\"\(id)\",\"text\":\"\(text)\",\"date\":\"\(date)\"}"
  }

  private let mosul = "A car bomb killed 12 people at a market in Mosul, Iraq, police said."

  @Test func everyArticleStandsInOneLine() throws {
    let (lines, status) = try groups([
      article("a", mosul, "2024-05-06"),
      article("b", "Shelling killed three people in Homs, Syria, a doctor said.", "2024-05-06"),
      article("c", "In Mosul, Iraq, 12 people died when a car bomb exploded.", "2024-05-06"),
      article("d", "Nothing happened.", ""),
    ])
    #expect(status == 0)
    #expect(lines.map(\.ids) == [["a", "c"], ["b"], ["d"]])
    #expect(lines.map(\.incident) == [1, 2, 3])
  }

  /// One town, one kind, and no date but what the texts begin with.
  @Test func aTextThatBeginsWithItsDateWasPublishedThen() throws {
    func undated(_ id: String, _ text: String) -> String {
      "{\"id\":\"\(id)\",\"text\":\"\(text)\"}"
    }
    let (lines, _) = try groups([
      undated("a", "Published 6 May 2024. \(mosul)"), undated("b", "May 6, 2024 - \(mosul)"),
      undated("c", "Odra Post, 16-05-2024. \(mosul)"),
    ])
    #expect(lines.map(\.ids) == [["a", "b"], ["c"]])
  }

  @Test func anIDThatWasThereBeforeIsAnErrorInItsPlace() throws {
    let (lines, status) = try groups([
      article("a", mosul, "2024-05-06"), article("a", "Rain fell.", "2024-05-06"),
      article("b", "Nothing happened.", ""), article("a", mosul, "2024-05-06"),
    ])
    #expect(status == 1)
    #expect(lines.map(\.ids) == [["a"], nil, ["b"], nil])
    #expect(lines.map(\.incident) == [1, nil, 2, nil])
    #expect(lines.map(\.line) == [nil, 2, nil, 4])
    #expect(
      lines.compactMap(\.error) == Array(repeating: "the id stands in line 1 already", count: 2))
  }

  @Test func whatCannotBeReadIsSaidInItsPlace() throws {
    let (lines, status) = try groups([
      "[]", article("a", mosul, "2024-05-06"), "{\"id\":1}", article("b", "Rain.", "x"),
    ])
    #expect(status == 1)
    #expect(lines.map(\.line) == [1, nil, 3, nil])
    #expect(lines.map(\.ids) == [nil, ["a"], nil, ["b"]])
    #expect(lines.compactMap(\.error).count == 2)
  }

  /// "4/7/17" is a day in April where the file's other dates have their month first, and where they
  /// show nothing it stays open.
  @Test func theFilesOtherDatesShowTheirOrder() throws {
    let ours = [
      article("a", mosul, "4/7/17"),
      article("b", "Twelve people were killed by a bomb in Mosul, Iraq.", "April 7, 2017"),
      article("c", "Gunmen shot dead four people in Mosul, Iraq.", "July 4, 2017"),
    ]
    let others = (13...16).map { article("x\($0)", "Rain fell on \($0) villages.", "9/\($0)/16") }
    let (lines, _) = try groups(ours + others)
    #expect(lines.first?.ids == ["a", "b"])
  }

  @Test func nothingInGivesNothingOut() throws {
    let (lines, status) = try groups([])
    #expect(lines.isEmpty && status == 0)
  }
}
