import AssayCommands
import AssayDigest
import AssayJournal
import AssayModel
import AssayStore

/// What must hold of the files once a process was ended, whatever it was doing.
package struct Aftermath {
  private let trial: Trial
  /// All entries of the whole work, and after how many of them a command is whole.
  private let entries: [Entry]
  private let wholes: [Int]

  /// `entries` are those of the work when nothing interrupts it.
  package init(of trial: Trial, entries: [Entry]) {
    self.trial = trial
    self.entries = entries
    wholes =
      entries.indices.filter { $0 == 0 || entries[$0].command != entries[$0 - 1].command }
      + [entries.count]
  }

  /// What was acknowledged, path by path.
  private struct Promises {
    var stands: [String: Int] = [:]
    /// Where the session at hand is.
    var last: String?
    /// Where sessions without a name were about to go when their process ended.
    var given: [String: String] = [:]
    var isLastRefused = false
    var faults: [String] = []

    init(_ told: [Told], stateFolder: String) {
      for one in told {
        switch one {
        case .began(_, let path):
          if let path, let last, last.hasPrefix(stateFolder) { given[last] = path }
          isLastRefused = false
        case .stands(let path, let entries):
          // A session without a name is taken away once it has one.
          if let last, last != path, last.hasPrefix(stateFolder) { stands[last] = nil }
          stands[path] = entries
          last = path
          isLastRefused = false
        case .refused(_, let isCertain):
          if let last { given[last] = nil }
          isLastRefused = isCertain
        case .fault(let problem): faults.append(problem)
        }
      }
    }
  }

  /// Everything that is wrong with the files on `disk` after a process that told `told`: nothing,
  /// if all is well. Works on with each session, and saves it.
  package func faults(after told: [Told], on disk: Disk) -> [String] {
    var promises = Promises(told, stateFolder: trial.stateFolder)
    var faults = promises.faults
    for (path, name) in promises.given {
      guard let count = promises.stands[path], !isThere(path, on: disk) else { continue }
      // It is under the name already that it was being given.
      promises.stands[path] = nil
      promises.stands[name] = count
    }
    faults += strangers(on: disk)
    for path in sessions(on: disk) where promises.stands[path] == nil {
      // A first command that nobody was told of, or a copy that was not finished.
      promises.stands[path] = 0
    }
    for (path, count) in promises.stands.sorted(by: { $0.key < $1.key }) {
      let isAtHand = path == promises.last
      faults += check(
        path, holds: count, allowsMore: !(isAtHand && promises.isLastRefused), on: disk
      ).map { "\(path.split(separator: "/").last ?? ""): \($0)" }
    }
    return faults
  }

  private func isThere(_ path: String, on disk: Disk) -> Bool {
    (try? disk.read(path)) ?? nil != nil || (try? disk.read(path + ".journal")) ?? nil != nil
  }

  /// All sessions that have a file or a journal.
  private func sessions(on disk: Disk) -> Set<String> {
    var paths: Set<String> = []
    for folder in [trial.folder, trial.stateFolder] {
      for name in (try? disk.list(folder)) ?? [] {
        if name.hasSuffix(".json") { paths.insert("\(folder)/\(name)") }
        if name.hasSuffix(".json.journal") { paths.insert("\(folder)/\(name.dropLast(8))") }
      }
    }
    return paths
  }

  /// Names that nobody expects, and evidence that is not what its name says.
  private func strangers(on disk: Disk) -> [String] {
    var faults: [String] = []
    let stories = Set(trial.work.stories.map(\.name))
    let endings = [".json", ".json.journal", ".json.journal.new", ".json.lock", ".json.new"]
    for folder in [trial.folder, trial.stateFolder] {
      for name in (try? disk.list(folder)) ?? [] {
        if name.hasSuffix(".evidence") {
          let evidence = "\(folder)/\(name)"
          for kept in (try? disk.list(evidence)) ?? [] where !kept.hasSuffix(".new") {
            let bytes = (try? disk.read("\(evidence)/\(kept)")) ?? nil
            if bytes.map({ Digest(of: $0).hexadecimal }) != kept {
              faults.append("evidence \(kept) is not what its name says")
            }
          }
        } else if !stories.contains(name), name != "state",
          !endings.contains(where: name.hasSuffix)
        {
          faults.append("there is a stranger, \(name)")
        }
      }
    }
    return faults
  }

  private func check(
    _ path: String, holds count: Int, allowsMore: Bool, on disk: Disk
  ) -> [String] {
    if count == 0, !isThere(path, on: disk) { return [] }
    do {
      if try disk.read(path) != nil {
        _ = try SessionStore.verify(path, disk: disk).get()
      }
      let shell = trial.shell(on: disk, life: 99)
      var response = Response()
      try shell.open(path, in: &response)
      let found = shell.session.journal.entries
      if let reason = shell.store?.readOnly { return ["it opens read-only: \(reason)"] }
      guard found.count >= count else {
        return ["\(count) entries were acknowledged and \(found.count) are there"]
      }
      guard entries.starts(with: found), wholes.contains(found.count) else {
        return ["it holds entries that no command made, or a part of a command"]
      }
      let greatest = allowsMore ? wholes.first { $0 > count } ?? count : count
      guard count == 0 || found.count <= greatest else {
        return ["\(count) entries were acknowledged and \(found.count) are there"]
      }
      return try goOn(shell, at: path, on: disk)
    } catch {
      return ["\(error)"]
    }
  }

  /// Works on, saves and opens again.
  private func goOn(_ shell: Shell, at path: String, on disk: Disk) throws -> [String] {
    for line in ["incident new afterwards place=\"Port Selim\"", "save"] {
      if let error = shell.run(line).error { return ["then `\(line)`: \(error.message)"] }
    }
    let saved = shell.session
    let (remarks, isSaved) = shell.finish()
    guard isSaved else { return remarks }
    let verified = try SessionStore.verify(path, disk: disk).get()
    guard verified.session == saved, verified.unsavedCount == 0 else {
      return ["what was saved afterwards is not what is there"]
    }
    let folder = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let rest = try disk.list(folder).filter { $0 != name && $0.hasPrefix(name) }
    return rest.isEmpty ? [] : ["afterwards \(rest.joined(separator: ", ")) is left"]
  }
}
