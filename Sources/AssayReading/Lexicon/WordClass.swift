/// What a word can be, as far as the reading asks. A word may be several things at once.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// "three", "hundred": a word with a value.
  static let number = WordClass(bit: 0)
  /// "several", "dozens": a count that has no number.
  static let vague = WordClass(bit: 1)
  /// "soldier".
  static let person = WordClass(bit: 2)
  /// "soldiers".
  static let persons = WordClass(bit: 3)
  /// "bases", "years": what a number may count that is not people.
  static let thing = WordClass(bit: 4)
  /// A word of harm; its form and harm stand in the entry.
  static let harm = WordClass(bit: 5)
  /// "is", "were", "been".
  static let be = WordClass(bit: 6)
  /// "has", "had".
  static let have = WordClass(bit: 7)
  /// "may", "could", "would".
  static let modal = WordClass(bit: 8)
  /// "not", "never".
  static let negation = WordClass(bit: 9)
  static let preposition = WordClass(bit: 10)
  static let conjunction = WordClass(bit: 11)
  /// "who", "which", "that".
  static let relative = WordClass(bit: 12)
  /// "the", "his", "these".
  static let determiner = WordClass(bit: 13)
  static let pronoun = WordClass(bit: 14)
  static let adverb = WordClass(bit: 15)
  /// A finite verb of another kind, which ends a noun phrase.
  static let verb = WordClass(bit: 16)
  /// "said", "confirmed".
  static let speech = WordClass(bit: 17)
  /// "saying", "adding".
  static let speaking = WordClass(bit: 18)
  static let month = WordClass(bit: 19)
  static let weekday = WordClass(bit: 20)
  /// "bombing", "attack".
  static let incident = WordClass(bit: 21)
  /// "city", "province".
  static let placeType = WordClass(bit: 22)
  /// "General", "Senator".
  static let title = WordClass(bit: 23)
  /// "hour", "days", "week": a stretch of time.
  static let span = WordClass(bit: 24)
  /// "other", "more", "further".
  static let further = WordClass(bit: 25)
  /// "rose", "reached": what a toll does.
  static let tollVerb = WordClass(bit: 26)
  /// "threatened", "vowed".
  static let threat = WordClass(bit: 27)
  /// "feared", "believed".
  static let fear = WordClass(bit: 28)
  /// "denied", "rejected".
  static let denial = WordClass(bit: 29)
  /// "last", "past", "yesterday", "today": words of time that end a noun phrase.
  static let time = WordClass(bit: 30)
  /// "war", "conflict", "uprising": what running totals are about.
  static let longConflict = WordClass(bit: 31)
  /// "Syria", "Kabul": the name of a place.
  static let place = WordClass(bit: 32)
  /// "Syrian", "armed": an adjective that may stand between a number and its people.
  static let adjective = WordClass(bit: 33)
  /// "Reuters", "ministry", "observatory": an institution that speaks.
  static let institution = WordClass(bit: 34)
  /// "exploded", "shells": implies what happened.
  static let implying = WordClass(bit: 35)
  /// "channel", "flight": a number after it is a name, and no count.
  static let label = WordClass(bit: 36)
  /// "attack", "operation": says little about what happened.
  static let general = WordClass(bit: 37)
  /// "at", "more", "the": may open a count.
  static let counting = WordClass(bit: 38)

  /// "Reuters", "Times", "radio": stands in the name of who publishes.
  static let outlet = WordClass(bit: 39)

  /// What no noun phrase runs through.
  static let ending: WordClass = [
    .be, .have, .modal, .negation, .preposition, .conjunction, .relative, .pronoun, .adverb, .verb,
    .speech, .speaking, .month, .weekday, .determiner, .time, .tollVerb,
  ]
}
