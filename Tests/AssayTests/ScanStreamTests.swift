import Foundation
import PseudoTerminal
import Testing

/// `scan` as a filter between other programs: order, threads, memory, a reader that goes away, and a
/// terminal that looks on.
@Suite struct ScanStreamTests {
  private static func record(_ id: Int, _ text: String) -> String {
    "{\"id\":\"\(id)\",\"text\":\"\(text)\",\"date\":\"2023-05-06\"}\n"
  }

  /// Records of many lengths, some of which cannot be read, and empty lines between them.
  private static let mixed: String = (1...4000).map { id in
    switch id % 97 {
    case 5: "{\"id\":\"\(id)\"\n"
    case 9: "\n" + record(id, "")
    default:
      record(
        id,
        String(repeating: "The road was open. ", count: id * 7 % 31)
          + "\(id) miners were killed in Dolna, an official said.")
    }
  }.joined()

  /// Scans what is written to a file: what is typed to a program must not wait for its answers.
  private func scan(_ input: String, _ options: [String] = [], in folder: String) throws -> Run {
    try input.write(toFile: folder + "/in.jsonl", atomically: true, encoding: .utf8)
    return try Run(["scan"] + options + ["in.jsonl"], in: folder)
  }

  @Test(arguments: [2, 3, 7, 64])
  func answersHaveTheOrderOfTheRecordsUnderThreads(_ threads: Int) throws {
    try inFolder { folder in
      let alone = try scan(Self.mixed, in: folder)
      let together = try scan(Self.mixed, ["--threads", "\(threads)"], in: folder)
      #expect(alone.output == together.output)
      #expect(alone.status == 1 && together.status == 1)
      #expect(alone.errors == "assay scan: 42 lines could not be read\n")
      #expect(together.errors == alone.errors)
      let lines = alone.output.split(separator: "\n")
      #expect(lines.count == 4000)
      // Empty lines count, and have no answer.
      #expect(lines[4].contains("\"line\":5"))
      #expect(lines[101].contains("\"line\":103"))
      #expect(lines[3998].contains("\"id\":\"3999\""))
    }
  }

  @Test func aLongLineAmongOthersKeepsItsPlaceUnderThreads() throws {
    try inFolder { folder in
      let long = Self.record(
        0, String(repeating: "The road was open. ", count: 60_000) + "Nine guards were killed.")
      let input = Self.record(1, "Two men died.") + long + Self.record(2, "Six men died.") + long
      let alone = try scan(input, in: folder)
      let together = try scan(input, ["--threads", "2"], in: folder)
      #expect(alone.status == 0)
      #expect(alone.output == together.output)
      #expect(alone.output.split(separator: "\n").count == 4)
    }
  }

  @Test(arguments: ["", "--threads 2"])
  func aReaderThatGoesAwayEndsItWithoutAWord(_ options: String) throws {
    try inFolder { folder in
      try String(repeating: Self.mixed, count: 3)
        .write(toFile: folder + "/in.jsonl", atomically: true, encoding: .utf8)
      let run = try Run(
        executable: "/bin/bash",
        [
          "-c",
          "\"$ASSAY\" scan \(options) in.jsonl | head -n 1 >first; echo ${PIPESTATUS[0]}",
        ], in: folder, environment: ["ASSAY": PseudoTerminal.built("assay")])
      #expect(run.output == "141\n")
      #expect(run.errors == "")
      let first = try String(contentsOfFile: folder + "/first", encoding: .utf8)
      #expect(first.contains("\"id\":\"1\""))
    }
  }

  @Test(arguments: [[], ["--threads", "2"]])
  func aLongLineTakesFourTimesItsLengthInMemory(_ options: [String]) throws {
    try inFolder { folder in
      let text =
        String(repeating: "The council met again to talk about the road to the coast. ", count: 9)
        + "A blast killed 12 people in Dolna on Monday, residents said. "
      let long = Self.record(2, String(repeating: text, count: 4_000_000 / text.utf8.count))
      _ = FileManager.default.createFile(atPath: folder + "/out", contents: nil)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: PseudoTerminal.built("assay"))
      process.arguments = ["scan"] + options
      let input = Pipe()
      process.standardInput = input
      process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
      try process.run()
      // Its input stays open, so that it is still there when it has answered.
      var peaks: [Int] = []
      for (count, line) in [Self.record(1, "x" + String(repeating: " ", count: 1 << 20)), long]
        .enumerated()
      {
        input.fileHandleForWriting.write(Data(line.utf8))
        try wait(for: count + 1, in: folder + "/out")
        peaks.append(try peak(of: process.processIdentifier))
      }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(peaks[1] - peaks[0] < 4 * long.utf8.count, "\(peaks)")
    }
  }

  /// Waits until a file has so many lines.
  private func wait(for lines: Int, in path: String) throws {
    for _ in 0..<6000 {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      if bytes.last == 0x0A, bytes.count(where: { $0 == 0x0A }) >= lines { return }
      usleep(20_000)
    }
    Issue.record("\(path) has no \(lines) lines after two minutes")
  }

  /// The most memory that a process has held so far, in bytes.
  private func peak(of process: Int32) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    let kilobytes = try #require(Int(line.filter(\.isNumber)))
    return kilobytes * 1024
  }

  @Test func aTerminalSeesHowFarItIsAndNothingIsLeft() throws {
    try inFolder { folder in
      try String(repeating: Self.mixed, count: 12)
        .write(toFile: folder + "/in.jsonl", atomically: true, encoding: .utf8)
      let scan = "\(PseudoTerminal.built("assay")) scan \(folder)/in.jsonl >\(folder)/out"
      for (command, isSeen) in [
        (scan, true), (scan + " --quiet", false), ("ASSAY_PLAIN=1 " + scan, false),
      ] {
        let terminal = try PseudoTerminal(
          spawn: "/bin/bash", arguments: ["-c", command], environment: ["TERM": "xterm"],
          columns: 100)
        _ = try terminal.waitForExit()
        #expect(terminal.output.contains(" MB/s\r\u{1B}[K") == isSeen, "\(terminal.output)")
      }
    }
  }
}
