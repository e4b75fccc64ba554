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
    where !time.isAsOf && !isTimeOfSaying(time, view) && !isDateline(time, view) {
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

  /// The day that the text gives to its own count.
  func asOf(in view: SentenceView) -> TimePhrase? {
    times.first { $0.isAsOf && $0.dates.from == $0.dates.to }
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
  func speakers(of mention: Mention) -> [Attribution] {
    attributions.filter { $0.content.contains(mention.trigger) }
      .sorted { abs($0.cue - mention.trigger) < abs($1.cue - mention.trigger) }
  }

  private static func distance(_ range: Range<Int>, _ mention: Mention) -> Int {
    if range.upperBound <= mention.tokens.lowerBound {
      // A time that opens the sentence is as near as one that follows.
      return min(mention.tokens.lowerBound - range.upperBound, 12)
    }
    return max(0, range.lowerBound - mention.tokens.upperBound)
  }
}
