import AssayCommands
import AssayJournal
import AssayModel
import AssayStore

/// Work done by a shell on a disk, as far as it comes. Everything in it follows from the work, so
/// that the entries are the same however often it is interrupted and taken up again.
package struct Trial: Sendable {
  package let work: Work
  /// Where the stories lie, and all else that the trial makes.
  package let folder: String

  package init(_ work: Work, in folder: String) {
    self.work = work
    self.folder = folder
  }

  /// The session that has its name from the beginning.
  package var path: String { folder + "/case.json" }
  /// How many bytes of a session file are read or written at a time.
  private static let pieceLength = 1 << 11
  /// Where a session without a name is kept.
  package var stateFolder: String { folder + "/state" }

  /// A shell in the trial's folder.
  func shell(on disk: Disk, life: Int) -> Shell {
    var disk = disk
    // Small, so that a save takes several calls, each of which can be interrupted.
    disk.pieceLength = Self.pieceLength
    var surroundings = Shell.Surroundings(
      analyst: "ana", folder: folder, disk: disk,
      clock: { Instant(secondsSinceEpoch: 1_704_067_200) },
      salt: { "00112233445566778899aabbccddeeff" })
    surroundings.holder = "process \(life) on desk since 2024-01-01T00:00:00Z"
    let unnamed = "\(stateFolder)/unsaved-\(life).json"
    surroundings.unnamedPath = { unnamed }
    return Shell(surroundings)
  }

  /// Takes up the session at `opened`, or begins, and works until all is done or nothing goes any
  /// more. `life` counts the processes.
  package func run(
    life: Int, opening opened: String?, on disk: Disk, tell: @escaping (Told) -> Void
  ) {
    var desk = Desk(trial: self, life: life, disk: disk, tell: tell)
    if let path = opened ?? (work.beginsNamed ? path : nil), !desk.open(path) { return }
    for step in remaining(after: desk.shell.session.journal.lastCommand) {
      guard desk.take(step) else {
        // The disk refuses for good: the analyst keeps the session elsewhere.
        _ = desk.take(.saveAs(name: "rescue"))
        return
      }
    }
    desk.finish()
  }

  /// The steps after the one that made `command`.
  private func remaining(after command: Int) -> ArraySlice<Work.Step> {
    var commands = 0
    for (index, step) in work.steps.enumerated() {
      if commands == command { return work.steps[index...] }
      if case .decide = step { commands += 1 }
    }
    return []
  }
}

/// An analyst at a shell, who tries everything twice.
private struct Desk {
  let trial: Trial
  let life: Int
  let disk: Disk
  let tell: (Told) -> Void
  var shell: Shell

  init(trial: Trial, life: Int, disk: Disk, tell: @escaping (Told) -> Void) {
    self.trial = trial
    self.life = life
    self.disk = disk
    self.tell = tell
    shell = trial.shell(on: disk, life: life)
  }

  private func tellWhatStands() {
    guard let store = shell.store else { return }
    tell(.stands(path: store.path, entries: shell.session.journal.entries.count))
  }

  /// Whether the session can be worked on.
  mutating func open(_ path: String) -> Bool {
    for _ in 1...2 {
      tell(.began(step: "open", path: nil))
      do {
        var response = Response()
        try shell.open(path, in: &response)
        tellWhatStands()
        return shell.store?.readOnly == nil
      } catch {
        tell(.refused(problem: "\(error)".filter { !$0.isNewline }, isCertain: true))
      }
    }
    return false
  }

  /// Whether the step was taken.
  mutating func take(_ step: Work.Step) -> Bool {
    switch step {
    case .decide(let line): return run(line, path: nil)
    case .save:
      // A session without a name has nowhere to be saved.
      return shell.world.sessionPath == nil || run("save", path: nil)
    case .saveAs(let name):
      let path = "\(trial.folder)/\(name)-\(life).json"
      return run("save \(name)-\(life).json", path: path)
    case .reopen:
      guard let path = shell.store?.path else { return true }
      finish()
      shell = trial.shell(on: disk, life: life)
      return open(path)
    }
  }

  func finish() {
    tell(.began(step: "finish", path: nil))
    let (remarks, isSaved) = shell.finish()
    if !isSaved {
      tell(.refused(problem: remarks.joined(separator: " "), isCertain: true))
    }
  }

  private func run(_ line: String, path: String?) -> Bool {
    let before = shell.session
    for _ in 1...2 {
      tell(.began(step: line.split(separator: " ").prefix(2).joined(separator: " "), path: path))
      let response = shell.run(line)
      guard let error = response.error else {
        tellWhatStands()
        return true
      }
      if shell.session != before { tell(.fault("a refused command changed the session")) }
      tell(.refused(problem: error.message, isCertain: shell.store?.readOnly == nil))
    }
    return false
  }
}
