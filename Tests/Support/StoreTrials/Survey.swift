import AssayJournal
import AssayModel
import AssayStore
import TestSupport

/// A work, the entries that it makes when nothing interrupts it, and the calls that it takes.
package struct Survey: Sendable {
  package let trial: Trial
  package let entries: [Entry]
  package let calls: [InterruptedDisk.Call]
  package let told: [Told]

  /// Does the work on a disk in memory.
  package init(seed: UInt64, in folder: String) {
    let trial = Trial(Work(seed: seed), in: folder)
    let machine = PowerLossDisk.with(trial)
    let watched = machine.interrupted(by: InterruptedDisk.Plan())
    var told: [Told] = []
    trial.run(life: 1, opening: nil, on: watched.disk) { told.append($0) }
    self.trial = trial
    self.told = told
    calls = watched.calls
    let last = told.compactMap {
      if case .stands(let path, _) = $0 { path } else { nil as String? }
    }.last
    let verified = last.flatMap { try? SessionStore.verify($0, disk: machine.disk).get() }
    entries = verified?.session.journal.entries ?? []
  }

  package var aftermath: Aftermath { Aftermath(of: trial, entries: entries) }

  /// Every end of the process, and every fault with an end after it.
  package func plans(using chance: inout SeededGenerator) -> [InterruptedDisk.Plan] {
    var plans: [InterruptedDisk.Plan] = []
    for (index, call) in calls.enumerated() {
      for moment in call.moments {
        plans.append(
          InterruptedDisk.Plan(
            end: InterruptedDisk.Boundary(call: index + 1, moment: moment),
            share: Int.random(in: 0...256, using: &chance)))
      }
      for fault in InterruptedDisk.Fault.allCases where fault.concerns(call.name) {
        for lasts in [false, true] {
          plans.append(
            InterruptedDisk.Plan(
              end: InterruptedDisk.Boundary(
                call: Int.random(in: index + 2...calls.count + 4, using: &chance),
                moment: Bool.random(using: &chance) ? .before : .after),
              trouble: InterruptedDisk.Trouble(fault, call: index + 1, lasts: lasts),
              share: Int.random(in: 0...256, using: &chance)))
        }
      }
    }
    return plans
  }
}

extension PowerLossDisk {
  /// A disk that holds the stories of a trial, synced.
  package static func with(_ trial: Trial, lie: Lie? = nil) -> PowerLossDisk {
    let machine = PowerLossDisk(lie: lie)
    let disk = machine.disk
    try? disk.makeFolder(trial.folder)
    for story in trial.work.stories {
      let path = trial.folder + "/" + story.name
      try? disk.write(Array(story.text.utf8), path)
      try? disk.sync(path)
    }
    try? disk.syncFolder(trial.folder)
    return machine
  }

  /// A process's view of this disk.
  package func interrupted(by plan: InterruptedDisk.Plan) -> InterruptedDisk {
    InterruptedDisk(
      disk, plan: plan,
      ways: InterruptedDisk.Ways(
        end: {}, makeFolder: { self.makeFolderUnsynced($0) },
        failToSync: { self.failToSync($0) }))
  }
}

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

extension [Told] {
  /// The session that an analyst opens who was told this: the one at hand, or the copy that was
  /// being made where that one is gone.
  package func sessionToOpen(on disk: Disk) -> String? {
    var last: String?
    var next: String?
    for one in self {
      switch one {
      case .stands(let path, _):
        last = path
        next = nil
      case .began(_, let path): next = path
      case .refused, .fault: break
      }
    }
    func isThere(_ path: String) -> Bool {
      (try? disk.read(path)) ?? nil != nil || (try? disk.read(path + ".journal")) ?? nil != nil
    }
    guard let last else { return nil }
    if !isThere(last), let next, isThere(next) { return next }
    return last
  }
}
