import AssayModel

/// What a sentence says beside its figures: when, where, what happened, and who says so.
struct SentenceFacts {
  let times: [TimePhrase]
  let places: [Range<Int>]
  let attributions: [Attribution]

  init(_ view: SentenceView, published: CalendarDate?) {
    times = TimeReader(view: view, published: published).phrases()
    places = PlaceReader(view: view).places()
    attributions = AttributionReader(view: view).attributions()
  }

  /// The time of what befell the people of a mention: the nearest that is not the time of saying.
  func time(of mention: Mention, in view: SentenceView) -> TimePhrase? {
    var best: TimePhrase?
    for time in times
    where !time.isAsOf && !isTimeOfSaying(time, view) && !isDateline(time, view)
      && !isTimeOfChange(time, mention, view)
    {
      switch view.word(time.range.lowerBound - 1) {
      case .since, .until: continue
      default: break
      }
      if let known = best,
        Self.distance(known.range, mention) <= Self.distance(time.range, mention)
      {
        continue
      }
      best = time
    }
    return best
  }

  /// The day that the text gives to its own count: "as of Tuesday", "rose to 11 on Thursday".
  func asOf(of mention: Mention, in view: SentenceView) -> TimePhrase? {
    let days = times.filter { $0.dates.from == $0.dates.to }
    return days.first { $0.isAsOf }
      ?? days.first {
        (mention.isRisen || isTimeOfToll($0, mention, view))
          && $0.range.lowerBound > mention.count.range.lowerBound
          && !isTimeOfSaying($0, view) && isTimeOfChange($0, mention, view)
      }
  }

  /// Whether it is the day on which a number rose, somebody died of older wounds or bodies were found, not
  /// that of the incident: "rose to 11 on Thursday", "died of his wounds on Friday".
  private func isTimeOfChange(
    _ time: TimePhrase, _ mention: Mention, _ view: SentenceView
  ) -> Bool {
    guard
      mention.isRisen || mention.isLater || mention.stance.value == .former
        || isRecovery(mention, view) || isTimeOfToll(time, mention, view)
    else { return false }
    let end = time.range.upperBound
    // "Monday's shelling", "the 3 March bombing"
    if view.kind(end) == .possessive || view.has(end, .incident) { return false }
    // "the shelling on Monday"
    return !(1...3).contains { offset in
      let index = time.range.lowerBound - offset
      return view.has(index, [.incident, .implying])
        && (index + 1..<time.range.lowerBound).allSatisfy { view.has($0, [.preposition, .time]) }
    }
  }

  /// "put the toll at 11 on Thursday", "stood at 11 on Thursday": when it was counted. Not "a toll of
  /// 11 on Thursday".
  private func isTimeOfToll(
    _ time: TimePhrase, _ mention: Mention, _ view: SentenceView
  ) -> Bool {
    mention.frame.ground == .toll && time.range.lowerBound > mention.trigger
      && view.word(mention.count.range.lowerBound - 1) != .of
  }

  /// "recovered two bodies": they died before that day.
  private func isRecovery(_ mention: Mention, _ view: SentenceView) -> Bool {
    switch view.word(mention.trigger) {
    case .body, .bodies: break
    default: return false
    }
    return (mention.tokens.lowerBound - 4..<mention.tokens.upperBound + 5).contains {
      switch view.word($0) {
      case .found, .recovered, .discovered, .pulled: true
      default: false
      }
    }
  }

