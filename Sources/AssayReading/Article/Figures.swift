import AssayModel

/// Drafts become figures.
enum Figures {
  static func figures(of drafts: [Draft], in parts: [PartText]) -> [Figure] {
    var offsets = ScalarOffsets()
    var last: Part?
    return drafts.compactMap { draft in
      guard let text = parts.first(where: { $0.part == draft.part }) else { return nil }
      if last != draft.part { offsets = ScalarOffsets() }
      last = draft.part
      let first = text.tokens[draft.mention.tokens.lowerBound]
      let end = text.tokens[draft.mention.tokens.upperBound - 1]
      let bytes = Int(first.start)..<Int(end.end)
      let start = offsets.scalars(before: bytes.lowerBound, in: text.bytes)
      var length = 0
      for byte in text.bytes[bytes] where byte & 0xC0 != 0x80 { length += 1 }
      return Figure(
        harm: draft.harm, quantity: draft.count.quantity(words: draft.quantityWords),
        people: People(words: draft.words, groups: draft.groups),
        span: Span(part: draft.part, start: start, end: start + length),
        quote: String(decoding: text.bytes[bytes], as: UTF8.self), stance: draft.mention.stance,
        scope: draft.mention.scope, asOf: draft.asOf, partOf: draft.partOf,
        incident: draft.incident, speakers: draft.speakers)
    }
  }
}
