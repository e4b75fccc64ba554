/// The variables of a script: declared in lines `variables case=ferry day=2024-03-04` above its
/// first command, and used as `${case}` in commands. Answers and `<<END` blocks are taken as they
/// stand.
struct ScriptVariables {
  private var values: [String: String] = [:]
  private let given: [String: String]

  /// Variables of which some were given other values than those that the script declares.
  init(given: [String: String]) { self.given = given }

  /// Whether a value differs from the one that is declared, so that other answers are to be expected.
  private(set) var hasOtherValues = false

  /// Whether a line declares variables.
  static func declares(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).first == "variables"
  }

  /// Takes the declarations of a line.
  mutating func declare(_ line: String, number: Int) throws(ScriptError) {
    let remedy = "write variables case=ferry town=\"Port Selim\""
    let parsed: [Word]
    do throws(CommandError) {
      parsed = try words(of: line)
    } catch {
      throw ScriptError(number: number, problem: error.message, remedy: remedy)
    }
    for word in parsed.dropFirst() {
      guard !word.isQuoted, let sign = word.text.firstIndex(of: "="),
        isVariableName(word.text[..<sign])
      else {
        throw ScriptError(
          number: number, problem: "\"\(word.text)\" declares no variable", remedy: remedy)
      }
      let name = String(word.text[..<sign])
      let usual = String(word.text[word.text.index(after: sign)...])
      guard values[name] == nil else {
        throw ScriptError(
          number: number, problem: "the variable \(name) is declared twice",
          remedy: "give it one value")
      }
      values[name] = given[name] ?? usual
      if given[name] ?? usual != usual { hasOtherValues = true }
    }
  }

  /// The name of a value that was given though no variable is called so.
  var unknownGiven: String? { given.keys.sorted().first { values[$0] == nil } }

  /// The names of all variables, for messages.
  var names: String { values.keys.sorted().joined(separator: ", ") }

  /// A command with the values in the place of its variables. Within quotes a value stands for
  /// itself, whatever it holds; elsewhere it must be one word.
  func fill(_ line: String, number: Int) throws(ScriptError) -> String {
    guard line.contains("${") else { return line }
    var filled = ""
    var quote: Character?
    var rest = line[...]
    while let character = rest.first {
      if character == "\\", rest.dropFirst().hasPrefix("${") {
        filled += "${"
        rest = rest.dropFirst(3)
        continue
      }
      if rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") {
        let name = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
        filled += try value(of: String(name), isQuoted: quote != nil, number: number)
        rest = rest[rest.index(after: end)...]
        continue
      }
      if character == "\\", quote != nil, rest.count > 1 {
        filled += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      if let closing = quote {
        if character == closing { quote = nil }
      } else if filled.last.map({ $0.isWhitespace || $0 == "=" }) ?? true {
        quote = closingQuote(of: character)
      }
      filled.append(character)
      rest = rest.dropFirst()
    }
    return filled
  }

  private func value(
    of name: String, isQuoted: Bool, number: Int
  ) throws(ScriptError) -> String {
    guard let value = values[name] else {
      throw ScriptError(
        number: number, problem: "there is no variable ${\(name)}",
        remedy: values.isEmpty
          ? "declare it above the first command, `variables name=value`; \\${ stands for the signs"
          : "there are \(names); \\${ stands for the signs themselves")
    }
    if isQuoted {
      return String(value.flatMap { "\"\\”“»".contains($0) ? ["\\", $0] : [$0] })
    }
    guard !value.isEmpty, !value.contains(where: { $0.isWhitespace || closingQuote(of: $0) != nil })
    else {
      throw ScriptError(
        number: number, problem: "the value of \(name), \"\(value)\", is not one word",
        remedy: "put it in quotes: \"${\(name)}\"")
    }
    return value
  }
}

/// Whether text can be the name of a variable: small letters, digits and hyphens, a letter first.
package func isVariableName(_ text: some StringProtocol) -> Bool {
  let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  return text.utf8.first.map(isLetter) == true
    && text.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
}

/// The values of `NAME=VALUE` words; throws the first that is none.
package func variableValues(_ words: [String]) throws(CommandError) -> [String: String] {
  var values: [String: String] = [:]
  for word in words {
    guard let sign = word.firstIndex(of: "="), isVariableName(word[..<sign]) else {
      throw CommandError("\"\(word)\" gives no variable a value", hint: "write case=ferry")
    }
    let value = String(word[word.index(after: sign)...])
    guard !value.contains(where: \.isNewline) else {
      throw CommandError("A variable's value is one line", hint: "a script has a line a command")
    }
    guard values.updateValue(value, forKey: String(word[..<sign])) == nil else {
      throw CommandError("\"\(word[..<sign])\" is given twice", hint: "give it one value")
    }
  }
  return values
}
