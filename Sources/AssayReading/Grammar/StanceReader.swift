import AssayModel

/// How firmly, and over what time, a mention is put forward.
struct StanceReader {
  let view: SentenceView

  /// How far the words that decide may stand, in tokens.
  private static let reach = 24

  func read(_ mention: Mention) -> (Decision<Stance>, Decision<Scope>) {
    (stance(mention), scope(mention))
  }

  private func stance(_ mention: Mention) -> Decision<Stance> {
    let trigger = mention.trigger
    if let near = verbStance(before: trigger) { return near }
    let first = min(mention.tokens.lowerBound, trigger)
    var index = first - 1
    let limit = max(view.range.lowerBound, first - Self.reach)
    var isNear = true
    while index >= limit {
      guard let token = view[index] else { break }
      if token.kind == .semicolon { break }
      if token.word == .but { isNear = false }
      if isNear {
        if token.isAny(.denial), !view.has(index - 1, .negation), view.word(index - 1) != .not,
          !deniesOnlyAPart(index, mention)
        {
          return Decision(.denies, by: index)
        }
        if token.isAny(.threat), view.word(index + 1) == .to || token.word == .attempt {
          return Decision(.threatens, by: index)
        }
        if token.isAny(.fear), view.word(index + 1) == .that || first - index <= 2 {
          return Decision(.fears, by: index)
        }
        if token.word == .if || token.word == .whether, first - index < 12 {
          return Decision(.fears, by: index)
        }
        if token.word == .from, first - index == 1, isRaised(before: index) {
          return Decision(.former, by: index)
        }
        if token.isAny([.speech, .speaking]), first - index > 3 { isNear = first - index < 8 }
      }
      index -= 1
    }
    return .usual(.asserts)
  }

  /// "denied any part in the murder of", "rejected the murder of": the harm itself stands.
  private func deniesOnlyAPart(_ index: Int, _ mention: Mention) -> Bool {
    let isNoun = view.harm(mention.trigger)?.form == .noun
    switch view.word(index) {
    case .rejected, .rejects, .rejecting: if isNoun { return true }
    default: break
    }
    return (index + 1...index + 4).contains { place in
      switch view.word(place) {
      case .involvement, .participation, .responsibility, .role, .part, .links, .complicity,
        .connection:
        true
      default: false
      }
    }
  }

  /// "rose to 61 *from* 47", "up from 47".
  private func isRaised(before index: Int) -> Bool {
    if view.word(index - 1) == .up || view.word(index - 1) == .revised { return true }
    for offset in 1...8 where view.has(index - offset, .tollVerb) { return true }
    return false
  }

  /// What the auxiliaries right before a verb say: "may have been", "did not", "would have".
  private func verbStance(before trigger: Int) -> Decision<Stance>? {
    var index = trigger - 1
    var negation: Int?
    for _ in 0..<7 {
      guard let token = view[index], token.kind == .word else { break }
      switch token.word {
      case .may, .might, .could, .would, .can, .should:
        return Decision(.fears, by: index)
      case .not: negation = index
      case .to where view.has(index - 1, .threat):
        return Decision(.threatens, by: index - 1..<index + 1)
      case .to where view.has(index - 1, .fear) || view.has(index - 1, .tollVerb): break
      case .to where view.harm(trigger)?.form == .base || view.harm(trigger)?.form == .noun:
        // "went on to kill" happened; "in order to kill" is an intention.
        switch view.word(index - 1) {
        case .managed, .went, .on, .continued: break
        default: return Decision(.threatens, by: index)
        }
      case .to: break
      default:
        if token.isAny(.modal) { return Decision(.fears, by: index) }
        if token.isAny(.negation) { negation = index }
        if token.isAny(.fear), view.has(index - 1, [.be, .adverb]) || view.word(index + 1) == .to {
          return Decision(.fears, by: index)
        }
      }
      guard token.isAny([.be, .have, .modal, .negation, .adverb, .fear]) || token.word == .to else {
        break
      }
      index -= 1
    }
    return negation.map { Decision(.denies, by: $0) }
  }

  private func scope(_ mention: Mention) -> Decision<Scope> {
    let low = max(view.range.lowerBound, mention.tokens.lowerBound - Self.reach)
    let high = min(view.range.upperBound, mention.tokens.upperBound + Self.reach)
    guard low < high else { return .usual(.incident) }
    for index in low..<high {
      guard let token = view[index], token.kind == .word else { continue }
      switch token.word {
      case .since where reaches(index, mention):
        return Decision(
          isRecent(index + 1) ? .period : .cumulative, by: index..<timeEnd(from: index + 1))
      case .so where view.word(index + 1) == .far && view.word(index + 2) == .this:
        return Decision(.cumulative, by: index..<index + 3)
      case .this where view.word(index + 1) == .year:
        return Decision(.cumulative, by: index..<index + 2)
      case .last, .past, .previous:
        if let scope = stretch(after: index) { return scope }
      case .in, .within, .over:
        let number = overModifier(index + 1)
        if view.has(number, [.number]) || view.kind(number) == .number,
          view.has(number + 1, .span), let scope = span(number + 1)
        {
          return Decision(scope, by: index..<number + 2)
        }
      default:
        if token.isAny(.longConflict), isRunning(index, mention) {
          return Decision(.cumulative, by: index)
        }
      }
    }
    return .usual(.incident)
  }

  /// Past "less than", "just" and their like before a number.
  private func overModifier(_ index: Int) -> Int {
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
    return !gap.contains { view.has($0, [.speech, .speaking]) }
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
    case .yesterday, .morning, .last, .early, .midnight, .dawn: return true
    default: return false
    }
  }

  /// "During this ten-year war, …": the sentence opens within the conflict; not "in war-torn Odra".
  private func opensWithin(_ conflict: Int) -> Bool {
    let first = view.range.lowerBound
    switch view.word(first) {
    case .in, .during: break
    default: return false
    }
    return conflict - first < 8 && view.kind(conflict + 1) == .comma
  }

  /// "killed in the civil war", "the death toll from the conflict".
  private func isRunning(_ index: Int, _ mention: Mention) -> Bool {
    // "the war has killed"
    if index < mention.trigger, mention.trigger - index < 4, view.word(index - 1) == .the {
      return true
    }
    if index < mention.tokens.lowerBound { return opensWithin(index) }
    guard index > mention.tokens.lowerBound, index - mention.trigger < 9 else { return false }
    for offset in 1...5 {
      switch view.word(index - offset) {
      case .in, .from, .during: return true
      default: continue
      }
    }
    return false
  }
}
