import AssayJournal
import AssayModel

/// What Tab can put where the cursor is, made from the declarations and the session.
package struct Completer {
  /// One thing that can be put there.
  package struct Suggestion: Hashable {
    /// As it is typed, quotes included.
    package let text: String
    /// What it is, in a few words.
    package let meaning: String
    /// Whether more of the same word follows, as after `in=`.
    package let isOpen: Bool

    init(_ text: String, _ meaning: String = "", isOpen: Bool = false) {
      self.text = text
      self.meaning = meaning
      self.isOpen = isOpen
    }
  }

  let session: Session
  let world: World

  package init(session: Session, world: World) {
    self.session = session
    self.world = world
  }

  /// The suggestions for the word that ends at the end of `line`, and where that word begins, in
  /// UTF-8 bytes from the line's start. They all begin as the word does.
  package func suggestions(
    for line: String
  ) -> (start: Int, suggestions: [Suggestion]) {
    let typed = TypedLine(line)
    guard let name = typed.words.first else {
      let commands = everyCommand.map { Suggestion($0.name, $0.declaration.summary) }
      return (typed.start, matching(commands, typed.current))
    }
    guard let declaration = AssayCommands.command(named: name.text)?.declaration else {
      return (typed.start, [])
    }
    if let sign = typed.current.firstIndex(of: "="), !typed.current.hasPrefix("\"") {
      let option = typed.current[..<sign].drop { $0 == "-" }
      let kind = declaration.parameters.first { $0.form != .positional && $0.name == option }?.kind
      let before = typed.current[...sign]
      let value = String(typed.current[typed.current.index(after: sign)...])
      return (
        typed.start + before.utf8.count,
        kind.map { matching(suggestions(of: $0, typed: typed, beginning: value), value) } ?? []
      )
    }
    if let last = typed.words.last, last.text.hasPrefix("--"),
      let option = declaration.parameters.first(where: {
        "--" + $0.name == last.text && $0.form != .flag
      })
    {
      let all = suggestions(of: option.kind, typed: typed, beginning: typed.current)
      return (typed.start, matching(all, typed.current))
    }
    var all: [Suggestion] = []
    for parameter in positional(after: typed.words.dropFirst(), of: declaration) {
      all += suggestions(of: parameter.kind, typed: typed, beginning: typed.current)
    }
    all += options(of: declaration, in: typed)
    return (typed.start, matching(all, typed.current))
  }

  private func matching(_ suggestions: [Suggestion], _ word: String) -> [Suggestion] {
    var seen: Set<String> = []
    let beginning = word.lowercased()
    return suggestions.filter {
      $0.text.lowercased().hasPrefix(beginning) && seen.insert($0.text).inserted
    }
  }

  /// The parameters that the next word can belong to.
  private func positional(
    after words: ArraySlice<Word>, of declaration: Declaration
  ) -> [Parameter] {
    var parameters = declaration.parameters.filter { $0.form == .positional }[...]
    for word in words where !isOption(word, of: declaration) {
      while let first = parameters.first, first.presence != .required,
        !first.kind.accepts(word), parameters.count > 1
      {
        parameters.removeFirst()
      }
      guard let first = parameters.first else { return [] }
      if first.presence == .required || first.presence == .optional { parameters.removeFirst() }
    }
    var next: [Parameter] = []
    for parameter in parameters {
      next.append(parameter)
      if parameter.presence == .required { break }
    }
    return next
  }

  private func isOption(_ word: Word, of declaration: Declaration) -> Bool {
    guard !word.isQuoted else { return false }
    return declaration.parameters.contains {
      $0.form != .positional
        && (word.text.hasPrefix($0.name + "=") || word.text.hasPrefix("--" + $0.name))
    }
  }

  private func options(of declaration: Declaration, in typed: TypedLine) -> [Suggestion] {
    var options = declaration.parameters.compactMap { parameter -> Suggestion? in
      guard !typed.words.contains(where: { isGiven(parameter, by: $0) }) else { return nil }
      return switch parameter.form {
      case .positional: nil
      case .named: Suggestion(parameter.name + "=", parameter.help, isOpen: true)
      case .dashed, .flag: Suggestion("--" + parameter.name, parameter.help)
      }
    }
    if declaration.isQuestion { options.append(Suggestion("--json", "answer in JSON")) }
    return options
  }

  private func isGiven(_ parameter: Parameter, by word: Word) -> Bool {
    !word.isQuoted
      && (word.text.hasPrefix(parameter.name + "=") || word.text == "--" + parameter.name)
  }
}

/// The line as far as it is typed: whole words, and the one that the cursor is in.
struct TypedLine {
  let words: [Word]
  /// The unfinished word, quotes included; empty after a space.
  let current: String
  /// Where it begins, in UTF-8 bytes.
  let start: Int

  init(_ line: String) {
    var isQuoted = false
    var begin = line.startIndex
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if line[index].isWhitespace, !isQuoted { begin = line.index(after: index) }
    }
    current = String(line[begin...])
    start = line[..<begin].utf8.count
    words = (try? AssayCommands.words(of: String(line[..<begin]))) ?? []
  }
}
