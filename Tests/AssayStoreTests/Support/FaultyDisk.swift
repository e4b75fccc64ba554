import AssayStore
import Synchronization

/// A disk in memory that can refuse any of its primitive calls, that knows what was synced, and
/// that can lose power.
final class FaultyDisk: Sendable {
  /// Which calls that change the disk are refused, counted from 1.
  enum Refusing: Sendable {
    case none
    /// That one alone, as where the disk is full for a moment.
    case at(Int)
    /// That one and all after it, as where the process dies.
    case from(Int)

    func refuses(_ call: Int) -> Bool {
      switch self {
      case .none: false
      case .at(let number): call == number
      case .from(let number): call >= number
      }
    }
  }

  /// What of the bytes that were never synced is there after a loss of power.
  enum Unsynced: CaseIterable, Sendable {
    case lost
    case half
    case there
    /// The length and the end are there, and zeros for the bytes between.
    case zeros
  }

  private struct State {
    /// Names are numbers of files, so that a renamed file keeps what was synced of it.
    var names: [String: Int] = [:]
    var bytes: [Int: [UInt8]] = [:]
    var syncedNames: [String: Int] = [:]
    var syncedBytes: [Int: [UInt8]] = [:]
    var locks: [String: String] = [:]
    var calls: [String] = []
    var refusing = Refusing.none
    var next = 0
  }

  private let state = Mutex(State())

  /// The calls that would have changed the disk, refused ones included.
  var calls: [String] { state.withLock(\.calls) }

  func refuse(_ refusing: Refusing) {
    state.withLock {
      $0.calls = []
      $0.refusing = refusing
    }
  }

  subscript(path: String) -> [UInt8]? {
    get { state.withLock { state in state.names[path].flatMap { state.bytes[$0] } } }
    set {
      state.withLock { state in
        state.names[path] = nil
        guard let newValue else { return }
        state.next += 1
        state.names[path] = state.next
        state.bytes[state.next] = newValue
        state.syncedNames[path] = state.next
        state.syncedBytes[state.next] = newValue
      }
    }
  }

  var paths: [String] { state.withLock { $0.names.keys.sorted() } }

  func hold(_ path: String, by holder: String) { state.withLock { $0.locks[path] = holder } }

  /// The process is gone: its locks end, its bytes stay.
  func die() {
    state.withLock {
      $0.locks = [:]
      $0.refusing = .none
      $0.calls = []
    }
  }

  func losePower(_ unsynced: Unsynced) {
    die()
    state.withLock { state in
      // A file whose name was synced and whose bytes never were may hold anything.
      for (_, file) in state.syncedNames {
        let whole = state.bytes[file] ?? []
        let synced = state.syncedBytes[file] ?? []
        guard whole != synced else { continue }
        let rest = whole.dropFirst(synced.count)
        state.bytes[file] =
          switch unsynced {
          case .lost: synced
          case .half: synced + rest.prefix(rest.count / 2)
          case .there: whole
          case .zeros:
            synced + rest.prefix(rest.count / 2).map { _ in 0 } + rest.suffix((rest.count + 1) / 2)
          }
      }
      state.names = state.syncedNames
      state.syncedBytes = state.bytes
    }
  }

  /// Does `change` unless the call is refused; `partly` is what a refused one leaves behind.
  private func call(
    _ name: String, _ path: String, partly: (inout State) -> Void = { _ in },
    _ change: (inout State) -> Void
  ) throws(DiskError) {
    let isRefused = state.withLock { state in
      state.calls.append("\(name) \(path)")
      let isRefused = state.refusing.refuses(state.calls.count)
      if isRefused { partly(&state) } else { change(&state) }
      return isRefused
    }
    if isRefused {
      throw DiskError(action: name, path: path, reason: "No space left on device")
    }
  }

  private static func put(
    _ bytes: [UInt8], _ path: String, appending: Bool, to state: inout State
  ) {
    if let file = state.names[path] {
      state.bytes[file] = (appending ? state.bytes[file] ?? [] : []) + bytes
    } else {
      state.next += 1
      state.names[path] = state.next
      state.bytes[state.next] = bytes
    }
  }

  var disk: Disk {
    var disk = Disk.memory
    disk.read = { path throws(DiskError) in self[path] }
    disk.write = { bytes, path throws(DiskError) in
      try self.put("write", bytes, path, appending: false)
    }
    disk.append = { bytes, path throws(DiskError) in
      try self.put("append", bytes, path, appending: true)
    }
    disk.truncate = { path, length throws(DiskError) in
      try self.call("truncate", path) { state in
        guard let file = state.names[path] else { return }
        state.bytes[file] = Array((state.bytes[file] ?? []).prefix(length))
      }
    }
    disk.sync = { path throws(DiskError) in
      try self.call("sync", path) { state in
        guard let file = state.names[path] else { return }
        state.syncedBytes[file] = state.bytes[file]
      }
    }
    disk.syncFolder = { path throws(DiskError) in
      try self.call("syncFolder", path) { state in
        for name in Set(state.names.keys).union(state.syncedNames.keys)
        where folder(of: name) == path {
          state.syncedNames[name] = state.names[name]
        }
      }
    }
    disk.rename = { from, to throws(DiskError) in
      try self.call("rename", to) { state in
        state.names[to] = state.names[from]
        state.names[from] = nil
      }
    }
    disk.remove = { path throws(DiskError) in
      try self.call("remove", path) { $0.names[path] = nil }
    }
    disk.makeFolder = { path throws(DiskError) in try self.call("makeFolder", path) { _ in } }
    disk.list = { path throws(DiskError) in
      self.paths.filter { folder(of: $0) == path }.map { String($0.dropFirst(path.count + 1)) }
    }
    disk.mark = { path in
      self[path].map { _ in FileMark(file: UInt64(truncatingIfNeeded: path.hashValue)) }
    }
    disk.lock = { path, holder throws(DiskError) in
      if let other = self.state.withLock({ $0.locks[path] }) { return .held(holder: other) }
      try self.call("lock", path) { $0.locks[path] = holder }
      return .taken(release: { self.state.withLock { $0.locks[path] = nil } })
    }
    return disk
  }

  private func put(
    _ name: String, _ bytes: [UInt8], _ path: String, appending: Bool
  ) throws(DiskError) {
    let half = Array(bytes.prefix(bytes.count / 2))
    try call(name, path) {
      Self.put(half, path, appending: appending, to: &$0)
    } _: {
      Self.put(bytes, path, appending: appending, to: &$0)
    }
  }
}
