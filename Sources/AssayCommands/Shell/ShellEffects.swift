import AssayJournal
import AssayModel
import AssayStore

extension Shell {
  func carryOut(
    _ effect: Outcome.Effect?, in response: inout Response
  ) throws(CommandError) {
    do throws(StoreError) {
      switch effect {
      case nil: break
      case .become(let analyst):
        world.analyst = analyst
        knowsAnalyst = true
      case .save(let path):
        try save(as: path)
        hasWritten = true
      case .sign(let key): try sign(with: key)
      case .dropWithheld: try dropWithheld()
      case .open(let path):
        try open(path, mustExist: true, in: &response)
        if let handover { response.remarks.append(handover) }
      case .write(let bytes, let path):
        try write(bytes, to: path)
        hasWritten = true
      case .replay(let path, let values): try replay(path, values: values, in: &response)
      case .set(let options): world.options = options
      case .tour: response.isTouring = true
      case .quit: response.isQuitting = true
      }
    } catch {
      response.reports = []
      throw CommandError(error.problem, hint: error.remedy)
    }
  }

  /// Writes the session without what is withheld; until then, the journal file holds it too.
  private func dropWithheld() throws(StoreError) {
    let withheld = session.journal.withheld.texts.keys.compactMap {
      session.journal.articles[$0]?.digest
    }
    heldEvidence.removeAll { withheld.contains($0.digest) }
    do throws(StoreError) {
      try store?.save(session, evidence: heldEvidence)
    } catch {
      throw StoreError(
        problem: "\(error.problem). It is recorded as withheld, and is in the files still",
        remedy: "make room, then `save`")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    do throws(DiskError) {
      let disk = surroundings.disk
      try disk.replace(disk.target(path), with: bytes)
    } catch {
      throw StoreError(problem: error.sentence, remedy: "choose a folder that can be written")
    }
  }

  private func save(as path: String?) throws(StoreError) {
    if let store, path.map(store.isKept) ?? true {
      try store.save(session, evidence: heldEvidence)
      return
    }
    guard let path else { return }
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
    // Its own lock would keep it out.
    if let store, store.isKept(at: path) {
      throw StoreError(
        problem: "\(path) is the session at hand", remedy: "`save` writes its file")
    }
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

  /// Whose name decisions will carry, where somebody else made the session's last one and nobody said
  /// who decides now.
  package var handover: String? {
    guard !knowsAnalyst, let last = session.journal.entries.last?.analyst, last != world.analyst
    else { return nil }
    return "Decisions will carry \(world.analyst) (`as NAME` changes that); last here: \(last)."
  }

  private func adopt(_ store: SessionStore) {
    self.store = store
    world.sessionPath = store.path
    heldEvidence = []
  }

  /// Saves a session that has a name; keeps one that has none, and says where.
  func leave() throws(StoreError) -> [String] {
    guard let store else { return [] }
    var remarks: [String] = []
    if store.hasVanished {
      throw StoreError(
        problem: "\(store.path) is not where it was",
        remedy: "`save OTHER.json` keeps the session as it is here")
    }
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
