import AssayModel

extension FrameReader {
  /// How long a description between commas may be, in tokens.
  private static let longestDescription = 26

  /// The subject before a description set off by commas, the second of which stands right before
  /// `end`: "*Omar Lund*, a former judge, was", "*Ana Ruz and Eva Sol*, teachers of the school, were".
  func described(before end: Int) -> Int? {
    let last = end - 1
    guard view.kind(last) == .comma else { return nil }
    var place = firstPhrase(from: last) - 1
    while place >= 0, last - phrases[place].range.upperBound <= Self.longestDescription {
      let phrase = phrases[place]
      let comma = phrase.range.upperBound
      if comma < last, view.kind(comma) == .comma, phrase.isVictim, !isAge(place),
        phrase.kind == .named || phrase.kind == .counted && phrase.count?.value == 1
          || opensRelative(comma + 1) || isRemark(comma + 1..<last)
      {
        guard !isUsed(place), !isGoverned(place), isDescription(comma + 1..<last) else {
          return nil
        }
        return place
      }
      place -= 1
    }
    return nil
  }

  /// "*Woman*, 34, stabbed": the subject before an age between commas.
  func aged(before end: Int) -> Int? {
    guard view.kind(end - 1) == .comma, view.kind(end - 2) == .number else { return nil }
    return described(before: end)
  }

  /// Where an aside between dashes or brackets opens that ends right before `end`:
  /// "six monks -- four of Odra -- were".
  func asideStart(before end: Int) -> Int? {
    let last = end - 1
    let opening: Token.Kind
    switch view.kind(last) {
    case .close: opening = .open
    case .dash: opening = .dash
    default: return nil
    }
    for index in stride(from: last - 1, through: last - Self.longestDescription, by: -1) {
      if view.kind(index) == opening { return index }
      if view.kind(index) == nil || view.kind(index) == .semicolon { return nil }
    }
    return nil
  }

  /// "who taught in Odra", "both of whom were teachers".
  private func opensRelative(_ first: Int) -> Bool {
    view.has(first, .relative) || view.has(first + 2, .relative)
  }

  /// "officials said", "if not more": between commas, and about nobody who could be on a list.
  private func isRemark(_ range: Range<Int>) -> Bool {
    guard range.count < 8,
      !range.contains(where: { view.has($0, [.harm, .be, .modal]) || view.kind($0) == .comma })
    else { return false }
    if range.contains(where: { view.has($0, .speech) }) { return true }
    var place = firstPhrase(from: range.lowerBound)
    while place < phrases.count, phrases[place].range.lowerBound < range.upperBound {
      if phrases[place].isVictim { return false }
      place += 1
    }
    return view.word(range.lowerBound) == .if || view.has(range.lowerBound, .adverb)
  }

  /// The end of the names that "and" and commas join from the phrase `first` on.
  private func namesEnd(from first: Int) -> Int {
    var last = first
    while last + 1 < phrases.count, phrases[last + 1].kind == .named, joins(last, last + 1) {
      last += 1
    }
    return phrases[last].range.upperBound
  }

  /// Whether the tokens between two commas only say who somebody is.
  private func isDescription(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard view.word(first) != .and, view.word(first) != .or else { return false }
    if let place = phraseIndex(startingAt: first) {
      // "a teacher, *Eva Sol*, was": the name is the better subject.
      if phrases[place].kind == .named, namesEnd(from: place) == range.upperBound { return false }
      // "a boy, *two girls and a man*, were": a list.
      if phrases[place].count?.isNumeral == true, !isAge(place), !opensRelative(first) {
        return false
      }
    }
    let isRelative = opensRelative(first) || isRemark(range)
    return !range.contains {
      view.kind($0) == .semicolon || view.kind($0) == .dash
        || !isRelative && view.has($0, [.harm, .be, .have, .modal, .speech])
          && !view.has($0, .adjective)
    }
  }
}
