import Foundation
import PseudoTerminal
import Testing

/// A run of the executable without a terminal.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `assay`, or another program, with `arguments` in `folder`, with `input` on standard input.
  init(
    executable: String = PseudoTerminal.built("assay"), _ arguments: [String], input: String = "",
    in folder: String, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["HOME": folder, "USER": "tester", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    let inputPipe = Pipe()
    let outputPipe = Pipe()
    let errorFile = folder + "/stderr-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: errorFile, contents: nil)
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
    inputPipe.fileHandleForWriting.write(Data(input.utf8))
    try inputPipe.fileHandleForWriting.close()
    output = String(decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
    errors = try String(contentsOfFile: errorFile, encoding: .utf8)
    try FileManager.default.removeItem(atPath: errorFile)
  }
}

/// The project's folder.
let projectFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

/// Calls `work` with a new folder that holds the articles of `Sessions/`, and removes it.
func inFolder(_ work: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "assay-tests-" + UUID().uuidString
  let files = FileManager.default
  try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? files.removeItem(atPath: folder) }
  let sessions = projectFolder + "/Sessions/"
  for name in try files.contentsOfDirectory(atPath: sessions) where !name.hasPrefix("tour.") {
    try files.copyItem(atPath: sessions + name, toPath: folder + "/" + name)
  }
  try files.copyItem(atPath: sessions + "tour.assay", toPath: folder + "/tour.assay")
  try work(folder)
}
