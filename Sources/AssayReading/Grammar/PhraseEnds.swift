/// Where a phrase ends behind its head.
extension PhraseReader {
  /// The end of a phrase after its head: "women and children", "member of the Guards".
  func extended(from start: Int, head: Int) -> Int {
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
    // "the killers of Omar Lund" are not he.
    return view.word(end) == .of && !view.has(head, .harm) ? nameEnd(after: end) ?? end : end
  }

  /// The end of the name after "of" in "the governor of Karsa", "soldiers of the Northern Front".
  private func nameEnd(after of: Int) -> Int? {
    var index = of + 1
    if view.word(index) == .the { index += 1 }
    let start = index
    while index - start < 6, view.looksLikeName(index), !view.has(index, [.harm, .persons, .title])
    {
      index += 1
    }
    guard index > start else { return nil }
    while index - start < 7, view.has(index, [.placeType, .institution]) { index += 1 }
    // "of the Western and Arab-backed army": more adjectives than a name.
    if view.kind(index) == .hyphen || view.kind(index + 2) == .hyphen { return nil }
    if view.kind(index) == .word, !view.has(index, .ending.union(.harm)) { return nil }
    // "the mother of Ana Ruz's son" is more than this.
    return view.kind(index) == .possessive ? nil : index
  }

  /// "members of the Odra Guards and Lum Front"
  private func joinsNames(_ and: Int) -> Bool {
    !view.isAllCapitals && view.looksLikeName(and - 1) && view.looksLikeName(and + 1)
      && !view.has(and + 1, [.title, .person, .number])
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
          || token.word == .and && (view.kind(index + 1) == .quote || joinsNames(index))
        guard isInside else { break }
      }
      index += 1
    }
    return index > start ? index : start - 1
  }
}
