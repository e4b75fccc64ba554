/// A file that stays open while bytes are added at its end. What its sync answers is true of all that
/// was written through it: one that is opened anew may not hear of bytes that were lost before.
package struct OpenFile: Sendable {
  package let append: @Sendable (_ bytes: [UInt8]) throws(DiskError) -> Void
  package let sync: @Sendable () throws(DiskError) -> Void
  /// As a disk's `mark`, of this file wherever its name leads by now.
  package let mark: @Sendable () -> FileMark?

  package init(
    append: @escaping @Sendable (_ bytes: [UInt8]) throws(DiskError) -> Void,
    sync: @escaping @Sendable () throws(DiskError) -> Void,
    mark: @escaping @Sendable () -> FileMark?
  ) {
    self.append = append
    self.sync = sync
    self.mark = mark
  }
}

extension Disk {
  /// Opens a file for what is added at its end; the first addition makes it when there is none.
  package func opened(_ path: String) throws(DiskError) -> OpenFile {
    if let openFile { return try openFile(path) }
    return OpenFile(
      append: { bytes throws(DiskError) in try append(bytes, path) },
      sync: { () throws(DiskError) in try sync(path) },
      mark: { mark(path) })
  }
}
