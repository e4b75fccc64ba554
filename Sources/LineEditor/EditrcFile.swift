import Glibc

/// The user's own key bindings, `~/.editrc`.
package enum EditrcFile {
  /// Whether libedit may see this line: comments are nothing to it, a command has to be one that
  /// cannot harm the shell, and every quote has to be closed, or libedit crashes.
  package static func accepts(_ line: String) -> Bool {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let first = words.first, !first.hasPrefix("#") else { return false }
    // `program:command` is for the programs that match; libedit itself compares.
    let command = first.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    // `ed-command` reads such lines itself, through the parser that crashes.
    return (command == "bind" || command == "edit") && !line.contains("ed-command")
      && isBalanced(line)
  }

  /// Whether every quote is closed and no backslash is left at the end.
  package static func isBalanced(_ line: String) -> Bool {
    var quote: Character?
    var escaped = false
    for character in line {
      if escaped {
        escaped = false
      } else if character == "\\", quote != "'" {
        escaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
    }
    return quote == nil && !escaped
  }

  /// The lines that libedit may see; none where the file cannot be read or is larger than a
  /// megabyte.
  package static func lines(at path: String) -> [String] {
    guard case .success(let bytes) = FileBytes.tail(of: path, limit: 1 << 20), !bytes.cut else {
      return []
    }
    return bytes.bytes.split(separator: UInt8(ascii: "\n"))
      .compactMap { String(validating: $0, as: UTF8.self) }
      .filter(accepts)
  }
}
