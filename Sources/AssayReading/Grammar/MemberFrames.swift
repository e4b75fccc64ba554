import AssayModel

extension FrameReader {
  /// "the dead included two girls", "among the wounded are five guards", "two guards are among the
  /// wounded": members of a number that the text gives elsewhere.
  mutating func readMembers(_ harm: Harm, _ trigger: Int) -> Bool {
    // "among the *priests* murdered was"
    let article = view.has(trigger - 1, .persons) ? trigger - 2 : trigger - 1
    guard view.word(article) == .the || view.word(article) == .those,
      article == trigger - 1 || view.word(article - 1) == .among
    else { return false }
    let before = mentions.count
    var words = article..<trigger + 1
    frame = Frame(.described, trigger..<trigger + 1)
    if view.word(article - 1) == .among {
      words = article - 1..<trigger + 1
      if view.has(article - 2, .be) {
        readSubject(harm, verb: trigger, end: trigger, auxiliary: article - 2)
      } else if let be = beAfterPlace(from: trigger + 1) {
        addObjects(after: be + 1, harm: harm, trigger: trigger)
      }
    } else {
      switch view.word(trigger + 1) {
      case .included, .includes, .include, .were, .are:
        words = trigger - 1..<trigger + 2
        addObjects(after: trigger + 2, harm: harm, trigger: trigger)
      default: break
      }
    }
    for index in mentions.indices.dropFirst(before) {
      mentions[index].memberWords = TokenRun(words)
    }
    return mentions.count > before
  }

  /// "two of the dead were *children*": what follows the verb says who they are.
  func people(after verb: Int) -> PeoplePhrase? {
    guard view.has(verb, .be), let place = phraseIndex(startingAt: view.onOverAdverbs(verb + 1))
    else { return nil }
    return phrases[place].kind == .uncounted ? phrases[place] : nil
  }

  /// Gives a mention of some of the dead the people that the verb at `verb` names.
  mutating func tellWho(_ mention: Int, verb: Int) {
    guard let who = people(after: verb) else { return }
    mentions[mention].phrase.people = who.people
    mentions[mention].tokens = mentions[mention].tokens.lowerBound..<who.range.upperBound
  }

  /// "the army lost 14 men".
  mutating func readLoss(_ trigger: Int) {
    guard let place = phraseIndex(startingAt: trigger + 1), phrases[place].kind == .counted,
      phrases[place].count?.isNumeral == true || phrases[place].count?.kind == .vague
    else { return }
    let ownMen: GroupSet = [
      GroupSet(.soldier), GroupSet(.militant), GroupSet(.police), GroupSet(.guardMember),
      GroupSet(.combatant), GroupSet(.man),
    ]
    guard !view.groupBits(phrases[place].people).isDisjoint(with: ownMen) else { return }
    // "lost 350 men *killed and wounded*"
    var harm = Harm.killed
    let end = phrases[place].range.upperBound
    if let own = view.harm(end), own.form == .participle || own.form == .adjective,
      let first = own.harm
    {
      harm = first
      consumed = end
      if view.word(end + 1) == .and || view.word(end + 1) == .or,
        let second = view.harm(end + 2)?.harm
      {
        harm = Self.together(first, second)
        consumed = end + 2
      }
    }
    addObjects(from: place, harm: harm, trigger: trigger)
  }

  /// "killed the mayor of Lum, *as well as two farmers*", "*along with* two farmers".
  mutating func addBeside(_ place: Int, harm: Harm, trigger: Int) {
    let end = phrases[place].range.upperBound
    for index in end..<end + 10 {
      var next: Int?
      if view.isWords(index, .as, .well, .as) { next = index + 3 }
      if view.isWords(index, .along, .with) || view.isWords(index, .together, .with) {
        next = index + 2
      }
      if let next {
        guard let other = phraseIndex(startingAt: view.word(next) == .of ? next + 1 : next),
          phrases[other].isVictim, phrases[other].kind == .counted, !isUsed(other),
          !isSubjectOfNext(other), !hasOtherHarm(other, harm),
          !view.has(phrases[other].range.upperBound, .relative)
        else { return }
        add(other, harm: harm, trigger: trigger)
        return
      }
      guard view.kind(index) == .word || view.kind(index) == .comma,
        !view.has(index, [.harm, .speech, .relative, .be, .have, .conjunction])
      else { return }
    }
  }

  /// "was killed along with two bodyguards".
  mutating func readCompanions(_ harm: Harm, from verb: Int, to last: Int) {
    for index in last + 1..<last + 24 {
      switch view.word(index) {
      case .along, .together:
        guard view.word(index + 1) == .with else { continue }
        // "together with five others who were wounded"
        if let place = victim(near: index + 2), view.word(phrases[place].range.upperBound) == .who {
          return
        }
        frame = Frame(.alongWith, index..<index + 2)
        addObjects(after: index + 2, harm: harm, trigger: verb)
        return
      default:
        if view.kind(index) == .semicolon || view.has(index, .harm) { return }
      }
    }
  }
}
