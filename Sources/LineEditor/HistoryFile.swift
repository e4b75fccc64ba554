import Glibc

/// The lines of earlier sessions, in a file that is only ever appended to: two shells at once lose
/// nothing, and a line is on disk before it runs.
package final class HistoryFile {
  /// Where the file is.
  package let path: String
  private let capacity: Int
  private var last: String?
  /// A crash may have left half a line; the next one must not run on from it.
  private var endsInside = false

  /// - Parameters:
  ///   - path: The file, usually `$XDG_STATE_HOME/assay/history`; it and its folder are made when
  ///     the first line is written.
  ///   - capacity: The number of entries loaded.
  package init(path: String, capacity: Int = 10_000) {
    self.path = path
    self.capacity = capacity
  }

  /// The newest entries, oldest first. Of a large file only the last four megabytes are read.
  package func load() -> [String] {
    guard case .success(let tail) = FileBytes.tail(of: path, limit: 4 << 20) else { return [] }
    endsInside = tail.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    var entries = tail.bytes.withUnsafeBufferPointer { Self.entries(in: $0, newest: capacity) }
    if tail.cut, entries.count < capacity, !entries.isEmpty {
      // The oldest one read may be the end of a longer one.
      entries.removeFirst()
    }
    last = entries.last
    return entries
  }

  /// Writes an entry, unless it repeats the one before.
  ///
  /// - Returns: What went wrong, in the system's words; `nil` when nothing did.
  package func append(_ entry: String) -> String? {
    guard entry != last else { return nil }
    last = entry
    var descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    if descriptor < 0, errno == ENOENT {
      makeFolders()
      descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    }
    guard descriptor >= 0 else { return FileBytes.Failure(code: errno).message }
    defer { close(descriptor) }
    // One write of one whole line: others may be writing as well.
    let bytes = Array(((endsInside ? "\n" : "") + Self.encode(entry) + "\n").utf8)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 { return FileBytes.Failure(code: errno).message }
    endsInside = written < bytes.count
    return endsInside ? FileBytes.Failure(code: ENOSPC).message : nil
  }

  /// Whether a line is kept at all: not an empty one, and not one that begins with a space.
  package static func keeps(_ line: String) -> Bool {
    line.first != " " && line.contains { !$0.isWhitespace }
  }

  /// An entry as one line of the file.
  package static func encode(_ entry: String) -> String {
    var result = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The entry of a line of the file; a backslash before anything unknown stays.
  package static func decode(_ line: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(line.utf8.count)
    var escaped = false
    for byte in line.utf8 {
      guard escaped else {
        escaped = byte == UInt8(ascii: "\\")
        if !escaped { result.append(byte) }
        continue
      }
      escaped = false
      switch byte {
      case UInt8(ascii: "\\"): result.append(byte)
      case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
      default: result += [UInt8(ascii: "\\"), byte]
      }
    }
    if escaped { result.append(UInt8(ascii: "\\")) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Ten thousand lines stand between the start and the first prompt: bytes, from the end.
  private static func entries(
    in bytes: UnsafeBufferPointer<UInt8>, newest capacity: Int
  ) -> [String] {
    var entries: [String] = []
    var end = bytes.count
    while end > 0, entries.count < capacity {
      var begin = end
      var isEscaped = false
      while begin > 0, bytes[begin - 1] != UInt8(ascii: "\n") {
        begin -= 1
        isEscaped = isEscaped || bytes[begin] == UInt8(ascii: "\\")
      }
      if begin < end {
        let line = String(decoding: bytes[begin..<end], as: UTF8.self)
        entries.append(isEscaped ? decode(line) : line)
      }
      end = begin - 1
    }
    entries.reverse()
    return entries
  }

  private func makeFolders() {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if !part.isEmpty { mkdir(folder, 0o700) }
    }
  }
}
