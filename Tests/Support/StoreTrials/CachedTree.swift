import AssayStore
import TestSupport

/// Folders and files, each with what is on the platter and what is in the cache.
struct CachedTree: Sendable {
  /// Small, so that a line of a journal lies in several.
  static let blockSize = 64

  struct File {
    var bytes: [UInt8] = []
    var platter: [UInt8] = []
    /// The blocks that the next sync writes.
    var dirty: Set<Int> = []
  }

  enum Item: Hashable {
    case file(Int)
    case folder(Int)
  }

  struct Folder {
    var names: [String: Item] = [:]
    var platter: [String: Item] = [:]
    /// Changes since the last sync, each to names that change together.
    var changes: [[String: Item?]] = []

    mutating func change(_ change: [String: Item?]) {
      for (name, item) in change { names[name] = item }
      changes.append(change)
    }
  }

  private var files: [Int: File] = [:]
  private var folders: [Int: Folder] = [0: Folder()]
  private var next = 1
  var locked: Set<String> = []

  // MARK: Finding

  private func item(_ words: some Collection<Substring>) -> Item? {
    var item = Item.folder(0)
    for word in words {
      guard case .folder(let number) = item, let found = folders[number]?.names[String(word)]
      else { return nil }
      item = found
    }
    return item
  }

  private func item(at path: String) -> Item? { item(path.split(separator: "/")) }

  private func file(at path: String) -> Int? {
    guard case .file(let number) = item(at: path) else { return nil }
    return number
  }

  /// The folder that a path lies in, and its own name.
  private func place(of path: String) -> (folder: Int, name: String)? {
    let words = path.split(separator: "/")
    guard let last = words.last, case .folder(let number) = item(words.dropLast()) else {
      return nil
    }
    return (number, String(last))
  }

  func read(_ path: String) -> [UInt8]? { file(at: path).flatMap { files[$0]?.bytes } }

  func names(in path: String) -> [String] {
    guard case .folder(let number) = item(at: path) else { return [] }
    return folders[number]?.names.keys.sorted() ?? []
  }

  func kind(of path: String) -> PathKind? {
    switch item(at: path) {
    case .file: .file
    case .folder: .folder
    case nil: nil
    }
  }

  // MARK: Changing

  mutating func put(_ bytes: [UInt8], _ path: String, appending: Bool) -> Bool {
    guard let place = place(of: path) else { return false }
    let number: Int
    if let found = file(at: path) {
      number = found
    } else {
      number = next
      next += 1
      files[number] = File()
      folders[place.folder]?.change([place.name: .file(number)])
    }
    guard var file = files[number] else { return false }
    let start = appending ? file.bytes.count : 0
    file.bytes.removeSubrange(start...)
    file.bytes += bytes
    file.touch(from: start)
    files[number] = file
    return true
  }

  mutating func truncate(_ path: String, to length: Int) -> Bool {
    guard let number = file(at: path), var file = files[number] else { return false }
    file.bytes = Array(file.bytes.prefix(length))
    file.touch(from: length)
    files[number] = file
    return true
  }

  mutating func sync(_ path: String) -> Bool {
    guard let number = file(at: path) else { return false }
    files[number]?.sync()
    return true
  }

  mutating func failToSync(_ path: String) {
    if let number = file(at: path) { files[number]?.dirty = [] }
  }

  mutating func syncFolder(_ path: String) -> Bool {
    guard case .folder(let number) = item(at: path) else { return false }
    syncFolder(number)
    return true
  }

  private mutating func syncFolder(_ number: Int) {
    guard let folder = folders[number] else { return }
    folders[number]?.platter = folder.names
    folders[number]?.changes = []
  }

  mutating func rename(_ from: String, _ to: String) -> Bool {
    guard let old = place(of: from), let new = place(of: to), old.folder == new.folder,
      let item = item(at: from)
    else { return false }
    folders[new.folder]?.change([old.name: nil as Item?, new.name: item])
    return true
  }

  mutating func remove(_ path: String) -> Bool {
    guard let place = place(of: path), item(at: path) != nil else { return false }
    folders[place.folder]?.change([place.name: nil as Item?])
    return true
  }

  mutating func makeFolder(_ path: String, syncing: Bool) -> Bool {
    var above = 0
    for word in path.split(separator: "/") {
      switch folders[above]?.names[String(word)] {
      case .folder(let number): above = number
      case .file: return false
      case nil:
        folders[next] = Folder()
        folders[above]?.change([String(word): .folder(next)])
        if syncing { syncFolder(above) }
        above = next
        next += 1
      }
    }
    return true
  }

  // MARK: Losing power

  func surviving(_ survival: PowerLossDisk.Survival) -> CachedTree {
    var tree = self
    var chance = SeededGenerator(seed: 0)
    if case .some(let seed) = survival { chance = SeededGenerator(seed: seed) }
    tree.locked = []
    for number in files.keys.sorted() {
      guard let bytes = files[number]?.surviving(survival, using: &chance) else { continue }
      tree.files[number] = File(bytes: bytes, platter: bytes)
    }
    for number in folders.keys.sorted() {
      guard let names = folders[number]?.surviving(survival, using: &chance) else { continue }
      tree.folders[number] = Folder(names: names, platter: names)
    }
    return tree
  }
}

extension CachedTree.File {
  /// Notes that the bytes from `start` on differ from what they were.
  mutating func touch(from start: Int) {
    let size = CachedTree.blockSize
    let end = max(bytes.count, platter.count, start)
    dirty.formUnion(start / size...end / size)
  }

  /// The byte that is on the platter, where the file is long enough now.
  private func old(_ index: Int) -> UInt8 { index < platter.count ? platter[index] : 0 }
  private func new(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : old(index) }

  mutating func sync() {
    platter = bytes.indices.map { dirty.contains($0 / CachedTree.blockSize) ? bytes[$0] : old($0) }
    dirty = []
  }

  func surviving(
    _ survival: PowerLossDisk.Survival, using chance: inout SeededGenerator
  ) -> [UInt8] {
    let size = CachedTree.blockSize
    guard !dirty.isEmpty else { return platter }
    switch survival {
    case .synced: return platter
    case .all: return bytes.indices.map { dirty.contains($0 / size) ? bytes[$0] : old($0) }
    case .zeros: return bytes.indices.map { $0 < platter.count ? old($0) : 0 }
    case .some:
      let lengths = [platter.count, bytes.count].sorted()
      let length =
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: platter.count
        case 1: Int.random(in: lengths[0]...lengths[1], using: &chance)
        default: bytes.count
        }
      var written: [Int: Bool] = [:]
      for block in dirty.sorted() { written[block] = Bool.random(using: &chance) }
      return (0..<length).map { written[$0 / size] == true ? new($0) : old($0) }
    }
  }
}

extension CachedTree.Folder {
  func surviving(
    _ survival: PowerLossDisk.Survival, using chance: inout SeededGenerator
  ) -> [String: CachedTree.Item] {
    switch survival {
    case .synced: return platter
    case .all, .zeros: return names
    case .some:
      var names = platter
      // Half the time in order, as one log keeps it; else each change by itself.
      let last = Int.random(in: 0...changes.count, using: &chance)
      let isOrdered = Bool.random(using: &chance)
      for (index, change) in changes.enumerated()
      where isOrdered ? index < last : Bool.random(using: &chance) {
        for (name, item) in change { names[name] = item }
      }
      return names
    }
  }
}
