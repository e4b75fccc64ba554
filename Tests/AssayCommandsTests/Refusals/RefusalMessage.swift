import AssayStore
import Testing

/// A message that a source file can refuse with: the fixed words between what is filled in.
struct RefusalMessage {
  let file: String
  /// The literal as it stands in the source.
  let text: String
  /// What stands between the parts that are filled in, in order.
  let fixed: [String]

  /// Messages that no line typed into a shell can bring about.
  static let unreached: Set<String> = [
    // Only a command that asks for what its grammar does not demand says so.
    "\\(name) is missing",
    // Every session that opens was true after each of its commands.
    "The session as of command \\(command) cannot be told: entry \\(error.entry) \\(error.problem)",
  ]

  private var beginsFilledIn: Bool { text.hasPrefix("\\(") }

  /// Whether `shown` begins with this message.
  func matches(_ shown: String) -> Bool {
    var rest = (shown.split(separator: "\n").first ?? "")[...]
    for (index, words) in fixed.enumerated() {
      guard let range = rest.firstRange(of: words),
        index > 0 || beginsFilledIn || range.lowerBound == rest.startIndex
      else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// The messages in all source files of the commands.
  static func all() throws -> [RefusalMessage] {
    let root = projectFolder + "/Sources/AssayCommands/"
    return try ["Commands", "Grammar", "Script", "Shell", "Words"].flatMap { folder in
      try Disk.system.list(root + folder).flatMap { name in
        let bytes = try #require(try Disk.system.read(root + folder + "/" + name))
        return messages(in: String(decoding: bytes, as: UTF8.self), of: name)
      }
    }
  }

  private static func messages(in source: String, of file: String) -> [RefusalMessage] {
    source.ranges(of: "CommandError(").flatMap { range in
      var scanner = SourceScanner(rest: source[range.upperBound...])
      return scanner.literals().map { RefusalMessage(file: file, text: $0.text, fixed: $0.fixed) }
    }
  }
}

/// Reads the string literals of a call's first argument.
private struct SourceScanner {
  var rest: Substring

  struct Literal {
    var text = ""
    /// Parts that are not empty.
    var fixed: [String] = []
  }

  /// The literals of the first argument; two that are joined by `+` are one.
  mutating func literals() -> [Literal] {
    var found: [Literal] = []
    var isJoined = false
    var depth = 0
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        let literal = literal()
        if isJoined, var last = found.popLast() {
          last.text += literal.text
          last.fixed += literal.fixed
          found.append(last)
        } else {
          found.append(literal)
        }
        isJoined = false
      case "+": isJoined = true
      case "(", "[": depth += 1
      case ")", "]":
        guard depth > 0 else { return found }
        depth -= 1
      case ",": if depth == 0 { return found }
      default: break
      }
    }
    return found
  }

  /// The rest of a literal whose opening mark was taken.
  private mutating func literal() -> Literal {
    var literal = Literal()
    var part = ""
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\" else {
        part.append(character)
        literal.text.append(character)
        continue
      }
      let escaped = rest.popFirst() ?? " "
      literal.text += "\\" + String(escaped)
      guard escaped == "(" else {
        part.append(escaped)
        continue
      }
      if !part.isEmpty { literal.fixed.append(part) }
      part = ""
      literal.text += filledIn()
    }
    if !part.isEmpty { literal.fixed.append(part) }
    return literal
  }

  /// What is filled in, to its closing bracket.
  private mutating func filledIn() -> String {
    var depth = 1
    var text = ""
    while depth > 0, let character = rest.popFirst() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      text.append(character)
    }
    return text
  }
}
