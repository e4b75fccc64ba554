import AssayStore
import Testing
import Trials

/// What fuzzing begins with, and what it once found, holds.
@Suite struct CorporaTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Corpora/"

  struct Seed: CustomTestStringConvertible {
    let trial: Trial
    let file: String
    var testDescription: String { "\(trial.name)/\(file)" }
  }

  static let seeds = Trial.all.flatMap { trial in
    ((try? Disk.system.list(folder + trial.name)) ?? []).map { Seed(trial: trial, file: $0) }
  }

  @Test(arguments: seeds) func holds(seed: Seed) throws {
    let path = Self.folder + seed.trial.name + "/" + seed.file
    let bytes = try #require(try Disk.system.read(path))
    #expect(seed.trial.fault(bytes) == nil)
  }

  @Test(arguments: Trial.all.map(\.name)) func everyTrialHasACorpus(name: String) {
    #expect(Self.seeds.contains { $0.trial.name == name })
  }
}
