import AssayModel

/// A run of bytes of the headline or the body.
struct Slice: Equatable {
  let part: Part
  let start: Int32
  let end: Int32

  init(_ part: Part, _ range: Range<Int>) {
    self.part = part
    start = Int32(clamping: range.lowerBound)
    end = Int32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

/// The headline and the body of one article.
struct ArticleText {
  let headline: PartText
  let body: PartText

  func part(_ part: Part) -> PartText { part == .headline ? headline : body }

  func bytes(_ slice: Slice) -> Slice.Bytes {
    part(slice.part).bytes[slice.range]
  }

  func text(_ slice: Slice) -> String { String(decoding: bytes(slice), as: UTF8.self) }
}

extension Slice {
  typealias Bytes = Swift.Slice<UnsafeBufferPointer<UInt8>>
}

/// A mention in its article: what a figure is made of. Texts stay where they are until the end.
struct Draft {
  let harm: Harm
  let stance: Stance
  let scope: Scope
  let kind: Quantity.Kind
  let value: Int?
  let low: Int?
  let high: Int?
  /// Where it stands: the count, the people and the word of harm.
  let quote: Slice
  let quantityWords: Slice
  let peopleWords: Slice
  let groups: [Group]
  let groupBits: GroupSet
  /// Index of the sentence in its part.
  let sentence: Int32
  /// The word of harm, which the figures of one list share.
  let trigger: Int32
  let isTotal: Bool
  let isRisen: Bool
  /// Whether "he" or "she" stands for somebody told of before.
  let isPronoun: Bool
  /// Whether it tells of one who died later of what was told before.
  let isLater: Bool
  /// Whether it is some of people without a number.
  var isSome: Bool
  /// Whether the sentence sets it off from what came before: "last month", "in another attack".
  let isSetOff: Bool
  /// Index among all drafts of the mention that this one is a part of.
  var partOf: Int?
  var speakers: [String] = []
  var dates: DateRange?
  /// The words of its dates.
  var day: Slice?
  /// Whether its dates lie well before the day of publication: "last month", "in 2011".
  var isDistant = false
  var asOf: Moment?
  var place: Slice?
  /// The word for what happened, or that implies it.
  var incidentWord: Slice?
  /// What the word implies happened, where it does not name it; as in the lexicon's entries.
  var impliedIncident: UInt8 = 0
  var incident = 0

  var part: Part { quote.part }

  func quantity(words: String) -> Quantity {
    Quantity(kind: kind, value: value, low: low, high: high, words: words)
  }
}
