import Glibc
import StoreTrials

/// Ends processes in the middle of a store's work, and looks at what they leave: see `.ci/kills`.
@main
struct StoreKills {
  static func main() {
    var kills = 5000
    var losses = 20_000
    var seed: UInt64 = 1
    var folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var words = CommandLine.arguments.dropFirst()
    while let word = words.popFirst() {
      let value = words.popFirst()
      switch (word, value.flatMap { Int($0) }) {
      case ("--kills", let number?) where number >= 0: kills = number
      case ("--power", let number?) where number >= 0: losses = number
      case ("--seed", let number?) where number >= 0: seed = UInt64(number)
      case ("--folder", _) where value != nil: folder = value ?? folder
      default:
        print("usage: store-kills [--kills N] [--power N] [--seed N] [--folder PATH]")
        exit(2)
      }
    }
    var template = Array("\(folder)/store-kills-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      print("Cannot make a folder in \(folder): \(String(cString: strerror(errno)))")
      exit(2)
    }
    let own = String(cString: made)
    var trials = KillTrials(in: own)
    trials.run(kills, firstSeed: seed)
    rmdir(own)
    var power = PowerTrials()
    power.run(losses, firstSeed: seed, in: "/cases")

    print("\(trials.kills) kills: a process ended at, in or after a call")
    show(trials.boundaries)
    print("with these faults before")
    show(trials.troubles)
    print("\(power.losses) losses of power, of what was not synced survived")
    show(power.tally)
    let faults = trials.faults + power.faults
    for fault in faults.prefix(20) { print("FAULT \(fault)") }
    print("\(faults.count) faults")
    exit(faults.isEmpty ? 0 : 1)
  }

  private static func show(_ tally: [String: Int]) {
    let width = tally.keys.map(\.count).max() ?? 0
    for (name, count) in tally.sorted(by: { $0.key < $1.key }) {
      print("  \(name)\(String(repeating: " ", count: width - name.count))  \(count)")
    }
  }
}
