import AssayChecks
import AssayJournal
import AssayModel

/// The counting methods and their choices, as a line names them.
struct MethodWords {
  /// What the line chose, by parameter; each a word that the parameter takes.
  let choices: MethodChoices
  /// The words as they were typed, for faults that show later.
  private let typed: [Word]

  /// The parameters of a command that takes the choices of all methods.
  static let parameters = allMethodParameters.map { parameter in
    Parameter(
      parameter.name, parameter.kind, .named, .optional,
      help: parameter.help + (parameter.standard.map { "; \($0) without it" } ?? ""))
  }

  init(_ arguments: Arguments) throws(CommandError) {
    var values: [String: String] = [:]
    var typed: [Word] = []
    for parameter in allMethodParameters {
      guard let word = arguments.optional(parameter.name) else { continue }
      try Self.check(word, of: parameter)
      values[parameter.name] = word.text
      typed.append(Word(parameter.name, isQuoted: false, column: word.column))
    }
    choices = MethodChoices(values)
    self.typed = typed
  }

  private static func check(_ word: Word, of parameter: MethodParameter) throws(CommandError) {
    switch parameter.values {
    case .words(let words) where !words.contains(word.text):
      throw CommandError(
        "\(parameter.name)= cannot be \"\(word.text)\"", hint: words.joined(separator: " or "),
        column: word.column)
    case .list(let words):
      let parts = word.text.split(separator: ",", omittingEmptySubsequences: false)
      guard let other = parts.map(String.init).first(where: { !words.contains($0) }) else { return }
      let near = nearest(to: other, among: words).map { "did you mean \($0)? " } ?? ""
      throw CommandError(
        "\(parameter.name)= cannot hold \"\(other)\"", hint: near + words.joined(separator: ", "),
        column: word.column)
    case .number(let bounds) where !bounds.contains(Int(word.text) ?? -1):
      throw CommandError(
        "\(parameter.name)= must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
        hint: parameter.help, column: word.column)
    case .free
    where word.text.contains(where: { $0 == "=" || $0.isWhitespace }) && word.text.contains("="):
      throw CommandError(
        "\(parameter.name)= cannot hold an equals sign", hint: parameter.help, column: word.column)
    case .words, .number, .free: break
    }
  }

  /// Refuses choices that none of the methods takes.
  func refuseChoices(outside methods: [any CountingMethod.Type]) throws(CommandError) {
    let known = Set(methods.flatMap { $0.parameters.map(\.name) })
    for word in typed where !known.contains(word.text) {
      let takers = allMethods.filter { $0.parameters.contains { $0.name == word.text } }
      let names = takers.map { $0.name }.joined(separator: ", ")
      guard !methods.isEmpty else {
        throw CommandError(
          "\(word.text)= goes with --method only", hint: "of \(names)", column: word.column)
      }
      throw CommandError(
        "\(methods.map { $0.name }.joined(separator: ", ")) takes no \(word.text)=",
        hint: "\(names) can", column: word.column)
    }
  }

  /// The method that a word means.
  static func method(_ word: Word) throws(CommandError) -> any CountingMethod.Type {
    guard let method = countingMethod(named: word.text) else {
      let known = allMethods.map { $0.name }
      let near = nearest(to: word.text, among: known).map { "did you mean \($0)? " } ?? ""
      throw CommandError(
        "There is no method \"\(word.text)\"", hint: near + known.joined(separator: ", "),
        column: word.column)
    }
    return method
  }

  /// The harm and the groups that words mean, in whatever order they come.
  static func harm(_ word: Word?, groups: [Word]) throws(CommandError) -> (harm: Harm?, [Group]) {
    var found: [Group] = []
    for word in groups {
      guard let group = Group(rawValue: word.text) else {
        let known = Harm.allCases.map(\.rawValue) + Group.allCases.map(\.rawValue)
        throw CommandError(
          "\"\(word.text)\" is no harm and no group",
          hint: nearest(to: word.text, among: known).map { "did you mean \($0)?" }
            ?? "`help words` lists both", column: word.column)
      }
      found.append(group)
    }
    return (word.flatMap { Harm(rawValue: $0.text) }, found)
  }
}

extension MethodParameter {
  fileprivate var kind: ParameterKind {
    switch values {
    case .words(let words): .choice(words)
    case .number: .number
    case .free, .list: .words
    }
  }
}
