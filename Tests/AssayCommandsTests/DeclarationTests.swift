import AssayCommands
import AssayStore
import Glibc
import Testing

/// What the declarations say must be true, whole, and the same in the README.
@Suite struct DeclarationTests {
  /// Every example of every command, with the command's name.
  static let examples: [(String, Example)] = everyCommand.flatMap { command in
    command.declaration.examples.map { (command.declaration.name, $0) }
  }

  @Test(arguments: examples) func exampleRuns(name: String, example: Example) throws {
    let disk = Disk.overlay(on: .system)
    try disk.write([], projectFolder + "/Sessions/desk-key")
    let shell = TestShell(disk: disk)
    shell.run(example.after)
    let answer = shell.run(example.line)
    #expect(answer.contains(example.says), "\(example.line) answers \(answer)")
  }

  @Test func everyCommandHasAnExampleAndWholeSentences() {
    for command in everyCommand {
      let declaration = command.declaration
      #expect(!declaration.examples.isEmpty, "\(declaration.name) has no example")
      #expect(declaration.summary.hasSuffix("."), "\(declaration.name)'s summary has no full stop")
      #expect(declaration.name.allSatisfy { $0.isLowercase && $0.isASCII })
      if !declaration.discussion.isEmpty { #expect(declaration.discussion.hasSuffix(".")) }
      for parameter in declaration.parameters {
        #expect(!parameter.help.hasSuffix("."), "\(declaration.name) \(parameter.name)")
      }
    }
  }

  @Test func namesAreUnique() {
    let names = everyCommand.map { $0.declaration.name }
    #expect(Set(names).count == names.count)
  }

  @Test func noCommandIsForgotten() throws {
    let folder = projectFolder + "/Sources/AssayCommands/Commands/"
    let listed = Set(everyCommand.map { "\($0)" })
    for file in try Disk.system.list(folder) {
      let text = String(decoding: try #require(try Disk.system.read(folder + file)), as: UTF8.self)
      for line in text.split(separator: "\n") where line.contains(": Command {") {
        let name = line.split(separator: " ").drop { $0 != "struct" }.dropFirst().first ?? ""
        #expect(listed.contains(String(name.dropLast())), "\(name) is not in everyCommand")
      }
    }
  }

  @Test func readmeHasTheReference() throws {
    let path = projectFolder + "/README.md"
    let readme = String(decoding: try #require(try Disk.system.read(path)), as: UTF8.self)
    let start = try #require(readme.firstRange(of: "held true by a test -->\n"))
    let end = try #require(readme.firstRange(of: "<!-- end of commands -->"))
    let between = readme[start.upperBound..<end.lowerBound]
    if getenv("UPDATE_README") != nil, between != commandReference {
      let updated = readme[..<start.upperBound] + commandReference + readme[end.lowerBound...]
      try Disk.system.replace(path, with: Array(updated.utf8))
    } else {
      #expect(between == commandReference, "UPDATE_README=1 swift test writes it anew")
    }
  }
}
