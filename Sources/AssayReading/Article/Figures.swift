import AssayModel

/// Drafts become figures.
enum Figures {
  static func figures(of drafts: [Draft], in article: ArticleText) -> [Figure] {
    var offsets = ScalarOffsets()
    var last: Part?
    return drafts.map { draft in
      let bytes = article.part(draft.part).bytes
      if last != draft.part { offsets = ScalarOffsets() }
      last = draft.part
      let start = offsets.scalars(before: draft.quote.range.lowerBound, in: bytes)
      let length = ScalarOffsets.count(in: bytes, draft.quote.range)
      return Figure(
        harm: draft.harm, quantity: draft.quantity(words: article.text(draft.quantityWords)),
        people: People(words: article.text(draft.peopleWords), groups: draft.groups),
        span: Span(part: draft.part, start: start, end: start + length),
        quote: article.text(draft.quote), stance: draft.stance, scope: draft.scope,
        asOf: draft.asOf, partOf: draft.partOf, incident: draft.incident,
        speakers: draft.speakers)
    }
  }
}
