import AssayDigest
import AssayModel
import AssayStore

extension Script {
  /// The script's text with the hashes of the articles that it loads as they are now: in the place of
  /// those that stand in it and, when `adding`, after every other `load` of one file. What cannot be
  /// read is left for the run to say.
  package func rehashed(adding: Bool, folder: String, disk: Disk) -> String {
    var lines = lines
    for step in steps {
      guard let load = HashedLoad(step.line), adding || load.hash != nil else { continue }
      let path = load.path.hasPrefix("/") || folder == "." ? load.path : folder + "/" + load.path
      guard let bytes = try? disk.read(path) else { continue }
      let hash = Digest(of: bytes).hexadecimal
      let place = step.number - 1..<step.answerLines.lowerBound
      if let old = load.hash {
        for index in place where !old.isEmpty {
          lines[index] = lines[index].replacing("sha256=" + old, with: "sha256=" + hash)
        }
      } else if let last = place.last {
        lines[last] += " sha256=" + hash
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// A command that loads one file.
private struct HashedLoad {
  let path: String
  /// As it stands; `nil` without one.
  let hash: String?

  init?(_ line: String) {
    guard let words = try? words(of: line), words.first?.text == "load" else { return nil }
    let isOption = { (word: Word) in !word.isQuoted && word.text.contains("=") }
    let paths = words.dropFirst().filter { !isOption($0) }
    guard paths.count == 1, let path = paths.first, path.isQuoted || path.text != "-" else {
      return nil
    }
    self.path = path.text
    hash = words.first { isOption($0) && $0.text.hasPrefix("sha256=") }
      .map { String($0.text.dropFirst("sha256=".count)) }
  }
}
