import AssayModel

/// How firmly, and over what time, a mention is put forward.
struct StanceReader {
  let view: SentenceView

  /// How far the words that decide may stand, in tokens.
  static let reach = 24

  func read(_ mention: Mention) -> (Decision<Stance>, Decision<Scope>) {
    (stance(mention), scope(of: mention))
  }

  private func stance(_ mention: Mention) -> Decision<Stance> {
    let trigger = mention.trigger
    if let near = verbStance(of: mention) ?? intention(before: trigger) { return near }
    if let words = refutation(after: mention) { return Decision(.denies, by: words) }
    if mention.frame.ground == .active || mention.frame.ground == .passive,
      !view.has(min(mention.tokens.lowerBound, mention.trigger) - 1, .relative), isQuestion()
    {
      return Decision(.fears, by: view.range.upperBound - 1)
    }
    if isTakenForGranted(mention) { return .usual(.asserts) }
    let first = min(mention.tokens.lowerBound, trigger)
    var index = first - 1
    let limit = max(view.range.lowerBound, first - Self.reach)
    var isNear = true
    /// Whether somebody's own word, or what happened before, stands between: "denied the claim, *saying*
    /// 12 died".
    var isOwnWord = false
    while index >= limit {
      guard let token = view[index] else { break }
      if token.kind == .semicolon { break }
      if token.word == .but { isNear = false }
      if isNear {
        if opensOwnWord(index) { isOwnWord = true }
        if token.isAny(.denial), !isOwnWord, !view.has(index - 1, .negation),
          view.word(index - 1) != .not,
          !deniesOnlyAPart(index, mention)
        {
          return Decision(.denies, by: index)
        }
        if token.isAny(.threat), view.word(index + 1) == .to || token.word == .attempt,
          isIntended(mention)
        {
          return Decision(.threatens, by: index)
        }
        if token.isAny(.fear), view.word(index + 1) == .that || first - index <= 2,
          !doubtsOnlyWho(index, first)
        {
          return Decision(.fears, by: index)
        }
        if token.word == .confirm || token.word == .verify, isNotDone(index) {
          return Decision(.fears, by: index)
        }
        if token.word == .confirmation, view.word(index - 1) == .no {
          return Decision(.fears, by: index - 1..<index + 1)
        }
        if let words = refutation(at: index) { return Decision(.denies, by: words) }
        if token.word == .if || token.word == .whether, first - index < 12 {
          return Decision(.fears, by: index)
        }
        if token.word == .from, first - index == 1, isRaised(before: index) {
          return Decision(.former, by: index)
        }
        if token.isAny(.speech), first - index < 12, let words = saidEarlier(index) {
          return Decision(.former, by: words)
        }
        if token.isAny([.speech, .speaking]), first - index > 3 { isNear = first - index < 8 }
      }
      index -= 1
    }
    return .usual(.asserts)
  }

  /// "the raid that killed 12", "the raid in which 12 were killed": what is denied or doubted of the
  /// raid, the harm stands.
  private func isTakenForGranted(_ mention: Mention) -> Bool {
    let first = min(mention.tokens.lowerBound, mention.trigger)
    if view.word(first - 1) == .which, view.word(first - 2) == .in { return true }
    let relative = view.has(first - 1, .have) ? first - 2 : first - 1
    switch view.word(relative) {
    case .that, .which, .who: break
    default: return false
    }
    return mention.frame.ground == .active
      && !view.has(relative - 1, [.denial, .fear, .speech, .threat])
  }

  /// "the intention of robbing or killing six", "aimed at killing", "a warrant for the arrest of".
  private func intention(before trigger: Int) -> Decision<Stance>? {
    let form = view.harmForm(trigger)
    // "the intention of taking two men hostage"
    guard form == .gerund || form == .noun || form == nil else { return nil }
    for index in stride(from: trigger - 2, through: trigger - 5, by: -1) {
      switch view.word(index) {
      case .warrant, .warrants: return Decision(.threatens, by: index)
      default: break
      }
      if form != .noun, view.has(index, .threat),
        view.word(index + 1) == .of || view.word(index + 1) == .at
      {
        return Decision(.threatens, by: index..<index + 2)
      }
    }
    return nil
  }

  /// "were" or "due" before "to be executed": it has not happened yet.
  private func isAhead(_ index: Int) -> Bool {
    switch view.word(index) {
    case .due, .set, .scheduled: true
    default: view.has(index, .be)
    }
  }

  /// "Did the strike kill 12 people?": nobody says so.
  func isQuestion() -> Bool {
    guard let last = view[view.range.upperBound - 1], last.kind == .exclamation,
      view.bytes[Int(last.start)] == UInt8(ascii: "?")
    else { return false }
    let first = view.range.lowerBound
    switch view.word(first) {
    case .did, .does, .do: return true
    default: return view.has(first, [.be, .have])
    }
  }

