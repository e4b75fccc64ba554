import AssayStore
import Synchronization

/// A disk that counts the calls that change it, that fails at some of them, and at one of them ends
/// the process.
package final class InterruptedDisk: Sendable {
  /// Where in a call the process ends.
  package enum Moment: String, CaseIterable, Sendable {
    case before
    /// Some of the bytes are written, or a folder is made and not yet synced.
    case within
    case after
  }

  /// A place in the work of a store at which the process can end.
  package struct Boundary: Hashable, Sendable {
    /// Counted from 1.
    package let call: Int
    package let moment: Moment

    package init(call: Int, moment: Moment) {
      self.call = call
      self.moment = moment
    }
  }

  /// What the file system refuses.
  package enum Fault: String, CaseIterable, Sendable {
    /// Nothing more fits; some of the bytes may have.
    case fullDisk = "full disk"
    /// The bytes or names may or may not have reached the disk.
    case failingSync = "failing sync"
    /// The system takes some of the bytes and refuses the others.
    case shortWrite = "short write"

    /// Whether the call of this name can meet it.
    package func concerns(_ name: String) -> Bool {
      switch self {
      case .fullDisk: ["open", "write", "append", "makeFolder", "rename", "lock"].contains(name)
      case .failingSync: ["sync", "syncFolder"].contains(name)
      case .shortWrite: ["write", "append"].contains(name)
      }
    }

    var reason: String {
      switch self {
      case .fullDisk: "No space left on device"
      case .failingSync: "Input/output error"
      case .shortWrite: "File too large"
      }
    }
  }

  /// A fault, the first call that meets it, and whether those after it do as well.
  package struct Trouble: Hashable, Sendable {
    package let fault: Fault
    package let call: Int
    package let lasts: Bool

    package init(_ fault: Fault, call: Int, lasts: Bool) {
      self.fault = fault
      self.call = call
      self.lasts = lasts
    }
  }

  /// What happens to a process.
  package struct Plan: Hashable, Sendable, CustomStringConvertible {
    package var end: Boundary?
    package var trouble: Trouble?
    /// How many 256ths of the bytes an interrupted write leaves.
    package var share = 128

    package init(end: Boundary? = nil, trouble: Trouble? = nil, share: Int = 128) {
      self.end = end
      self.trouble = trouble
      self.share = share
    }

    /// "full disk from call 9 on, end within call 12, writes at 67/256".
    package var description: String {
      let meets = trouble.map {
        "\($0.fault.rawValue) \($0.lasts ? "from" : "at") call \($0.call), "
      }
      let ends = end.map { "end \($0.moment) call \($0.call), " }
      return (meets ?? "") + (ends ?? "") + "writes at \(share)/256"
    }
  }

  /// A call that changes the disk.
  package struct Call: Hashable, Sendable {
    package let name: String
    package let path: String
    /// Whether the process can end within it.
    package var isDivisible: Bool { ["write", "append", "makeFolder"].contains(name) }
    /// The moments at which the process can end.
    package var moments: [Moment] { isDivisible ? Moment.allCases : [.before, .after] }
  }

  /// How the disk below behaves where it is interrupted.
  package struct Ways: Sendable {
    package typealias Limited =
      @Sendable (
        _ count: Int, _ path: String, _ appending: Bool, _ write: () throws(DiskError) -> Void
      ) throws(DiskError) -> Void

    /// Ends the process. Where that cannot be, it returns, and every later call is refused.
    package var end: @Sendable () -> Void
    /// Makes a folder and syncs nothing.
    package var makeFolder: @Sendable (_ path: String) -> Void
    /// Fails to sync a file or a folder.
    package var failToSync: @Sendable (_ path: String) -> Void
    /// Does `write`, which replaces the file or is `appending` to it, with no more than `count` bytes
    /// of room; `nil` where room cannot be limited.
    package var limited: Limited?

    package init(
      end: @escaping @Sendable () -> Void,
      makeFolder: @escaping @Sendable (_ path: String) -> Void,
      failToSync: @escaping @Sendable (_ path: String) -> Void = { _ in },
      limited: Limited? = nil
    ) {
      self.end = end
      self.makeFolder = makeFolder
      self.failToSync = failToSync
      self.limited = limited
    }
  }

  private let base: Disk
  private let plan: Plan
  private let ways: Ways
  private let state = Mutex((calls: [Call](), hasEnded: false))

  package init(_ base: Disk, plan: Plan, ways: Ways) {
    self.base = base
    self.plan = plan
    self.ways = ways
  }

  /// The calls so far.
  package var calls: [Call] { state.withLock(\.calls) }
  /// Whether the process has ended.
  package var hasEnded: Bool { state.withLock(\.hasEnded) }

  package var disk: Disk {
    var disk = base
    disk.write = { bytes, path throws(DiskError) in
      try self.put("write", bytes, path, self.base.write)
    }
    disk.append = { bytes, path throws(DiskError) in
      try self.put("append", bytes, path, self.base.append)
    }
    disk.openFile = { path throws(DiskError) in
      var opened: OpenFile?
      try self.call("open", path) { () throws(DiskError) in opened = try self.base.opened(path) }
      guard let file = opened else { throw Self.ended("open", path) }
      return OpenFile(
        append: { bytes throws(DiskError) in
          try self.put("append", bytes, path) { bytes, _ throws(DiskError) in
            try file.append(bytes)
          }
        },
        sync: { () throws(DiskError) in
          try self.call("sync", path) { () throws(DiskError) in try file.sync() }
        },
        mark: file.mark)
    }
    disk.truncate = { path, length throws(DiskError) in
      try self.call("truncate", path) { () throws(DiskError) in
        try self.base.truncate(path, length)
      }
    }
    disk.sync = { path throws(DiskError) in
      try self.call("sync", path) { () throws(DiskError) in try self.base.sync(path) }
    }
    disk.syncFolder = { path throws(DiskError) in
      try self.call("syncFolder", path) { () throws(DiskError) in try self.base.syncFolder(path) }
    }
    disk.rename = { from, to throws(DiskError) in
      try self.call("rename", to) { () throws(DiskError) in try self.base.rename(from, to) }
    }
    disk.remove = { path throws(DiskError) in
      try self.call("remove", path) { () throws(DiskError) in try self.base.remove(path) }
    }
    disk.makeFolder = { path throws(DiskError) in
      let within = { self.ways.makeFolder(path) }
      try self.call("makeFolder", path, leaving: within) { () throws(DiskError) in
        try self.base.makeFolder(path)
      }
    }
    disk.lock = { path, holder throws(DiskError) in try self.lock(path, holder) }
    return disk
  }

  private func put(
    _ name: String, _ bytes: [UInt8], _ path: String,
    _ write: @Sendable ([UInt8], String) throws(DiskError) -> Void
  ) throws(DiskError) {
    let count = bytes.count * plan.share / 256
    let within = { _ = try? write(Array(bytes.prefix(count)), path) }
    try call(name, path, leaving: within) { () throws(DiskError) in
      if let limited = ways.limited, meets(.shortWrite, name, number: calls.count) {
        try limited(count, path, name == "append") { () throws(DiskError) in
          try write(bytes, path)
        }
      } else {
        try write(bytes, path)
      }
    }
  }

  private func lock(_ path: String, _ holder: String) throws(DiskError) -> Lock {
    var lock: Lock?
    try call("lock", path) { () throws(DiskError) in lock = try base.lock(path, holder) }
    guard let lock else {
      throw DiskError(action: "lock", path: path, reason: "nothing was answered")
    }
    guard let release = lock.release else { return lock }
    let counted: @Sendable () -> Void = {
      try? self.call("release", path) { () throws(DiskError) in release() }
    }
    if case .takenOver(let other, _) = lock { return .takenOver(from: other, release: counted) }
    return .taken(release: counted)
  }

  private func meets(_ fault: Fault, _ name: String, number: Int) -> Bool {
    guard let trouble = plan.trouble, trouble.fault == fault, fault.concerns(name) else {
      return false
    }
    return trouble.lasts ? number >= trouble.call : number == trouble.call
  }

  /// Does `work` unless the plan has something else in store; `within` is what an interrupted call
  /// leaves behind.
  private func call(
    _ name: String, _ path: String, leaving within: () -> Void = {},
    _ work: () throws(DiskError) -> Void
  ) throws(DiskError) {
    guard !hasEnded else { throw Self.ended(name, path) }
    let number = state.withLock { state in
      state.calls.append(Call(name: name, path: path))
      return state.calls.count
    }
    func reach(_ moment: Moment) throws(DiskError) {
      guard let end = plan.end, end.call == number, end.moment == moment else { return }
      if moment == .within, Call(name: name, path: path).isDivisible { within() }
      state.withLock { $0.hasEnded = true }
      ways.end()
      throw Self.ended(name, path)
    }
    try reach(.before)
    try reach(.within)
    for fault in Fault.allCases where meets(fault, name, number: number) {
      if fault == .shortWrite, ways.limited != nil { continue }
      // A full disk may have room for some bytes, and none for a folder.
      if name != "makeFolder" { within() }
      if fault == .failingSync { ways.failToSync(path) }
      throw DiskError(action: name, path: path, reason: fault.reason)
    }
    try work()
    try reach(.after)
  }

  private static func ended(_ name: String, _ path: String) -> DiskError {
    DiskError(action: name, path: path, reason: "the process has ended")
  }
}
