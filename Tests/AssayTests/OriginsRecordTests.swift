import Foundation
import Testing

/// `assay origins`: articles in, one line for each origin out.
@Suite struct OriginsRecordTests {
  private func line(_ id: String, _ text: String) throws -> String {
    let record = ["id": id, "text": text]
    return String(decoding: try JSONEncoder().encode(record), as: UTF8.self) + "\n"
  }

  private func article(_ name: String) throws -> String {
    try String(contentsOfFile: projectFolder + "/Sessions/" + name, encoding: .utf8)
  }

  @Test func reprintsStandInOneLine() throws {
    try inFolder { folder in
      let input =
        try line("wire", article("yard.txt")) + line("own", article("yard-own.txt"))
        + line("paper", article("yard-reprint.txt"))
      let answer = """
        {"ids":["wire","paper"],"origin":1}
        {"ids":["own"],"origin":2}

        """
      for arguments in [["origins"], ["origins", "--threads", "3", "--quiet"]] {
        let run = try Run(arguments, input: input, in: folder)
        #expect(run.status == 0)
        #expect(run.output == answer)
        #expect(run.errors.isEmpty)
      }
      try input.write(toFile: folder + "/in.jsonl", atomically: true, encoding: .utf8)
      #expect(try Run(["origins", "in.jsonl"], in: folder).output == answer)
    }
  }

  @Test func whatCannotBeReadIsSaidInItsPlace() throws {
    try inFolder { folder in
      let input =
        try line("a", "Nine people died.") + "{}\n\n" + line("a", "Ten people died.")
        + line("b", "") + line("c", "nine people died")
      let run = try Run(["origins"], input: input, in: folder)
      #expect(run.status == 1)
      #expect(
        run.output == """
          {"ids":["a","c"],"origin":1}
          {"error":"\\"id\\" is missing or is no text","id":null,"line":2}
          {"error":"the id stands in line 1 already","id":null,"line":4}
          {"ids":["b"],"origin":2}

          """)
      #expect(run.errors.contains("2 lines could not be read"))
    }
  }

  /// A line of more than a megabyte is read where it lies, and stands in its place.
  @Test(arguments: ["1", "3"]) func veryLongLinesAreReadToo(threads: String) throws {
    try inFolder { folder in
      let own = try article("yard-own.txt")
      let long = String(repeating: "The river rose by a foot. ", count: 50_000)
      let input = try line("a", own) + line("long", long) + "{\n" + line("b", own)
      let run = try Run(["origins", "--quiet", "--threads", threads], input: input, in: folder)
      #expect(run.status == 1)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.first == #"{"ids":["a","b"],"origin":1}"#)
      #expect(lines.dropFirst().first == #"{"ids":["long"],"origin":2}"#)
      #expect(lines.last?.contains(#""line":3"#) == true)
    }
  }

  @Test func nothingGivesNothing() throws {
    try inFolder { folder in
      let empty = try Run(["origins"], in: folder)
      #expect(empty.status == 0)
      #expect(empty.output.isEmpty)
      let missing = try Run(["origins", "nosuch.jsonl"], in: folder)
      #expect(missing.status == 2)
      #expect(missing.errors.contains("cannot open nosuch.jsonl"))
    }
  }
}
