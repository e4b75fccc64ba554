import AssayModel

extension Anchor {
  static let blank = Anchor(
    digest: .zero, span: Span(part: .body, start: 0, end: 0), quote: "", prefix: "", suffix: "",
    harm: nil)

  /// The anchor's members, named after the W3C's selectors.
  static func coded(_ members: inout some MemberCoder & ~Copyable, _ anchor: Anchor) -> Anchor {
    let digest = members.value("article", anchor.digest)
    let end = members.integer("end", anchor.span.end)
    let quote = members.text("exact", anchor.quote)
    let harm = members.optionalValue("harm", anchor.harm)
    let part = members.value("part", anchor.span.part)
    let prefix = members.text("prefix", anchor.prefix)
    let reader = members.optionalText("reader", anchor.reader)
    let start = members.integer("start", anchor.span.start)
    let suffix = members.text("suffix", anchor.suffix)
    return Anchor(
      digest: digest, span: Span(part: part, start: start, end: end), quote: quote,
      prefix: prefix, suffix: suffix, harm: harm, reader: reader)
  }
}

extension Quantity {
  /// The quantity's members; open bounds are `null`.
  static func coded(_ members: inout some MemberCoder & ~Copyable, _ quantity: Quantity) -> Quantity
  {
    let high = members.nullableInteger("high", quantity.high)
    let kind = members.value("kind", quantity.kind)
    let low = members.nullableInteger("low", quantity.low)
    let value = members.nullableInteger("value", quantity.value)
    let words = members.text("words", quantity.words)
    return Quantity(kind: kind, value: value, low: low, high: high, words: words)
  }

  /// The quantity as sessions, exports and `scan` write it.
  package var json: JSON { TreeWriter.tree(of: self, Quantity.coded) }
}

extension HarmCount {
  static let blank = HarmCount(
    harm: .killed, quantity: .vague(""), people: .unstated, scope: .incident)

  static func coded(_ members: inout some MemberCoder & ~Copyable, _ count: HarmCount) -> HarmCount
  {
    let groups = members.values("groups", count.people.groups)
    let harm = members.value("harm", count.harm)
    let people = members.text("people", count.people.words)
    let quantity = members.object("quantity", count.quantity, Quantity.coded)
    let scope = members.value("scope", count.scope)
    return HarmCount(
      harm: harm, quantity: quantity, people: People(words: people, groups: groups), scope: scope)
  }
}

extension About {
  /// The members of what a claim is about: those of a count, or a matter and its words.
  static func coded(_ members: inout some MemberCoder & ~Copyable, _ about: About) -> About {
    switch members.isNext("matter").map({ $0 ? .matter(.other, words: "") : .harm(.blank) })
      ?? about
    {
    case .harm(let count): return .harm(HarmCount.coded(&members, count))
    case .matter(let matter, let words):
      let matter = members.value("matter", matter)
      return .matter(matter, words: members.text("words", words))
    }
  }

  /// The matter and its value as sessions and exports write it.
  package var json: JSON { TreeWriter.tree(of: self, About.coded) }
}

extension ClaimContent {
  static let blank = ClaimContent(about: .harm(.blank), stance: .asserts, speakers: [])

  static func coded(
    _ members: inout some MemberCoder & ~Copyable, _ content: ClaimContent
  ) -> ClaimContent {
    let about = members.object("about", content.about, About.coded)
    let asOf = members.optionalValue("asOf", content.asOf)
    let partOf = members.optionalValue("partOf", content.partOf)
    let speakers = members.values("speakers", content.speakers)
    let stance = members.value("stance", content.stance)
    let translation = members.optionalText("translation", content.translation)
    return ClaimContent(
      about: about, stance: stance, speakers: speakers, asOf: asOf, partOf: partOf,
      translation: translation)
  }
}
