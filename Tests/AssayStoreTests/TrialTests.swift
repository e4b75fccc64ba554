import Foundation
import PseudoTerminal
import StoreTrials
import Testing

/// Short forms of what `.ci/kills` does by the thousand.
@Suite("A store that is interrupted")
struct TrialTests {
  @Test("keeps what it acknowledged when its process is killed anywhere")
  func kills() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PseudoTerminal.built("store-kills"))
    let folder = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    process.arguments = ["--kills", "250", "--power", "0", "--folder", folder]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
    #expect(output.contains("250 kills"), "\(output)")
    #expect(output.hasSuffix("\n0 faults\n"), "\(output)")
  }

  @Test("keeps what it acknowledged when the power goes anywhere")
  func power() {
    var trials = PowerTrials()
    trials.run(120, firstSeed: 3, in: "/cases")
    #expect(trials.losses >= 120)
    #expect(trials.faults.isEmpty, "\(trials.faults.prefix(3))")
  }

  @Test("would be caught if it trusted a disk that lies", arguments: PowerLossDisk.Lie.allCases)
  func lies(lie: PowerLossDisk.Lie) {
    var trials = PowerTrials(lie: lie)
    trials.run(150, firstSeed: 1, in: "/cases")
    #expect(!trials.faults.isEmpty)
  }
}
