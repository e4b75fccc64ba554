import AssayModel

/// Reads counts: numerals, number words, modifiers, ranges and vague words.
struct CountReader {
  let view: SentenceView

  /// The count that begins at `index`; `nil` where none does.
  func count(at index: Int) -> Count? {
    guard let token = view[index], token.kind == .word || token.kind == .number else { return nil }
    if token.kind == .word, !token.isAny([.number, .vague, .further, .counting]) { return nil }
    switch token.word {
    // They are frequent, and seldom open a count.
    case .in: if view.word(index + 1) != .excess { return nil }
    case .from: if view.kind(index + 1) != .number, !view.has(index + 1, .number) { return nil }
    default: break
    }
    switch view.word(index - 1) {
    case .aged, .age, .ages: return nil
    case .of, .in: if isShare(index) || mayBeAge(token) && isAge(index) { return nil }
    case .as where view.word(index - 2) == .young: return nil
    default:
      if token.isAny(.number), isShare(index) { return nil }
      if mayBeAge(token), isAge(index) { return nil }
    }
    if let zero = zero(at: index) { return zero }
    if let between = between(at: index) { return between }
    var start = index
    var bound: (Count.Bound, words: Range<Int>)?
    var isFurther = false
    // At most three modifiers: "the other at least five".
    for _ in 0..<3 {
      if let (modifier, length) = modifier(at: start) {
        if let modifier { bound = (modifier, start..<start + length) }
        start += length
      } else if isFurtherWord(start) {
        isFurther = true
        start += 1
      } else {
        break
      }
    }
    guard var count = number(at: start) else { return nil }
    if bound == nil, start == index, let sign = self.bound(bySignAt: index - 1) {
      bound = (sign, index - 1..<index)
    }
    if let bound { count = count.bounded(bound.0, by: bound.words) }
    let end = count.range.upperBound
    if let (bound, length) = trailingBound(at: end) {
      count = count.bounded(bound, by: end..<end + length)
      count.range = count.range.lowerBound..<end + length
    }
    // The sign of a bound belongs to it, and the words of one.
    count.range = min(index, bound?.words.lowerBound ?? index)..<count.range.upperBound
    count.isFurther = isFurther
    return count
  }

  private func mayBeAge(_ token: Token) -> Bool {
    switch token.word {
    case .over, .under, .above: true
    default: token.kind == .number || token.isAny(.number)
    }
  }

  /// "9" in "aged 4, 6 and 9", "14" in "between the ages of 14 and 17", "over 60" in "people over 60".
  private func isAge(_ index: Int) -> Bool {
    var end = index + 1
    switch view.word(index) {
    case .over, .under, .above:
      guard view.has(index - 1, .persons) else { return false }
      end = index + 2
    default:
      var before = index - 1
      while index - before < 10,
        view.kind(before) == .number || view.has(before, .number) || view.kind(before) == .comma
          || view.kind(before) == .hyphen || view.word(before) == .and || view.word(before) == .to
          || view.word(before) == .or
      {
        before -= 1
      }
      guard before < index - 1 || view.word(before) == .of else { return false }
      switch view.word(before) {
      case .aged, .ages: break
      case .of: guard view.word(before - 1) == .ages else { return false }
      default: return false
      }
    }
    // "two boys aged 4 and 6 and 12 women"
    return !view.has(end, [.person, .persons])
  }

  private func isFurtherWord(_ index: Int) -> Bool {
    switch view.word(index) {
    case .another: true
    case .other: true
    case .a: view.has(index + 1, .further) && view.word(index + 1) != .one
    default:
      view.has(index, .further) && view.word(index) != .others && view.word(index) != .more
    }
  }

  /// The modifier at `index` and its length in tokens; a `nil` bound changes nothing ("a total of").
  func modifier(at index: Int) -> (Count.Bound?, Int)? {
    let next = view.word(index + 1)
    switch view.word(index) {
    case .at:
      if next == .least { return (.atLeast, 2) }
      if next == .most { return (.atMost, 2) }
    case .least: return (.atLeast, 1)
    case .more, .upwards, .upward:
      if next == .than || next == .of { return (.moreThan, 2) }
    case .in: if next == .excess, view.word(index + 2) == .of { return (.moreThan, 3) }
    case .over, .above: return (.moreThan, 1)
    case .exceeding, .exceeded: return (.moreThan, 1)
    case .up: if next == .to { return (.atMost, 2) }
    case .as:
      if view.word(index + 2) == .as, next == .many || next == .few {
        return (next == .many ? .atMost : .about, 3)
      }
    case .no:
      if next == .fewer || next == .less, view.word(index + 2) == .than { return (.atLeast, 3) }
      if next == .more, view.word(index + 2) == .than { return (.atMost, 3) }
    case .not:
      if next == .fewer || next == .less, view.word(index + 2) == .than { return (.atLeast, 3) }
    case .fewer, .less: if next == .than { return (.fewerThan, 2) }
    case .under: return (.fewerThan, 1)
    case .nearly, .almost: return (.nearly, 1)
    case .close: if next == .to { return (.nearly, 2) }
    case .about, .around, .approximately, .roughly, .someWord, .estimated: return (.about, 1)
    case .an: if next == .estimated { return (.about, 2) }
    case .a:
      if next == .total, view.word(index + 2) == .of { return (nil, 3) }
      if next == .minimum, view.word(index + 2) == .of { return (.atLeast, 3) }
      if next == .maximum, view.word(index + 2) == .of { return (.atMost, 3) }
    case .only, .just, .exactly, .the, .all, .these, .those, .his, .her, .their, .its:
      return (nil, 1)
    default: return nil
    }
    return nil
  }

