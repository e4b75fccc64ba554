import AssayModel

/// Reads the sentences of one part that speak of harm.
struct DraftReader {
  let part: PartText
  let published: CalendarDate?
  /// Where somebody asks why.
  var recorder: Recorder?

  /// Appends the mentions of the part to `drafts`; `firstHarm` is where its first word of harm begins.
  func read(into drafts: inout [Draft], from firstHarm: Int?) {
    part.forEachSentenceOfHarm(from: firstHarm) { index in
      let first = drafts.count
      part.withSentence(index) { view in
        let mentions = FrameReader.mentions(in: view)
        guard !mentions.isEmpty else { return }
        // Few articles have more figures: the array grows once.
        if drafts.isEmpty { drafts.reserveCapacity(24) }
        let facts = SentenceFacts(view, published: published)
        for mention in mentions {
          recorder?.add(Trace(mention, in: view, part: part.part))
          var draft = draft(mention, facts, view, sentence: index, first: first)
          if let words = mention.memberWords, draft.partOf == nil {
            draft.partOf = whole(of: draft, in: drafts)
            if draft.partOf != nil {
              record(.partOf, .member, slice(words.range, view))
            } else if words.range.contains(where: { view.has($0, .harm) }) {
              // "the dead included four guards", where nobody says how many died
              draft.isSome = true
            }
          }
          drafts.append(draft)
        }
      }
    }
  }

  /// The figure told of before, of which a member of "the dead" is a part.
  private func whole(of draft: Draft, in drafts: [Draft]) -> Int? {
    drafts.indices.suffix(12).last { index in
      let other = drafts[index]
      return other.harm == draft.harm && other.part == draft.part && other.partOf == nil
        && (other.sentence != draft.sentence || other.trigger != draft.trigger)
        && other.stance != .former
        && other.scope == draft.scope && other.value ?? .max > draft.value ?? 0
    }
  }

  private func draft(
    _ mention: Mention, _ facts: SentenceFacts, _ view: SentenceView, sentence: Int, first: Int
  ) -> Draft {
    let phrase = mention.phrase
    let hasPeople = phrase.kind != .bare || phrase.isPartitive
    var draft = Draft(
      harm: mention.harm, stance: mention.stance.value, scope: mention.scope.value,
      kind: mention.count.kind, value: mention.count.value, low: mention.count.low,
      high: mention.count.high,
      quote: slice(mention.tokens, view), quantityWords: slice(mention.count.range, view),
      peopleWords: hasPeople ? slice(phrase.people, view) : Slice(part.part, 0..<0),
      groups: view.groups(phrase.people), groupBits: view.groupBits(phrase.people),
      sentence: Int32(clamping: sentence), trigger: Int32(clamping: mention.trigger),
      isTotal: mention.isTotal, isRisen: mention.isRisen,
      isPronoun: phrase.kind == .pronoun, isLater: mention.isLater,
      isSome: mention.isSome,
      isSetOff: SetOff.isSetOff(mention, view), partOf: mention.part.map { $0.whole + first })
    let time = facts.time(of: mention, in: view)
    draft.dates = time?.dates
    if let dates = time?.dates, let published {
      draft.isDistant = dates.to < published.adding(days: -10)
    }
    draft.day = time.map { slice($0.range, view) }
    if let asOf = facts.asOf(of: mention, in: view) {
      draft.asOf = Moment(day: asOf.dates.from)
      record(.asOf, .said, slice(asOf.range, view))
    }
    draft.place = facts.place(of: mention, in: view).map { slice($0, view) }
    let kind = facts.kind(of: mention, in: view)
    draft.incidentWord = kind.map { slice($0..<$0 + 1, view) }
    if kind.map({ view.has($0, .general) }) ?? true,
      let implied = facts.implied(of: mention, in: view)
    {
      draft.impliedIncident = view.entry(implied).implied
      draft.incidentWord = slice(implied..<implied + 1, view)
    }
    for voice in voices(mention, facts, view, draft) {
      let name = String(decoding: part.bytes[voice.name.range], as: UTF8.self)
      guard !name.isEmpty, !draft.speakers.contains(name) else { continue }
      draft.speakers.append(name)
      record(voice, of: draft)
    }
    return draft
  }

  private func record(_ side: Reason.Side, _ ground: Reason.Ground, _ words: Slice) {
    recorder?.addToLast(Trace.Clue(side: side, ground: ground, words: words))
  }

  private func record(_ voice: Voice, of draft: Draft) {
    recorder?.addToLast(
      Trace.Clue(
        side: .speaker, ground: voice.ground, words: voice.cue,
        distance: voice.sentence - Int(draft.sentence), name: voice.name))
  }

  private func slice(_ tokens: Range<Int>, _ view: SentenceView) -> Slice {
    Slice(part.part, view.bytes(tokens))
  }

  // MARK: Speakers

  /// Somebody who speaks, and the word that shows it.
  private struct Voice {
    let name: Slice
    var cue: Slice
    /// Where the name stands.
    let sentence: Int
    var ground = Reason.Ground.speech
  }

