/// The words of a line, sorted to the parameters of its command.
package struct Arguments: Sendable {
  private var values: [String: [Word]] = [:]
  private var flags: Set<String> = []
  /// Where the line ends, for faults that lie in what is missing.
  package let endColumn: Int

  /// Sorts `words`, the command's name left out. Throws where one is missing, unknown or too many.
  package init(_ words: [Word], of declaration: Declaration, endColumn: Int) throws(CommandError) {
    self.endColumn = endColumn
    // The options of a question within a command are the question's own.
    let positional =
      declaration.takesQuestion ? words : try takeOptions(from: words, of: declaration)
    try takePositional(positional, of: declaration)
    for parameter in declaration.parameters
    where parameter.presence == .required || parameter.presence == .several {
      guard values[parameter.name] != nil else {
        throw CommandError(
          "`\(declaration.name)` needs \(parameter.usage): \(parameter.help)",
          hint: declaration.usageHint, column: endColumn)
      }
    }
  }

  /// The words given for a parameter.
  package func all(_ name: String) -> [Word] { values[name, default: []] }

  /// The words given for a parameter, what is said twice once.
  package func each(_ name: String) -> [Word] {
    var seen: Set<String> = []
    return all(name).filter { seen.insert($0.text).inserted }
  }

  /// The word given for a parameter that may be missing.
  package func optional(_ name: String) -> Word? { values[name]?.first }

  /// The word given for a parameter that the grammar demands.
  package func required(_ name: String) throws(CommandError) -> Word {
    guard let word = values[name]?.first else {
      throw CommandError("\(name) is missing", column: endColumn)
    }
    return word
  }

  package func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// Takes the options out of `words` and answers what is left.
  private mutating func takeOptions(
    from words: [Word], of declaration: Declaration
  ) throws(CommandError) -> [Word] {
    var positional: [Word] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      guard let option = Option(word, of: declaration) else {
        if !word.isQuoted, word.text.hasPrefix("--"), word.text.count > 2 {
          throw unknownOption(word, of: declaration)
        }
        positional.append(word)
        continue
      }
      guard option.parameter.form != .flag else {
        flags.insert(option.parameter.name)
        continue
      }
      var value = option.value
      if value == nil, index < words.count {
        value = words[index]
        index += 1
      }
      guard let value = value?.trimmed, !value.text.isEmpty else {
        throw CommandError(
          "`\(option.parameter.name)` has no value", hint: declaration.usageHint,
          column: word.column)
      }
      guard values[option.parameter.name] == nil || option.parameter.presence == .anyNumber else {
        throw CommandError("`\(option.parameter.name)` is given twice", column: word.column)
      }
      values[option.parameter.name, default: []].append(value)
    }
    return positional
  }

  private mutating func takePositional(
    _ words: [Word], of declaration: Declaration
  ) throws(CommandError) {
    let parameters = declaration.parameters.filter { $0.form == .positional }
    var index = 0
    for (place, parameter) in parameters.enumerated() {
      let stillNeeded = parameters[(place + 1)...].count {
        $0.presence == .required || $0.presence == .several
      }
      let isLast = place == parameters.count - 1
      let isNeeded = parameter.presence == .required || parameter.presence == .several
      var room = max(isNeeded ? 1 : 0, words.count - index - stillNeeded)
      room = min(room, words.count - index)
      if parameter.presence == .required || parameter.presence == .optional {
        room = min(room, 1)
      }
      let mustFit = parameter.presence != .required && !isLast
      while room > 0,
        !mustFit || (isNeeded && values[parameter.name] == nil)
          || parameter.kind.accepts(words[index])
      {
        guard parameter.kind != .quote || words[index].isQuoted else {
          throw CommandError(
            "\"\(words[index].text)\" must stand in quotes",
            hint: "write \"\(words[index].text) …\", as the article has it",
            column: words[index].column)
        }
        values[parameter.name, default: []].append(words[index])
        index += 1
        room -= 1
      }
    }
    guard index == words.count else {
      if let unknown = unknownName(words[index], of: declaration) { throw unknown }
      throw CommandError(
        "`\(words[index].text)` is one word too many", hint: declaration.usageHint,
        column: words[index].column)
    }
  }

  /// The fault of a word such as `value=7` whose name the command does not know.
  private func unknownName(_ word: Word, of declaration: Declaration) -> CommandError? {
    let known = declaration.parameters.filter { $0.form == .named }.map(\.name)
    guard !word.isQuoted, !known.isEmpty, let sign = word.text.firstIndex(of: "="),
      sign > word.text.startIndex, word.text[..<sign].allSatisfy(\.isLetter)
    else { return nil }
    let given = String(word.text[..<sign])
    let names = known.map { "\($0)=" }
    return CommandError(
      "`\(declaration.name)` takes no \(given)=",
      hint: nearest(to: given, among: known).map { "did you mean \($0)=?" }
        ?? "it takes \(names.joined(separator: ", "))", column: word.column)
  }

  private func unknownOption(_ word: Word, of declaration: Declaration) -> CommandError {
    let known = declaration.parameters.filter { $0.form != .positional }.map(\.name)
    let given = String(word.text.dropFirst(2).prefix { $0 != "=" })
    let hint =
      nearest(to: given, among: known).map { "did you mean --\($0)?" }
      ?? declaration.usageHint
    return CommandError(
      "`\(declaration.name)` has no option --\(given)", hint: hint, column: word.column)
  }
}

/// A word read as an option: `--why`, `--why=…` or `in=…`; either spelling serves any option.
private struct Option {
  let parameter: Parameter
  /// The value in the same word.
  let value: Word?

  init?(_ word: Word, of declaration: Declaration) {
    guard !word.isQuoted else { return nil }
    let isDashed = word.text.hasPrefix("--")
    let bare = isDashed ? word.text.dropFirst(2) : word.text[...]
    let sign = bare.firstIndex(of: "=")
    let name = bare[..<(sign ?? bare.endIndex)]
    guard isDashed || sign != nil,
      let parameter = declaration.parameters.first(where: {
        $0.form != .positional && $0.name == name && (isDashed || $0.form != .flag)
      })
    else { return nil }
    self.parameter = parameter
    value = sign.map { sign in
      Word(
        String(bare[bare.index(after: sign)...]), isQuoted: false,
        column: word.column + word.text.distance(from: word.text.startIndex, to: sign) + 1)
    }
  }
}
