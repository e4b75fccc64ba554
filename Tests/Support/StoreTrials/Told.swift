import AssayStore

/// What a shell told its analyst, in order; one line each, so that it can go through a pipe.
package enum Told: Hashable, Sendable {
  /// A step has begun; `path` is where it saves the session under another name.
  case began(step: String, path: String?)
  /// All `entries` entries of the session at `path` are acknowledged.
  case stands(path: String, entries: Int)
  /// A step was refused. Where it `isCertain`, nothing of it may be found later.
  case refused(problem: String, isCertain: Bool)
  /// Something that must never be.
  case fault(String)

  package var line: String {
    switch self {
    case .began(let step, let path): "began\t\(step)\t\(path ?? "")\n"
    case .stands(let path, let entries): "stands\t\(path)\t\(entries)\n"
    case .refused(let problem, let isCertain): "refused\t\(problem)\t\(isCertain)\n"
    case .fault(let problem): "fault\t\(problem)\n"
    }
  }

  /// `nil` where the line was cut short.
  package init?(_ line: Substring) {
    let cells = line.split(separator: "\t" as Character, omittingEmptySubsequences: false)
      .map(String.init)
    switch (cells.first, cells.count) {
    case ("began", 3): self = .began(step: cells[1], path: cells[2].isEmpty ? nil : cells[2])
    case ("stands", 3):
      guard let entries = Int(cells[2]) else { return nil }
      self = .stands(path: cells[1], entries: entries)
    case ("refused", 3): self = .refused(problem: cells[1], isCertain: cells[2] == "true")
    case ("fault", 2): self = .fault(cells[1])
    default: return nil
    }
  }
}

extension [Told] {
  /// The session that an analyst opens who was told this: the one at hand, or the copy that was
  /// being made where that one is gone.
  package func sessionToOpen(on disk: Disk) -> String? {
    var last: String?
    var next: String?
    for one in self {
      switch one {
      case .stands(let path, _):
        last = path
        next = nil
      case .began(_, let path): next = path
      case .refused, .fault: break
      }
    }
    func isThere(_ path: String) -> Bool {
      (try? disk.read(path)) ?? nil != nil || (try? disk.read(path + ".journal")) ?? nil != nil
    }
    guard let last else { return nil }
    if !isThere(last), let next, isThere(next) { return next }
    return last
  }
}
