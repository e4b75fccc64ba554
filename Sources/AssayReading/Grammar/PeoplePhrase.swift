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
  /// All tokens, count included.
  var range: Range<Int>
  var count: Count?
  /// The tokens of the people without the number.
  var people: Range<Int>
  /// A word of harm inside: "one dead soldier", "eight injured people".
  var innerHarm: Int?
  /// "the", "his": people already spoken of.
  var isDefinite = false
  /// Whether it stands after "of" and "the": "three of the nine hostages" counts three.
  var isPartitive = false

  /// Whether it says or implies how many.
  var isVictim: Bool { count != nil && kind != .things }
}
