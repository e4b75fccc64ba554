import AssayModel

/// Over what time a mention counts.
extension StanceReader {
  func scope(of mention: Mention) -> Decision<Scope> {
    let low = max(view.range.lowerBound, mention.tokens.lowerBound - Self.reach)
    let high = min(view.range.upperBound, mention.tokens.upperBound + Self.reach)
    guard low < high else { return .usual(.incident) }
    // What stands within the mention goes before what stands around it.
    let within = mention.tokens.clamped(to: low..<high)
    for index in within {
      if let scope = scope(at: index, of: mention) { return scope }
    }
    for index in low..<within.lowerBound {
      if let scope = scope(at: index, of: mention) { return scope }
    }
    for index in within.upperBound..<max(within.upperBound, high) {
      if let scope = scope(at: index, of: mention) { return scope }
    }
    return .usual(.incident)
  }

  /// The scope that the word at `index` gives.
  private func scope(at index: Int, of mention: Mention) -> Decision<Scope>? {
    // Most words say nothing of time; a noun of a conflict need not be called by name.
    let word = view.word(index)
    guard word != nil || view.has(index, .longConflict) else { return nil }
    switch word {
    // "have since died": by now.
    case .since where !view.has(index - 1, .have) && reaches(index, mention):
      return Decision(
        isRecent(index + 1) ? .period : .cumulative, by: index..<timeEnd(from: index + 1))
    case .so where view.word(index + 1) == .far:
      if view.word(index + 2) == .this { return Decision(.cumulative, by: index..<index + 3) }
      if goesOn(until: index) { return Decision(.cumulative, by: index..<index + 2) }
    case .this where view.word(index + 1) == .year && !datesAnother(index):
      return Decision(.cumulative, by: index..<index + 2)
    case .last, .past, .previous:
      if let scope = stretch(after: index) { return scope }
    case .in, .within, .over, .during, .throughout:
      let number = overModifier(index + 1)
      if view.has(number, [.number]) || view.kind(number) == .number,
        view.has(number + 1, .span), let scope = span(number + 1)
      {
        return Decision(scope, by: index..<number + 2)
      }
    case .from, .between:
      return yearsEnd(from: index).map { Decision(.cumulative, by: index..<$0) }
    default:
      guard view.has(index, [.longConflict, .span]) else { return nil }
      if view.has(index, .longConflict), isRunning(index, mention) {
        return Decision(.cumulative, by: index)
      }
      return lengthInHyphens(index, before: mention)
    }
    return nil
  }

  /// Past "less than", "just" and their like before a number.
  func overModifier(_ index: Int) -> Int {
    CountReader(view: view).modifier(at: index).map { index + $0.1 } ?? index
  }

  /// The end of "2018" or "the start of the rebellion" after "since".
  private func timeEnd(from start: Int) -> Int {
    var end = start
    while end - start < 6, let token = view[end], token.kind == .word || token.kind == .number {
      let isInside =
        !token.isAny(.ending) || token.isAny([.month, .weekday, .time, .determiner])
        || token.word == .of
      guard isInside, !token.isAny(.harm) else { break }
      end += 1
    }
    return end
  }

  /// Whether "since" at `index` speaks of the mention: it opens the sentence, or follows without
  /// somebody else's word between.
  private func reaches(_ index: Int, _ mention: Mention) -> Bool {
    if index < mention.tokens.lowerBound { return index == view.range.lowerBound }
    let gap = min(mention.tokens.upperBound, index)..<index
    return !gap.contains { view.has($0, [.speech, .speaking]) || isSuperlative($0) }
  }

  /// "in the past 24 hours", "over the last two years".
  private func stretch(after index: Int) -> Decision<Scope>? {
    guard
      view.word(index - 1) == .the || view.word(index - 1) == .in
        || view.word(index - 1) == .over
    else { return nil }
    if view.has(index + 1, .span) {
      return span(index + 1).map { Decision($0, by: index - 1..<index + 2) }
    }
    guard view.has(index + 1, [.number, .vague]) || view.kind(index + 1) == .number,
      view.has(index + 2, .span)
    else { return nil }
    return span(index + 2).map { Decision($0, by: index - 1..<index + 3) }
  }

  private func span(_ index: Int) -> Scope? {
    switch view.word(index) {
    case .year, .years: .cumulative
    case .hours, .days, .week, .weeks, .month, .months, .day: .period
    default: nil
    }
  }

  /// "since Tuesday", "since yesterday": days, not a war.
  private func isRecent(_ index: Int) -> Bool {
    if view.has(index, .weekday) { return true }
    switch view.word(index) {
    case .yesterday, .morning, .last, .early, .midnight, .dawn, .noon, .this: return true
    default: return false
    }
  }

  /// "earlier this year", "the deadliest raid this year": when, and no running total.
  private func datesAnother(_ this: Int) -> Bool {
    switch view.word(this - 1) {
    case .earlier, .early, .late, .later: return true
    default: break
    }
    return (this - 5..<this).contains { isSuperlative($0) }
  }

  /// "deadliest", "largest", "worst", "first".
  private func isSuperlative(_ index: Int) -> Bool {
    guard let token = view[index], token.kind == .word, token.end - token.start > 5 else {
      return view.word(index) == .worst || view.word(index) == .first
    }
    let end = Int(token.end)
    let ending = (end - 4..<end).map { lowered(view.bytes[$0]) }
    return ["iest", "gest", "hest"].contains { ending.elementsEqual($0.utf8) }
  }

  /// "an offensive that opened in May and *so far* has cost": counted while it goes on.
  private func goesOn(until index: Int) -> Bool {
    (1...16).contains { view.word(index - $0) == .began || view.word(index - $0) == .started }
  }

  /// The end of "from March 2011 to June 2016", "between 2011 and 2016".
  private func yearsEnd(from index: Int) -> Int? {
    guard let first = year(near: index + 1), let joint = view.word(first + 1),
      joint == .to || joint == .and || joint == .until, let last = year(near: first + 2),
      view[first]?.number != view[last]?.number
    else { return nil }
    return last + 1
  }

  private func year(near index: Int) -> Int? {
    (index..<index + 3).first {
      guard let token = view[$0], token.kind == .number else { return false }
      return token.end - token.start == 4 && (1900...2100).contains(token.number)
    }
  }

  /// "their 1-month-long battle has left": the time it took, in hyphens.
  private func lengthInHyphens(_ index: Int, before mention: Mention) -> Decision<Scope>? {
    guard view.has(index, .span), view.kind(index - 1) == .hyphen,
      view.kind(index - 2) == .number || view.has(index - 2, .number),
      let noun = (index + 1..<index + 6).first(where: {
        view.has($0, [.incident, .longConflict])
      }),
      let verb = perfect(before: min(mention.tokens.lowerBound, mention.trigger)), noun < verb,
      isOneClause(noun + 1..<verb)
    else { return nil }
    switch view.word(index) {
    case .month, .months: return Decision(.period, by: index - 2..<index + 1)
    case .year, .years: return Decision(.cumulative, by: index - 2..<index + 1)
    default: return nil
    }
  }
}
