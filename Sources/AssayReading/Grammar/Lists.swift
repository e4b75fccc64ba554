import AssayModel

/// Victims that "and" and commas join.
extension FrameReader {
  /// Adds the phrase `last` and those that "and" and commas join to it on the left.
  mutating func addSubjects(upTo last: Int, harm: Harm, trigger: Int, end: Int) {
    var first = last
    while first > 0, joins(first - 1, first), !isUsed(first - 1), !isGoverned(first - 1),
      !isOfThem(first - 1)
    {
      first -= 1
    }
    var list = Array(first...last)
    // "Eva Sol, an editor of the weekly, and her son"
    let and = phrases[first].range.lowerBound - 1
    if view.word(and) == .and {
      if let described = described(before: and) {
        list.insert(described, at: 0)
      } else if let open = asideStart(before: and), let place = phraseIndex(endingAt: open),
        phrases[place].isVictim, !isUsed(place)
      {
        list.insert(place, at: 0)
      } else if let place = restricted(before: and) {
        list.insert(place, at: 0)
      }
    }
    addList(list, harm: harm, trigger: trigger, end: end)
  }

  /// Adds the phrase `first` and those that "and" and commas join to it on the right.
  mutating func addObjects(from first: Int, harm: Harm, trigger: Int) {
    var last = first
    while last + 1 < phrases.count, joins(last, last + 1), !isSubjectOfNext(last + 1),
      phrases[last + 1].isVictim, !hasOtherHarm(last + 1, harm)
    {
      last += 1
    }
    if runsIntoClause(first, last, trigger) { last = first }
    addList(Array(first...last), harm: harm, trigger: trigger, end: nil)
    addElsewhere(after: last, harm: harm, trigger: trigger)
    addBeside(last, harm: harm, trigger: trigger)
  }

  /// "After the death of Omar Lund, *Eva Sol and Ana Ruz* fled": behind the comma another clause begins
  /// where no comma ends the list.
  private func runsIntoClause(_ first: Int, _ last: Int, _ trigger: Int) -> Bool {
    guard last > first, view.kind(phrases[first].range.upperBound) == .comma,
      trigger - view.range.lowerBound < 12,
      view.has(view.range.lowerBound, [.preposition, .conjunction]),
      !(view.range.lowerBound..<trigger).contains(where: { view.kind($0) == .comma })
    else { return false }
    let end = phrases[last].range.upperBound
    return view.kind(end) == .word && !view.has(end, [.preposition, .conjunction, .relative])
  }

  /// "140 injured people" in "the bodies of 44 people and 140 injured people".
  func hasOtherHarm(_ place: Int, _ harm: Harm) -> Bool {
    guard let inner = phrases[place].innerHarm.flatMap({ view.harm($0)?.harm }) else {
      return false
    }
    return inner != harm
  }

  /// Whether only "and" or a comma stands between two neighbouring phrases of one list.
  func joins(_ left: Int, _ right: Int) -> Bool {
    let start = phrases[left].range.upperBound
    let end = phrases[right].range.lowerBound
    guard phrases[left].isVictim, phrases[right].isVictim else { return false }
    switch end - start {
    case 1:
      if view.word(start) == .and { return true }
      if isHeadlinePair(left, right) { return true }
      // A comma joins only where the list goes on to an "and".
      guard view.kind(start) == .comma else { return false }
      if phrases[right].count?.isFurther == true, phrases[right].count?.isNumeral == true {
        return true
      }
      guard right + 1 < phrases.count else { return false }
      let next = phrases[right].range.upperBound
      return view.word(next) == .and && phrases[right + 1].range.lowerBound == next + 1
        || view.kind(next) == .comma && view.word(next + 1) == .and
          && phrases[right + 1].range.lowerBound == next + 2
        || view.kind(next) == .comma && phrases[right + 1].range.lowerBound == next + 1
          && phrases[right + 1].isVictim && !isNameOf(left, right)
    case 2:
      return view.kind(start) == .comma && view.word(start + 1) == .and
        || view.word(start) == .and && view.has(start + 1, .adverb)
    case 3:
      return view.isWords(start, .as, .well, .as)
    case 4:
      return view.kind(start) == .comma && view.isWords(start + 1, .as, .well, .as)
    default: return false
    }
  }

  /// "Father, son shot dead": a comma for "and" between the two words that open a headline.
  private func isHeadlinePair(_ left: Int, _ right: Int) -> Bool {
    let first = phrases[left].range
    return first == view.range.lowerBound..<view.range.lowerBound + 1
      && phrases[right].range == first.upperBound + 1..<first.upperBound + 2
      && view.kind(first.upperBound) == .comma
  }

  /// "a teacher, Eva Sol,": the name only says who.
  private func isNameOf(_ left: Int, _ right: Int) -> Bool {
    phrases[right].kind == .named && phrases[left].kind == .counted
      && phrases[left].count?.value == 1
  }

