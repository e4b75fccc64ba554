/// A run of tokens that stands for people, or for things counted like people.
struct PeoplePhrase {
  /// The kinds of phrases.
  enum Kind {
    /// "at least 11 police officers", "dozens of civilians", "a boy", "three others".
    case counted
    /// A number without a noun: "12" in "12 were wounded".
    case bare
    /// "Ahmad Wali", "Senator Galan".
    case named
    /// "he", "she".
    case pronoun
    /// "terrorists", "the victims": people without a number.
    case uncounted
    /// "two bases", "30 years": no people.
    case things
  }

  var kind: Kind
  private var whole: TokenRun
  var count: Count?
  private var persons: TokenRun
  private var harm: Int32
  /// "the", "his": people already spoken of.
  var isDefinite = false
  /// Whether it stands after "of" and "the": "three of the nine hostages" counts three.
  var isPartitive = false

  init(
    kind: Kind, range: Range<Int>, count: Count?, people: Range<Int>, innerHarm: Int? = nil,
    isDefinite: Bool = false, isPartitive: Bool = false
  ) {
    self.kind = kind
    whole = TokenRun(range)
    self.count = count
    persons = TokenRun(people)
    harm = innerHarm.map { Int32(truncatingIfNeeded: $0) } ?? -1
    self.isDefinite = isDefinite
    self.isPartitive = isPartitive
  }

  /// All tokens, count included.
  var range: Range<Int> { whole.range }

  /// The tokens of the people without the number.
  var people: Range<Int> {
    get { persons.range }
    set { persons = TokenRun(newValue) }
  }

  /// A word of harm inside: "one dead soldier", "eight injured people".
  var innerHarm: Int? { harm < 0 ? nil : Int(harm) }

  /// Whether it says or implies how many.
  var isVictim: Bool { count != nil && kind != .things }
}