  /// "or more", "-plus".
  private func trailingBound(at index: Int) -> (Count.Bound, Int)? {
    if view.isWords(index, .or, .more) { return (.atLeast, 2) }
    if view.isWords(index, .or, .less) || view.isWords(index, .or, .fewer) { return (.atMost, 2) }
    if view.isWords(index, .or, .so) { return (.about, 2) }
    if view.kind(index) == .hyphen, view.word(index + 1) == .plus { return (.atLeast, 2) }
    // "14+ killed"
    if sign(at: index) == "+", view[index]?.spaced == false { return (.atLeast, 1) }
    return nil
  }

  /// What the sign right before a number says: "~14", ">14", "≥14".
  private func bound(bySignAt index: Int) -> Count.Bound? {
    switch sign(at: index) {
    case "~", "≈": .about
    case ">": .moreThan
    case "<": .fewerThan
    case "≥": .atLeast
    case "≤": .atMost
    default: nil
    }
  }

  private func sign(at index: Int) -> Substring.UnicodeScalarView.Element? {
    guard view.kind(index) == .symbol else { return nil }
    let text = view.text(index..<index + 1).unicodeScalars
    return text.count == 1 ? text.first : nil
  }

  /// "no one", "nobody", "none", "no" before people.
  private func zero(at index: Int) -> Count? {
    let length: Int
    switch view.word(index) {
    case .nobody: length = 1
    case .no where view.word(index + 1) == .one: length = 2
    case .not where view.word(index + 1) == .one && view.word(index + 2) != .of: length = 2
    case .not where view.isWords(index + 1, .a, .single): length = 3
    // "no casualty figures were given"
    case .no where view.word(index + 2) == .figures || view.harmForm(index + 2) == .toll: return nil
    case .no
    where view.has(index + 1, [.person, .persons, .harm]) || view.word(index + 1) == .other:
      length = 1
    case .noneWord where view.word(index + 1) != .of: length = 1
    default: return nil
    }
    return Count(range: index..<index + length, kind: .none, value: 0, low: 0, high: 0)
  }

  /// "between 7 and 9", "anywhere from 7 to 9".
  private func between(at index: Int) -> Count? {
    let start: Int
    switch view.word(index) {
    case .between: start = index + 1
    case .ranging, .anywhere: start = view.word(index + 1) == .from ? index + 2 : index
    case .from: start = index + 1
    default: return nil
    }
    guard start > index, let first = plain(at: start),
      view.word(first.range.upperBound) == .and || view.word(first.range.upperBound) == .to,
      let second = plain(at: first.range.upperBound + 1),
      let low = first.value, let high = second.value
    else { return nil }
    // "rose from 7 to 9": two numbers. "From 20 to 30 people": one.
    if view.word(index) == .from,
      low >= high || view.has(index - 1, .tollVerb)
        || !view.has(second.range.upperBound, [.person, .persons, .adjective])
    {
      return nil
    }
    return .between(low, high, index..<second.range.upperBound)
  }

  /// "one in five of the wounded", "three out of four": a share, and no count.
  private func isShare(_ index: Int) -> Bool {
    if view.word(index - 1) == .of || view.word(index - 1) == .in {
      let joint = view.word(index - 2) == .out ? index - 2 : index - 1
      if view.has(joint - 1, .number), isShare(from: joint - 1, joint) { return true }
    }
    guard view.has(index, .number) else { return false }
    return isShare(from: index, index + 1)
  }

  /// Whether the number word at `first` and the words from `joint` on are a share: "in five of".
  private func isShare(from first: Int, _ joint: Int) -> Bool {
    let second: Int
    if view.isWords(joint, .out, .of) {
      second = joint + 2
    } else if view.word(joint) == .in {
      second = joint + 1
    } else {
      return false
    }
    guard view.has(second, .number), let low = view[first]?.number, let high = view[second]?.number,
      low < high
    else { return false }
    return view.word(second + 1) == .of || view.has(second + 1, [.person, .persons, .be])
  }

  /// "9" in "7-9 people".
  private func digitsAfterHyphen(at hyphen: Int) -> Count? {
    guard view.kind(hyphen) == .hyphen, let token = view[hyphen + 1], token.kind == .number,
      token.number >= 0, !token.spaced,
      view.has(hyphen + 2, [.person, .persons, .adjective, .harm, .further])
    else { return nil }
    var count = Count.exact(token.number, hyphen + 1..<hyphen + 2)
    count.isNumeral = true
    return count
  }

  /// A number without modifiers, or "7 to 9", "7-9", "seven or eight".
  func number(at index: Int) -> Count? {
    if let vague = vague(at: index) { return vague }
    guard var first = plain(at: index) else { return nil }
    // "fourteen (14) people"
    let bracket = first.range.upperBound
    if view.kind(bracket) == .open, view[bracket + 1]?.kind == .number,
      view[bracket + 1]?.number == first.value, view.kind(bracket + 2) == .close
    {
      first.range = first.range.lowerBound..<bracket + 3
    }
    let end = first.range.upperBound
    // "climbed from 12 to 15" are two numbers.
    let isRange =
      (view.word(end) == .to && view.word(index - 1) != .from && view.word(index - 1) != .by)
      || (view.word(end) == .or && first.isNumeral)
      || ((view.kind(end) == .hyphen || view.kind(end) == .dash) && view[end]?.spaced == false)
    if isRange, let second = plain(at: end + 1) ?? digitsAfterHyphen(at: end),
      let low = first.value, let high = second.value, low < high, second.isNumeral
    {
      return .between(low, high, index..<second.range.upperBound)
    }
    // "10-year-old": an age, and no count.
    if view.kind(end) == .hyphen, view[end]?.spaced == false, view.word(end + 1) != .plus,
      view.kind(end + 1) == .word, view[end + 1]?.spaced == false
    {
      return nil
    }
    return first
  }
}
