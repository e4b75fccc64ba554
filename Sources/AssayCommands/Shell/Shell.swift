import AssayJournal
import AssayModel
import AssayStore

/// A running assay: the session at hand, where it is kept, and who decides. It runs lines and knows
/// no terminal.
package final class Shell {
  /// What a shell needs from outside.
  package struct Surroundings {
    package var analyst: String
    /// The folder that relative paths start from.
    package var folder: String
    package var disk: Disk
    package var clock: () -> Instant
    /// 32 hexadecimal digits that nobody can guess; of the command's own number when replaying.
    package var salt: () -> String
    package var standardInput: () -> [UInt8]
    /// Who a lock says is holding a session: "pid 12 on desk since …".
    package var holder: String
    /// Where a session without a name keeps its journal; `nil` keeps it in memory alone.
    package var unnamedPath: (() -> String)?

    package init(
      analyst: String, folder: String = ".", disk: Disk, clock: @escaping () -> Instant,
      salt: @escaping () -> String, standardInput: @escaping () -> [UInt8] = { [] },
      holder: String = "", unnamedPath: (() -> String)? = nil
    ) {
      self.analyst = analyst
      self.folder = folder
      self.disk = disk
      self.clock = clock
      self.salt = salt
      self.standardInput = standardInput
      self.holder = holder
      self.unnamedPath = unnamedPath
    }
  }

  package private(set) var session = Session()
  package private(set) var store: SessionStore?
  package private(set) var world: World
  let surroundings: Surroundings
  /// Raw bytes that no store has yet.
  private var heldEvidence: [Evidence] = []
  /// How many scripts are being replayed within one another.
  private var scriptDepth = 0
  /// Whether a command saved or exported to a file.
  package private(set) var hasWritten = false

  package init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    world = World(
      analyst: surroundings.analyst, now: Instant(secondsSinceEpoch: 0),
      folder: surroundings.folder,
      disk: surroundings.disk, standardInput: surroundings.standardInput,
      salt: surroundings.salt)
  }

  /// Runs one line; `block` is the text of a `<<END` block after it.
  package func run(_ line: String, block: String? = nil) -> Response {
    var response = Response()
    do throws(CommandError) {
      guard let parsed = try CommandLine(line, block: block) else { return response }
      world.now = surroundings.clock()
      var outcome = try parsed.command.run(in: session, world: world)
      let held = outcome.facts.isEmpty ? [:] : session.heldAssessments
      try record(outcome, named: parsed.declaration.name)
      if !held.isEmpty { tellWhatFell(since: held, in: &outcome.report) }
      if !outcome.report.blocks.isEmpty { response.reports.append(outcome.report) }
      response.isJSON = parsed.wantsJSON || world.options.json
      response.isNo = outcome.isNo
      try carryOut(outcome.effect, in: &response)
    } catch {
      response.error = error
    }
    return response
  }

  /// Saves and lets go of the session, as `quit` does. Returns what the analyst must know, and
  /// whether all went well.
  package func finish() -> (remarks: [String], isSaved: Bool) {
    do throws(StoreError) {
      return (try leave(), true)
    } catch {
      let journal = store?.journalPath ?? ""
      store?.close()
      return (
        [
          "\(error.problem). The session file is as it was, and the decisions since are safe in \(journal): make room, and open it again."
        ], false
      )
    }
  }
}

// MARK: - At the end of a replay

extension Shell {
  /// Keeps a replayed session as a file of its own. An existing file is only replaced when
  /// `replacing`, or where it has the same bytes.
  package func keep(as path: String, disk: Disk, replacing: Bool) throws(StoreError) {
    // What the script saved under a name took its evidence along.
    let evidence = heldEvidence + (try store?.evidence(of: session) ?? [])
    try SessionStore.keep(session, as: path, evidence: evidence, replacing: replacing, disk: disk)
  }

  /// Lets go of the session without writing anything.
  package func letGo() {
    store?.close()
    store = nil
  }
}

// MARK: - Writing down

extension Shell {
  private func record(_ outcome: Outcome, named name: String) throws(CommandError) {
    guard !outcome.facts.isEmpty else { return }
    let before = session.journal.entries.count
    let entries: [Entry]
    do throws(Refusal) {
      entries = try session.record(
        outcome.facts, articles: outcome.articles, analyst: world.analyst, time: world.now,
        salt: surroundings.salt)
    } catch {
      throw CommandError("Cannot \(outcome.attempt ?? name): \(error.problem)")
    }
    do throws(StoreError) {
      if let store = try storeForWriting() {
        try store.append(
          JournalDocument.Addition(articles: outcome.articles, entries: entries),
          evidence: outcome.evidence)
      } else {
        heldEvidence += outcome.evidence
      }
    } catch {
      session.takeBack(to: before, articles: outcome.articles)
      throw CommandError(error.problem, hint: error.remedy)
    }
  }

  /// The store, which a session without a name gets with its first decision.
  private func storeForWriting() throws(StoreError) -> SessionStore? {
    if store == nil, let unnamedPath = surroundings.unnamedPath {
      let path = unnamedPath()
      do throws(DiskError) {
        try surroundings.disk.makeFolder(folder(of: path))
      } catch {
        throw StoreError(
          problem: error.sentence, remedy: "`save NAME.json` keeps the session somewhere else")
      }
      store = try SessionStore.open(
        path, isNamed: false, disk: surroundings.disk, holder: surroundings.holder
      ).store
    }
    return store
  }
}

