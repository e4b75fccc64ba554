import AssayStore
import Foundation
import PseudoTerminal
import StoreTrials
import Synchronization
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
    // The last process of all may be killed once more.
    let kills = output.split(separator: " ").first.flatMap { Int($0) }
    #expect((250...251).contains(kills ?? 0), "\(output)")
    #expect(output.hasSuffix("\n0 faults\n"), "\(output)")
  }

  @Test("is interrupted between the pieces of a session file as well")
  func pieces() {
    let added = (1...12).map { seed in
      Survey(seed: seed, in: "/cases").calls.count {
        $0.name == "append" && $0.path.hasSuffix(".json.new")
      }
    }
    #expect(added.count { $0 > 0 } >= 6, "\(added)")
  }

  @Test("keeps what it acknowledged when the power goes anywhere")
  func power() {
    var trials = PowerTrials()
    trials.run(120, firstSeed: 3, in: "/cases")
    #expect(trials.losses >= 120)
    #expect(trials.faults.isEmpty, "\(trials.faults.prefix(3))")
  }

  @Test("syncs the folder of sessions without a name where a killed shell had made it")
  func unsyncedFolder() throws {
    let seed = try #require((1...20).first { !Work(seed: $0).beginsNamed })
    let survey = Survey(seed: seed, in: "/cases")
    let machine = PowerLossDisk.with(survey.trial)
    machine.makeFolderUnsynced(survey.trial.stateFolder)
    let (told, process) = Self.worked(survey, on: machine)
    #expect(!told.isEmpty)
    let found = machine.afterPowerLoss(.synced)
    #expect(survey.aftermath.faults(after: told, on: found.disk) == [], "\(process.calls.count)")
  }

  @Test("brings to the disk what it recovers, though a sync of it had failed before")
  func failedSync() throws {
    let machine = PowerLossDisk()
    try machine.disk.makeFolder("cases")
    let isBroken = Mutex(false)
    var disk = machine.disk
    disk.sync = { path throws(DiskError) in
      guard isBroken.withLock({ $0 }) else { return try machine.disk.sync(path) }
      machine.failToSync(path)
      throw DiskError(action: "write", path: path, reason: "Input/output error")
    }
    disk.truncate = { path, length throws(DiskError) in
      // The process is killed before it can take the line away.
      guard !isBroken.withLock({ $0 }) else {
        throw DiskError(action: "shorten", path: path, reason: "ended")
      }
      try machine.disk.truncate(path, length)
    }
    var first = try Desk(disk)
    try first.name("Reuters")
    isBroken.withLock { $0 = true }
    #expect(throws: StoreError.self) { try first.name("Meridian News") }
    let next = machine.afterKill()
    let second = try Desk(next.disk)
    #expect(second.session.sources.count == 2)
    #expect(try Desk(next.afterPowerLoss(.synced).disk).session == second.session)
  }

  /// A first command, after which the power goes.
  private static func worked(
    _ survey: Survey, on machine: PowerLossDisk
  ) -> ([Told], InterruptedDisk) {
    // The command is acknowledged before the next one begins.
    let second = survey.calls.indices.first { survey.calls[$0].name == "append" } ?? 0
    let plan = InterruptedDisk.Plan(
      end: InterruptedDisk.Boundary(call: second + 4, moment: .before))
    let process = machine.interrupted(by: plan)
    final class Log: @unchecked Sendable { var told: [Told] = [] }
    let log = Log()
    survey.trial.run(life: 1, opening: nil, on: process.disk) {
      if !process.hasEnded { log.told.append($0) }
    }
    return (log.told, process)
  }

  @Test("would be caught if it trusted a disk that lies", arguments: PowerLossDisk.Lie.allCases)
  func lies(lie: PowerLossDisk.Lie) {
    var trials = PowerTrials(lie: lie)
    trials.run(80, firstSeed: 1, in: "/cases")
    #expect(!trials.faults.isEmpty)
  }
}
