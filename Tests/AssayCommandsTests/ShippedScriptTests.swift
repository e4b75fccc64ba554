import AssayCommands
import AssayStore
import Testing

/// The scripts that the project ships.
@Suite struct ShippedScriptTests {
  static let scripts = ((try? Disk.system.list(projectFolder + "/Sessions")) ?? [])
    .filter { $0.hasSuffix(".assay") }

  @Test(arguments: scripts) func givesTheAnswersItShows(name: String) throws {
    let script = try Script.read(projectFolder + "/Sessions/" + name, disk: .system)
    let result = ScriptReplay(script, path: name, keepsGoing: false).run(in: TestShell().shell) {
      _ in
    }
    #expect(result.failures.isEmpty)
    #expect(result.differences.isEmpty, "\(result.differences.joined(separator: "\n"))")
  }

  /// A better reader numbers figures anew, so that scripts name them by their words.
  @Test(arguments: scripts) func namesFiguresByTheirWords(name: String) throws {
    let script = try Script.read(projectFolder + "/Sessions/" + name, disk: .system)
    for step in script.steps {
      for word in try words(of: step.line) where !word.isQuoted {
        let parts = word.text.split(separator: ".")
        let isFigure = parts.count == 2 && parts[0].hasPrefix("a") && Int(parts[1]) != nil
        #expect(!isFigure, "\(name):\(step.number): \(step.line)")
      }
    }
  }

  @Test func theSavedSessionIsTheTours() throws {
    let shell = TestShell()
    #expect(shell.run("verify tour.json").contains("intact"))
  }

  /// Every command is shown at work in a script.
  @Test func everyCommandOccurs() throws {
    var shown: Set<String> = []
    for name in Self.scripts {
      let script = try Script.read(projectFolder + "/Sessions/" + name, disk: .system)
      for step in script.steps { shown.formUnion(try words(of: step.line).prefix(1).map(\.text)) }
    }
    let all = Set(everyCommand.map { $0.declaration.name })
    #expect(all.subtracting(shown) == Self.shownInNoScript)
  }

  /// The tour needs a person at the terminal, and a signature a key and another program.
  private static let shownInNoScript: Set<String> = ["sign", "tour"]

  /// The executable carries the tour and every file that it loads, and nothing else.
  @Test func theExecutableCarriesTheTour() throws {
    let path = projectFolder + "/Sources/CTour/tour.c"
    let source = String(decoding: try #require(try Disk.system.read(path)), as: UTF8.self)
    let carried = source.split(separator: "\n").compactMap { line in
      line.hasPrefix("    {\"")
        ? line.split(separator: "\"").dropFirst().first.map(String.init) : nil
    }
    let embedded = source.split(separator: "\n").compactMap { line in
      line.hasPrefix("#embed") ? line.split(separator: "/").last.map { String($0.dropLast()) } : nil
    }
    var needed = ["tour.assay"]
    let script = try Script.read(projectFolder + "/Sessions/tour.assay", disk: .system)
    for step in script.steps {
      let typed = try words(of: step.line).map(\.text)
      guard typed.first == "load" else { continue }
      needed += typed.dropFirst().filter { !$0.contains("=") }
    }
    #expect(carried.sorted() == needed.sorted())
    #expect(embedded.sorted() == needed.sorted())
  }
}
