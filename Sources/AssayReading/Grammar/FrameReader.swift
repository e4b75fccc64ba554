import AssayModel

/// Finds what befell whom: every word of harm takes its victims from the phrases around it.
struct FrameReader {
  let view: SentenceView
  let phrases: [PeoplePhrase]
  var mentions: [Mention] = []
  /// Phrases that already stand in a mention.
  private var used: [Bool]
  /// How the word of harm at hand takes its people.
  var frame = Frame(.active, 0..<0)
  /// Words of harm that were read together with an earlier one.
  var consumed = -1

  init(view: SentenceView) {
    self.view = view
    phrases = PhraseReader(view: view).phrases()
    used = [Bool](repeating: false, count: phrases.count)
  }

  /// All mentions of the sentence, in order of its text.
  static func mentions(in view: SentenceView) -> [Mention] {
    var reader = FrameReader(view: view)
    for index in view.range where view.has(index, .harm) { reader.read(trigger: index) }
    reader.readParts()
    return reader.inOrder()
  }

  private mutating func read(trigger: Int) {
    guard trigger > consumed, let entry = view.harm(trigger), let own = entry.harm,
      !isInCompound(trigger, entry)
    else { return }
    frame = Frame(entry.form?.usualGround ?? .active, trigger..<trigger + 1)
    let fate = fate(own, from: trigger)
    let harm = fate?.harm ?? own
    if let fate { consumed = fate.last }
    if entry.form != .toll, readRow(harm, trigger) || readNumberOf(harm, trigger) { return }
    switch entry.form {
    case .participle:
      if readInside(harm, trigger) || readNumbered(harm, trigger) || readMembers(harm, trigger) {
        break
      }
      readVerb(harm, from: trigger, to: trigger)
    // "a die-hard fan", also where the hyphen was lost
    case .intransitive
    where view.word(trigger) == .die
      && (view.word(trigger - 1) == .to || view.has(trigger - 1, .determiner)):
      break
    // "with two dying on the spot"; not "two doctors treated dying men"
    case .intransitive where view.word(trigger) == .dying:
      if let place = phraseIndex(endingAt: trigger), phrases[place].isVictim {
        addSubjects(upTo: place, harm: harm, trigger: trigger, end: trigger)
      }
    case .intransitive:
      readSubject(harm, verb: trigger, end: max(trigger, consumed))
      if !mentions.isEmpty { readCompanions(harm, from: trigger, to: trigger) }
      addElsewhere(from: trigger + 1, harm: harm, trigger: trigger, end: trigger)
    case .base, .gerund:
      readActive(harm, entry, trigger)
      readThatOf(harm, trigger)
    case .adjective:
      if !readInside(harm, trigger), !readNumbered(harm, trigger), !readMembers(harm, trigger) {
        readAdjective(harm, trigger)
      }
    case .noun:
      readNoun(harm, trigger)
      readThatOf(harm, trigger)
    case .counted: readCounted(harm, trigger)
    case .life: readLives(trigger)
    case .loss: readLoss(trigger)
    case .chain: readChain(harm, trigger)
    case .toll: readToll(trigger)
    case .shooting: readShooting(harm, trigger)
    case .agent: readAgent(harm, trigger)
    case .captive: readCaptive(harm, trigger)
    case nil: break
    }
  }

  /// "die-hard", "death-row", "do-or-die": a part of another word.
  private func isInCompound(_ trigger: Int, _ entry: LexiconEntry) -> Bool {
    // "body bags", "death threats", "12 dead birds"
    if entry.form == .noun || entry.form == .counted || entry.form == .adjective,
      view.has(trigger + 1, [.thing, .threat]), !view.has(trigger + 1, .institution),
      view.has(trigger + 1, .thing) || entry.form != .adjective
    {
      return true
    }
    if view.kind(trigger + 1) == .hyphen, view[trigger + 1]?.spaced == false,
      view.kind(trigger + 2) == .word, view[trigger + 2]?.spaced == false
    {
      return view.word(trigger + 2) != .down
    }
    guard view.kind(trigger - 1) == .hyphen, view[trigger]?.spaced == false else { return false }
    return entry.form == .intransitive || entry.form == .adjective || entry.form == .noun
  }

  // MARK: Verbs

  /// A past participle, or a chain like "shot dead" or "shot to death" from `first` to `last`.
  mutating func readVerb(_ harm: Harm, from first: Int, to last: Int) {
    var last = max(last, consumed)
    var harm = harm
    if view.word(last + 1) == .down { last += 1 }
    if view.word(last + 1) == .and || view.word(last + 1) == .or,
      let second = view.harm(view.onOverAdverbs(last + 2)), second.form == .participle,
      let other = second.harm
    {
      last = view.onOverAdverbs(last + 2)
      consumed = last
      harm = Self.together(harm, other)
    }
    if let auxiliary = passiveAuxiliary(before: first, end: last)
      ?? auxiliaryOfList(before: first, end: last)
    {
      frame = Frame(.passive, auxiliary..<last + 1)
      readSubject(harm, verb: first, end: last, auxiliary: auxiliary)
      readCompanionsBefore(auxiliary, harm)
      readCompanions(harm, from: first, to: last)
      readLikewise(harm, from: first, to: last)
      addElsewhere(from: last + 1, harm: harm, trigger: first, end: last)
      return
    }
    // "14 killed (8 civilians and 6 soldiers)"
    if view.kind(last + 1) == .open, let subject = phraseIndex(endingAt: first),
      phrases[subject].isVictim, phrases[subject].count?.isNumeral == true, !used[subject]
    {
      frame = Frame(.passive, first..<last + 1)
      addSubjects(upTo: subject, harm: harm, trigger: first, end: last)
      return
    }
    frame = Frame(.active, first..<last + 1)
    if let object = victim(near: last + 1), !isSubjectOfNext(object) {
      addObjects(from: object, harm: harm, trigger: first)
      return
    }
    if let object = victimBehindPlace(last + 1) ?? victim(behindAsideAt: last + 1), isActive(first)
    {
      addObjects(from: object, harm: harm, trigger: first)
      return
    }
    readSomeOfObject(harm, from: last + 1, trigger: first)
    if hasUncountedObject(first, at: last + 1) { return }
    if readInverted(harm, from: first, to: last) { return }
    let before = view.backOverAdverbs(first - 1)
    // "Woman, 34, stabbed to death"
    if let subject = phraseIndex(endingAt: before + 1).map({ countedBefore($0) })
      ?? aged(before: before + 1),
      phrases[subject].isVictim, !used[subject], phrases[subject].kind != .pronoun
    {
      // "the Guards shot a house": a name before, and an object after that is nobody.
      if phrases[subject].kind == .named, view.has(last + 1, .determiner) { return }
      // "the driver killed a deer", "the man killed three goats"
      if phrases[subject].count?.isNumeral == false, hasOtherObject(last + 1) { return }
      frame.ground = .passive
      addSubjects(upTo: subject, harm: harm, trigger: first, end: last)
    }
  }

