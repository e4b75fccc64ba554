import AssayStore
import TestSupport

/// Losses of power in the middle of a work.
package struct PowerTrials {
  package private(set) var losses = 0
  package private(set) var tally: [String: Int] = [:]
  /// What was wrong, and after what.
  package private(set) var faults: [String] = []

  private let lie: PowerLossDisk.Lie?

  /// Trials on a disk that tells this `lie`.
  package init(lie: PowerLossDisk.Lie? = nil) { self.lie = lie }

  /// Lets the power go at every boundary of the works from `seed` on until it went `count` times
  /// at least.
  package mutating func run(_ count: Int, firstSeed seed: UInt64, in folder: String) {
    var seed = seed
    while losses < count {
      var chance = SeededGenerator(seed: seed &* 7919)
      let survey = Survey(seed: seed, in: folder)
      for case .refused(let problem, _) in survey.told {
        faults.append("seed \(seed), where nothing is in the way: \(problem)")
      }
      for plan in survey.plans(using: &chance) where losses < count {
        run(plan, of: survey, seed: seed, using: &chance)
      }
      seed += 1
    }
  }

  private mutating func run(
    _ plan: InterruptedDisk.Plan, of survey: Survey, seed: UInt64,
    using chance: inout SeededGenerator
  ) {
    let machine = PowerLossDisk.with(survey.trial, lie: lie)
    let process = machine.interrupted(by: plan)
    let told = Self.told(by: process) { survey.trial.run(life: 1, opening: nil, on: $0, tell: $1) }
    for survival in Self.survivals(using: &chance) {
      let found = machine.afterPowerLoss(survival)
      judge(found, told, survival, "seed \(seed), \(plan)", survey)
    }
    // And once more, while the session is being recovered or after: by a process that follows one
    // that was killed, or one that lost power.
    let found =
      Bool.random(using: &chance)
      ? machine.afterKill() : machine.afterPowerLoss(.some(seed: chance.next()))
    let second = found.interrupted(
      by: InterruptedDisk.Plan(
        end: InterruptedDisk.Boundary(
          call: Int.random(in: 1...30, using: &chance),
          moment: .allCases.randomElement(using: &chance) ?? .after),
        share: Int.random(in: 0...256, using: &chance)))
    let path = told.sessionToOpen(on: found.disk)
    let more = Self.told(by: second) {
      survey.trial.run(life: 2, opening: path, on: $0, tell: $1)
    }
    for case .refused(let problem, _) in more {
      faults.append("seed \(seed), \(plan), then healthy, refused: \(problem)")
    }
    for survival in [.synced] + Self.survivals(using: &chance).suffix(2) {
      judge(
        found.afterPowerLoss(survival), told + more, survival, "seed \(seed), \(plan), twice",
        survey)
    }
  }

  private static func survivals(
    using chance: inout SeededGenerator
  ) -> [PowerLossDisk.Survival] {
    [.synced, .all, .zeros] + (0..<3).map { _ in .some(seed: chance.next()) }
  }

  /// What a process told as long as it lived.
  private static func told(
    by process: InterruptedDisk, _ work: (Disk, @escaping (Told) -> Void) -> Void
  ) -> [Told] {
    var told: [Told] = []
    work(process.disk) { if !process.hasEnded { told.append($0) } }
    return told
  }

  private mutating func judge(
    _ found: PowerLossDisk, _ told: [Told], _ survival: PowerLossDisk.Survival, _ what: String,
    _ survey: Survey
  ) {
    losses += 1
    tally[survival.description, default: 0] += 1
    for fault in survey.aftermath.faults(after: told, on: found.disk) {
      faults.append("\(what), \(survival): \(fault)")
    }
  }
}
