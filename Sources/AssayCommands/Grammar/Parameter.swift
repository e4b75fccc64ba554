import AssayModel

/// One thing that a command takes.
package struct Parameter: Sendable {
  /// How it is written.
  package enum Form: Hashable, Sendable {
    /// By its place in the line.
    case positional
    /// `in=VALUE`.
    case named
    /// `--why VALUE`.
    case dashed
    /// `--strict`, without a value.
    case flag
  }

  /// How many of it there may be.
  package enum Presence: Hashable, Sendable {
    case required
    case optional
    /// One or more.
    case several
    /// None or more.
    case anyNumber
  }

  /// The name of the value in usage lines, or of the option: `FIGURE`, `in`, `why`.
  package let name: String
  package let kind: ParameterKind
  package let form: Form
  package let presence: Presence
  /// What it is, as a phrase.
  package let help: String

  package init(
    _ name: String, _ kind: ParameterKind, _ form: Form = .positional,
    _ presence: Presence = .required, help: String
  ) {
    self.name = name
    self.kind = kind
    self.form = form
    self.presence = presence
    self.help = help
  }

  /// How a usage line shows it.
  package var usage: String {
    let bare =
      switch form {
      case .positional: name
      case .named: "\(name)=\(kind.placeholder)"
      case .dashed: "--\(name) \(kind.placeholder)"
      case .flag: "--\(name)"
      }
    return switch presence {
    case .required: bare
    case .optional: "[\(bare)]"
    case .several: "\(bare)…"
    case .anyNumber: "[\(bare)…]"
    }
  }
}

/// What sort of value a parameter takes: it decides what is accepted in an optional place, and what
/// Tab offers.
package enum ParameterKind: Hashable, Sendable {
  case article
  /// `a1.3`, `a1/2`, or an article followed by a quote.
  case figure
  case claim
  case source
  case incident
  /// Any id.
  case item
  case harm
  case group
  case stance
  /// A harm or a matter.
  case about
  case grade
  case quantity
  case number
  case moment
  /// 64 hexadecimal digits.
  case digest
  case dates
  case label
  case quote
  case words
  case path
  case command
  case check
  /// A finding's id, or as much of its beginning as only it has.
  case finding
  /// A counting method.
  case method
  case exportFormat
  case exportContent
  /// One of a few words.
  case choice([String])
  /// A question, with all the words that go with it.
  case question
  /// This word, and no other.
  case literal(String)

  /// The word that stands for the value in a usage line.
  var placeholder: String {
    switch self {
    case .article: "ARTICLE"
    case .figure: "FIGURE"
    case .claim: "CLAIM"
    case .source: "SOURCE"
    case .incident: "INCIDENT"
    case .item: "ID"
    case .harm: "HARM"
    case .group: "GROUP"
    case .stance: "STANCE"
    case .about: "ABOUT"
    case .grade: "A–F"
    case .quantity: "COUNT"
    case .number: "N"
    case .moment: "TIME"
    case .digest: "HASH"
    case .dates: "DATES"
    case .label: "LABEL"
    case .quote: "\"QUOTE\""
    case .words: "WORDS"
    case .path: "PATH"
    case .command: "COMMAND"
    case .check: "CHECK"
    case .finding: "FINDING"
    case .method: "METHOD"
    case .exportFormat: "FORMAT"
    case .exportContent: "CONTENT"
    case .question: "QUESTION"
    case .choice(let words): words.joined(separator: "|")
    case .literal(let word): word
    }
  }

  /// Whether a word can be of this kind, judged by its form alone.
  func accepts(_ word: Word) -> Bool {
    switch self {
    case .quote: word.isQuoted
    case .item: !word.isQuoted && ItemID(word.text) != nil
    case .harm: Harm(rawValue: word.text) != nil
    case .group: Group(rawValue: word.text) != nil
    case .stance: Stance(rawValue: word.text) != nil
    case .about: Harm(rawValue: word.text) != nil || Matter(rawValue: word.text) != nil
    case .grade: Reliability(rawValue: word.text.uppercased()) != nil
    case .article: !word.isQuoted && ArticleID(word.text) != nil
    case .claim: !word.isQuoted && (ClaimID(word.text) != nil || word.text.contains("/"))
    case .number: Int(word.text) != nil
    case .literal(let literal): !word.isQuoted && word.text == literal
    default: true
    }
  }
}
