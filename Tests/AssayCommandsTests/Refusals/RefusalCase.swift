import AssayStore
import Testing

/// A line that must be refused, and what is said to it.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  let line: String
  let says: String
  let hint: String
  /// What is run before, after the article, the claim and the incident that every case has.
  let after: [String]

  init(_ line: String, _ says: String, hint: String = "", after: [String] = []) {
    self.line = line
    self.says = says
    self.hint = hint
    self.after = after
  }

  var testDescription: String { (after + [line]).joined(separator: "; ") }

  static let all = reading + claims + incidents + session + methods

  /// A shell with one article, a claim and an incident, on a disk with files that give trouble.
  func prepared() -> TestShell {
    let shell = TestShell(disk: .troubled)
    shell.run(
      [
        "load harbour.txt published=2024-03-04", "accept a1 \"killing at least seven people\"",
        "incident new ferry",
      ] + after)
    return shell
  }

  /// How the line is refused.
  func refusal() -> String { prepared().refusal(line) }
}

extension Disk {
  /// The system's disk with some files that cannot be read, or not be made sense of.
  static var troubled: Disk {
    let folder = projectFolder + "/Sessions"
    var disk = overlay(on: .system)
    for (name, text) in [
      ("null.bin", "\u{0}\u{1}\u{2}"), ("answer.assay", "| an answer to nothing"),
      ("again.assay", "replay again.assay"), ("empty/.hidden", "x"),
    ] {
      try? disk.write(
        name == "null.bin" ? [0, 1, 0xFF, 0xFE, 0] : Array(text.utf8), folder + "/" + name)
    }
    let (read, list, kind) = (disk.read, disk.list, disk.kind)
    disk.read = { path throws(DiskError) in
      guard path != folder + "/locked.txt" else { throw denied(path) }
      return try read(path)
    }
    disk.list = { path throws(DiskError) in
      switch path {
      case folder + "/locked": throw denied(path)
      case folder + "/many": return (0...10_000).map { "\($0).txt" }
      default: return try list(path)
      }
    }
    disk.kind = { path throws(DiskError) in
      switch path {
      case folder + "/locked", folder + "/many": return .folder
      case _ where path.hasPrefix(folder + "/many/"): return .file
      default: return try kind(path)
      }
    }
    return disk
  }

  private static func denied(_ path: String) -> DiskError {
    DiskError(action: "read", path: path, reason: "Permission denied")
  }
}
