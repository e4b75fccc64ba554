import AssayModel

extension FrameReader {
  /// "three people -- two men and a woman -- were", "Three people died: two men and a woman": parts
  /// that are set off, where they add up to the whole.
  mutating func readPartsSetOff() {
    for index in mentions.indices where mentions[index].count.isNumeral {
      let mention = mentions[index]
      guard mention.part == nil, let total = mention.count.value, total > 1 else { continue }
      for end in [mention.phrase.range.upperBound, mention.tokens.upperBound]
      where opensAside(end) {
        let list = listSetOff(from: end + 1)
        guard list.count > 1, sum(of: list) == total, let last = list.last else { continue }
        let words = end..<phrases[last].range.upperBound
        for place in list { addPart(place, of: index, by: words, ground: .addsUp) }
        break
      }
    }
  }

  private func opensAside(_ index: Int) -> Bool {
    switch view.kind(index) {
    case .dash, .open, .colon, .comma: true
    default: false
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