  /// Killed or injured alike are casualties; of other pairs the graver stands.
  static func together(_ first: Harm, _ second: Harm) -> Harm {
    if first == second { return first }
    let pair = [first, second]
    if pair.contains(.killed), pair.contains(.injured) { return .casualties }
    return pair.contains(.killed) ? .killed : first
  }

  private mutating func readActive(_ harm: Harm, _ entry: LexiconEntry, _ trigger: Int) {
    var harm = harm
    var last = max(trigger, consumed)
    if view.word(last + 1) == .of {
      if !isPlaceOfMassacre(last + 2, trigger) {
        frame = Frame(.noun, trigger..<last + 2)
        addObjects(after: last + 2, harm: harm, trigger: trigger)
      }
      return
    }
    if view.word(last + 1) == .and || view.word(last + 1) == .or,
      let second = view.harm(last + 2), second.form == entry.form, let other = second.harm
    {
      harm = Self.together(harm, other)
      last += 2
      consumed = last
    }
    if view.word(trigger) == .wounds, readSuffered(trigger) { return }
    frame.words = trigger..<last + 1
    if let object = victim(behindAsideAt: last + 1) {
      addObjects(from: object, harm: harm, trigger: trigger)
    } else {
      addObjects(after: last + 1, harm: harm, trigger: trigger)
    }
  }

  mutating func addObjects(after index: Int, harm: Harm, trigger: Int) {
    guard let object = victim(near: index) else {
      readSomeOfObject(harm, from: index, trigger: trigger)
      return
    }
    // "soldiers involved in the killing of six men were arrested": the six are no subject.
    guard view.word(phrases[object].range.lowerBound - 1) == .of || !isSubjectOfNext(object) else {
      return
    }
    addObjects(from: object, harm: harm, trigger: trigger)
  }

  // MARK: Phrases

  /// The phrase that begins at `index`, by binary search.
  func phraseIndex(startingAt index: Int) -> Int? {
    let place = firstPhrase(from: index)
    return place < phrases.count && phrases[place].range.lowerBound == index ? place : nil
  }

  func phraseIndex(endingAt index: Int) -> Int? {
    let place = firstPhrase(from: index) - 1
    return place >= 0 && phrases[place].range.upperBound == index ? place : nil
  }

  /// The index of the first phrase that begins at `token` or after it.
  func firstPhrase(from token: Int) -> Int {
    var low = 0
    var high = phrases.count
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func isUsed(_ place: Int) -> Bool { used[place] }

  /// Adds a mention of one phrase.
  mutating func add(_ place: Int, harm: Harm, trigger: Int, end: Int? = nil) {
    let phrase = phrases[place]
    guard let count = phrase.count, !used[place] else { return }
    used[place] = true
    let last = end ?? trigger
    guard !isRate(place, end: max(phrase.range.upperBound, last + 1)), !isNearMiss(trigger) else {
      return
    }
    let tokens =
      min(phrase.range.lowerBound, trigger)..<max(phrase.range.upperBound, last + 1)
    var mention = Mention(
      harm: harm, count: count, phrase: phrase, trigger: trigger, tokens: tokens, frame: frame)
    (mention.stance, mention.scope) = StanceReader(view: view).read(mention)
    if let found = finding(after: max(phrase.range.upperBound, last + 1)), harm == .missing {
      mention.stance = Decision(.former, by: found)
    }
    mention.isSome = isNoneOfSome(phrase)
    mention.isLater = isLater(mention)
    mention.isRisen = isLatest(mention)
    mention.isTotal = mention.isRisen || isTotal(mention)
    if isOfThem(place) {
      let of = count.range.upperBound
      mention.memberWords = TokenRun(of..<of + 2)
    }
    mentions.append(mention)
  }

  /// The mentions sorted by their place in the text, `partOf` kept right.
  private func inOrder() -> [Mention] {
    let isSorted = zip(mentions, mentions.dropFirst()).allSatisfy {
      $0.phrase.range.lowerBound <= $1.phrase.range.lowerBound
    }
    if isSorted { return mentions }
    let order = mentions.indices.sorted {
      (mentions[$0].phrase.range.lowerBound, $0) < (mentions[$1].phrase.range.lowerBound, $1)
    }
    var place = [Int](repeating: 0, count: mentions.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return order.map { old in
      var mention = mentions[old]
      if let part = mention.part { mention.part?.whole = place[part.whole] }
      return mention
    }
  }
}
