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
  var stance = Stance.asserts
  var scope = Scope.incident
  /// Index of the mention, in the same list, that this one is a part of.
  var partOf: Int?
  /// Whether it is a toll or a total: "the death toll rose to 61".
  var isTotal = false
  /// Whether the text says that it rose to this: it replaces what went before.
  var isRisen = false
  /// Whether it names some of a number that the text gives elsewhere: "the dead included two girls".
  var isMember = false
  /// Whether the text adds up several names in it.
  var isSum = false
}