  /// "Hassan Nasser" in "a commander, Hassan Nasser, and two others": the name of the one before.
  private func isNameOfLast(_ place: Int, in list: [Int]) -> Bool {
    guard let at = list.firstIndex(of: place), at > 0 else { return false }
    let before = phrases[list[at - 1]]
    let comma = phrases[place].range.lowerBound - 1
    return isNameOf(list[at - 1], place) && view.kind(comma) == .comma
      && before.range.upperBound == comma && before.count?.isNumeral != true
      && view.kind(phrases[place].range.upperBound) == .comma
  }

  /// One mention for each numbered phrase of a list; a list of names is one sum.
  private mutating func addList(_ all: [Int], harm: Harm, trigger: Int, end: Int?) {
    guard let first = all.first, !isDenied(first) else { return }
    let list = all.filter { !isApposition($0, in: all) && !isAge($0) && !isNameOfLast($0, in: all) }
    let hasName = all.contains { phrases[$0].kind == .named }
    let numerals = list.filter { phrases[$0].count?.isNumeral == true }
    let isFurther = numerals.allSatisfy { phrases[$0].count?.isFurther == true }
    // Two or three people who are told of one by one stay apart; a longer list of names is a count.
    let isCount =
      !numerals.isEmpty || list.count > 3 && list.allSatisfy { phrases[$0].kind == .named }
    if list.count > 1, hasName, isFurther, isCount,
      addSum(list, harm: harm, trigger: trigger, end: end)
    {
      return
    }
    for place in list { add(place, harm: harm, trigger: trigger, end: end) }
    markApposition(list)
  }

  /// "neither the president nor his wife was injured", "none of the six monks was hurt"
  private func isDenied(_ place: Int) -> Bool {
    var place = place
    for _ in 0..<4 where place > 0 && joins(place - 1, place) { place -= 1 }
    let before = phrases[place].range.lowerBound - 1
    if view.word(before) == .of || view.word(before - 1) == .of {
      let none = view.word(before) == .of ? before - 1 : before - 2
      if view.word(none) == .noneWord || view.word(none) == .neither { return true }
    }
    return view.has(before, .negation)
      && (view.word(before) == nil || view.word(before) == .neither)
  }

  /// "Ahmad Wali, a teacher": the second phrase only describes the first.
  private func isApposition(_ place: Int, in list: [Int]) -> Bool {
    guard let first = list.first, place > first else { return false }
    let start = phrases[place].range.lowerBound
    let isDescription =
      view.word(start) == .a || view.word(start) == .an || view.word(start) == .the
    // "Father Sol, the four nuns": others.
    guard isDescription, phrases[place].count?.isNumeral != true || phrases[place].count?.value == 1
    else { return false }
    // "Omar Lund, an old friend and a teacher"
    if view.word(start - 1) == .and, view.kind(start - 2) != .comma, place == list.last {
      return isApposition(place - 1, in: list)
    }
    return view.kind(start - 1) == .comma && phrases[place - 1].kind == .named
  }

  /// "X, his son and 15 others": 17.
  private mutating func addSum(
    _ list: [Int], harm: Harm, trigger: Int, end: Int?
  ) -> Bool {
    var sum = 0
    for place in list {
      guard let count = phrases[place].count, count.kind == .exact, let value = count.value,
        value < 1_000_000
      else { return false }
      sum += value
    }
    guard let first = list.first, let last = list.last else { return false }
    let before = mentions.count
    add(first, harm: harm, trigger: trigger, end: end)
    guard mentions.count > before else { return false }
    let range = phrases[first].range.lowerBound..<phrases[last].range.upperBound
    var mention = mentions[before]
    mention.count = .exact(sum, range)
    mention.phrase.people = range
    mention.tokens =
      min(
        mention.tokens.lowerBound, range.lowerBound)..<max(
        mention.tokens.upperBound, range.upperBound)
    mention.isSum = true
    mentions[before] = mention
    return true
  }

  /// Whether people may be all of those named after them: "three civilians", "three men" before three
  /// names; not "two youths" before "a driver and a cook".
  private func holdsAll(_ whole: PeoplePhrase, _ parts: [Mention]) -> Bool {
    if parts.allSatisfy({ $0.phrase.kind == .named }) { return true }
    switch view.word(whole.range.upperBound - 1) {
    case .people, .persons, .members, .others, .more, .civilians, .victims, .residents, .villagers,
      .passengers:
      return true
    default: break
    }
    let groups = view.groupBits(whole.people)
    return whole.kind == .bare
      || parts.contains { !groups.isDisjoint(with: view.groupBits($0.phrase.people)) }
  }

  /// "three civilians, two women and a man": the first is the sum of the others, which are parts.
  private mutating func markApposition(_ list: [Int]) {
    guard list.count > 2 else { return }
    let added = mentions.suffix(list.count)
    guard let first = added.first, added.count == list.count, let total = first.count.value,
      first.count.isNumeral
    else { return }
    var sum = 0
    for mention in added.dropFirst() { sum += min(mention.count.value ?? 0, 1_000_000_000) }
    guard sum == total, holdsAll(first.phrase, Array(added.dropFirst())) else { return }
    let words = first.phrase.range.upperBound..<(added.last?.phrase.range.upperBound ?? 0)
    for index in added.indices.dropFirst() {
      mentions[index].part = .init(whole: added.startIndex, ground: .addsUp, words: TokenRun(words))
    }
  }
}
