import AssayModel

/// What the text says of a harm as of something that did not happen.
extension StanceReader {
  /// "it is not true that", "it was false that", "there is no truth in reports that": the words, of
  /// which one stands at `index`.
  func refutation(at index: Int) -> Range<Int>? {
    switch view.word(index) {
    case .true:
      guard view.word(index + 1) == .that, let not = negation(before: index) else { return nil }
      return not..<index + 1
    case .false, .untrue:
      guard view.word(index + 1) == .that, negation(before: index) == nil else { return nil }
      return index..<index + 1
    case .truth, .evidence, .proof:
      guard view.word(index - 1) == .no else { return nil }
      return index - 1..<index + 1
    case .lie, .impossible, .disputed, .disputes, .doubted, .doubts, .debunked:
      switch view.word(index + 1) {
      case .that, .report, .reports, .claim, .claims, .rumours, .rumors: return index..<index + 1
      default: return nil
      }
    default: return nil
    }
  }

  /// "reports that 12 were killed *are false*", "the claim of 300 dead *was disputed*".
  func refutation(after mention: Mention) -> Range<Int>? {
    let first = min(mention.tokens.lowerBound, mention.trigger)
    let isReport = (1...8).contains { offset in
      switch view.word(first - offset) {
      case .report, .reports, .claims, .claim, .claiming, .rumours, .rumors: true
      default: false
      }
    }
    guard isReport else { return nil }
    let end = max(mention.tokens.upperBound, mention.trigger + 1)
    for index in end..<end + 12 {
      if view.kind(index) == .semicolon { return nil }
      guard view.has(index, .be) else { continue }
      switch view.word(index + 1) {
      case .false, .untrue, .unfounded, .baseless, .fake, .wrong, .nonsense, .disputed, .debunked:
        return index..<index + 2
      case .not where view.word(index + 2) == .true: return index..<index + 3
      default:
        // "were denied by the army"; not "the army was denied access"
        if view.has(index + 1, .denial),
          view.word(index + 2) == .by || view.kind(index + 2) != .word
        {
          return index..<index + 2
        }
      }
    }
    return nil
  }

  private func negation(before index: Int) -> Int? {
    (1...3).lazy.map { index - $0 }.first {
      view.has($0, .negation) || view.word($0) == .not || view.word($0) == .hardly
        || view.word($0) == .cannot
    }
  }

  /// "the six monks could have been killed by soldiers": they are dead, and in doubt is who did it.
  func doubtsOnlyTheDoer(_ modal: Int, _ mention: Mention) -> Bool {
    switch view.word(modal) {
    case .may, .might, .could: break
    default: return false
    }
    guard mention.frame.ground == .passive,
      (mention.trigger + 1...mention.trigger + 2).contains(where: { view.word($0) == .by })
    else { return false }
    let first = mention.phrase.range.lowerBound
    return (first - 5...first).contains { index in
      view.word(index) == .the
        && (view.has(index + 1, .number) || view.kind(index + 1) == .number)
    }
  }
}

extension FrameReader {
  /// "almost killed", "came close to killing", "escaped being killed": nobody came to harm.
  func isNearMiss(_ trigger: Int) -> Bool {
    for index in stride(from: trigger - 1, through: trigger - 5, by: -1) {
      switch view.word(index) {
      case .almost, .nearly, .escaped, .avoided: return true
      case .to: return view.word(index - 1) == .close
      default: guard view.has(index, [.be, .have, .adverb]) else { return false }
      }
    }
    return false
  }

  /// "released five of them", "five of whom were later freed": what is said of some of the captives
  /// is something else, or undoes the harm.
  func isOfOtherVerb(_ place: Int, _ harm: Harm) -> Bool {
    let range = phrases[place].range
    if isOtherVerb(range.lowerBound - 1) { return true }
    switch harm {
    case .abducted, .detained, .missing: break
    default: return false
    }
    var verb = range.upperBound
    while verb - range.upperBound < 5, view.has(verb, [.be, .have, .adverb, .time]) { verb += 1 }
    switch view.word(verb) {
    case .released, .freed, .rescued, .escaped: return verb > range.upperBound
    default: return false
    }
  }

  /// "released" right before its object; no name, and no word of harm.
  private func isOtherVerb(_ index: Int) -> Bool {
    guard let token = view[index], token.kind == .word, token.end - token.start > 3,
      !token.isAny([.harm, .be, .have, .preposition]),
      !view.looksLikeName(index) || view.isAllCapitals
    else { return false }
    let last = lowered(view.bytes[Int(token.end) - 1])
    let before = lowered(view.bytes[Int(token.end) - 2])
    return before == UInt8(ascii: "e") && last == UInt8(ascii: "d")
      || before == UInt8(ascii: "n") && last == UInt8(ascii: "g") && token.word != .including
  }
}
