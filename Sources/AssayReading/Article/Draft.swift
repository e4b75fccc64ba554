import AssayModel

/// A mention in its article: what a figure is made of.
struct Draft {
  var mention: Mention
  let part: Part
  /// Index of the sentence in its part.
  let sentence: Int
  /// Index among all drafts of the mention that this one is a part of.
  var partOf: Int?
  var groups: [Group]
  var words: String
  var quantityWords: String
  var speakers: [String] = []
  var dates: DateRange?
  var asOf: Moment?
  var place: String?
  var kind: String?
  /// Whether the sentence sets it off from what came before: "last month", "in another attack".
  var isSetOff = false
  var incident = 0

  var harm: Harm { mention.harm }
  var count: Count { mention.count }
  /// Whether it can enter the toll.
  var isAssertedTotal: Bool {
    mention.stance == .asserts && mention.scope == .incident && partOf == nil
  }
}
