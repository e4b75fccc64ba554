import AssayModel

/// A figure inside its sentence: who, how many, and the word of harm that says what befell them.
struct Mention {
  var harm: Harm
  var count: Count
  var phrase: PeoplePhrase
  /// The token of the word of harm.
  var trigger: Int
  /// The tokens from the count to the word of harm.
  var tokens: Range<Int>
  /// How the word of harm takes the people.
  var frame: Frame
  var stance = Decision.usual(Stance.asserts)
  var scope = Decision.usual(Scope.incident)
  /// The mention, in the same list, that this one is a part of.
  var part: PartOf?
  /// Whether it is a toll or a total: "the death toll rose to 61".
  var isTotal = false
  /// Whether the text says that it rose to this: it replaces what went before.
  var isRisen = false
  /// Whether it tells of one who died later of what was told before: "died of his wounds".
  var isLater = false
  /// The words that make it some of a number that the text gives elsewhere: "the dead included two
  /// girls".
  var memberWords: TokenRun?
  /// Whether it is some of people without a number: "civilians, including three children".
  var isSome = false
  /// Whether the text adds up several names in it.
  var isSum = false
  /// The word by which a count of none is only what is known so far: "reported".
  var reported: Int?

  /// The whole of a part, and the words that say so.
  struct PartOf {
    var whole: Int
    var ground: Reason.Ground
    var words: TokenRun
  }
}
