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
