import Synchronization

extension Disk {
  /// A disk that reads what `base` has and keeps every change in memory: what a replayed script
  /// saves and exports is there for the rest of the script, and nowhere else.
  package static func overlay(on base: Disk) -> Disk {
    let files = Overlay(base: base)
    return Disk(
      read: { path throws(DiskError) in try files.read(path) },
      write: { bytes, path throws(DiskError) in files.set(bytes, path) },
      append: { bytes, path throws(DiskError) in
        try files.append(bytes, path)
      },
      truncate: { path, length throws(DiskError) in
        files.set(Array((try files.read(path) ?? []).prefix(length)), path)
      },
      sync: { _ throws(DiskError) in },
      syncFolder: { _ throws(DiskError) in },
      rename: { from, to throws(DiskError) in
        files.set(try files.read(from), to)
        files.set(nil, from)
      },
      remove: { path throws(DiskError) in files.set(nil, path) },
      makeFolder: { _ throws(DiskError) in },
      list: { path throws(DiskError) in try files.names(in: path) },
      kind: { path throws(DiskError) in try files.kind(of: path) },
      lock: { _, _ throws(DiskError) in .taken(release: {}) })
  }

  /// A disk in memory with nothing on it.
  package static var memory: Disk {
    overlay(
      on: Disk(
        read: { _ throws(DiskError) in nil }, write: { _, _ throws(DiskError) in },
        append: { _, _ throws(DiskError) in }, truncate: { _, _ throws(DiskError) in },
        sync: { _ throws(DiskError) in }, syncFolder: { _ throws(DiskError) in },
        rename: { _, _ throws(DiskError) in }, remove: { _ throws(DiskError) in },
        makeFolder: { _ throws(DiskError) in }, list: { _ throws(DiskError) in [] },
        lock: { _, _ throws(DiskError) in .taken(release: {}) }))
  }
}

/// What was changed, over what was there; `nil` where a file was removed.
private final class Overlay: Sendable {
  private let base: Disk
  private let changes = Mutex<[String: [UInt8]?]>([:])

  init(base: Disk) { self.base = base }

  func read(_ path: String) throws(DiskError) -> [UInt8]? {
    if let changed = changes.withLock({ $0[path] }) { return changed }
    return try base.read(path)
  }

  /// Adds to what is there in its place: a large file comes in many pieces.
  func append(_ bytes: [UInt8], _ path: String) throws(DiskError) {
    if changes.withLock({ $0[path] }) == nil { set(try base.read(path), path) }
    changes.withLock { changes in
      var whole = changes.removeValue(forKey: path) ?? nil
      if whole?.append(contentsOf: bytes) == nil { whole = bytes }
      changes[path] = .some(whole)
    }
  }

  func set(_ bytes: [UInt8]?, _ path: String) {
    changes.withLock { $0[path] = .some(bytes) }
  }

  func kind(of path: String) throws(DiskError) -> PathKind? {
    if let changed = changes.withLock({ $0[path] }) { return changed == nil ? nil : .file }
    if let kind = try base.kind(path) { return kind }
    return try names(in: path).isEmpty ? nil : .folder
  }

  func names(in path: String) throws(DiskError) -> [String] {
    var names = Set(try base.list(path))
    for (changed, bytes) in changes.withLock({ $0 }) where folder(of: changed) == path {
      let name = changed.split(separator: "/").last.map(String.init) ?? changed
      if bytes == nil { names.remove(name) } else { names.insert(name) }
    }
    return names.sorted()
  }
}
