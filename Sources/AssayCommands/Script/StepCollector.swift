/// Puts the lines of a script or of a terminal together into commands: a line that ends in `\` goes
/// on with the next, and a last word `<<END` takes all lines up to `END` as the command's last word.
package struct StepCollector {
  private var number = 0
  private var line = ""
  private var block: (end: String, lines: [String])?
  /// Whether more lines must come before the command is whole.
  package private(set) var isOpen = false

  package init() {}

  /// Takes the line with this number, from 1; answers with the command when it is whole.
  package mutating func add(_ next: String, number: Int) -> Script.Step? {
    if let block {
      guard next.trimmed != block.end else { return finish(block.lines.joined(separator: "\n")) }
      self.block?.lines.append(next)
      return nil
    }
    if isOpen {
      line += " " + next.trimmed
    } else {
      line = next
      self.number = number
    }
    isOpen = true
    if line.hasSuffix("\\") {
      line.removeLast()
      return nil
    }
    if let (command, end) = Self.block(openedBy: line) {
      line = command
      block = (end, [])
      return nil
    }
    return finish(nil)
  }

  /// The command as far as it came, when no more lines do: what a shell runs at the end of its input.
  package mutating func end() -> Script.Step? {
    guard isOpen, block == nil else { return nil }
    return finish(nil)
  }

  /// The lines of the command that is not whole yet, as they came; none where nothing is open.
  package var unfinished: [String] {
    guard isOpen else { return [] }
    return block.map { [line + "<<" + $0.end] + $0.lines } ?? [line]
  }

  /// What ends the block that is open.
  package var blockEnd: String? { block?.end }

  /// The line that the open command began on, from 1.
  package var openedAt: Int { number }

  private mutating func finish(_ text: String?) -> Script.Step {
    defer { self = StepCollector() }
    return Script.Step(number: number, line: line, block: text)
  }

  /// The command and the word that ends its block, where the line's last word opens one.
  private static func block(openedBy line: String) -> (command: String, end: String)? {
    guard line.utf8.contains(UInt8(ascii: "<")), let last = line.split(separator: " ").last,
      AssayCommands.opensBlock(last)
    else { return nil }
    return (String(line[..<last.startIndex]), String(last.dropFirst(2)))
  }
}

/// Whether a last word such as `<<END` opens a block.
func opensBlock(_ text: some StringProtocol) -> Bool {
  text.hasPrefix("<<") && text.count > 2
    && text.dropFirst(2).allSatisfy { $0.isUppercase && $0.isASCII }
}

extension Word {
  /// Whether the word opens a block of lines.
  var opensBlock: Bool { !isQuoted && AssayCommands.opensBlock(text) }
}