  private func voices(
    _ mention: Mention, _ facts: SentenceFacts, _ view: SentenceView, _ draft: Draft
  ) -> [Voice] {
    let sentence = Int(draft.sentence)
    var voices: [Voice] = []
    for attribution in facts.speakers(of: mention, in: view) {
      let cue = slice(attribution.cue..<attribution.cue + 1, view)
      if !attribution.isPronoun {
        let voice = Voice(
          name: slice(attribution.speaker, view), cue: cue, sentence: sentence,
          ground: attribution.isOutlet ? .passedOn : .speech)
        if Issuer.isDocument(attribution.speaker, view) {
          if let issuer = issuer(of: attribution, voice, view) { voices.append(issuer) }
          voices.append(voice)
          continue
        }
        voices.append(ShortName.isShort(attribution.speaker, view) ? inFull(voice) : voice)
      } else if var voice = voice(before: sentence) {
        voice.cue = cue
        voice.ground = .standsFor
        voices.append(voice)
      }
    }
    if voices.isEmpty, Quotation.isOpen(at: draft.quote.range.lowerBound, in: part, sentence),
      var voice = voiceInLine(before: sentence) ?? voice(after: sentence)
        ?? voice(before: sentence)
    {
      voice.ground = .quotation
      voices.append(voice)
    }
    return voices
  }

  /// Whose a statement is, by its own words, or by who spoke last before it: in the sentence before,
  /// or farther back where the statement's sentence names them too.
  private func issuer(
    of attribution: Attribution, _ statement: Voice, _ view: SentenceView
  ) -> Voice? {
    if let named = Issuer.named(in: attribution.speaker, view) {
      return Voice(name: slice(named, view), cue: statement.cue, sentence: statement.sentence)
    }
    let first = Quotation.firstSentence(of: statement.sentence, in: part)
    let words = part.sentences[first].lowerBound..<part.sentences[statement.sentence].upperBound
    for index in stride(from: first - 1, through: max(0, first - Issuer.farthest), by: -1) {
      guard let name = lastIssuer(in: index) else { continue }
      guard index == first - 1 || Issuer.isNamed(part.bytes[name.range], in: part.bytes[words])
      else { return nil }
      return Voice(name: name, cue: statement.cue, sentence: index, ground: .standsFor)
    }
    return nil
  }

  /// Who speaks last in a sentence and can issue a statement.
  private func lastIssuer(in sentence: Int) -> Slice? {
    part.withSentence(sentence) { view in
      AttributionReader(view: view).attributions()
        .last { !$0.isPronoun && !$0.isOutlet && Issuer.canIssue($0.speaker, view) }
        .map { slice($0.speaker, view) }
    }
  }

  /// Farther back no name is looked for.
  private static let farthestName = 20

  /// "the office" by the name that it was given before: "the city health office".
  private func inFull(_ voice: Voice) -> Voice {
    for index in stride(
      from: voice.sentence - 1, through: max(0, voice.sentence - Self.farthestName), by: -1)
    {
      // Most sentences do not have the word, and need no tokens.
      guard ShortName.holds(part.bytes[part.sentences[index]], part.bytes[voice.name.range]),
        let name = nameInFull(of: voice, in: index)
      else { continue }
      return Voice(name: name, cue: voice.cue, sentence: index, ground: .standsFor)
    }
    return voice
  }

  /// The longer name of a sentence for which a short one stands: of one who speaks there, or who is
  /// named otherwise, as the office of "its head at *the city health office*".
  private func nameInFull(of voice: Voice, in sentence: Int) -> Slice? {
    let short = part.bytes[voice.name.range]
    return part.withSentence(sentence) { view in
      let reader = AttributionReader(view: view)
      var speaker: Slice?
      for attribution in reader.attributions() where !attribution.isPronoun {
        let name = slice(attribution.speaker, view)
        guard ShortName.stands(short, for: part.bytes[name.range]) else { continue }
        speaker = name
        break
      }
      return ShortName.named(short, in: view, within: speaker?.range)
        .map { slice($0, view) } ?? speaker
    }
  }

  /// The last speaker of the two sentences before: whom "he" and "it" mean.
  private func voice(before sentence: Int) -> Voice? {
    for index in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      if let voice = voice(of: index) { return voice }
    }
    return nil
  }

  /// The last speaker of the two sentences before, in the same line.
  private func voiceInLine(before sentence: Int) -> Voice? {
    guard sentence > 0 else { return nil }
    let gap = part.sentences[sentence - 1].upperBound..<part.sentences[sentence].lowerBound
    return part.bytes[gap].contains(0x0A) ? nil : voice(of: sentence - 1)
  }

  /// Who is named where a quotation ends, within two sentences.
  private func voice(after sentence: Int) -> Voice? {
    let last = min(part.sentences.count - 1, sentence + 2)
    guard sentence < last else { return nil }
    for index in sentence + 1...last {
      if let voice = voice(of: index) { return voice }
    }
    return nil
  }

  private func voice(of sentence: Int) -> Voice? {
    guard part.sentences.indices.contains(sentence) else { return nil }
    return part.withSentence(sentence) { view in
      AttributionReader(view: view).attributions().first { !$0.isPronoun }
        .map {
          Voice(
            name: slice($0.speaker, view), cue: slice($0.cue..<$0.cue + 1, view),
            sentence: sentence)
        }
    }
  }
}
