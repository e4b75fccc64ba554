import AssayStore
import CFork
import Glibc
import StoreTrials
import TestSupport

/// Processes that work on the machine's own disk and are killed there.
struct KillTrials {
  private(set) var kills = 0
  /// How often by call and moment, and by fault.
  private(set) var boundaries: [String: Int] = [:]
  private(set) var troubles: [String: Int] = [:]
  /// What was wrong, and after what.
  private(set) var faults: [String] = []
  private let folder: String

  /// Works in a folder below `folder`, which is gone afterwards.
  init(in folder: String) { self.folder = folder + "/trial" }

  /// Kills at every boundary of the works from `seed` on until `count` processes were killed.
  mutating func run(_ count: Int, firstSeed seed: UInt64) {
    var seed = seed
    while kills < count {
      var chance = SeededGenerator(seed: seed)
      let survey = Survey(seed: seed, in: folder)
      for plan in survey.plans(using: &chance) where kills < count {
        run(plan, of: survey, seed: seed, using: &chance)
      }
      seed += 1
    }
  }

  private mutating func run(
    _ plan: InterruptedDisk.Plan, of survey: Survey, seed: UInt64,
    using chance: inout SeededGenerator
  ) {
    defer { remove(folder) }
    prepare(survey.trial)
    var told = life(1, of: survey, under: plan, opening: nil)
    var what = "seed \(seed), \(plan)"
    // Every other one is killed again while it recovers, or just after.
    if Bool.random(using: &chance) {
      let moment = InterruptedDisk.Moment.allCases.randomElement(using: &chance) ?? .after
      let second = InterruptedDisk.Plan(
        end: InterruptedDisk.Boundary(call: Int.random(in: 1...12, using: &chance), moment: moment),
        share: Int.random(in: 0...256, using: &chance))
      told += life(2, of: survey, under: second, opening: told.sessionToOpen(on: .system))
      what += ", then \(second)"
    }
    for fault in survey.aftermath.faults(after: told, on: .system) {
      faults.append("\(what): \(fault)")
    }
  }

  private func prepare(_ trial: Trial) {
    do throws(DiskError) {
      try Disk.system.makeFolder(folder)
      for story in trial.work.stories {
        try Disk.system.write(Array(story.text.utf8), folder + "/" + story.name)
      }
    } catch {
      print(error.sentence)
      exit(2)
    }
  }

  /// What a process told until it was killed.
  private mutating func life(
    _ number: Int, of survey: Survey, under plan: InterruptedDisk.Plan, opening path: String?
  ) -> [Told] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return [.fault("no pipe")] }
    let child = assay_fork()
    if child == 0 {
      close(ends[0])
      Victim(output: ends[1]).live(number, of: survey.trial, under: plan, opening: path)
    }
    close(ends[1])
    defer { close(ends[0]) }
    guard child > 0 else { return [.fault("no process")] }
    var told: [Told] = []
    var reached = "at the end"
    for line in lines(from: ends[0]) {
      if line.hasPrefix("reached\t") {
        reached = String(line.dropFirst(8))
      } else if let one = Told(line) {
        told.append(one)
      }
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    guard status & 0x7F == SIGKILL else {
      return told + [.fault("the process ended by itself, with \(status)")]
    }
    kills += 1
    boundaries[reached, default: 0] += 1
    if let trouble = plan.trouble {
      troubles[trouble.fault.rawValue + (trouble.lasts ? ", lasting" : ", once"), default: 0] += 1
    } else {
      troubles["none", default: 0] += 1
    }
    return told
  }

  private func lines(from pipe: Int32) -> [Substring] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(pipe, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  private func remove(_ path: String) {
    for name in (try? Disk.system.list(path)) ?? [] { remove(path + "/" + name) }
    if rmdir(path) != 0 { unlink(path) }
  }
}

/// A process that works until it is killed.
private struct Victim {
  /// Where it tells what it was told.
  let output: Int32

  func live(
    _ number: Int, of trial: Trial, under plan: InterruptedDisk.Plan, opening path: String?
  ) -> Never {
    // Where there is no room the system sends a signal that ends a process by default.
    signal(SIGXFSZ, SIG_IGN)
    let output = output
    let watched = Box<InterruptedDisk>()
    let process = InterruptedDisk(
      .system, plan: plan,
      ways: InterruptedDisk.Ways(
        end: {
          if let end = plan.end, let call = watched.value?.calls.last {
            let moment = call.moments.contains(end.moment) ? end.moment : .before
            Self.tell("reached\t\(call.name), \(moment)\n", output)
          }
          kill(getpid(), SIGKILL)
        },
        makeFolder: { mkdir($0, 0o700) },
        limited: { count, path, appending, write throws(DiskError) in
          try Self.limited(count, path, appending: appending, write)
        }))
    watched.value = process
    trial.run(life: number, opening: path, on: process.disk) { Self.tell($0.line, output) }
    kill(getpid(), SIGKILL)
    exit(1)
  }

  private static func tell(_ text: String, _ output: Int32) {
    let bytes = Array(text.utf8)
    _ = write(output, bytes, bytes.count)
  }

  /// Lets a file grow by `count` bytes and no more: what is over the system does not write.
  private static func limited(
    _ count: Int, _ path: String, appending: Bool, _ write: () throws(DiskError) -> Void
  ) throws(DiskError) {
    var status = stat()
    let size = appending && stat(path, &status) == 0 ? Int(status.st_size) : 0
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    var lower = rlimit(rlim_cur: rlim_t(size + count), rlim_max: limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &lower)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) }
    try write()
  }
}

/// Holds what is made only after it.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}
