import AssayModel

extension Anchor {
  /// The anchor as a session saves it, named after the W3C's selectors.
  package var json: JSON {
    .members([
      "article": .text(digest.hexadecimal),
      "part": .text(span.part.rawValue),
      "start": .integer(span.start),
      "end": .integer(span.end),
      "exact": .text(quote),
      "prefix": .text(prefix),
      "suffix": .text(suffix),
      "harm": harm.map { .text($0.rawValue) },
      "reader": reader.map(JSON.text),
    ])
  }

  init(json: JSON?) throws(FormatError) {
    let members = try Members(json, of: "`anchor`")
    self.init(
      digest: try members.value("article") { Digest(hexadecimal: $0) },
      span: Span(
        part: try members.value("part") { Part(rawValue: $0) },
        start: try members.integer("start"), end: try members.integer("end")),
      quote: try members.text("exact"), prefix: try members.text("prefix"),
      suffix: try members.text("suffix"),
      harm: try members.optionalValue("harm") { Harm(rawValue: $0) },
      reader: try members.optionalText("reader"))
  }
}

extension Quantity {
  /// The quantity as sessions, exports and `scan` write it; open bounds are `null`.
  package var json: JSON {
    [
      "kind": .text(kind.rawValue),
      "value": .optional(value),
      "low": .optional(low),
      "high": .optional(high),
      "words": .text(words),
    ]
  }

  init(json: JSON?) throws(FormatError) {
    let members = try Members(json, of: "`quantity`")
    func bound(_ name: String) throws(FormatError) -> Int? {
      members[name] == .null ? nil : try members.integer(name)
    }
    self.init(
      kind: try members.value("kind") { Kind(rawValue: $0) },
      value: try bound("value"), low: try bound("low"), high: try bound("high"),
      words: try members.text("words"))
  }
}

extension About {
  /// The matter and its value as sessions and exports write it.
  package var json: JSON {
    switch self {
    case .harm(let count):
      [
        "harm": .text(count.harm.rawValue),
        "quantity": count.quantity.json,
        "people": .text(count.people.words),
        "groups": .list(count.people.groups.map(\.rawValue)),
        "scope": .text(count.scope.rawValue),
      ]
    case .matter(let matter, let words):
      ["matter": .text(matter.rawValue), "words": .text(words)]
    }
  }

  init(json: JSON?) throws(FormatError) {
    let members = try Members(json, of: "`about`")
    guard members["matter"] == nil else {
      self = .matter(
        try members.value("matter") { Matter(rawValue: $0) }, words: try members.text("words"))
      return
    }
    self = .harm(
      HarmCount(
        harm: try members.value("harm") { Harm(rawValue: $0) },
        quantity: try Quantity(json: members["quantity"]),
        people: People(
          words: try members.text("people"),
          groups: try members.values("groups") { Group(rawValue: $0) }),
        scope: try members.value("scope") { Scope(rawValue: $0) }))
  }
}

extension ClaimContent {
  var json: JSON {
    .members([
      "about": about.json,
      "stance": .text(stance.rawValue),
      "speakers": .list(speakers),
      "asOf": asOf.map { .text($0.description) },
      "partOf": partOf.map { .text($0.description) },
      "translation": translation.map(JSON.text),
    ])
  }

  init(json: JSON?) throws(FormatError) {
    let members = try Members(json, of: "`content`")
    self.init(
      about: try About(json: members["about"]),
      stance: try members.value("stance") { Stance(rawValue: $0) },
      speakers: try members.values("speakers") { SourceID($0) },
      asOf: try members.optionalValue("asOf") { Moment($0) },
      partOf: try members.optionalValue("partOf") { ClaimID($0) },
      translation: try members.optionalText("translation"))
  }
}
