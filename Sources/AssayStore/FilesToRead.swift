import AssayJournal

/// The files that a command may read: a disk without the means to change anything on it.
package struct FilesToRead: Sendable {
  fileprivate let disk: Disk

  package init(_ disk: Disk) { self.disk = disk }

  /// The bytes of a file; `nil` when there is none.
  package func read(_ path: String) throws(DiskError) -> [UInt8]? { try disk.read(path) }

  /// The names in a folder, sorted; empty when there is none.
  package func list(_ path: String) throws(DiskError) -> [String] { try disk.list(path) }

  /// The path of the file itself, where a link leads to it.
  package func target(_ path: String) -> String { disk.target(path) }

  /// What lies at a path; `nil` when there is nothing.
  package func kind(_ path: String) throws(DiskError) -> PathKind? { try disk.kind(path) }
}

extension SessionStore {
  /// Checks the session at `path` as `verify(_:disk:)` does.
  package static func verify(
    _ path: String, files: FilesToRead
  ) throws(StoreError) -> Result<Verified, Verification.Fault> {
    try verify(path, disk: files.disk)
  }
}
