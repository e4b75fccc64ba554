import AssayModel

/// Finds people phrases from left to right.
struct PhraseReader {
  let view: SentenceView
  private let counts: CountReader

  init(view: SentenceView) {
    self.view = view
    counts = CountReader(view: view)
  }

  /// A noun phrase has no more words than this.
  private static let longestRun = 9

  /// All phrases of the sentence, in order and without overlaps.
  func phrases() -> [PeoplePhrase] {
    var phrases: [PeoplePhrase] = []
    var index = view.range.lowerBound
    while index < view.range.upperBound {
      if let phrase = phrase(at: index) {
        phrases.append(phrase)
        index = max(phrase.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return phrases
  }

  func phrase(at index: Int) -> PeoplePhrase? {
    guard let token = view[index] else { return nil }
    if token.kind == .number || token.kind == .word {
      if let count = counts.count(at: index), let phrase = counted(count) { return phrase }
    }
    guard token.kind == .word else { return nil }
    switch token.word {
    case .he, .she, .him:
      return simple(.pronoun, index..<index + 1, count: .exact(1, index..<index + 1))
    case .a, .an: return article(at: index)
    case .the, .his, .her, .their, .its, .this, .that, .these, .those: return definite(at: index)
    case .another: return article(at: index)
    case .others:
      return simple(.uncounted, index..<index + 1, count: nil)
    default: break
    }
    return name(at: index) ?? bareNoun(at: index)
  }

  private func simple(_ kind: PeoplePhrase.Kind, _ range: Range<Int>, count: Count?) -> PeoplePhrase
  {
    PeoplePhrase(kind: kind, range: range, count: count, people: range)
  }

  /// A count and what it counts.
  private func counted(_ count: Count) -> PeoplePhrase? {
    var start = count.range.upperBound
    var isPartitive = false
    if view.word(start) == .of {
      start += 1
      if view.word(start) == .them || view.word(start) == .whom {
        // "six of them students"
        let end = view.has(start + 1, .persons) ? start + 2 : start + 1
        return PeoplePhrase(
          kind: .bare, range: count.range.lowerBound..<end, count: count,
          people: end - 1..<end, isPartitive: true)
      }
      if view.has(start, .determiner) {
        isPartitive = true
        start += 1
        if let whole = counts.number(at: start) { start = whole.range.upperBound }
      } else if count.kind != .vague && !view.has(start, [.person, .persons, .adjective]) {
        return nil
      }
    }
    var count = count
    let run = nounRun(from: start)
    if view.has(start, .further), view.word(start) != .one { count.isFurther = true }
    guard let head = run.head else {
      if run.isThing {
        return PeoplePhrase(
          kind: .things, range: count.range.lowerBound..<run.end, count: count,
          people: start..<run.end)
      }
      let end = run.lastFurther.map { $0 + 1 } ?? count.range.upperBound
      if isPartitive { return nil }
      return PeoplePhrase(
        kind: .bare, range: count.range.lowerBound..<end, count: count,
        people: count.range.upperBound..<end)
    }
    let end = extended(from: start, head: head)
    let people = view.has(start, .further) && start + 1 < end ? start + 1 : start
    return PeoplePhrase(
      kind: .counted, range: count.range.lowerBound..<end, count: count, people: people..<end,
      innerHarm: run.innerHarm, isPartitive: isPartitive)
  }

  /// "a policeman", "another soldier".
  private func article(at index: Int) -> PeoplePhrase? {
    let run = nounRun(from: index + 1)
    guard let head = run.head, isSingular(head) else {
      return run.isThing ? simple(.things, index..<run.end, count: nil) : nil
    }
    let end = extended(from: index + 1, head: head)
    var count = Count.exact(1, index..<index + 1)
    count.isFurther = view.word(index) == .another
    return PeoplePhrase(
      kind: .counted, range: index..<end, count: count, people: index + 1..<end,
      innerHarm: run.innerHarm)
  }

  /// "the driver", "his wife", "the agent's 2-year-old son"; "the victims" has no count.
  private func definite(at index: Int) -> PeoplePhrase? {
    if let name = name(at: index + 1) { return name }
    let run = nounRun(from: index + 1)
    if run.head == nil, !run.isThing, view.word(index) == .her, run.end == index + 1 {
      return simple(.pronoun, index..<index + 1, count: .exact(1, index..<index + 1))
    }
    guard let head = run.head else {
      return run.isThing ? simple(.things, index..<run.end, count: nil) : nil
    }
    let end = extended(from: index + 1, head: head)
    let isSingular = isSingular(head)
    return PeoplePhrase(
      kind: isSingular ? .counted : .uncounted, range: index..<end,
      count: isSingular ? .exact(1, index..<index + 1) : nil, people: index + 1..<end,
      innerHarm: run.innerHarm, isDefinite: true)
  }

  /// "terrorists", or in a headline "Civilian killed".
  private func bareNoun(at index: Int) -> PeoplePhrase? {
    guard view.has(index, [.person, .persons, .adjective]), !view.has(index, .ending) else {
      return nil
    }
    let run = nounRun(from: index)
    guard let head = run.head else { return nil }
    let end = extended(from: index, head: head)
    let isSingular =
      view.has(head, .person) && !view.has(head, .persons) && index == view.range.lowerBound
    return PeoplePhrase(
      kind: isSingular ? .counted : .uncounted, range: index..<end,
      count: isSingular ? .exact(1, index..<end) : nil, people: index..<end,
      innerHarm: run.innerHarm)
  }

  /// What `nounRun(from:)` finds.
  struct NounRun {
    /// The last noun for people, or a noun that the lexicon does not hold.
    var head: Int?
    var end: Int
    var isThing = false
    var innerHarm: Int?
    /// "more" or "others" where no noun follows.
    var lastFurther: Int?
  }

  /// The words from `start` that may be adjectives and nouns.
  func nounRun(from start: Int) -> NounRun {
    var run = NounRun(head: nil, end: start)
    var unknown: Int?
    var isUnknownName = false
    var index = start
    while index - start < Self.longestRun, let token = view[index] {
      if token.kind == .word {
        if token.isAny(.further), token.word != .one {
          run.lastFurther = index
        } else if token.isAny(.harm) {
          guard isAdjective(harmAt: index) else { break }
          run.innerHarm = index
        } else if token.isAny([.person, .persons]) || isPersonByEnding(token) {
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
        } else if run.head != nil, !token.isAny(.adjective) {
          break
        } else if token.isAny([.incident, .longConflict, .placeType]) {
          run.head = nil
          run.isThing = true
        } else {
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
        index += 1
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
    if run.head == nil, !run.isThing, let unknown {
      // A plural that no list holds: "Houthis", "mercenaries"; a lone name only where it ends in s.
      if endsInS(unknown) || (!isUnknownName && !view.isAllCapitals) { run.head = unknown }
    }
    return run
  }

  /// "watchman", "fishermen": people that no list need hold.
  private func isPersonByEnding(_ token: Token) -> Bool {
    guard token.entry == 0, token.end - token.start > 5 else { return false }
    let end = Int(token.end)
    return lowered(view.bytes[end - 1]) == 0x6E && lowered(view.bytes[end - 3]) == 0x6D
      && (lowered(view.bytes[end - 2]) == 0x61 || lowered(view.bytes[end - 2]) == 0x65)
  }

  private func isSingular(_ head: Int) -> Bool {
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
  private func isAdjective(harmAt index: Int) -> Bool {
    guard let entry = view.harm(index), entry.form == .participle || entry.form == .adjective else {
      return false
    }
    if view.has(index + 1, [.person, .persons]) { return true }
    return view.has(index + 1, .adjective) && view.has(index + 2, [.person, .persons])
  }

  /// The end of "2-year-old", which begins at `index`.
  private func age(at index: Int) -> Int? {
    guard view.kind(index + 1) == .hyphen, view.has(index + 2, .span) else { return nil }
    if view.kind(index + 3) == .hyphen, view.word(index + 4) == .old { return index + 5 }
    return index + 3
  }

  /// The end of a phrase after its head: "women and children", "member of the Guards".
  private func extended(from start: Int, head: Int) -> Int {
    let end = head + 1
    if view.word(end) == .and, view.has(end + 1, .persons), !view.has(end + 1, .ending),
      view.has(head, .persons),
      !view.has(end + 2, [.be, .have, .harm])
        || view.entry(end + 1).group == .child
    {
      return end + 2
    }
    if view.word(head) == .member || view.word(head) == .members, view.word(end) == .of {
      return memberEnd(from: end + 1)
    }
    return end
  }

  /// The end of what somebody is a member of: "Iran's Guards", "the \"Front\" and the Army".
  private func memberEnd(from start: Int) -> Int {
    var index = start
    var isQuoted = false
    while index - start < 16, let token = view[index] {
      if token.kind == .quote {
        isQuoted.toggle()
        index += 1
        continue
      }
      if !isQuoted {
        guard token.kind == .word || token.kind == .possessive || token.kind == .hyphen,
          !token.isAny(.harm)
        else { break }
        let isInside =
          !token.isAny(.ending) || token.isAny(.determiner)
          || token.word == .and && view.kind(index + 1) == .quote
        guard isInside else { break }
      }
      index += 1
    }
    return index > start ? index : start - 1
  }
}
