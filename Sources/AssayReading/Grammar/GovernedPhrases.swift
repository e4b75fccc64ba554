import AssayModel

/// Phrases that a preposition, "including" or "identified as" governs, and which are no subject.
extension FrameReader {
  /// Whether a phrase stands under a preposition or "including", and so is no subject.
  func isGoverned(_ place: Int) -> Bool {
    var before = phrases[place].range.lowerBound - 1
    // "Omar Lund's house"; but "the mayor's five guards" are five.
    if view.kind(before) == .possessive { return phrases[place].count?.isNumeral != true }
    if phrases[place].kind == .named {
      // "of the so-called Northern Union"
      if view.word(before) == .called, view.kind(before - 1) == .hyphen { before -= 3 }
      if view.word(before) == .the { before -= 1 }
      if isGerund(before) { return true }
    }
    // "on board a bus"
    if view.word(before) == .board, view.word(before - 1) == .on { return true }
    switch view.word(before) {
    case .including, .among, .mostly, .mainly, .included, .not: return true
    case .as where isNaming(before - 1): return true
    case .named where phrases[place].kind == .named: return true
    case .them, .whom: if opensPartOfThem(before) { return true }
    default: break
    }
    switch view.word(before) {
    // They join clauses too: "after a soldier was shot".
    case .as, .after, .before, .since, .until, .because: break
    default: if view.has(before, .preposition) { return true }
    }
    // "from Odra and the Republic of Lum"
    if view.word(before) == .and || isBetweenCommas(place), phrases[place].kind == .named,
      place > 0, phrases[place - 1].kind == .named, phrases[place - 1].range.upperBound == before,
      view.word(phrases[place - 1].range.lowerBound - 1) == .from
    {
      return true
    }
    if phrases[place].kind == .named, isUnderNaming(place) { return true }
    // A part of a list under "including": "including a nurse and two drivers".
    if view.word(before) == .and || view.kind(before) == .comma, place > 0,
      phrases[place].count?.isFurther != true
    {
      let earlier = phrases[place - 1]
      let gap = view.word(before) == .and && view.kind(before - 1) == .comma ? before - 1 : before
      if earlier.range.upperBound == gap, isUnderIncluding(place - 1) { return true }
    }
    return false
  }

  /// "from Irving, *Texas*, was"
  private func isBetweenCommas(_ place: Int) -> Bool {
    let range = phrases[place].range
    return view.kind(range.lowerBound - 1) == .comma && view.kind(range.upperBound) == .comma
  }

  /// "identified as", "known as".
  private func isNaming(_ index: Int) -> Bool {
    switch view.word(index) {
    case .identified, .known, .named: true
    default: false
    }
  }

  /// Whether a name belongs to a list of names that "identified as" opens.
  private func isUnderNaming(_ place: Int) -> Bool {
    var place = place
    while place > 0, phrases[place - 1].kind == .named, joins(place - 1, place) { place -= 1 }
    let link = phrases[place].range.lowerBound - 1
    return view.word(link) == .named || view.word(link) == .as && isNaming(link - 1)
  }

  /// "guarding" in "two policemen guarding the Odra consulate".
  private func isGerund(_ index: Int) -> Bool {
    guard let token = view[index], token.kind == .word, token.end - token.start > 5,
      !token.isAny([.person, .harm])
    else { return false }
    let end = Int(token.end)
    return lowered(view.bytes[end - 1]) == 0x67 && lowered(view.bytes[end - 2]) == 0x6E
      && lowered(view.bytes[end - 3]) == 0x69 && !view.looksLikeName(index)
  }

  /// "them" or "whom" at `index` in "among them two children" and "of whom two".
  func opensPartOfThem(_ index: Int) -> Bool {
    guard view.word(index) == .them || view.word(index) == .whom else { return false }
    return view.word(index - 1) == .among || view.word(index - 1) == .of
  }

  func isUnderIncluding(_ place: Int) -> Bool {
    var place = place
    for _ in 0..<6 {
      let before = phrases[place].range.lowerBound - 1
      if view.word(before) == .including || view.word(before) == .among { return true }
      if opensPartOfThem(before) { return true }
      guard place > 0, view.word(before) == .and || view.kind(before) == .comma,
        phrases[place - 1].range.upperBound == before
      else { return false }
      place -= 1
    }
    return false
  }
}
