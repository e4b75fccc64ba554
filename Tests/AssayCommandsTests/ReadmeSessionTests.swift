import AssayModel
import AssayStore
import Glibc
import Testing

/// The session that the README shows is what assay answers.
@Suite struct ReadmeSessionTests {
  @Test func theSessionIsReal() throws {
    let path = projectFolder + "/README.md"
    let readme = String(decoding: try #require(try Disk.system.read(path)), as: UTF8.self)
    let start = try #require(readme.firstRange(of: "$ assay ferry.json\n"))
    let rest = readme[start.upperBound...]
    let end = try #require(rest.firstRange(of: "```"))
    let shown = String(rest[..<end.lowerBound])
    let shell = TestShell(folder: projectFolder)
    var made = ""
    for line in shown.split(separator: "\n") where line.hasPrefix("assay ferry (") {
      let prompt = try #require(line.firstRange(of: "> "))
      let command = String(line[prompt.upperBound...])
      let count = shell.shell.session.claims.count
      made += "assay ferry (\(count) claim\(count == 1 ? "" : "s"))> \(command)\n"
      made += shell.run(command)
    }
    if getenv("UPDATE_README") != nil, made != shown {
      let updated = readme[..<start.upperBound] + made + rest[end.lowerBound...]
      try Disk.system.replace(path, with: Array(updated.utf8))
    } else {
      #expect(made == shown, "UPDATE_README=1 swift test writes it anew")
    }
  }
}
