import AssayModel

extension FrameReader {
  /// Finds the parts of the totals: "including two women", "11 children among 18 dead", "of whom
  /// three", "two of them".
  mutating func readParts() {
    for place in phrases.indices where !isUsed(place) && phrases[place].isVictim {
      guard let words = partOpening(place) else { continue }
      readPartList(from: place, by: words)
    }
    readPartsWithVerbs()
    readEarlier()
    readPutAt()
    readListAfterAmong()
    readAmong()
    readOfTheWhole()
    readPartsOfThem()
    readPartsByDegree()
    readPartsSetOff()
  }

  /// "86 were injured, including *six who were seriously injured*".
  private mutating func readPartsWithVerbs() {
    for index in mentions.indices where mentions[index].part == nil && !mentions[index].isSome {
      let mention = mentions[index]
      let start = mention.phrase.range.lowerBound
      guard view.word(start - 1) == .including, let whole = wholeBefore(start), whole != index,
        mentions[whole].harm == mention.harm, fits(mention.phrase, in: mentions[whole])
      else { continue }
      mentions[index].part = .init(
        whole: whole, ground: .opensPart, words: TokenRun(start - 1..<start))
    }
  }

  /// "among the 11 dead are *three children, four women and a soldier*".
  private mutating func readListAfterAmong() {
    for index in mentions.indices {
      let mention = mentions[index]
      guard view.word(mention.phrase.range.lowerBound - 1) == .among,
        view.has(mention.tokens.upperBound, .be),
        let place = phraseIndex(startingAt: mention.tokens.upperBound + 1),
        phrases[place].isVictim, !isUsed(place)
      else { continue }
      readPartList(from: place, by: mention.phrase.range.lowerBound - 1..<mention.tokens.upperBound)
    }
  }

  /// "60 have died, up from *48*": what the number was before.
  private mutating func readEarlier() {
    for place in phrases.indices where phrases[place].kind == .bare && !isUsed(place) {
      let start = phrases[place].range.lowerBound
      guard view.isWords(start - 2, .up, .from), phrases[place].count?.isNumeral == true,
        let newer = mentions.last(where: { $0.tokens.upperBound < start }),
        start - newer.tokens.upperBound < 8
      else { continue }
      let before = mentions.count
      frame = newer.frame
      add(place, harm: newer.harm, trigger: newer.trigger)
      guard mentions.count > before else { continue }
      mentions[before].tokens = phrases[place].range
      mentions[before].stance = Decision(.former, by: start - 2..<start)
    }
  }

  /// "at least 1,400 were killed, the mayor put the *figure at 853*": the same people.
  private mutating func readPutAt() {
    for place in phrases.indices where phrases[place].kind == .bare && !isUsed(place) {
      let start = phrases[place].range.lowerBound
      guard view.word(start - 1) == .at, view.word(start - 3) == .the,
        view.has(start - 4, .tollVerb), phrases[place].count?.isNumeral == true,
        let known = mentions.last(where: { $0.phrase.range.upperBound < start })
      else { continue }
      switch view.word(start - 2) {
      case .figure, .number, .tally: break
      default: continue
      }
      let before = mentions.count
      frame = Frame(.toll, start - 4..<start)
      add(place, harm: known.harm, trigger: known.trigger)
      guard mentions.count > before else { continue }
      mentions[before].tokens = start - 4..<phrases[place].range.upperBound
      mentions[before].isTotal = true
      // Who puts it there speaks in this clause.
      mentions[before].trigger = start - 2
    }
  }

  /// "three of them", "six of them students".
  func isOfThem(_ place: Int) -> Bool {
    guard phrases[place].isPartitive, let count = phrases[place].count else { return false }
    let word = view.word(count.range.upperBound + 1)
    return word == .them || word == .whom
  }

  /// The words that make the phrase after them a part.
  private func partOpening(_ place: Int) -> Range<Int>? {
    guard phrases[place].kind != .pronoun else { return nil }
    if let words = partBehind(phrases[place].range) { return words }
    let end = phrases[place].range.lowerBound
    let before = end - 1
    switch view.word(before) {
    // "nine people, not including the attacker"
    case .including where view.word(before - 1) == .not: return nil
    case .including, .included, .includes, .include: return before..<end
    case .them, .whom:
      return view.word(before - 1) == .among || view.word(before - 1) == .of
        ? before - 1..<end : nil
    // "14 bodies, including those of three children"
    case .of:
      return view.word(before - 1) == .those && view.word(before - 2) == .including
        ? before - 2..<end : nil
    case .were, .was, .are:
      return (view.word(before - 1) == .them || view.word(before - 1) == .whom)
        && view.word(before - 2) == .among ? before - 2..<end : nil
    default:
      return view.kind(before) == .comma && view.word(before - 1) == .including
        ? before - 1..<before : nil
    }
  }

  /// "among them" behind ", two women", "included" behind ", a child".
  func partBehind(_ range: Range<Int>) -> Range<Int>? {
    let end = range.upperBound
    guard view.kind(range.lowerBound - 1) == .comma else { return nil }
    if view.isWords(end, .among, .them) { return end..<end + 2 }
    return view.word(end) == .included && view.kind(end + 1) != .word ? end..<end + 1 : nil
  }

