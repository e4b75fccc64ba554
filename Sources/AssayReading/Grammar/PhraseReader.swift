import AssayModel

/// Finds people phrases from left to right.
struct PhraseReader {
  let view: SentenceView
  let counts: CountReader

  init(view: SentenceView) {
    self.view = view
    counts = CountReader(view: view)
  }

  /// A noun phrase has no more words than this.
  static let longestRun = 9

  /// Classes whose words open no phrase.
  private static let inner: WordClass = [
    .be, .have, .modal, .conjunction, .speech, .speaking, .verb, .tollVerb, .weekday,
  ]

  /// All phrases of the sentence, in order and without overlaps.
  func phrases() -> [PeoplePhrase] {
    var phrases: [PeoplePhrase] = []
    phrases.reserveCapacity(16)
    var index = view.range.lowerBound
    while index < view.range.upperBound {
      // Most words can open no phrase: punctuation, "were", "said", "and".
      let token = view.tokens[index]
      if token.kind != .word && token.kind != .number
        || token.isAny(Self.inner) && !token.isAny([.person, .persons, .number, .title])
      {
        index += 1
        continue
      }
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
      if let count = counts.count(at: index), let phrase = counted(count) {
        guard counts.isRejected(index) else { return widened(phrase) }
        return simple(.things, phrase.range, count: nil)
      }
    }
    guard token.kind == .word else { return nil }
    switch token.word {
    case .he, .she, .him:
      return simple(.pronoun, index..<index + 1, count: .exact(1, index..<index + 1))
    case .a, .an: return article(at: index)
    case .the, .his, .her, .their, .its, .this, .that, .these, .those: return definite(at: index)
    case .another: return article(at: index)
    case .all: return allBut(at: index)
    case .others:
      return simple(.uncounted, index..<index + 1, count: nil)
    default: break
    }
    if view.looksLikeName(index) {
      if let phrase = possessed(at: index) ?? name(at: index) { return phrase }
    } else if view.has(index, [.title, .person]) || leadEnd(from: index) != nil {
      if let name = name(at: index) { return name }
    }
    return opensBareNoun(index) ? bareNoun(at: index) : nil
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
      let hasDeterminer = view.has(start, .determiner)
      // "71 of the 77 people", "71 of 77 people"
      if hasDeterminer || count.isNumeral && counts.plain(at: start) != nil {
        isPartitive = true
        // "six of those who died"
        if hasDeterminer, view.word(start + 1) == .who {
          return PeoplePhrase(
            kind: .bare, range: count.range.lowerBound..<start + 1, count: count,
            people: start..<start + 1, isPartitive: true)
        }
        if hasDeterminer { start = possessorEnd(from: start + 1) ?? start + 1 }
        if let whole = counts.number(at: start) { start = whole.range.upperBound }
        if let form = view.harm(start)?.form, form == .adjective || form == .participle,
          !isAdjective(harmAt: start)
        {
          // "thirteen of the dead"
          return PeoplePhrase(
            kind: .bare, range: count.range.lowerBound..<start + 1, count: count,
            people: start..<start + 1, innerHarm: start, isPartitive: true)
        }
      } else if view.looksLikeName(start), let possessor = possessive(from: start) {
        // "six of Odra's residents"
        isPartitive = true
        start = possessor
      } else if count.kind != .vague && !view.has(start, [.person, .persons, .adjective]) {
        return nil
      }
    }
    var count = count
    // "11, possibly 15, people"
    if start == count.range.upperBound, let wider = counts.widened(count, from: start) {
      let end = wider.range.upperBound
      let next = view.kind(end) == .comma && view.kind(start) == .comma ? end + 1 : end
      if view.has(next, [.person, .persons, .adjective]) {
        count = wider
        count.isNumeral = true
        start = next
      }
    }
    let run = nounRun(from: start)
    if view.has(start, .further), view.word(start) != .one { count.isFurther = true }
    guard let head = run.head else {
      if run.isThing {
        return PeoplePhrase(
          kind: .things, range: count.range.lowerBound..<run.end, count: count,
          people: start..<run.end)
      }
      var end = run.lastFurther.map { $0 + 1 } ?? count.range.upperBound
      if isPartitive { return nil }
      // "30 army and 39 rebel fighters"
      if count.isNumeral, run.end > end, view.word(run.end) == .and,
        counts.number(at: run.end + 1)?.isNumeral == true
      {
        end = run.end
      }
      return PeoplePhrase(
        kind: .bare, range: count.range.lowerBound..<end, count: count,
        people: count.range.upperBound..<end)
    }
    let end = extended(from: start, head: head)
    var people = view.has(start, .further) && start + 1 < end ? start + 1 : start
    // "six" in quotation marks
    if view.kind(people) == .quote { people += 1 }
    return PeoplePhrase(
      kind: .counted, range: count.range.lowerBound..<end, count: count, people: people..<end,
      innerHarm: run.innerHarm, isPartitive: isPartitive)
  }

  /// Where the words behind a possessor in "Odra's residents" begin.
  private func possessive(from start: Int) -> Int? {
    (start + 1..<start + 4).first { view.kind($0) == .possessive }.map { $0 + 1 }
  }

  /// Where "150 of the village's *1,800 residents*" goes on behind the possessor.
  private func possessorEnd(from start: Int) -> Int? {
    (start..<start + 4).first { view.kind($0) == .possessive && counts.plain(at: $0 + 1) != nil }
      .map { $0 + 1 }
  }

  /// "a policeman", "another soldier".
  private func article(at index: Int) -> PeoplePhrase? {
    let run = nounRun(from: index + 1)
    if let family = family(at: index, run) { return family }
    if run.head == nil, let aged = aged(at: index) { return aged }
    if let listed = listed(at: index, run) { return listed }
    guard let head = run.head, isSingular(head) || view.word(head) == .crew else {
      return run.isThing ? simple(.things, index..<run.end, count: nil) : nil
    }
    let end = extended(from: index + 1, head: head)
    var count = count(ofSingular: head, index..<index + 1, end: end)
    count.isFurther = view.word(index) == .another
    return PeoplePhrase(
      kind: .counted, range: index..<end, count: count, people: index + 1..<end,
      innerHarm: run.innerHarm)
  }

  /// "a guard, *a clerk*, and two cooks": among people, a noun that the lexicon does not hold is one.
  private func listed(at index: Int, _ run: NounRun) -> PeoplePhrase? {
    guard let unknown = run.unknown, run.end == unknown + 1, !run.isThing,
      run.head == nil || run.head == unknown,
      view.word(index - 1) == .and || view.kind(index - 1) == .comma
    else { return nil }
    let isInside =
      view.kind(run.end) == .comma || view.kind(run.end) == .stop || view.word(run.end) == .and
      || view.has(run.end, [.harm, .be]) || view[run.end] == nil
    guard isInside else { return nil }
    return PeoplePhrase(
      kind: .counted, range: index..<run.end, count: .exact(1, index..<index + 1),
      people: index + 1..<run.end)
  }

  /// One, but two in "an elderly couple", and some in "its crew".
  private func count(ofSingular head: Int, _ article: Range<Int>, end: Int) -> Count {
    switch view.word(head) {
    case .crew: .vague(article.lowerBound + (view.word(article.lowerBound) == .a ? 0 : 1)..<end)
    case .couple: .exact(2, article.lowerBound..<end)
    default: .exact(1, article)
    }
  }

  /// "a 23-year-old": one person.
  private func aged(at article: Int) -> PeoplePhrase? {
    guard let end = age(at: article + 1), view.word(end - 1) == .old, view.kind(end) != .hyphen
    else { return nil }
    return PeoplePhrase(
      kind: .counted, range: article..<end, count: .exact(1, article..<article + 1),
      people: article + 1..<end, isDefinite: view.word(article) == .the)
  }

  /// "an entire family of six"
  private func family(at index: Int, _ run: NounRun) -> PeoplePhrase? {
    guard view.word(run.end - 1) == .family, view.word(run.end) == .of,
      let count = counts.number(at: run.end + 1), count.isNumeral
    else { return nil }
    return PeoplePhrase(
      kind: .counted, range: index..<count.range.upperBound, count: count,
      people: run.end - 1..<run.end)
  }

  /// "the driver", "his wife", "the clerk's young daughter"; "the victims" has no count.
  private func definite(at index: Int) -> PeoplePhrase? {
    if let name = name(at: index + 1) {
      // "the pilot Omar Lund" is one phrase; "that Omar Lund" and "the Red Crescent" are not.
      guard view.word(index) != .that, leadEnd(from: index + 1) != nil else { return name }
      return PeoplePhrase(
        kind: .named, range: index..<name.range.upperBound, count: name.count,
        people: name.people)
    }
    let run = nounRun(from: index + 1)
    if let family = family(at: index, run) { return family }
    if run.head == nil, !run.isThing, view.word(index) == .her, run.end == index + 1 {
      return simple(.pronoun, index..<index + 1, count: .exact(1, index..<index + 1))
    }
    guard let head = run.head else {
      if let aged = aged(at: index) { return aged }
      return run.isThing ? simple(.things, index..<run.end, count: nil) : nil
    }
    let end = extended(from: index + 1, head: head)
    let isSingular = isSingular(head)
    let count =
      isSingular || view.word(head) == .crew
      ? count(ofSingular: head, index..<index + 1, end: end) : nil
    return PeoplePhrase(
      kind: count == nil ? .uncounted : .counted, range: index..<end, count: count,
      people: index + 1..<end, innerHarm: run.innerHarm, isDefinite: true)
  }

  /// Whether a noun phrase without an article may begin with the word: "labour leaders".
  private func opensBareNoun(_ index: Int) -> Bool {
    if view.has(index, .ending) { return false }
    if view.has(index, [.person, .persons, .adjective]) { return true }
    return view.has(index + 1, .persons) && (view[index]?.entry == 0 || describes(index))
  }

  /// "terrorists", or in a headline "Civilian killed".
  private func bareNoun(at index: Int) -> PeoplePhrase? {
    let run = nounRun(from: index)
    guard let head = run.head else { return nil }
    let end = extended(from: index, head: head)
    // "a woman and child"
    let isSecond =
      view.has(index - 2, .person) && head == index
      && (view.word(index - 1) == .and
        && (view.word(index - 3) == .a || view.word(index - 3) == .an)
        || index - 2 == view.range.lowerBound
          && (view.word(index - 1) == .and || view.kind(index - 1) == .comma))
    let isSingular =
      view.has(head, .person) && !view.has(head, .persons)
      && (index == view.range.lowerBound || isSecond || opensHeadline(index)
        || view.word(index - 1) == .including)
    return PeoplePhrase(
      kind: isSingular ? .counted : .uncounted, range: index..<end,
      count: isSingular ? .exact(1, index..<end) : nil, people: index..<end,
      innerHarm: run.innerHarm)
  }

  /// Whether a headline begins there, behind a day or a place: "7 Nov 2016 Nurse killed".
  private func opensHeadline(_ index: Int) -> Bool {
    if view.kind(index - 1) == .colon { return true }
    guard view.looksLikeName(index), !view.isAllCapitals else { return false }
    guard let before = view[index - 1], before.kind == .number else { return false }
    return before.end - before.start == 4 && (1900...2100).contains(before.number)
  }
}
