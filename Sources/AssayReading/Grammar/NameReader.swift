import AssayModel

extension PhraseReader {
  /// A person's name, with a title or a noun before it: "Senator Luis Galan", "Maria L. Gomez".
  func name(at start: Int) -> PeoplePhrase? {
    guard view.looksLikeName(start) || view.has(start, [.title, .person]) || describes(start) else {
      return nil
    }
    // "wing" in "right-wing leaders"
    if view.kind(start - 1) == .hyphen, view[start]?.spaced == false { return nil }
    let lead = leadEnd(from: start)
    guard lead != nil || !describes(start) else { return nil }
    var index = lead ?? start
    var unknown = 0
    var hasTitle = false
    while index - start < 10, let token = view[index] {
      if token.kind == .stop {
        // "Gen." and "L." go on; anything else ends the name.
        guard let before = view[index - 1], before.isAny(.title) || before.end - before.start == 1,
          view.looksLikeName(index + 1)
        else { break }
        index += 1
        continue
      }
      if token.kind == .hyphen, !token.spaced, view[index + 1]?.spaced == false {
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      if token.isAny([.title, .person]), !token.isAny(.ending) {
        // "policeman Ali Khan", but "two Khan soldiers" is no name.
        if unknown > 0, !token.isAny(.title) { break }
        if token.isAny(.persons) { break }
        hasTitle = true
      } else if token.word == .and, hasTitle, unknown == 0, let next = leadEnd(from: index + 1) {
        // "senator and party leader Luis Sol"
        index = next
        continue
      } else if token.isAny([
        .incident, .thing, .placeType, .institution, .longConflict, .persons, .harm, .number,
        .vague, .month, .weekday, .adjective, .further,
      ]) || (token.word != nil && !token.isAny(.title)) {
        break
      } else if view.looksLikeName(index) {
        unknown += 1
      } else if isParticle(index), unknown > 0, view.looksLikeName(index + 1) {
        // "Luis de la Vega"
      } else {
        break
      }
      index += 1
    }
    guard unknown > 0 else { return nil }
    // "Khan soldiers", "ISIS fighters", "Karim's son": the name only describes what follows.
    if view.has(index, [.persons, .person, .thing, .placeType, .institution, .incident]) {
      return nil
    }
    if view.kind(index) == .possessive, view.has(index + 1, [.person, .persons, .thing]) {
      return nil
    }
    if unknown == 1, !hasTitle, view.isAllCapitals {
      // "WITHDREW THEIR" is a verb that no list holds.
      if !isSurname(start) || view.has(index, .determiner) { return nil }
    }
    return PeoplePhrase(
      kind: .named, range: start..<index, count: .exact(1, start..<index), people: start..<index)
  }

  /// Where the title or the noun for a person stands that words before a name lead to: "central
  /// university *rector* Ignacio Sol", "Karsa *mayor* Ana Ruz".
  func leadEnd(from start: Int) -> Int? {
    var index = start
    while index - start < 6 {
      if view.has(index, [.title, .person]), !view.has(index, [.ending, .persons]) {
        return view.looksLikeName(index + 1) || view.has(index + 1, [.title, .person])
          || view.kind(index + 1) == .stop || view.word(index + 1) == .and ? index : nil
      }
      guard describes(index) || view.looksLikeName(index) && !view.has(index, .harm) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// "Castillo's younger son": one person, whom a name tells apart.
  func possessed(at start: Int) -> PeoplePhrase? {
    guard view.looksLikeName(start) else { return nil }
    var index = start + 1
    while index - start < 4, view.looksLikeName(index) { index += 1 }
    guard view.kind(index) == .possessive else { return nil }
    let run = nounRun(from: index + 1)
    guard let head = run.head, run.innerHarm == nil, isSingular(head) else { return nil }
    // "Karsa's mayor Ana Ruz" is read with her name.
    if view.looksLikeName(head + 1) { return nil }
    return PeoplePhrase(
      kind: .counted, range: start..<head + 1, count: .exact(1, start..<head + 1),
      people: index + 1..<head + 1, isDefinite: true)
  }

  /// Whether a lone word of a text in capitals can be a name: no ending of adverbs, verbs or plurals.
  private func isSurname(_ index: Int) -> Bool {
    guard let token = view[index], token.end - token.start > 3 else { return false }
    let end = Int(token.end)
    let last = lowered(view.bytes[end - 1])
    let before = lowered(view.bytes[end - 2])
    switch (before, last) {
    case (UInt8(ascii: "l"), UInt8(ascii: "y")), (UInt8(ascii: "e"), UInt8(ascii: "d")),
      (UInt8(ascii: "n"), UInt8(ascii: "g")), (_, UInt8(ascii: "s")):
      return false
    default: return true
    }
  }

  /// Whether an ordinary word can stand before a noun for a person: "police", "opposition".
  func describes(_ index: Int) -> Bool {
    guard let token = view[index], token.kind == .word, token.entry != 0,
      token.word == nil || token.isAny(.adjective)
    else { return false }
    return !token.isAny(.ending)
      && !token.isAny([
        .title, .person, .persons, .harm, .number, .vague, .month, .weekday, .further, .incident,
      ]) && (view.isAllCapitals || token.shape == .lower)
  }

  private func isParticle(_ index: Int) -> Bool {
    guard let token = view[index], token.kind == .word, token.shape == .lower,
      token.end - token.start <= 3
    else { return false }
    return !token.isAny([.be, .have, .conjunction, .preposition, .modal, .pronoun])
  }
}
