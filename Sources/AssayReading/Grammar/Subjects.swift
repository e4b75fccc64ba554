import AssayModel

extension FrameReader {
  /// How far a subject may stand before its verb, in tokens.
  private static let farthestSubject = 40

  /// The victims before a passive or intransitive verb.
  mutating func readSubject(_ harm: Harm, verb: Int, end: Int, auxiliary: Int? = nil) {
    var index = (auxiliary ?? verb) - 1
    while view.has(index, [.be, .have, .modal, .negation, .adverb, .fear])
      || view.word(index) == .to
      || view.kind(index) == .possessive && view[index + 1]?.isAny([.be, .have]) == true
    {
      index -= 1
    }
    let isRelative = view.word(index) == .who
    guard let subject = isRelative ? antecedent(before: index + 1) : subject(before: index + 1)
    else { return }
    addSubjects(upTo: subject, harm: harm, trigger: verb, end: end)
  }

  /// The phrase that "who" right before a verb stands for, wherever it stands in its own clause.
  private func antecedent(before end: Int) -> Int? {
    let last = view.kind(end - 2) == .comma ? end - 2 : end - 1
    guard let place = phraseIndex(endingAt: last), phrases[place].isVictim, !isUsed(place) else {
      return nil
    }
    return place
  }

  /// Whether a phrase is set between brackets or commas and only says more of another:
  /// "six priests, five of them Spaniards, were".
  private func isAside(_ place: Int) -> Bool {
    let range = phrases[place].range
    if phrases[place].isPartitive, view.kind(range.lowerBound - 1) == .comma,
      isOfThem(place)
    {
      return true
    }
    var index = range.lowerBound - 1
    for _ in 0..<12 {
      switch view.kind(index) {
      case .open: return true
      case .close, nil: return false
      default: index -= 1
      }
    }
    return false
  }

  /// The nearest phrase to the left that can be the subject.
  private func subject(before end: Int) -> Int? {
    var place = firstPhrase(from: end) - 1
    var seen = 0
    while place >= 0, seen < 6 {
      let phrase = phrases[place]
      guard end - phrase.range.upperBound <= Self.farthestSubject else { return nil }
      if isBoundary(between: phrase.range.upperBound, and: end) { return nil }
      seen += 1
      if phrase.kind == .things {
        // "two bases were hit and destroyed": the thing is the subject where it touches the verb.
        if phrase.range.upperBound == end, !isGoverned(place) { return nil }
        place -= 1
        continue
      }
      if isGoverned(place) || isAge(place) || isAside(place) {
        place -= 1
        continue
      }
      if phrase.isVictim, isUsed(place) {
        // The same people, of whom something more is said.
        return nil
      }
      if phrase.isVictim { return place }
      // "Omar Said, director of the branch, was": what stands between commas only describes.
      guard view.kind(phrase.range.lowerBound - 1) == .comma else { return nil }
      place -= 1
    }
    return nil
  }

  /// Whether a phrase stands under a preposition or "including", and so is no subject.
  func isGoverned(_ place: Int) -> Bool {
    let before = phrases[place].range.lowerBound - 1
    if view.kind(before) == .possessive { return true }
    switch view.word(before) {
    case .including, .among, .mostly, .mainly, .included: return true
    default: break
    }
    switch view.word(before) {
    // They join clauses too: "after a soldier was shot".
    case .as, .after, .before, .since, .until: break
    default: if view.has(before, .preposition) { return true }
    }
    // A part of a list under "including": "including two women and a child".
    if view.word(before) == .and || view.kind(before) == .comma, place > 0,
      phrases[place].count?.isFurther != true
    {
      let earlier = phrases[place - 1]
      let gap = view.word(before) == .and && view.kind(before - 1) == .comma ? before - 1 : before
      if earlier.range.upperBound == gap, isUnderIncluding(place - 1) { return true }
    }
    return false
  }

  func isUnderIncluding(_ place: Int) -> Bool {
    var place = place
    for _ in 0..<6 {
      let before = phrases[place].range.lowerBound - 1
      if view.word(before) == .including || view.word(before) == .among { return true }
      guard place > 0, view.word(before) == .and || view.kind(before) == .comma,
        phrases[place - 1].range.upperBound == before
      else { return false }
      place -= 1
    }
    return false
  }