  /// ", saying", "and said", "after": what follows is no longer what is denied before it.
  private func opensOwnWord(_ index: Int) -> Bool {
    if view.has(index, .speaking) { return view.kind(index - 1) == .comma }
    if view.has(index, .speech) {
      return view.word(index - 1) == .and || view.word(index - 1) == .but
    }
    return view.word(index) == .after
  }

  /// Whether a word for an intention can reach the harm: "planned to kill", "a plan to commit
  /// murder"; not "were trying to flee when two were killed", nor what came of it, "killing two".
  private func isIntended(_ mention: Mention) -> Bool {
    if mention.frame.ground == .passive { return false }
    switch view.harm(mention.trigger)?.form {
    case .base: return true
    case .noun: return view.word(mention.trigger - 1) == .to
    case .participle: return !view.has(mention.trigger - 1, [.be, .have])
    case .gerund: return view.word(mention.trigger - 1) == .of
    default: return false
    }
  }

  /// "could not independently confirm that": what is put forward is somebody's word only.
  private func isNotDone(_ verb: Int) -> Bool {
    let before = view.backOverAdverbs(verb - 1)
    return view.has(before, .negation) || view.word(before) == .not || view.word(before) == .cannot
  }

  /// "suspected rebels killed six", "suspected of killing six": what is in doubt is who did it.
  private func doubtsOnlyWho(_ fear: Int, _ first: Int) -> Bool {
    view.word(fear + 1) == .of
      || (fear + 1..<max(fear + 1, first)).contains { view.has($0, [.person, .persons]) }
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

  /// "had earlier said", "in an earlier post, he had said": by now something newer is said. Not
  /// "said earlier", which may still hold.
  private func saidEarlier(_ speech: Int) -> Range<Int>? {
    switch view.word(speech - 1) {
    case .earlier, .previously, .initially:
      return view.has(speech - 2, .have) ? speech - 2..<speech : nil
    default: break
    }
    guard view.has(speech - 1, .have) else { return nil }
    return (speech - 6..<speech - 2).first { index in
      switch view.word(index) {
      case .earlier, .previous, .initial: break
      default: return false
      }
      switch view.word(index + 1) {
      case .reports, .report, .statement, .post, .estimates, .estimate, .figures: return true
      default: return false
      }
    }.map { $0..<$0 + 2 }
  }

  /// "rose to 61 *from* 47", "up from 47".
  private func isRaised(before index: Int) -> Bool {
    if view.word(index - 1) == .up || view.word(index - 1) == .revised { return true }
    for offset in 1...8 where view.has(index - offset, .tollVerb) { return true }
    return false
  }

  /// What the auxiliaries right before a verb say: "may have been", "did not", "would have".
  private func verbStance(of mention: Mention) -> Decision<Stance>? {
    let trigger = mention.trigger
    var index = trigger - 1
    var negation: Int?
    for _ in 0..<7 {
      guard let token = view[index], token.kind == .word else { break }
      switch token.word {
      case .may, .might, .could, .would, .can, .should:
        return doubtsOnlyTheDoer(index, mention) ? nil : Decision(.fears, by: index)
      case .not: negation = index
      case .to where view.has(index - 1, .threat):
        return Decision(.threatens, by: index - 1..<index + 1)
      case .to where view.has(index - 1, .fear) || view.has(index - 1, .tollVerb): break
      // "starved to death"
      case .to where view.word(trigger) == .death: break
      // "were to be executed", "due to be hanged"
      case .to where view.word(index + 1) == .be && isAhead(index - 1):
        return Decision(.threatens, by: index - 1..<index + 2)
      case .to where view.harm(trigger)?.form == .base || view.harm(trigger)?.form == .noun:
        // "went on to kill" happened; "in order to kill" is an intention.
        switch view.word(index - 1) {
        case .managed, .went, .on, .continued, .able, .succeeded: break
        default: return Decision(.threatens, by: index)
        }
      case .to: break
      default:
        if token.isAny(.modal) { return Decision(.fears, by: index) }
        if token.isAny(.negation) { negation = index }
        if token.isAny(.fear),
          view.has(index - 1, [.be, .adverb]) || view.word(index + 1) == .to || index + 1 == trigger
        {
          return Decision(.fears, by: index)
        }
      }
      guard
        token.isAny([.be, .have, .modal, .negation, .adverb, .fear]) || token.word == .to
          || view.isUnlistedAdverb(index)
      else { break }
      index -= 1
    }
    return negation.map { Decision(.denies, by: $0) }
  }
}
