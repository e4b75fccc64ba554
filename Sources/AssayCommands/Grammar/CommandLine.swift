/// A line of input, parsed into a command that can be run.
package struct CommandLine {
  package let command: any Command
  package let declaration: Declaration
  /// Whether `--json` was given.
  package let wantsJSON: Bool

  /// Parses a line; `block` is the text of a `<<END` block, which becomes its last word. `nil` for
  /// an empty line or a comment.
  package init?(_ line: String, block: String? = nil) throws(CommandError) {
    guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { return nil }
    var words = try AssayCommands.words(of: line)
    let name = words.removeFirst()
    guard !name.isQuoted, let known = AssayCommands.command(named: name.text) else {
      throw unknownCommand(name)
    }
    declaration = known.declaration
    let isJSON = { (word: Word) in word.text == "--json" && !word.isQuoted }
    let askedForJSON = words.contains(where: isJSON)
    if askedForJSON, !declaration.isQuestion {
      throw CommandError(
        "`\(name.text)` is no question, and has no --json",
        column: words.first(where: isJSON)?.column)
    }
    wantsJSON = askedForJSON
    words.removeAll(where: isJSON)
    if block == nil, let last = words.last, last.opensBlock {
      throw CommandError(
        "\(last.text) begins a block, and no lines follow",
        hint: "in a shell or a script, write them below, and \(last.text.dropFirst(2)) to end",
        column: last.column)
    }
    if let block { words.append(Word(block, isQuoted: true, column: line.count)) }
    command = try known.init(
      try Arguments(words, of: declaration, endColumn: line.count))
  }
}