// MARK: - What a decision did to assessments

extension Shell {
  /// Says which assessments stood before a command and are stale or gone now.
  private func tellWhatFell(since held: [AssessmentSubject: String], in report: inout Report) {
    let now = session.heldAssessments
    let fell = held.filter { now[$0.key] == nil }
    for (subject, words) in fell.sorted(by: { $0.value < $1.value }) {
      let isGone = session.assessments[subject] == nil
      report.add(line: "\("\(isGone ? "no longer assessed" : "now stale"): \(words)", .warning)")
    }
  }
}

extension Session {
  /// The assessments that stand and are not stale, with their words.
  fileprivate var heldAssessments: [AssessmentSubject: String] {
    var held: [AssessmentSubject: String] = [:]
    for assessment in assessments.values where !standing.isStale(assessment) {
      held[assessment.subject] =
        "\(handle(of: assessment.subject.incident)) \(phrase(for: assessment))"
    }
    return held
  }
}

// MARK: - Effects

extension Shell {
  private func carryOut(
    _ effect: Outcome.Effect?, in response: inout Response
  ) throws(CommandError) {
    do throws(StoreError) {
      switch effect {
      case nil: break
      case .become(let analyst): world.analyst = analyst
      case .save(let path):
        try save(as: path)
        hasWritten = true
      case .open(let path): try open(path, mustExist: true, in: &response)
      case .write(let bytes, let path):
        try write(bytes, to: path)
        hasWritten = true
      case .replay(let path): try replay(path, in: &response)
      case .set(let options): world.options = options
      case .tour: response.isTouring = true
      case .quit: response.isQuitting = true
      }
    } catch {
      response.reports = []
      throw CommandError(error.problem, hint: error.remedy)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    do throws(DiskError) {
      try surroundings.disk.replace(path, with: bytes)
    } catch {
      throw StoreError(problem: error.sentence, remedy: "choose a folder that can be written")
    }
  }

  private func save(as path: String?) throws(StoreError) {
    guard let path, path != store?.path else {
      guard let store else { return }
      try store.save(session, evidence: heldEvidence)
      return
    }
    let opened = try SessionStore.open(path, disk: surroundings.disk, holder: surroundings.holder)
    guard opened.session.journal.entries.isEmpty else {
      opened.store.close()
      throw StoreError(
        problem: "\(path) is another session",
        remedy: "choose a new name, or `open \(path)` to go on with it")
    }
    let evidence = heldEvidence + (try store?.evidence(of: session) ?? [])
    do throws(StoreError) {
      try opened.store.save(session, evidence: evidence)
    } catch {
      opened.store.close()
      throw error
    }
    let before = store
    adopt(opened.store)
    defer { before?.close() }
    // The session is safe under its name; what it left behind is no longer needed.
    if let before, !before.isNamed { try before.discard() }
  }

  /// Opens a session in the place of the one at hand; begins one there where there is none, unless
  /// it `mustExist`.
  package func open(
    _ path: String, mustExist: Bool = false, in response: inout Response
  ) throws(StoreError) {
    let opened = try SessionStore.open(
      path, mustExist: mustExist, disk: surroundings.disk, holder: surroundings.holder)
    do throws(StoreError) {
      response.remarks += try leave()
    } catch {
      opened.store.close()
      throw error
    }
    session = opened.session
    adopt(opened.store)
    response.remarks += opened.remarks
    response.reports.append(welcome)
  }

  private func adopt(_ store: SessionStore) {
    self.store = store
    world.sessionPath = store.path
    heldEvidence = []
  }

  /// Saves a session that has a name; keeps one that has none, and says where.
  private func leave() throws(StoreError) -> [String] {
    guard let store else { return [] }
    var remarks: [String] = []
    if store.readOnly == nil {
      if store.isNamed {
        if store.hasUnsavedEntries { try store.save(session) }
      } else if session.journal.entries.isEmpty {
        try store.discard()
      } else {
        try store.save(session)
        remarks.append("Kept without a name: `assay \(store.path)` goes on with it.")
      }
    }
    store.close()
    self.store = nil
    return remarks
  }

  private var welcome: Report {
    Report(
      "session",
      line:
        "\(world.sessionName ?? "", .heading)  \(counted(session.articles.count, "article")), \(counted(session.claims.count, "claim")), \(counted(session.incidents.count, "incident"))"
    )
  }
}

// MARK: - Scripts within the shell

extension Shell {
  /// How many scripts may replay one another.
  private static let greatestScriptDepth = 8

  private func replay(_ path: String, in response: inout Response) throws(StoreError) {
    let script: Script
    do throws(CommandError) {
      guard scriptDepth < Self.greatestScriptDepth else {
        throw CommandError("Scripts replay one another too deep")
      }
      script = try Script.read(path, disk: surroundings.disk)
    } catch {
      throw StoreError(problem: error.message, remedy: error.hint ?? "check the script")
    }
    let folderBefore = world.folder
    world.folder = folder(of: path)
    scriptDepth += 1
    defer {
      world.folder = folderBefore
      scriptDepth -= 1
    }
    for step in script.steps {
      let answer = run(step.line, block: step.block)
      response.reports += answer.reports
      response.remarks += answer.remarks
      response.isNo = response.isNo || answer.isNo
      response.isQuitting = response.isQuitting || answer.isQuitting
      if let error = answer.error {
        response.error = error
        response.place = answer.place ?? "\(path):\(step.number)"
        return
      }
      if response.isQuitting { return }
    }
  }
}