  /// "said on Tuesday", "on Wednesday condemned".
  private func isTimeOfSaying(_ time: TimePhrase, _ view: SentenceView) -> Bool {
    let end = time.range.upperBound
    if view.has(end, .speech), !view.has(end, .adjective) { return true }
    var index = time.range.lowerBound - 1
    var steps = 0
    while steps < 4, index >= view.range.lowerBound {
      if view.has(index, [.speech, .speaking]) { return true }
      guard
        view.has(index, [.preposition, .adverb, .time, .determiner]) || view.looksLikeName(index)
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// "LIMA, 11 MAR 89 (EFE) --": the day of the report.
  private func isDateline(_ time: TimePhrase, _ view: SentenceView) -> Bool {
    let start = view.range.lowerBound
    guard time.range.upperBound - start < 14 else { return false }
    return (time.range.upperBound..<time.range.upperBound + 10).contains {
      $0 - start < 20 && view.kind($0) == .dash
    }
  }

  /// The name of the place nearest after the word of harm, or before it where it opens the
  /// sentence or touches the mention.
  func place(of mention: Mention, in view: SentenceView) -> Range<Int>? {
    let after = places.first { $0.lowerBound > mention.trigger }
    if let after, after.lowerBound - mention.trigger < 25 { return after }
    return places.last { place in
      guard place.upperBound <= mention.trigger else { return false }
      // "a monitor based in Britain" is somebody's seat.
      let isSeat = (1...3).contains { view.word(place.lowerBound - $0) == .based }
      return !isSeat && mention.tokens.lowerBound - place.upperBound < 15
    }
  }

  /// The word for what happened nearest to the mention: "bombing", "strikes".
  func kind(of mention: Mention, in view: SentenceView) -> Int? {
    nearest(.incident, to: mention.trigger, in: view)
  }

  /// The word nearest to the mention that implies what happened: "exploded", "shells".
  func implied(of mention: Mention, in view: SentenceView) -> Int? {
    nearest(.implying, to: mention.trigger, in: view)
  }

  /// The nearest token of a class, the earlier of two at the same distance.
  private func nearest(_ wordClass: WordClass, to token: Int, in view: SentenceView) -> Int? {
    guard !view.classes.isDisjoint(with: wordClass) else { return nil }
    var distance = 0
    while true {
      let before = token - distance
      let after = token + distance
      if view.has(before, wordClass) { return before }
      if view.has(after, wordClass) { return after }
      if before < view.range.lowerBound, after >= view.range.upperBound { return nil }
      distance += 1
    }
  }

  /// Who says it, nearest cue first.
  func speakers(of mention: Mention, in view: SentenceView) -> [Attribution] {
    let all = attributions.filter { $0.content.contains(mention.trigger) }
    // "the police said two died; witnesses said five did": each clause has its own speaker.
    let own = all.filter { Self.isOfOneClause($0, mention, view) }
    return (own.isEmpty ? all : own)
      .sorted {
        let (one, other) = (abs($0.cue - mention.trigger), abs($1.cue - mention.trigger))
        return one == other ? !$0.isOutlet && $1.isOutlet : one < other
      }
  }

  /// Whether nothing opens another clause between a word of speech and a mention.
  private static func isOfOneClause(
    _ attribution: Attribution, _ mention: Mention, _ view: SentenceView
  ) -> Bool {
    let subject = attribution.speaker.isEmpty ? attribution.cue : attribution.speaker.lowerBound
    let gap =
      attribution.cue < mention.trigger
      ? attribution.cue..<mention.trigger : mention.trigger..<subject
    return !gap.contains { index in
      if view.kind(index) == .semicolon { return true }
      switch view.word(index) {
      case .while, .but, .whereas, .though, .although: return true
      case .and: return speaks(from: index + 1, view)
      default: return false
      }
    }
  }

  /// Whether somebody who says something stands from `index` on: "and *witnesses said*".
  private static func speaks(from index: Int, _ view: SentenceView) -> Bool {
    for place in index..<index + 6 {
      if view.has(place, .speech) { return place > index }
      guard view.kind(place) == .word, !view.has(place, [.harm, .be, .have, .number, .verb]) else {
        return false
      }
    }
    return false
  }

  private static func distance(_ range: Range<Int>, _ mention: Mention) -> Int {
    if range.upperBound <= mention.tokens.lowerBound {
      // A time that opens the sentence is as near as one that follows.
      return min(mention.tokens.lowerBound - range.upperBound, 12)
    }
    return max(0, range.lowerBound - mention.tokens.upperBound)
  }
}
