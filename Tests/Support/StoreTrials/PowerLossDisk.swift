import AssayStore
import Synchronization

/// A disk in memory that keeps what is on the platter apart from what is only in the cache, and
/// that can lose power. It promises no more than the calls do: a file's bytes are safe once it was
/// synced, a name once its folder was; what was not may survive in any part, and the names of
/// different changes in any order. A sync that fails leaves the cache as it is and forgets what is
/// not on the platter, as Linux does: a later sync does not bring it there.
package final class PowerLossDisk: Sendable {
  /// What is found after a loss of power.
  package enum Survival: Hashable, Sendable, CustomStringConvertible {
    /// Only what was synced.
    case synced
    /// Everything, as if there had been time.
    case all
    /// All names and lengths, and zeros where bytes were not synced.
    case zeros
    /// Some names, some blocks, some length.
    case some(seed: UInt64)

    package var description: String {
      switch self {
      case .synced: "only what was synced"
      case .all: "everything"
      case .zeros: "zeros for bytes"
      case .some: "some of each"
      }
    }
  }

  /// What a disk only says that it does, to show that the trials notice.
  package enum Lie: CaseIterable, Sendable {
    case sync
    case syncFolder
  }

  private let tree: Mutex<CachedTree>
  private let lie: Lie?

  package convenience init(lie: Lie? = nil) { self.init(CachedTree(), lie: lie) }

  private init(_ tree: CachedTree, lie: Lie?) {
    self.tree = Mutex(tree)
    self.lie = lie
  }

  /// What a machine finds that starts again after the power went.
  package func afterPowerLoss(_ survival: Survival) -> PowerLossDisk {
    PowerLossDisk(tree.withLock { $0.surviving(survival) }, lie: lie)
  }

  /// What the next process finds when this one is killed: the cache as it is, and no locks.
  package func afterKill() -> PowerLossDisk {
    var tree = tree.withLock { $0 }
    tree.locked = []
    return PowerLossDisk(tree, lie: lie)
  }

  /// Makes a folder and syncs nothing.
  package func makeFolderUnsynced(_ path: String) {
    tree.withLock { _ = $0.makeFolder(path, syncing: false) }
  }

  /// Loses what a sync could not bring to the platter.
  package func failToSync(_ path: String) { tree.withLock { $0.failToSync(path) } }

  package var disk: Disk {
    var disk = Disk.memory
    disk.read = { path throws(DiskError) in self.tree.withLock { $0.read(path) } }
    disk.write = { bytes, path throws(DiskError) in
      try self.change("write", path) { $0.put(bytes, path, appending: false) }
    }
    disk.append = { bytes, path throws(DiskError) in
      try self.change("write", path) { $0.put(bytes, path, appending: true) }
    }
    disk.truncate = { path, length throws(DiskError) in
      try self.change("shorten", path) { $0.truncate(path, to: length) }
    }
    disk.sync = { path throws(DiskError) in
      if self.lie == .sync { return }
      try self.change("write", path) { $0.sync(path) }
    }
    disk.syncFolder = { path throws(DiskError) in
      if self.lie == .syncFolder { return }
      try self.change("write", path) { $0.syncFolder(path) }
    }
    disk.rename = { from, to throws(DiskError) in
      try self.change("write", to) { $0.rename(from, to) }
    }
    disk.remove = { path throws(DiskError) in
      self.tree.withLock { _ = $0.remove(path) }
    }
    disk.makeFolder = { path throws(DiskError) in
      try self.change("make", path) { $0.makeFolder(path, syncing: true) }
    }
    disk.list = { path throws(DiskError) in self.tree.withLock { $0.names(in: path) } }
    disk.kind = { path throws(DiskError) in self.tree.withLock { $0.kind(of: path) } }
    disk.lock = { path, holder throws(DiskError) in
      guard self.tree.withLock({ $0.locked.insert(path).inserted }) else {
        return .held(holder: String(decoding: try self.disk.read(path) ?? [], as: UTF8.self))
      }
      let left = String(decoding: try self.disk.read(path) ?? [], as: UTF8.self)
      try self.disk.write(Array(holder.utf8), path)
      let release: @Sendable () -> Void = {
        self.tree.withLock {
          _ = $0.remove(path)
          $0.locked.remove(path)
        }
      }
      return left.isEmpty ? .taken(release: release) : .takenOver(from: left, release: release)
    }
    return disk
  }

  /// Makes a change that fails where the path leads nowhere.
  private func change(
    _ action: String, _ path: String, _ work: (inout CachedTree) -> Bool
  ) throws(DiskError) {
    guard tree.withLock({ work(&$0) }) else {
      throw DiskError(action: action, path: path, reason: "No such file or directory")
    }
  }
}
