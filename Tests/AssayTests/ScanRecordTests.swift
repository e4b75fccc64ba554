import Foundation
import Testing

/// The records that `scan` reads: escapes, quotation marks and control characters may stand at any
/// place of the eight bytes that are looked at together.
@Suite struct ScanRecordTests {
  private struct Answer: Decodable {
    struct Figure: Decodable {
      let quote: String
      let span: [Int]
    }
    let id: String?
    let figures: [Figure]?
    let error: String?
  }

  private func answers(to lines: [String]) throws -> [Answer] {
    var answers: [Answer] = []
    try inFolder { folder in
      let input = lines.map { $0 + "\n" }.joined()
      let run = try Run(["scan", "--quiet"], input: input, in: folder)
      answers = try run.output.split(separator: "\n").map {
        try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
      }
    }
    return answers
  }

  @Test(arguments: ["\\n", "\\\"", "\\\\", "\\u00e9", "é", "\\t", "“", "\\u201c"])
  func anEscapeMayStandAnywhere(_ escape: String) throws {
    let lines = (0..<20).map { length in
      let before = String(repeating: "a", count: length)
      return "{\"id\":\"\(before)\(escape)\",\"text\":\"\(before)\(escape) b. Two men died. é\"}"
    }
    let answers = try answers(to: lines)
    #expect(answers.count == lines.count)
    for (length, answer) in answers.enumerated() {
      #expect(answer.figures?.map(\.quote) == ["Two men died"])
      #expect(answer.figures?.map(\.span) == [[length + 5, length + 17]])
      #expect(answer.id?.unicodeScalars.count == length + 1)
    }
  }

  @Test func aControlCharacterIsRefusedAnywhere() throws {
    let lines = (0..<20).map { length in
      "{\"id\":\"x\",\"text\":\"\(String(repeating: "a", count: length))\u{1}bc. Two men died.\"}"
    }
    for answer in try answers(to: lines) {
      #expect(answer.error != nil)
      #expect(answer.figures == nil)
    }
  }

  @Test func anOpenStringIsRefused() throws {
    let lines = (0..<20).map { "{\"id\":\"x\",\"text\":\"\(String(repeating: "a", count: $0))\\" }
    let answers = try answers(to: lines)
    #expect(answers.count == lines.count)
    for answer in answers { #expect(answer.error != nil) }
  }
}