  private mutating func readPartList(from first: Int, by words: Range<Int>) {
    guard let whole = wholeBefore(phrases[first].range.lowerBound) else { return }
    var place = first
    while true {
      addPart(place, of: whole, by: words)
      let end = phrases[place].range.upperBound
      guard place + 1 < phrases.count, phrases[place + 1].isVictim, !isUsed(place + 1) else {
        return
      }
      let next = phrases[place + 1].range.lowerBound
      let isJoined =
        next == end + 1 && (view.word(end) == .and || view.kind(end) == .comma)
        || next == end + 2 && view.kind(end) == .comma && view.word(end + 1) == .and
      guard isJoined,
        !isSubjectOfNext(place + 1) || mentions[whole].trigger > phrases[place + 1].range.upperBound
      else { return }
      place += 1
    }
  }

  /// The mention that stands nearest before `token`, or whose word of harm does.
  func wholeBefore(_ token: Int) -> Int? {
    var best: Int?
    for index in mentions.indices {
      let mention = mentions[index]
      guard mention.part == nil, mention.count.value != 1 || mention.count.kind != .exact,
        mention.phrase.range.lowerBound < token, token - mention.tokens.upperBound < 40
      else { continue }
      if let known = best,
        mentions[known].phrase.range.lowerBound > mention.phrase.range.lowerBound
      {
        continue
      }
      best = index
    }
    return best
  }

  mutating func addPart(
    _ place: Int, of whole: Int, by words: Range<Int>, ground: Reason.Ground = .opensPart
  ) {
    let before = mentions.count
    var harm = mentions[whole].harm
    let trigger = mentions[whole].trigger
    frame = Frame(.ofWhole, mentions[whole].frame.words)
    if let inner = phrases[place].innerHarm, let own = view.harm(inner)?.harm {
      harm = own
      frame = Frame(.inside, inner..<inner + 1)
    }
    // "three of them fatally"
    let end = phrases[place].range.upperBound
    if view.word(end) == .fatally {
      harm = .killed
      frame = Frame(.described, end..<end + 1)
    }
    guard fits(phrases[place], in: mentions[whole]) else { return }
    add(place, harm: harm, trigger: phrases[place].range.lowerBound)
    guard mentions.count > before else { return }
    mentions[before].tokens = phrases[place].range
    mentions[before].trigger = trigger
    mentions[before].part = .init(whole: whole, ground: ground, words: TokenRun(words))
    mentions[before].stance = mentions[whole].stance
    mentions[before].scope = mentions[whole].scope
  }

  /// No part is greater than its whole.
  private func fits(_ phrase: PeoplePhrase, in whole: Mention) -> Bool {
    guard let part = phrase.count?.value, let total = whole.count.value else { return true }
    return part <= total
  }

  /// "11 children among 18 dead": the phrase before "among" is a part.
  private mutating func readAmong() {
    for index in mentions.indices {
      let start = mentions[index].phrase.range.lowerBound
      guard view.word(start - 1) == .among, let place = partBefore(start - 1) else { continue }
      addPart(place, of: index, by: start - 1..<start)
    }
  }

  /// "11 children among", "six civilians, one a child, were among".
  private func partBefore(_ among: Int) -> Int? {
    if let place = phraseIndex(endingAt: among), phrases[place].isVictim, !isUsed(place) {
      return place
    }
    guard view.has(among - 1, .be) else { return nil }
    var place = firstPhrase(from: among) - 1
    while place >= 0, among - phrases[place].range.upperBound < 12 {
      if phrases[place].isVictim, !isGoverned(place) { return isUsed(place) ? nil : place }
      place -= 1
    }
    return nil
  }

  /// "of the 40 people killed, 12 were women"
  private mutating func readOfTheWhole() {
    guard view.word(view.range.lowerBound) == .of else { return }
    for place in phrases.indices where phrases[place].kind == .bare && !isUsed(place) {
      let end = phrases[place].range.upperBound
      guard view.has(end, .be), view.has(end + 1, .persons),
        let whole = wholeBefore(phrases[place].range.lowerBound)
      else { continue }
      let before = mentions.count
      addPart(place, of: whole, by: view.range.lowerBound..<view.range.lowerBound + 1)
      if mentions.count > before { tellWho(before, verb: end) }
    }
  }

  /// "18 people, seven of them children".
  private mutating func readPartsOfThem() {
    for place in phrases.indices where phrases[place].isPartitive && !isUsed(place) {
      let range = phrases[place].range
      // "both of whom were teachers" only describes them.
      guard isOfThem(place), view.word(range.lowerBound) != .both,
        let whole = wholeBefore(range.lowerBound), !isOfOtherVerb(place, mentions[whole].harm)
      else { continue }
      let of = phrases[place].count?.range.upperBound ?? range.lowerBound
      addPart(place, of: whole, by: of..<of + 2)
    }
  }
}
