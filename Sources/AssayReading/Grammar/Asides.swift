import AssayModel

extension FrameReader {
  /// "three people -- two men and a woman -- were", "Three people died: two men and a woman": parts
  /// that are set off, where they add up to the whole.
  mutating func readPartsSetOff() {
    for index in mentions.indices where mentions[index].count.isNumeral {
      let mention = mentions[index]
      guard mention.part == nil, let total = mention.count.value, total > 1 else { continue }
      for place in 0..<3 {
        guard let end = asideOpening(place, of: mention) else { continue }
        let list = listSetOff(from: end + 1)
        guard list.count > 1, sum(of: list) == total, let last = list.last,
          closesAside(phrases[last].range.upperBound, openedBy: end, of: mention),
          !list.contains(where: { contradicts(phrases[$0], mention.phrase) })
        else { continue }
        let words = end..<phrases[last].range.upperBound
        for place in list { addPart(place, of: index, by: words, ground: .addsUp) }
        break
      }
    }
  }

  /// Where an aside about the people of a mention opens: right behind them, behind their word of harm,
  /// or at the colon of "13 bodies lay in the street: eight rebels and five soldiers".
  private func asideOpening(_ place: Int, of mention: Mention) -> Int? {
    let end = mention.tokens.upperBound
    switch place {
    case 0:
      return opensAside(mention.phrase.range.upperBound) ? mention.phrase.range.upperBound : nil
    case 1: return opensAside(end) ? end : nil
    default:
      for index in end..<end + 10 {
        if view.kind(index) == .colon || view.kind(index) == .semicolon { return index }
        guard view.kind(index) == .word, !view.has(index, [.harm, .speech]) else { return nil }
      }
      return nil
    }
  }

  private func opensAside(_ index: Int) -> Bool {
    switch view.kind(index) {
    case .dash, .open, .colon, .comma: true
    default: false
    }
  }

  /// Whether an aside ends at `end`: at its mark, with the sentence, or at the verb of the whole.
  /// "killed, two soldiers and a policeman fled" goes on with others.
  private func closesAside(_ end: Int, openedBy mark: Int, of mention: Mention) -> Bool {
    var index = end
    // "a man and his daughter Ana Lund,"
    while view.looksLikeName(index) { index += 1 }
    guard let kind = view.kind(index) else { return true }
    let verb = view.has(index, .be) ? index + 1 : index
    if verb == mention.trigger { return true }
    switch view.kind(mark) {
    case .comma: return kind == .comma && !view.has(index + 1, .relative) || isEnd(index)
    case .open, .dash:
      let closing: Token.Kind = view.kind(mark) == .open ? .close : .dash
      for place in index..<index + 12 {
        if view.kind(place) == closing { return true }
        if view.has(place, [.verb, .speech, .be, .have, .modal, .harm]) { return false }
      }
      return isEnd(index)
    default: return isEnd(index)
    }
  }

  /// Whether no word follows in the sentence.
  private func isEnd(_ index: Int) -> Bool {
    !(index..<max(index, view.range.upperBound)).contains {
      view.kind($0) == .word || view.kind($0) == .number
    }
  }

  /// "three men", "two women and a child": other people.
  private func contradicts(_ part: PeoplePhrase, _ whole: PeoplePhrase) -> Bool {
    guard let first = kin(part), let second = kin(whole) else { return false }
    return first != second
  }

  /// The word for sex and age that a phrase ends with, in the singular.
  private func kin(_ phrase: PeoplePhrase) -> String? {
    let last = phrase.range.upperBound - 1
    switch view.text(last..<last + 1).lowercased() {
    case "man", "men": return "man"
    case "woman", "women": return "woman"
    default: return nil
    }
  }

  /// The phrases that "and" and commas join from `start` on, none of them taken.
  private func listSetOff(from start: Int) -> [Int] {
    guard var place = phraseIndex(startingAt: start) else { return [] }
    var list: [Int] = []
    while phrases[place].isVictim, !isUsed(place), phrases[place].kind != .pronoun {
      list.append(place)
      let end = phrases[place].range.upperBound
      guard place + 1 < phrases.count else { break }
      let next = phrases[place + 1].range.lowerBound
      let isJoined =
        next == end + 1 && (view.word(end) == .and || view.kind(end) == .comma)
        || next == end + 2 && view.kind(end) == .comma && view.word(end + 1) == .and
      guard isJoined, !isSubjectOfNext(place + 1) else { break }
      place += 1
    }
    return list
  }

  private func sum(of list: [Int]) -> Int? {
    var sum = 0
    for place in list {
      guard let value = phrases[place].count?.value, value < 1_000_000_000 else { return nil }
      sum += value
    }
    return sum
  }
}
