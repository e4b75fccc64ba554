import AssayStore

/// The files in a folder and in those below it, hidden ones left out.
struct FolderFiles {
  /// How deep folders are searched: the folder itself is the first.
  static let greatestDepth = 4
  /// The most files that one folder may hold.
  static let greatestCount = 10_000

  /// Paths below the folder, in the order of their names.
  private(set) var files: [String] = []
  /// What was passed over, and why.
  private(set) var remarks: [String] = []
  /// Whether there are more files than are allowed; the rest is not looked at.
  private(set) var isTooMany = false

  init(in folder: String, disk: FilesToRead) throws(DiskError) {
    for name in try disk.list(folder) { add(name, below: folder, depth: 1, disk) }
  }

  private mutating func add(_ path: String, below folder: String, depth: Int, _ disk: FilesToRead) {
    let isHidden = path.split(separator: "/").last?.hasPrefix(".") ?? true
    guard !isHidden, !isTooMany else { return }
    do throws(DiskError) {
      switch try disk.kind(folder + "/" + path) {
      case .file:
        files.append(path)
        isTooMany = files.count > Self.greatestCount
      case .folder where depth < Self.greatestDepth:
        for name in try disk.list(folder + "/" + path) {
          add(path + "/" + name, below: folder, depth: depth + 1, disk)
        }
      case .folder: remarks.append("\(path): it lies too deep, and was passed over")
      case .other: remarks.append("\(path): it is no file, and was passed over")
      case nil: remarks.append("\(path): it leads nowhere, and was passed over")
      }
    } catch {
      remarks.append("\(path): \(error.reason)")
    }
  }
}
