import AssayModel

/// Reads the sentences of one part that speak of harm.
struct DraftReader {
  let part: PartText
  let lexicon: Lexicon
  let published: CalendarDate?

  /// Appends the mentions of the part to `drafts`.
  func read(into drafts: inout [Draft]) {
    for index in part.sentences.indices where part.sentences[index].classes.contains(.harm) {
      let first = drafts.count
      part.withSentence(index, lexicon: lexicon) { view in
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
        && other.mention.scope == draft.mention.scope
        && other.count.value ?? .max > draft.count.value ?? 0
    }
  }

  private func draft(
    _ mention: Mention, _ facts: SentenceFacts, _ view: SentenceView, sentence: Int, first: Int
  ) -> Draft {
    let phrase = mention.phrase
    var draft = Draft(
      mention: mention, part: part.part, sentence: sentence,
      partOf: mention.partOf.map { $0 + first }, groups: view.groups(phrase.people),
      words: phrase.kind == .bare && !phrase.isPartitive ? "" : view.text(phrase.people),
      quantityWords: view.text(mention.count.range))
    let time = facts.time(of: mention, in: view)
    draft.dates = time?.dates
    draft.asOf = facts.asOf(in: view)
    draft.place = facts.place(of: mention).map { view.text($0) }
    draft.kind = facts.kind(of: mention).map { Self.singular(view.text($0..<$0 + 1)) }
    draft.isSetOff = SetOff.isSetOff(mention, view)
    draft.speakers = speakers(mention, facts, view, sentence: sentence)
    return draft
  }

  // MARK: Speakers

  private func speakers(
    _ mention: Mention, _ facts: SentenceFacts, _ view: SentenceView, sentence: Int
  ) -> [String] {
    var names: [String] = []
    for attribution in facts.speakers(of: mention) {
      let name =
        attribution.isPronoun
        ? speaker(before: sentence) : view.text(attribution.speaker)
      if let name, !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    if names.isEmpty, Quotation.isOpen(at: mention.trigger, in: view, part: part, sentence),
      let name = speaker(after: sentence) ?? speaker(before: sentence)
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
    guard part.sentences.indices.contains(sentence),
      !part.sentences[sentence].classes.isDisjoint(with: [.speech, .speaking])
    else { return nil }
    return part.withSentence(sentence, lexicon: lexicon) { view in
      AttributionReader(view: view).attributions().first { !$0.isPronoun }
        .map { view.text($0.speaker) }
    }
  }

  /// "strikes" is "strike", "clashes" is "clash".
  private static func singular(_ word: String) -> String {
    let word = word.lowercased()
    if word.hasSuffix("shes") || word.hasSuffix("sses") { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { return String(word.dropLast()) }
    return word
  }
}
