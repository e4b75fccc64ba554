import AssayModel

/// Reads the sentences of one part that speak of harm.
struct DraftReader {
  let part: PartText
  let published: CalendarDate?

  /// Appends the mentions of the part to `drafts`.
  func read(into drafts: inout [Draft]) {
    for index in part.sentences.indices where part.speaksOfHarm(index) {
      let first = drafts.count
      part.withSentence(index) { view in
        let mentions = FrameReader.mentions(in: view)
        guard !mentions.isEmpty else { return }
        let facts = SentenceFacts(view, published: published)
        for mention in mentions {
          var draft = draft(mention, facts, view, sentence: index, first: first)
          if mention.isMember, draft.partOf == nil { draft.partOf = whole(of: draft, in: drafts) }
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
      harm: mention.harm, stance: mention.stance, scope: mention.scope, kind: mention.count.kind,
      value: mention.count.value, low: mention.count.low, high: mention.count.high,
      quote: slice(mention.tokens, view), quantityWords: slice(mention.count.range, view),
      peopleWords: hasPeople ? slice(phrase.people, view) : Slice(part.part, 0..<0),
      groups: view.groups(phrase.people), groupBits: view.groupBits(phrase.people),
      sentence: Int32(clamping: sentence), trigger: Int32(clamping: mention.trigger),
      isTotal: mention.isTotal, isRisen: mention.isRisen,
      isPronoun: phrase.kind == .pronoun,
      isSetOff: SetOff.isSetOff(mention, view), partOf: mention.partOf.map { $0 + first })
    let time = facts.time(of: mention, in: view)
    draft.dates = time?.dates
    if let dates = time?.dates, let published {
      draft.isDistant = dates.to < published.adding(days: -10)
    }
    draft.asOf = facts.asOf(in: view)
    draft.place = facts.place(of: mention, in: view).map { slice($0, view) }
    let kind = facts.kind(of: mention, in: view)
    draft.incidentWord = kind.map { slice($0..<$0 + 1, view) }
    if kind.map({ view.has($0, .general) }) ?? true,
      let implied = facts.implied(of: mention, in: view)
    {
      draft.impliedIncident = view.entry(implied).implied
    }
    draft.speakers = speakers(mention, facts, view, draft)
    return draft
  }

  private func slice(_ tokens: Range<Int>, _ view: SentenceView) -> Slice {
    Slice(part.part, view.bytes(tokens))
  }

  // MARK: Speakers

  private func speakers(
    _ mention: Mention, _ facts: SentenceFacts, _ view: SentenceView, _ draft: Draft
  ) -> [String] {
    let sentence = Int(draft.sentence)
    var names: [String] = []
    for attribution in facts.speakers(of: mention) {
      let name =
        attribution.isPronoun
        ? speaker(before: sentence) : view.text(attribution.speaker)
      if let name, !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    if names.isEmpty, Quotation.isOpen(at: draft.quote.range.lowerBound, in: part, sentence),
      let name = speakerInLine(before: sentence) ?? speaker(after: sentence)
        ?? speaker(before: sentence)
    {
      names.append(name)
    }
    return names
  }

  /// The last speaker of the two sentences before: whom "he" and "it" mean.
  private func speaker(before sentence: Int) -> String? {
    for index in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      if let name = speaker(of: index) { return name }
    }
    return nil
  }

  /// The last speaker of the two sentences before, in the same line.
  private func speakerInLine(before sentence: Int) -> String? {
    guard sentence > 0 else { return nil }
    let gap = part.sentences[sentence - 1].upperBound..<part.sentences[sentence].lowerBound
    return part.bytes[gap].contains(0x0A) ? nil : speaker(of: sentence - 1)
  }

  /// Who is named where a quotation ends, within two sentences.
  private func speaker(after sentence: Int) -> String? {
    let last = min(part.sentences.count - 1, sentence + 2)
    guard sentence < last else { return nil }
    for index in sentence + 1...last {
      if let name = speaker(of: index) { return name }
    }
    return nil
  }

  private func speaker(of sentence: Int) -> String? {
    guard part.sentences.indices.contains(sentence) else { return nil }
    return part.withSentence(sentence) { view in
      AttributionReader(view: view).attributions().first { !$0.isPronoun }
        .map { view.text($0.speaker) }
    }
  }
}