  /// ", 25," after a name.
  private func isAge(_ place: Int) -> Bool {
    let range = phrases[place].range
    for offset in 1...5 {
      // "aged between 3 and 9"
      if view.word(range.lowerBound - offset) == .aged { return phrases[place].kind == .bare }
      if view.kind(range.lowerBound - offset) == .comma { break }
    }
    return phrases[place].kind == .bare && range.count == 1
      && view.kind(range.lowerBound - 1) == .comma && view.kind(range.upperBound) == .comma
      && view.kind(range.lowerBound) == .number
  }

  /// Whether a clause ends between two tokens.
  private func isBoundary(between start: Int, and end: Int) -> Bool {
    guard start < end else { return false }
    for index in start..<end {
      if view.kind(index) == .semicolon || view.kind(index) == .colon { return true }
      switch view.word(index) {
      case .that where index > start, .because, .while, .when, .after, .before, .whether, .if:
        return true
      case .said, .told, .added: return true
      default: break
      }
    }
    return false
  }

  /// Adds the phrase `last` and those that "and" and commas join to it on the left.
  mutating func addSubjects(upTo last: Int, harm: Harm, trigger: Int, end: Int) {
    var first = last
    while first > 0, joins(first - 1, first), !isUsed(first - 1), !isGoverned(first - 1),
      !isOfThem(first - 1)
    {
      first -= 1
    }
    addList(first...last, harm: harm, trigger: trigger, end: end)
  }

  /// Adds the phrase `first` and those that "and" and commas join to it on the right.
  mutating func addObjects(from first: Int, harm: Harm, trigger: Int) {
    var last = first
    while last + 1 < phrases.count, joins(last, last + 1), !isSubjectOfNext(last + 1),
      phrases[last + 1].isVictim
    {
      last += 1
    }
    addList(first...last, harm: harm, trigger: trigger, end: nil)
  }

  /// Whether only "and" or a comma stands between two neighbouring phrases of one list.
  private func joins(_ left: Int, _ right: Int) -> Bool {
    let start = phrases[left].range.upperBound
    let end = phrases[right].range.lowerBound
    guard phrases[left].isVictim, phrases[right].isVictim else { return false }
    switch end - start {
    case 1:
      if view.word(start) == .and { return true }
      // A comma joins only where the list goes on to an "and".
      guard view.kind(start) == .comma, right + 1 < phrases.count else { return false }
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

  /// "a teacher, Eva Sol,": the name only says who.
  private func isNameOf(_ left: Int, _ right: Int) -> Bool {
    phrases[right].kind == .named && phrases[left].kind == .counted
      && phrases[left].count?.value == 1
  }

  /// One mention for each numbered phrase of a list; a list of names is one sum.
  private mutating func addList(_ all: ClosedRange<Int>, harm: Harm, trigger: Int, end: Int?) {
    if isDenied(all.lowerBound) { return }
    let list = all.filter { !isApposition($0, in: all) && !isAge($0) }
    let hasName = list.contains { phrases[$0].kind == .named }
    let numerals = list.filter { phrases[$0].count?.isNumeral == true }
    let isFurther = numerals.allSatisfy { phrases[$0].count?.isFurther == true }
    if list.count > 1, hasName, isFurther, addSum(list, harm: harm, trigger: trigger, end: end) {
      return
    }
    for place in list { add(place, harm: harm, trigger: trigger, end: end) }
    markApposition(list)
  }

  /// "neither the president nor his wife was injured"
  private func isDenied(_ place: Int) -> Bool {
    let before = phrases[place].range.lowerBound - 1
    return view.has(before, .negation) && view.word(before) == nil
  }

  /// "Ahmad Wali, a teacher": the second phrase only describes the first.
  private func isApposition(_ place: Int, in list: ClosedRange<Int>) -> Bool {
    guard place > list.lowerBound, phrases[place - 1].kind == .named else { return false }
    let start = phrases[place].range.lowerBound
    guard view.kind(start - 1) == .comma else { return false }
    return view.word(start) == .a || view.word(start) == .an || view.word(start) == .the
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

  /// "three civilians, two women and a man": the first is the sum of the others, which are parts.
  private mutating func markApposition(_ list: [Int]) {
    guard list.count > 2 else { return }
    let added = mentions.suffix(list.count)
    guard let first = added.first, added.count == list.count, let total = first.count.value,
      first.count.isNumeral
    else { return }
    var sum = 0
    for mention in added.dropFirst() { sum += min(mention.count.value ?? 0, 1_000_000_000) }
    guard sum == total else { return }
    for index in added.indices.dropFirst() { mentions[index].partOf = added.startIndex }
  }
}
