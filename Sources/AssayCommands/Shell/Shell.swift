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
    /// Everything on standard input; `nil` where the commands come from there.
    package var standardInput: () -> [UInt8]?
    /// Who a lock says is holding a session: a `LockHolder` in words.
    package var holder: String
    /// What signs; `nil` where no other program is run.
    package var signatures: SignatureProgram?
    /// Where a session without a name keeps its journal; `nil` keeps it in memory alone.
    package var unnamedPath: (() -> String)?

    package init(
      analyst: String, folder: String = ".", disk: Disk, clock: @escaping () -> Instant,
      salt: @escaping () -> String, standardInput: @escaping () -> [UInt8]? = { [] },
      holder: String = "", signatures: SignatureProgram? = nil,
      unnamedPath: (() -> String)? = nil
    ) {
      self.analyst = analyst
      self.folder = folder
      self.disk = disk
      self.clock = clock
      self.salt = salt
      self.standardInput = standardInput
      self.holder = holder
      self.signatures = signatures
      self.unnamedPath = unnamedPath
    }
  }

  package internal(set) var session = Session()
  package internal(set) var store: SessionStore?
  package internal(set) var world: World
  let surroundings: Surroundings
  /// Raw bytes that no store has yet.
  var heldEvidence: [Evidence] = []
  /// How many scripts are being replayed within one another.
  var scriptDepth = 0
  /// Whether `as` said who decides.
  var knowsAnalyst = false
  /// Whether a command saved or exported to a file.
  package internal(set) var hasWritten = false

  package init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    world = World(
      analyst: surroundings.analyst, now: Instant(secondsSinceEpoch: 0),
      folder: surroundings.folder,
      files: FilesToRead(surroundings.disk), standardInput: surroundings.standardInput,
      salt: surroundings.salt, signatures: surroundings.signatures)
  }

  /// Runs one line; `block` is the text of a `<<END` block after it.
  package func run(_ line: String, block: String? = nil) -> Response {
    var response = Response()
    do throws(CommandError) {
      guard let parsed = try CommandLine(line, block: block) else { return response }
      world.now = surroundings.clock()
      var outcome = try parsed.command.run(in: session, world: world)
      let held = session.heldAssessments(touchedBy: outcome.facts)
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
      if let store, store.hasVanished { return (rescue(from: store), false) }
      let journal = store?.journalPath ?? ""
      let wasChanged = store?.readOnly != nil
      store?.close()
      let kept =
        wasChanged
        ? "What this shell decided since it last saved is in \(journal), where nobody took it away: keep a copy before you open it again."
        : "The session file is as it was, and the decisions since are safe in \(journal): make room, and open it again."
      return (["\(error.problem). \(kept)"], false)
    }
  }
}

extension Shell {
  /// Keeps a session whose files were taken away where sessions without a name are kept. Returns
  /// what the analyst must know.
  private func rescue(from store: SessionStore) -> [String] {
    let lost = "\(store.path) is not where it was."
    store.close()
    guard let path = surroundings.unnamedPath?() else {
      return ["\(lost) What was decided since the last save is in its journal, where that is now."]
    }
    do throws(StoreError) {
      try makeFolder(of: path)
      try SessionStore.keep(
        session, as: path, evidence: [], replacing: false, disk: surroundings.disk)
      return ["\(lost) The session was kept as \(path), without the raw bytes of its articles."]
    } catch {
      return ["\(lost) It could not be kept elsewhere either: \(error.problem)."]
    }
  }

  /// Makes the folder of a session without a name.
  private func makeFolder(of path: String) throws(StoreError) {
    let parent = folder(of: path)
    do throws(DiskError) {
      try surroundings.disk.makeFolder(parent)
      // Whoever made it may have ended before its name was synced.
      try surroundings.disk.syncFolder(folder(of: parent))
    } catch {
      throw StoreError(
        problem: error.sentence, remedy: "`save NAME.json` keeps the session somewhere else")
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
    // What is withheld cannot be taken back from the session itself.
    let whole = outcome.facts.contains(where: \.withholds) ? session : nil
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
      do throws(FoldError) {
        if let whole {
          session = whole
        } else {
          try session.takeBack(to: before, articles: outcome.articles)
        }
      } catch let fold {
        // Nothing more may be written: the session holds what its files do not.
        store?.stop(because: fold.afterTakingBack)
        throw CommandError(error.problem, hint: fold.afterTakingBack)
      }
      throw CommandError(error.problem, hint: error.remedy)
    }
  }

  /// The store, which a session without a name gets with its first decision.
  private func storeForWriting() throws(StoreError) -> SessionStore? {
    if store == nil, let unnamedPath = surroundings.unnamedPath {
      let path = unnamedPath()
      try makeFolder(of: path)
      store = try SessionStore.open(
        path, isNamed: false, disk: surroundings.disk, holder: surroundings.holder
      ).store
    }
    return store
  }
}
