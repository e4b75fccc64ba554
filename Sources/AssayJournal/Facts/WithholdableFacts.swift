import AssayModel

extension Fact {
  /// Whether the fact may leave the session with `item`: it says something of that thing alone, and
  /// gives no id but that of a withheld claim or source.
  package func mayBeWithheld(with item: ItemID) -> Bool {
    switch (self, item) {
    case (.accepted(let id, _, _), .claim(let claim)), (.claimed(let id, _, _), .claim(let claim)),
      (.corrected(let id, _, _), .claim(let claim)), (.withdrawn(let id, _), .claim(let claim)),
      (.credited(let id, _, _), .claim(let claim)), (.judged(let id, _, _), .claim(let claim)):
      id == claim
    case (.named(let id, _, _, _), .source(let source)),
      (.graded(let id, _, _), .source(let source)),
      (.described(let id, _, _, _), .source(let source)):
      id == source
    case (.tagged(let tagged, _), _), (.untagged(let tagged, _), _): tagged == item
    case (.noted(let noted, _), _): noted == item
    case (.detailed(let id, _, _), .article(let article)): id == article
    // Words of an article, by which figures are known again.
    case (.misread, .article), (.setAside, .article): true
    default: false
    }
  }
}

extension Fact {
  /// The thing to which the fact gives its id, where that thing can be withheld.
  var withholdableMade: ItemID? {
    switch self {
    case .accepted(let id, _, _), .claimed(let id, _, _): .claim(id)
    case .named(let id, _, _, _): .source(id)
    default: nil
    }
  }
}

extension WithheldPart {
  /// Whether a thing of this kind has such a part.
  func isOf(_ item: ItemID) -> Bool {
    switch (self, item) {
    case (.claim, .claim), (.name, .source), (.text, .article), (.details, .article), (.note, _):
      true
    default: false
    }
  }
}
