import AssayModel

extension PhraseReader {
  /// What `nounRun(from:)` finds.
  struct NounRun {
    /// The last noun for people, or a noun that the lexicon does not hold.
    var head: Int?
    var end: Int
    var isThing = false
    var innerHarm: Int?
    /// "more" or "others" where no noun follows.
    var lastFurther: Int?
    /// The last noun, where the lexicon does not hold it.
    var unknown: Int?
  }

  /// The words from `start` that may be adjectives and nouns.
  func nounRun(from start: Int) -> NounRun {
    var run = NounRun(head: nil, end: start)
    var unknown: Int?
    var isUnknownName = false
    var index = start
    while index - start < Self.longestRun, let token = view[index] {
      if let end = abbreviation(at: index) {
        index = end
      } else if token.kind == .word {
        if token.word == .more, view.word(index + 1) == .than { break }
        if token.isAny(.further), token.word != .one {
          run.lastFurther = index
        } else if token.isAny(.harm), !token.isAny([.person, .persons]) {
          // "militants killed villagers", "the raid killed villagers": a verb.
          guard run.head == nil, !run.isThing, isAdjective(harmAt: index) else { break }
          run.innerHarm = index
        } else if token.isAny([.person, .persons]) || isPersonByEnding(token) {
          // "killed eight children, Syrian media said", where the comma was lost.
          if let head = run.head, token.isAny(.adjective), view.has(head, .persons) { break }
          run.head = index
          run.isThing = false
        } else if token.isAny(.thing) {
          if token.isAny(.ending) { break }
          run.head = nil
          run.isThing = true
          unknown = nil
        } else if token.word == .and, run.head == nil, index > start, joinsAdjectives(index) {
          // "30 Syrian and Iraqi soldiers"
        } else if token.isAny(.ending) || token.isAny([.vague, .number]) {
          break
        } else if let head = run.head, !token.isAny(.adjective) {
          // "the Syrian army television", "a Kenyan company": the nation of a thing.
          guard token.entry != 0, view.has(head, .adjective), isSingular(head), !endsInS(index)
          else { break }
          run.head = nil
          // "dozens more, local media said"
          if run.lastFurther != nil { break }
          run.isThing = true
        } else if token.isAny([.incident, .longConflict, .placeType]) {
          run.head = nil
          run.isThing = true
        } else {
          // "the Syrian army": the nation of a thing.
          if token.isAny(.institution), let head = run.head, view.has(head, .adjective),
            isSingular(head)
          {
            run.head = nil
            run.isThing = true
          }
          if token.entry == 0 {
            unknown = index
            isUnknownName = view.looksLikeName(index)
          }
        }
        index += 1
        run.end = index
      } else if token.kind == .hyphen, !token.spaced, view[index + 1]?.spaced == false,
        view.kind(index + 1) == .word
      {
        // "well-known", "car-bombing": what follows the hyphen is of the same word.
        let isPerson = view.has(index + 1, [.person, .persons])
        // "bullet-ridden"
        if !isPerson { run.isThing = false }
        index += isPerson || index == start ? 1 : 2
        run.end = max(run.end, index)
      } else if token.kind == .open, view.kind(index + 1) == .word, view.kind(index + 2) == .close,
        run.head == nil
      {
        // "Northern League (NL) fighters"
        index += 3
      } else if token.kind == .number, let end = age(at: index) {
        index = end
      } else if token.kind == .possessive, index > start {
        // "the archbishop's assassination" is about the archbishop.
        if view.has(index + 1, .harm) || view.has(index + 2, .harm) { break }
        run.head = nil
        run.isThing = false
        unknown = nil
        index += 1
      } else if token.kind == .quote,
        view.kind(index + 1) == .word || view.kind(index - 1) == .word,
        run.head == nil
      {
        index += 1
      } else {
        break
      }
    }
    run.unknown = unknown
    if run.head == nil, !run.isThing, let unknown {
      // A plural that no list holds: "Houthis", "mercenaries"; a lone name only where it ends in s.
      if endsInS(unknown) || (!isUnknownName && !view.isAllCapitals) { run.head = unknown }
    }
    return run
  }

  /// The end of "U.S.", of "US" where capitals tell it from the pronoun, or of "so-called".
  private func abbreviation(at index: Int) -> Int? {
    guard let token = view[index], token.kind == .word else { return nil }
    let length = token.end - token.start
    if length == 1, token.shape != .lower, view.kind(index + 1) == .stop, isLetter(index + 2),
      view.kind(index + 3) == .stop
    {
      // "U.S.-backed"
      let end = index + 4
      return view.kind(end) == .hyphen && view[end]?.spaced == false ? end + 2 : end
    }
    if length == 2, token.isAny(.pronoun), token.shape == .upper, !view.isAllCapitals {
      return index + 1
    }
    if token.word == .so, view.kind(index + 1) == .hyphen, view.word(index + 2) == .called {
      return index + 3
    }
    return nil
  }

  private func isLetter(_ index: Int) -> Bool {
    guard let token = view[index], token.kind == .word else { return false }
    return token.end - token.start == 1 && !token.spaced && token.shape != .lower
  }

  /// "watchman", "fishermen": people that no list need hold.
  private func isPersonByEnding(_ token: Token) -> Bool {
    guard token.entry == 0, token.end - token.start > 5 else { return false }
    let end = Int(token.end)
    return lowered(view.bytes[end - 1]) == 0x6E && lowered(view.bytes[end - 3]) == 0x6D
      && (lowered(view.bytes[end - 2]) == 0x61 || lowered(view.bytes[end - 2]) == 0x65)
  }

  func isSingular(_ head: Int) -> Bool {
    if view.has(head, .person) { return !view.has(head, .persons) }
    guard let token = view[head], isPersonByEnding(token) else { return false }
    return lowered(view.bytes[Int(token.end) - 2]) == 0x61
  }

  /// Whether "and" stands between adjectives of one noun for people.
  private func joinsAdjectives(_ index: Int) -> Bool {
    guard !view.has(index + 1, .ending) else { return false }
    return view.has(index + 1, .persons) && view.has(index - 1, .adjective)
      || view.has(index + 2, .persons) && !view.has(index + 1, [.persons, .harm, .number])
  }

  private func endsInS(_ index: Int) -> Bool {
    guard let token = view[index] else { return false }
    return lowered(view.bytes[Int(token.end) - 1]) == 0x73
  }

  /// Whether a word of harm is an adjective here: people follow within two words.
  func isAdjective(harmAt index: Int) -> Bool {
    guard let entry = view.harm(index), entry.form == .participle || entry.form == .adjective else {
      return false
    }
    if view.has(index + 1, [.person, .persons]) { return true }
    return view.has(index + 1, .adjective) && view.has(index + 2, [.person, .persons])
  }

  /// The end of "2-year-old", which begins at `index`.
  func age(at index: Int) -> Int? {
    guard view.kind(index) == .number || view.has(index, .number), view.kind(index + 1) == .hyphen,
      view.has(index + 2, .span)
    else { return nil }
    if view.kind(index + 3) == .hyphen, view.word(index + 4) == .old { return index + 5 }
    return index + 3
  }
}
